import Foundation
import TerminalUI
import Testing

/// Pictures of screens kept as files. `DUBAN_RECORD_GOLDEN=1` writes them anew and fails the run, so that a recording
/// is always looked at.
enum Golden {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Golden")

  static func check(_ frame: Frame, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(frame.fault == nil, sourceLocation: sourceLocation)
    compare(frame.text + "\n", "\(name).txt", sourceLocation)
  }

  /// The role of each column, once for a screen: what is coloured, and as what.
  static func checkStyles(_ frame: Frame, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    compare(frame.roles.joined(separator: "\n") + "\n", "\(name).styles.txt", sourceLocation)
  }

  private static func compare(_ text: String, _ name: String, _ sourceLocation: SourceLocation) {
    let file = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["DUBAN_RECORD_GOLDEN"] != nil {
      do {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
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
    #expect(text == recorded, "\(name) differs from its recording", sourceLocation: sourceLocation)
  }
}
