import Ledger

/// The one place that knows which layer a change and a screen have.
enum LayerFactory {
  /// The form of a change on its subject. A draft of the same kind and subject is taken up.
  static func layer(for change: Change, subject: Change.Subject, _ surroundings: Surroundings) -> (any Layer)? {
    guard surroundings.ledger != nil else { return nil }
    switch (change.name, subject) {
    case ("register", _): return asking(change, before: RegisterForm(change, surroundings), surroundings)
    case ("observe", _): return ObserveForm(change, unit: nil, surroundings)
    case ("resolve", .lead(let dossier)): return ResolveDialog(change, dossier, surroundings)
    default: break
    }
    guard change.fields.contains(where: { $0.name == RefusalQuestions.field }) else {
      return ChangeForm(change, subject: subject, surroundings)
    }
    let form = ChangeForm(change, subject: subject, given: [RefusalQuestions.field: "false"], surroundings)
    return asking(change, before: form, surroundings)
  }

  /// A screen of its own.
  static func layer(for screen: Screen, _ surroundings: Surroundings) -> (any Layer)? {
    if let layer = layerBeforeLedger(for: screen, surroundings) { return layer }
    guard surroundings.ledger != nil else { return nil }
    switch screen {
    case .register: return change("register").flatMap { layer(for: $0, subject: .book, surroundings) }
    case .observe(let unit): return change("observe").map { ObserveForm($0, unit: unit, surroundings) }
    case .resolve(let dossier):
      return change("resolve").flatMap { layer(for: $0, subject: .lead(dossier), surroundings) }
    case .rectification(let id): return RectificationScreen(id)
    case .observations: return ObservationList()
    case .observation(let id): return ObservationDetail(id)
    case .officers: return OfficeList(.officers, surroundings)
    case .units: return OfficeList(.units, surroundings)
    case .daysOff: return OfficeList(.daysOff, surroundings)
    case .importSheet: return ImportScreen(.takeIn, surroundings)
    case .listings: return ListingMenu.layer(surroundings)
    case .watch(let division): return WatchScreen(division: division)
    case .measures: return MeasureScreen()
    case .export(let scope): return ExportForm(scope, surroundings)
    case .checkSheet, .makeLedger: return nil
    }
  }

  /// What needs no ledger; a sheet is taken into one, so that one is made first.
  private static func layerBeforeLedger(for screen: Screen, _ surroundings: Surroundings) -> (any Layer)? {
    switch screen {
    case .checkSheet: ImportScreen(.check, surroundings)
    case .makeLedger: MakeLedgerForm(surroundings)
    case .importSheet where surroundings.ledger == nil: MakeLedgerForm(then: .importSheet, surroundings)
    default: nil
    }
  }

  /// Goes on with a kept draft.
  static func layer(for draft: Draft, _ surroundings: Surroundings) -> (any Layer)? {
    guard surroundings.ledger != nil, let change = change(draft.kind) else { return nil }
    // I16 was answered before the draft came to be.
    if change.name == "register" { return RegisterForm(change, surroundings) }
    if change.subjectKind == .book, draft.subject != nil {
      return ChangeForm(
        change, subject: .book, given: ["unit": draft.subject?.text ?? ""], draftSubject: draft.subject, surroundings)
    }
    if let subject = draft.subject { return SubjectOpening(change, subject: subject) }
    return layer(for: change, subject: .book, surroundings)
  }

  static func change(_ name: String) -> Change? { ChangeTable.change(named: name) }

  private static func asking(_ change: Change, before form: any Layer, _ surroundings: Surroundings) -> any Layer {
    RefusalQuestions(title: surroundings(change.title), before: form, surroundings)
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
  /// One rectification with its steps.
  case rectification(RecordID)
  case observations
  case observation(RecordID)
  case officers, units, daysOff
  /// The import's three steps; with 台账体检 on one key.
  case importSheet
  case checkSheet
  /// The listings beside the panes.
  case listings
  /// What the book points out; of a division where one is in view.
  case watch(division: String?)
  /// Measures, value by body.
  case measures
  /// A sheet to be written of what is in sight.
  case export(ExportScope)
  /// Division and first officer of a new ledger.
  case makeLedger
}
