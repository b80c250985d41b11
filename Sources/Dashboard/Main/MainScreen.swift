import Ledger
import TerminalUI

/// The five panes over the open ledger.
struct MainScreen: Sendable {
  var focus = Pane.leads
  /// The list whose selected record pane 5 shows.
  var list = Pane.leads
  var tree = TreePane()
  var leads = LeadsPane()
  var rectifications = ListWindow<RectificationRow>()
  var accountabilities = ListWindow<AccountabilityRow>()
  /// The lead that pane 5 shows, or that the record in pane 5 belongs to.
  var dossier: Dossier?
  var detail = TextPane([])
  var morning: MorningCounts?
  var pending: [RequestID: Purpose] = [:]
  /// Enter, F9 or Ctrl-E was struck before the lead's dossier was there: done as soon as it is.
  var runsWhenRead: Command.ID?
  /// A lead to be shown wherever it is; sought among all where the filter leaves it out.
  var sought: RecordID?
  /// The entry of the last undo, which redo undoes.
  var lastUndo: Int?

  /// What an answer is for. One of a kind is under way at a time.
  enum Purpose: Hashable, Sendable {
    case leads(ListWindow<LeadRow>.Fetch)
    case leadCount(limited: Bool)
    case leadPosition(RecordID)
    case rectifications(ListWindow<RectificationRow>.Fetch)
    case rectificationCount
    case accountabilities(ListWindow<AccountabilityRow>.Fetch)
    case accountabilityCount
    case morning, tree, units, officers, campaign
    case dossier(RecordID)
    case undo, redo

    var slot: Int {
      switch self {
      case .leads: 0
      case .leadCount: 1
      case .leadPosition: 2
      case .rectifications: 3
      case .rectificationCount: 4
      case .accountabilities: 5
      case .accountabilityCount: 6
      case .morning: 7
      case .tree: 8
      case .units: 9
      case .officers: 10
      case .dossier: 11
      case .undo: 12
      case .redo: 13
      case .campaign: 14
      }
    }
  }

  /// What an answer makes the dashboard do next.
  enum FollowUp: Sendable {
    case run(Command.ID)
    case refusals([BrokenRule])
  }

  /// Counted up to here at first: more is `1,000+` until the whole is known.
  static let firstCount = 1_001

  mutating func start(_ surroundings: inout Surroundings) {
    fit(surroundings)
    tree.start(surroundings)
    leads.division = surroundings.ledger?.info.owner
    fetchLeads(.anew(around: nil), &surroundings)
    ask(.morning, .morning(division: leads.division), &surroundings)
    fetchRecords(&surroundings)
    ask(.tree, .treeCounts, &surroundings)
  }

  /// Everything in sight anew; the selection stays.
  mutating func reload(_ surroundings: inout Surroundings) {
    surroundings.issuer = .main
    dossier = nil
    giveUp(Purpose.dossier(RecordID("")).slot, &surroundings)
    fetchLeads(leads.window.refetch(keepingSelection: true), &surroundings)
    ask(.morning, .morning(division: leads.division), &surroundings)
    fetchRecords(&surroundings)
    ask(.tree, .treeCounts, &surroundings)
    syncDetail(&surroundings)
  }

  mutating func resized(_ surroundings: inout Surroundings) { fit(surroundings) }

  mutating func bookWasWritten(_ receipt: Receipt, _ surroundings: inout Surroundings) {
    surroundings.issuer = .main
    if receipt.kind == .lead, let record = receipt.record { leads.window.select(record) }
    switch receipt.kind {
    case .lead, .leadNote, .disposal, .rectification, .accountability, .followUp: break
    default:
      ask(.units, .units, &surroundings)
      ask(.officers, .officers, &surroundings)
      ask(.campaign, .campaign, &surroundings)
    }
    reload(&surroundings)
  }

  /// What pane 5 shows, as a change takes it; nil while it is being read or where nothing is selected.
  var subject: Change.Subject? {
    switch list {
    case .rectifications:
      guard let row = rectifications.selectedRow else { return nil }
      if let lead = row.rectification.lead, dossier?.lead.id != lead { return nil }
      return .rectification(row.rectification, row.rectification.lead == nil ? nil : dossier)
    case .accountabilities:
      guard let row = accountabilities.selectedRow, let dossier, dossier.lead.id == row.accountability.lead else {
        return nil
      }
      return .accountability(row.accountability, dossier)
    default:
      guard let dossier, dossier.lead.id == leads.window.selection else { return nil }
      return .lead(dossier)
    }
  }

  /// The dossier of the lead that is selected now; nil while another's still stands there.
  var selectedDossier: Dossier? { dossier?.lead.id == wantedLead ? dossier : nil }

  /// The lead that pane 5 depends on.
  var wantedLead: RecordID? {
    switch list {
    case .rectifications: rectifications.selectedRow?.rectification.lead
    case .accountabilities: accountabilities.selectedRow?.accountability.lead
    default: leads.window.selectedRow?.id
    }
  }

  func layout(_ surroundings: Surroundings) -> MainLayout {
    MainLayout(width: surroundings.width, height: surroundings.height, focus: focus)
  }

  /// Tells the lists how many rows are in sight.
  mutating func fit(_ surroundings: Surroundings) {
    let layout = layout(surroundings)
    leads.window.height = layout.rows(in: .leads, showsHeader: true)
    rectifications.height = layout.rows(in: .rectifications, showsHeader: layout.mode != .wide)
    accountabilities.height = layout.rows(in: .accountabilities, showsHeader: layout.mode != .wide)
    tree.height = layout.rows(in: .tree, showsHeader: true)
  }
}
