import Ledger
import TerminalUI

/// The five panes over the open ledger.
struct MainScreen: Sendable {
  mutating func start(_ surroundings: inout Surroundings) {}
  mutating func reload(_ surroundings: inout Surroundings) {}
  mutating func resized(_ surroundings: inout Surroundings) {}
  mutating func bookWasWritten(_ receipt: Receipt, _ surroundings: inout Surroundings) {}
  /// The command that the key asks for, where it isn't a matter of one pane.
  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> Command.ID? { nil }
  mutating func receive(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> Command.ID? {
    nil
  }
  mutating func failed(_ request: RequestID, _ surroundings: inout Surroundings) {}
  func draw(into frame: inout Frame, _ surroundings: Surroundings) {}
}
