import Ledger

/// The one place that knows which layer a change and a screen have.
enum LayerFactory {
  /// The form of a change on its subject. A draft of the same kind and subject is taken up.
  static func layer(for change: Change, subject: Change.Subject, _ surroundings: Surroundings) -> (any Layer)? {
    guard surroundings.ledger != nil else { return nil }
    switch (change.name, subject) {
    case ("register", _): return asking(change, before: RegisterForm(change, surroundings), surroundings)
    case ("observe", _): return ObserveForm(change, unit: nil, surroundings)
    case ("record_accountability", .lead(let dossier)): return AccountabilityForm(change, dossier, surroundings)
    default: break
    }
    if let own = form(of: change, on: subject, surroundings) { return own }
    guard RefusalQuestions.precede(change) else {
      return ChangeForm(change, subject: subject, surroundings)
    }
    let form = ChangeForm(change, subject: subject, given: [RefusalQuestions.field: "false"], surroundings)
    return asking(change, before: form, surroundings)
  }

  /// The form of a change on a record that is still to be read; I16's questions come before whatever asks them.
  static func layer(
    for change: Change, at subject: RecordID, prefilled: [String: String] = [:], _ surroundings: Surroundings
  ) -> any Layer {
    let opening = SubjectOpening(change, subject: subject, prefilled: prefilled)
    return RefusalQuestions.precede(change) ? asking(change, before: opening, surroundings) : opening
  }

  /// The form that a change on a record has of its own; nil: the one drawn from its fields will do.
  static func form(of change: Change, on subject: Change.Subject, _ surroundings: Surroundings) -> (any Layer)? {
    switch (change.name, subject) {
    case ("resolve", .lead(let dossier)): ResolveDialog(change, dossier, surroundings)
    case ("desk_entry", .record(let shift as DeskShift, _)): DeskEntryForm(change, shift, surroundings)
    default: nil
    }
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
    case .accountability(let id): return AccountabilityScreen(id)
    case .urging(let dossier): return UrgingScreen(dossier)
    case .visit(let unit): return VisitScreen.layer(to: unit, surroundings)
    case .observations: return ObservationList()
    case .observation(let id): return ObservationDetail(id)
    case .officers: return OfficeList(.officers, surroundings)
    case .units: return OfficeList(.units, surroundings)
    case .daysOff: return OfficeList(.daysOff, surroundings)
    case .campaign: return change("set_campaign").flatMap { layer(for: $0, subject: .book, surroundings) }
    case .importSheet: return ImportScreen(.takeIn, surroundings)
    case .listings: return ListingMenu.layer(surroundings)
    case .watch(let division): return WatchScreen(division: division)
    case .deskEntry: return DeskEntryOpening()
    case .modeMix(let division): return ModeMixScreen(division: division, surroundings)
    case .scores(let division): return ScoreScreen(division: division, surroundings)
    case .filters(let current): return FilterMenu(current: current)
    case .assigning(let division): return AssigningMeeting(division: division)
    case .coverage(let division): return CoverageScreen(division: division, surroundings)
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
    guard surroundings.ledger != nil else { return nil }
    if draft.kind == VisitScreen.draftKind { return VisitScreen(draft, surroundings) }
    guard let change = change(draft.kind) else { return nil }
    // I16 was answered before the draft came to be.
    if change.name == "register" { return RegisterForm(change, surroundings) }
    if change.name == "observe" { return ObserveForm(change, unit: nil, keptAs: draft.subject, surroundings) }
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
  /// Going through a service as a customer; of a unit where one is selected.
  case visit(unit: RecordID?)
  /// 办结: what is met and what is missing.
  case resolve(Dossier)
  /// One rectification with its steps.
  case rectification(RecordID)
  /// One decision with its reviews, its subject's ladder and its steps.
  case accountability(RecordID)
  /// The ladder of a lead, and its letters.
  case urging(Dossier)
  case observations
  case observation(RecordID)
  case officers, units, daysOff
  /// What the campaign is called, when it runs and where it stands.
  case campaign
  /// The import's three steps; with 台账体检 on one key.
  case importSheet
  case checkSheet
  /// The listings beside the panes.
  case listings
  /// What the book points out; of a division where one is in view.
  case watch(division: String?)
  /// What came up at the desk, on the shift that is open.
  case deskEntry
  /// Counts by way of supervision; of a division where one is in view.
  case modeMix(division: String?)
  /// Units by their scores.
  case scores(division: String?)
  /// Filters under a name; a new one begins with what the list is narrowed by.
  case filters(LeadFilter)
  /// 分办会, of a division where one is in view.
  case assigning(division: String?)
  /// 监督覆盖率
  case coverage(division: String?)
  /// Measures, value by body.
  case measures
  /// A sheet to be written of what is in sight.
  case export(ExportScope)
  /// Division and first officer of a new ledger.
  case makeLedger
}
