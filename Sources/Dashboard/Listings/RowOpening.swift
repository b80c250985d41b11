import Ledger
import TerminalUI

/// Reads one row of a listing by its identity, and gives way to the row in full.
struct RowOpening: Layer {
  private let listing: Listing
  private let id: RecordID
  private var reading: RequestID?

  init(_ listing: Listing, _ id: RecordID) {
    self.listing = listing
    self.id = id
  }

  var takesText: Bool { false }

  mutating func start(_ surroundings: inout Surroundings) {
    reading = surroundings.read(.listingRows(listing.name, RecordQuery(), PageRequest(.around(id), limit: 2)))
  }

  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    key == .escape ? .close : .unhandled
  }

  mutating func receive(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> LayerResult {
    guard request == reading, case .listingRows(let page) = answer else { return .stay }
    guard let row = page.rows.first(where: { $0.id == id }) else {
      surroundings.notify(Words("台账中已没有这条记录", "the ledger no longer has this record"), .warn)
      return .close
    }
    return .replace(ListingDetail(listing, row))
  }

  mutating func failed(_ request: RequestID, _ words: Words, _ surroundings: inout Surroundings) -> LayerResult {
    .close
  }

  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {}

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] { [HintRow.Hint("Esc", surroundings.strings.forms.back)] }
}
