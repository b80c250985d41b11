import Foundation
import Testing

/// A home with a practice ledger of its own, copied from one that is made once: 60 invented leads of 奎屯市.
struct PracticeHome {
  let home: URL
  var ledger: URL { home.appendingPathComponent("data/duban/practice.db") }

  private static let original = Result { () throws -> URL in
    let office = try ScriptedOffice(hasLedger: false)
    let answer = try office.run("practice", "--leads", "60")
    try #require(answer.status == 0, "\(answer.error)")
    return office.home.appendingPathComponent("data/duban/practice.db")
  }

  init() throws {
    home = try TemporaryHome.make()
    try FileManager.default.createDirectory(
      at: ledger.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: Self.original.get(), to: ledger)
  }

  /// The dashboard on it.
  func start(
    _ arguments: [String] = ["--lang", "zh"], columns: Int = 80, rows: Int = 24,
    environment: [String: String?] = [:]
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      ["--ledger", ledger.path] + arguments, columns: columns, rows: rows, home: home, environment: environment)
  }
}

/// The sequences that a test looks for or sends.
enum Escape {
  static let down = "\u{1B}OB"
  static let pageDown = "\u{1B}[6~"
  static let f1 = "\u{1B}OP"
  static let f7 = "\u{1B}[18~"
  static let f10 = "\u{1B}[21~"
  static let f12 = "\u{1B}[24~"
  static let pasteStart = "\u{1B}[200~"
  static let pasteEnd = "\u{1B}[201~"
  static let modesOn = "\u{1B}[?2004h\u{1B}[?1004h"
  /// Paste, focus and mouse reports off, the cursor shown, the first screen back.
  static let everythingOff = [
    "\u{1B}[?2004l", "\u{1B}[?1004l", "\u{1B}[?1006;1000l", "\u{1B}[?25h", "\u{1B}[?1049l",
  ]
  /// What asks a terminal something and waits for it: the cursor's place, its kind, its colours.
  static let questions = ["\u{1B}[6n", "\u{1B}[5n", "\u{1B}[c", "\u{1B}[>c", "\u{1B}[>q", "\u{1B}]10;", "\u{1B}]11;"]
}

extension PseudoTerminal {
  /// Waits until something is written into this row, counted from 1.
  func seeRow(_ row: Int, from place: Int) throws {
    try wait(for: "row \(row)") {
      let text = String(decoding: self.output[place...], as: UTF8.self)
      return text.contains("\u{1B}[\(row);") || text.contains("\u{1B}[\(row)d")
    }
  }

  /// Whether a colour was ever set.
  var hasColour: Bool { text.contains(/\u{1B}\[(3[0-7]|38;5;\d+)m/) }
}
