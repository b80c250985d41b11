import Foundation
import Testing

/// What is seen and pressed in a real terminal; one at a time, so that two cores are enough for the waiting limits.
@Suite(.serialized) struct ScreenTests {}

/// The two sizes and languages of every journey on the screen.
enum ScreenLook: CaseIterable, CustomTestStringConvertible {
  case zh, en

  var language: String { self == .zh ? "zh" : "en" }
  var columns: Int { self == .zh ? 80 : 120 }
  var rows: Int { self == .zh ? 24 : 40 }
  var testDescription: String { "\(language) \(columns)×\(rows)" }

  func callAsFunction(_ zh: String, _ en: String) -> String { self == .zh ? zh : en }

  /// The program on the office's ledger, as this officer on this day.
  func start(
    home: URL, officer: String = "K-03", today: String? = "2021-09-06", arguments: [String] = [],
    environment: [String: String] = [:]
  ) throws -> TmuxTerminal {
    let day = today.map { ["--today", $0] } ?? []
    return try TmuxTerminal(
      ["--lang", language] + day + arguments, columns: columns, rows: rows, home: home,
      environment: environment.merging(["DUBAN_OFFICER": officer]) { given, _ in given })
  }
}

extension TmuxTerminal {
  /// Waits until a form takes the keys: what is typed while its record is still being read would be lost.
  func seeForm() throws { try see("Ctrl-S") }

  /// Ctrl-P, and the command that these words find.
  func command(_ words: String) throws {
    try press("C-p")
    try type(words)
    try press("Enter")
  }

  /// Ctrl-G, and the listing that these words find.
  func listing(_ words: String) throws {
    try press("C-g")
    try type(words)
    try press("Enter")
  }

  /// The step before which these words stand, and its form.
  func step(_ words: String) throws {
    try choose(words)
    try seeForm()
  }

  /// A code of a list, typed and taken with Enter: its name stands there and the list is gone.
  func pick(_ code: String) throws {
    try type(code)
    try see(code)
    try press("Enter")
    try seeNo(code)
  }

  /// Types a clue into the form that stands open, from its types to its source (信访举报), and saves it.
  func enterLead(_ title: String, type code: String, _ look: ScreenLook) throws {
    try reach(look("反映类型", "Reported types"))
    try pick(code)
    try reach(look("标题", "Title"))
    try type(title)
    try reach(look("线索来源", "Source"))
    try type("petition")
    try press("Enter", "C-s")
  }

  /// F10 from the main screen: the program ends, and the terminal is what it was.
  func quit() throws {
    try press("F10")
    try see("ended with 0", "terminal as before")
  }
}
