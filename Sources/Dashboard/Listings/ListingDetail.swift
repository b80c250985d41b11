import Ledger
import TerminalUI

/// One row of a listing in full, with the steps that it allows.
struct ListingDetail: RecordLayer {
  private let listing: Listing
  private var row: ListingRow
  private(set) var subject: Change.Subject?
  private var reading: RequestID?
  private var rereading: RequestID?
  var page = RecordPage()

  init(_ listing: Listing, _ row: ListingRow) {
    self.listing = listing
    self.row = row
  }

  mutating func start(_ surroundings: inout Surroundings) {
    show(surroundings)
    reading = surroundings.read(.subject(.record(listing.kind), row.id))
  }

  /// A step was taken on top of it.
  mutating func resume(_ surroundings: inout Surroundings) {
    start(&surroundings)
    rereading = surroundings.read(.listingRows(listing.name, RecordQuery(), PageRequest(.around(row.id), limit: 2)))
  }

  mutating func handleOwn(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult? {
    hasPaper && (key == .function(2) || key == .character("y")) ? .push(PaperOpening(row.id)) : nil
  }

  mutating func receive(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> LayerResult {
    switch answer {
    case .subject(let found) where request == reading:
      guard let found else {
        surroundings.notify(Words("台账中已没有这条记录", "the ledger no longer has this record"), .warn)
        return .close
      }
      subject = found
    case .listingRows(let page) where request == rereading:
      if let found = page.rows.first(where: { $0.id == row.id }) { row = found }
    default: return .stay
    }
    show(surroundings)
    return .stay
  }

  /// A letter's text can be read.
  private var hasPaper: Bool { listing.kind.listed is any OutgoingLetter.Type }

  mutating func show(_ surroundings: Surroundings) {
    func lines(_ columns: [Listing.Column], _ cells: [ListingCell]) -> [StyledLine] {
      zip(columns, cells).compactMap { column, cell in
        let text = cell.text(surroundings)
        return text.isEmpty ? nil : RecordPage.line(surroundings(column.title), text)
      }
    }
    page.show(
      title: "\(surroundings(listing.kind.words)) \(row.number.short) \(surroundings(row.caption))",
      left: lines(listing.columns, row.cells), right: lines(listing.details, row.details))
    guard let subject else { return }
    page.steps = StepMenu(subject, surroundings, then: lead.map { [Self.toLead($0, surroundings)] } ?? [])
  }

  /// The lead that it hangs under: where what cannot be done here goes on.
  private var lead: Lead? {
    if case .record(_, let dossier?)? = subject { dossier.lead } else { nil }
  }

  private static let goesToLead = "lead"

  private static func toLead(_ lead: Lead, _ surroundings: Surroundings) -> Menu<String>.Item {
    let kind = surroundings(lead.kind.words)
    return Menu.Item(
      goesToLead, surroundings(Words("看\(kind) \(lead.shortNumber)", "Show \(kind.lowercased()) \(lead.shortNumber)")))
  }

  func choose(_ step: String, _ surroundings: Surroundings) -> LayerResult {
    guard step == Self.goesToLead else { return openForm(of: step, surroundings) }
    return lead.map { .show(.lead($0.id)) } ?? .stay
  }

  func ownHints(_ surroundings: Surroundings) -> [HintRow.Hint] {
    hasPaper ? [HintRow.Hint("F2", surroundings(Words("看全文", "Read it")), priority: 5)] : []
  }
}
