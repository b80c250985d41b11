import Ledger

/// The one place that knows which layer a change and a screen have.
enum LayerFactory {
  /// The form of a change on its subject. A draft of the same kind and subject is taken up.
  static func layer(for change: Change, subject: Change.Subject, _ surroundings: Surroundings) -> (any Layer)? {
    nil
  }

  /// A screen of its own.
  static func layer(for screen: Screen, _ surroundings: Surroundings) -> (any Layer)? {
    nil
  }

  /// Goes on with a kept draft.
  static func layer(for draft: Draft, _ surroundings: Surroundings) -> (any Layer)? {
    nil
  }
}

/// Screens and dialogs that are opened by a command.
enum Screen: Sendable {
  /// I16's questions first.
  case register
  /// A window observation; of a unit where one is selected.
  case observe(unit: RecordID?)
  /// 办结: what is met and what is missing.
  case resolve(Dossier)
  case observations
  case observation(RecordID)
  case officers, units
  /// The import's three steps; with 台账体检 on one key.
  case importSheet
  case checkSheet
  /// Division and first officer of a new ledger.
  case makeLedger

}
