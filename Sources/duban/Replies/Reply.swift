import Ledger
import TerminalUI

/// What a command answers: one value that prints as text, as JSON and as CSV, so that the three cannot drift apart.
protocol Reply {
  var exitCode: Int32 { get }
  /// The text holds sequences of the terminal's own, and everything else in it is harmless.
  var isPainted: Bool { get }
  /// Lines for people, without a line end behind the last.
  func text(_ language: Language) -> String
  func json(_ language: Language) -> JSON
  /// The table inside the answer; where there is none, its fields are one row.
  var table: ReplyTable? { get }
}

extension Reply {
  var exitCode: Int32 { 0 }
  var isPainted: Bool { false }
  var table: ReplyTable? { nil }

  func written(_ format: OutputFormat, _ language: Language) -> String {
    switch format {
    case .text: isPainted ? text(language) : text(language).harmless
    case .json: json(language).written
    case .csv: table?.csv ?? ReplyTable.oneRow(json(language)).csv
    }
  }
}

enum OutputFormat: String, CaseIterable, Sendable {
  case text, json, csv
}
