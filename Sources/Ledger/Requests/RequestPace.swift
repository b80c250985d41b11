/// How long a request took, beside the reference line of the press case of Kashgar (A12, T26): three days are no
/// deadline, they colour nothing and make nothing late.
package struct RequestPace: Hashable, Sendable {
  /// Calendar days from receipt to the end, or to today while it is open; nil for an ended one without its day.
  package let days: Int?
  package let isOpen: Bool
  /// Days of T26; nil where the office's table has none.
  package let reference: Int?

  /// Nil for clues, which have limits and no such line.
  package init?(
    kind: LeadKind, status: LeadStatus, receivedOn: CivilDate, closedOn: CivilDate?, on today: CivilDate,
    limits: LimitTable
  ) {
    guard kind == .request else { return nil }
    isOpen = !status.isFinished
    days = (isOpen ? today : closedOn)?.days(since: receivedOn)
    reference = limits.requestReference(on: receivedOn)
  }

  package init?(_ lead: Lead, on today: CivilDate, limits: LimitTable) {
    self.init(
      kind: lead.kind, status: lead.status, receivedOn: lead.receivedOn, closedOn: lead.closedOn, on: today,
      limits: limits)
  }

  /// 用时3天（参考线3天，不是时限）
  package var words: Words {
    guard let days else { return Words("未记办结日期", "the day it ended is not known") }
    let line = reference.map { Words("（参考线\($0)天，不是时限）", " (reference line \($0) days, no deadline)") } ?? Words("", "")
    return (isOpen ? Words("已\(days)天", "\(days) days so far") : Words("用时\(days)天", "took \(days) days")) + line
  }
}

extension LimitTable {
  /// T26 in days.
  package func requestReference(on day: CivilDate) -> Int? { limit("T26", on: day)?.span.amount }
}
