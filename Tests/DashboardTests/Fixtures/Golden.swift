import Foundation
import Testing

/// Pictures of screens kept as files, one a screen. `DUBAN_RECORD_GOLDEN=1` writes them anew and fails the run, so that
/// a recording is always looked at.
enum Golden {
  /// A picture in its file, under a heading.
  struct Part {
    let name: String
    let text: String
  }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Golden")

  static var recordings: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path) } }

  static func check(_ parts: [Part], _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let file = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["DUBAN_RECORD_GOLDEN"] != nil {
      do {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(parts.map { "== \($0.name)\n\($0.text)\n" }.joined().utf8).write(to: file)
        Issue.record(
          "recorded \(name); look at it, then run without DUBAN_RECORD_GOLDEN", sourceLocation: sourceLocation)
      } catch {
        Issue.record("\(name) could not be written: \(error)", sourceLocation: sourceLocation)
      }
      return
    }
    guard let recorded = try? String(contentsOf: file, encoding: .utf8) else {
      Issue.record("\(name) was never recorded: run with DUBAN_RECORD_GOLDEN=1", sourceLocation: sourceLocation)
      return
    }
    let sections = sections(of: recorded)
    #expect(sections.count == parts.count, "\(name) has other parts than its recording", sourceLocation: sourceLocation)
    for part in parts where sections[part.name] != part.text {
      Issue.record(
        "\(name), \(part.name), differs from its recording:\n\(difference(sections[part.name] ?? "", part.text))",
        sourceLocation: sourceLocation)
    }
  }

  private static func sections(of recorded: String) -> [String: String] {
    var sections: [String: [String]] = [:]
    var heading = ""
    for line in recorded.components(separatedBy: "\n").dropLast() {
      if line.hasPrefix("== ") {
        heading = String(line.dropFirst(3))
        sections[heading] = []
      } else {
        sections[heading]?.append(line)
      }
    }
    return sections.mapValues { $0.joined(separator: "\n") }
  }

  /// Rows that differ, as they were recorded and as they are.
  private static func difference(_ recorded: String, _ drawn: String) -> String {
    let old = recorded.components(separatedBy: "\n")
    let new = drawn.components(separatedBy: "\n")
    return (0..<max(old.count, new.count)).flatMap { row -> [String] in
      let before = row < old.count ? old[row] : ""
      let after = row < new.count ? new[row] : ""
      return before == after ? [] : ["- \(before)", "+ \(after)"]
    }.joined(separator: "\n")
  }
}
