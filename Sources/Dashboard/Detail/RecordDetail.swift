import Ledger
import TerminalUI

/// Pane 5 for a rectification.
struct RectificationDetail {
  let surroundings: Surroundings
  let row: RectificationRow

  func lines(width: Int) -> [StyledLine] {
    let words = surroundings.strings.detail
    let record = row.rectification
    var text = DetailText(width: width)
    let half = width / 2
    text.line(
      .init(words.number, record.number, columns: half), .init(words.state, surroundings(record.stateWords)),
      .init("", surroundings(record.rectKind.words)))
    text.line(
      .init(words.unit, row.unitName, columns: half), .init(words.responsible, record.responsiblePost ?? ""),
      .init(words.lead, row.leadNumber?.short ?? ""))
    text.line(
      .init(words.ordered, "\(record.orderedOn) \(record.orderedBy)", columns: half),
      .init(words.due, record.dueOn?.description ?? record.dueText ?? ""),
      .init("", surroundings(record.dueWords(on: surroundings.today))))
    text.line(.init(words.problem, record.problem))
    text.line(.init(words.cause, record.cause ?? ""))
    text.line(.init(words.action, record.action))
    for (label, lines) in [
      (words.progress, record.progress), (words.evidence, record.evidence), (words.returned, record.returned),
    ] {
      for line in lines.reversed() { text.line(.init(label, "\(line.on.monthDay) \(line.by) \(line.text)")) }
    }
    text.line(.init(words.applied, dated(record.appliedOn, record.appliedBy)))
    text.line(
      .init(words.verified, dated(record.verifiedOn, record.verifiers.joined(separator: "、"))),
      .init("", record.verifyResult ?? ""))
    text.line(.init(words.cleared, dated(record.clearedOn, record.approval?.by)), .init("", record.approval?.ref ?? ""))
    if let next = record.nextChange.flatMap(ChangeTable.change) {
      text.line(.init(words.next, surroundings(next.title) + surroundings(Words("（Enter 办理）", " (Enter)"))))
    }
    return text.lines
  }

  private func dated(_ date: CivilDate?, _ hand: String?) -> String {
    date.map { "\($0) \(hand ?? "")" } ?? ""
  }
}

/// Pane 5 for an accountability.
struct AccountabilityDetail {
  let surroundings: Surroundings
  let row: AccountabilityRow
  /// Of this decision: what was filed in time shows beside it (domain rule I30).
  let reviews: [DecisionReview]

  func lines(width: Int) -> [StyledLine] {
    let words = surroundings.strings.detail
    let record = row.accountability
    var text = DetailText(width: width)
    let half = width / 2
    text.line(
      .init(words.number, record.number, columns: half), .init(words.state, surroundings(record.stateWords)),
      .init(words.lead, row.leadNumber?.short ?? ""))
    text.line(
      .init(words.target, record.subject?.label ?? surroundings(record.target.words), columns: half),
      .init(words.unit, row.unitName))
    text.line(
      .init(
        surroundings.strings.lists.measure,
        surroundings(surroundings.rulebook.words(.accountabilityMeasures, record.measure)), columns: half),
      .init("", surroundings(record.publicity.words)))
    text.line(.init(words.basis, record.basisText ?? ""), .init("", record.basisVersion ?? ""))
    text.line(
      .init(words.heard, record.heardOn?.description ?? ""), .init(words.decided, record.decidedOn?.description ?? ""),
      .init("", record.decidedByOrgan ?? ""), .init(words.served, record.servedOn?.description ?? ""))
    text.line(.init("", record.effect(surroundings.rulebook).words.map { surroundings($0) } ?? "", style: .dim))
    for review in reviews { text.line(.init("", surroundings(review.words), style: review.isOpen ? .accent : .text)) }
    text.line(.init(words.note, record.note ?? ""))
    text.line(.init(surroundings(Accountability.Status.revoked.words), record.revokeReason ?? ""))
    return text.lines
  }
}
