package import Ledger
package import TerminalUI

/// What the dashboard is told when it starts.
package struct Opening: Sendable {
  package var language: Language
  package var width: Int
  package var height: Int
  package var drawing = DrawingContext()
  package var today: CivilDate
  package var time: ClockTime
  package var keyStyle = KeyStyle.office
  /// An office's own keys, by command: they take the place of the command's.
  package var keys: [Command.ID: [Key]] = [:]
  /// The settings, for the first run; an open ledger brings its own.
  package var rulebook: Rulebook
  /// Nil: there is none yet.
  package var ledger: OpenedLedger?
  /// Begins in the masked view, for a projector.
  package var isMasked = false
  /// What was wrong with the settings, said on the first frame.
  package var notices: [Words] = []

  package init(
    language: Language, width: Int, height: Int, today: CivilDate, time: ClockTime, rulebook: Rulebook,
    ledger: OpenedLedger?
  ) {
    self.language = language
    self.width = width
    self.height = height
    self.today = today
    self.time = time
    self.rulebook = rulebook
    self.ledger = ledger
  }
}

/// `keys:` of the settings: office keys, or those a Unix hand expects of Ctrl-Z, Ctrl-C, Ctrl-F and Ctrl-B.
package enum KeyStyle: String, Sendable, CaseIterable { case office, unix }
