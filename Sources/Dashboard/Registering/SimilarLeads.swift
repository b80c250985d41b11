import Ledger
import TerminalUI

/// Leads of the last 90 days that may be the same matter, looked up while a form is filled in: of the same unit and type,
/// or near in their words.
struct SimilarLeads: Sendable {
  private(set) var rows: [SimilarLead] = []
  private var asked: LeadProbe?
  private var request: RequestID?

  /// Asks when what is looked for has become another; a unit or type that the book does not know is none.
  mutating func look(for probe: LeadProbe, _ surroundings: inout Surroundings) {
    var known = probe
    known.unit = surroundings.unit(probe.unit)?.id
    known.type = probe.type.flatMap { surroundings.rulebook.type($0)?.code }
    let wanted = known.isEmpty ? nil : known
    guard wanted != asked else { return }
    // What was found by the words stands until they are looked up anew; another unit or type is another matter.
    if wanted == nil || wanted?.unit != asked?.unit || wanted?.type != asked?.type { rows = [] }
    asked = wanted
    surroundings.cancel(request)
    request = wanted.map { surroundings.read(.similarLeads($0)) }
  }

  /// True if the answer was for it.
  mutating func receive(_ answer: Answer, to request: RequestID) -> Bool {
    guard request == self.request, case .similar(let rows) = answer else { return false }
    self.rows = rows
    return true
  }

  /// 90天内相似 2 件，F8看：0017 施工许可超期……（同单位同类型、文字相近72%）
  func line(_ surroundings: Surroundings) -> StyledLine? {
    guard let first = rows.first else { return nil }
    let count = surroundings(
      Words("90天内相似 \(rows.count) 件，F8看：", "\(rows.count) alike in 90 days, F8: "))
    return StyledLine([
      Span(count, .warn), Span(surroundings(first.reason) + "  ", .dim),
      Span("\(first.row.number.short) \(first.row.title)"),
    ])
  }

  /// The leads to look at and to merge into; without one by the first line.
  func menu(_ surroundings: Surroundings) -> Menu<RecordID?> {
    let words = surroundings.strings.registering
    let none = Menu<RecordID?>.Item(nil, words.noMerge)
    let items = rows.map { similar in
      let row = similar.row
      let state = surroundings(row.clock.status.words)
      return Menu<RecordID?>.Item(
        row.id, "\(row.number.short) \(surroundings(similar.reason)) \(state) \(row.clock.receivedOn) \(row.title)")
    }
    return Menu(title: "\(words.similar) · \(words.mergeAfter)", items: [none] + items)
  }
}
