import Foundation
import Ledger
import LedgerExchange

/// 台账体检 of one file: where the checked sheet goes, and what was found in it.
struct SheetInspection {
  let report: SheetCheckReport
  let output: String

  /// - Parameter output: nil writes beside the file.
  /// - Throws: `SheetFault`, `Failure`.
  init(_ intake: SheetIntake, context: ChangeContext, output: String?, language: Language) throws {
    let path = intake.path
    let target = output ?? Self.beside(path)
    guard !Self.isSame(path, target) else {
      throw Failure.usage(
        "原表不改：--output 请换一个文件", "the sheet itself is left alone: give --output another file")
    }
    let check = SheetCheck(context, aliases: intake.columns.aliases, knownUnits: intake.knownUnits)
    report = try check.run(path, sheet: intake.sheet, mapping: intake.mapping)
    try report.write(to: target, language)
    self.output = target
  }

  /// Sentences and how often each was said, the most frequent first.
  var summary: [(words: Words, count: Int)] {
    let all = report.findings.values.joined()
    return Dictionary(grouping: all) { $0 }.map { ($0.key, $0.value.count) }
      .sorted { ($1.count, $0.words.zh) < ($0.count, $1.words.zh) }
  }

  private static func beside(_ path: String) -> String {
    let file = URL(fileURLWithPath: path)
    let name = file.deletingPathExtension().lastPathComponent
    return file.deletingLastPathComponent().appendingPathComponent("\(name)-需补正.\(file.pathExtension)").path
  }

  private static func isSame(_ a: String, _ b: String) -> Bool {
    URL(fileURLWithPath: a).resolvingSymlinksInPath().path == URL(fileURLWithPath: b).resolvingSymlinksInPath().path
  }
}
