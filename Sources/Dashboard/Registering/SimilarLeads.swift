import Ledger
import TerminalUI

/// Leads of the same unit and type in the last 90 days, looked up while a form is filled in: a double, perhaps.
struct SimilarLeads: Sendable {
  private(set) var rows: [LeadRow] = []
  private var asked: Pair?
  private var request: RequestID?

  private struct Pair: Equatable {
    let unit: RecordID
    let type: String
  }

  /// Asks when unit or type have become others; `unit` is a unit's identity, `types` codes in a row.
  mutating func look(unit: String, types: String, _ surroundings: inout Surroundings) {
    let pair: Pair? =
      if let type = types.listItems.first, surroundings.rulebook.type(type) != nil,
        surroundings.unit(RecordID(unit)) != nil
      {
        Pair(unit: RecordID(unit), type: type)
      } else {
        nil
      }
    guard pair != asked else { return }
    asked = pair
    rows = []
    surroundings.cancel(request)
    request = pair.map { surroundings.read(.similarLeads(unit: $0.unit, type: $0.type)) }
  }

  /// True if the answer was for it.
  mutating func receive(_ answer: Answer, to request: RequestID) -> Bool {
    guard request == self.request, case .similar(let rows) = answer else { return false }
    self.rows = rows
    return true
  }

  /// 同单位同类型90天内 2 件：0017 施工许可超期……（F8）
  func line(_ surroundings: Surroundings) -> StyledLine? {
    guard let first = rows.first else { return nil }
    let count = surroundings(
      Words("同单位同类型90天内 \(rows.count) 件，F8看：", "\(rows.count) of the same unit and type in 90 days, F8: "))
    return StyledLine([Span(count, .warn), Span("\(first.number.short) \(first.title)")])
  }

  /// The leads to look at and to merge into; without one by the first line.
  func menu(_ surroundings: Surroundings) -> Menu<RecordID?> {
    let words = surroundings.strings.registering
    let none = Menu<RecordID?>.Item(nil, words.noMerge)
    let items = rows.map { row in
      let state = surroundings(row.clock.status.words)
      return Menu<RecordID?>.Item(row.id, "\(row.number.short) \(state) \(row.clock.receivedOn) \(row.title)")
    }
    return Menu(title: "\(words.similar) · \(words.mergeAfter)", items: [none] + items)
  }
}
