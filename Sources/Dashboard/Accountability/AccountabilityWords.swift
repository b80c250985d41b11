import Ledger
import TerminalUI

/// A decision in words: what was decided, and what came of it.
struct AccountabilityWords {
  let record: Accountability
  let dossier: Dossier?
  let ladder: SubjectLadder?
  let surroundings: Surroundings

  private var rulebook: Rulebook { surroundings.rulebook }

  var title: String {
    "\(surroundings(RecordKind.accountability.words)) \(record.shortNumber) \(measure(record.measure))"
  }

  private func measure(_ code: String) -> String { surroundings(rulebook.words(.accountabilityMeasures, code)) }

  private func line(_ zh: String, _ en: String, _ text: String?, _ style: Style = .text) -> StyledLine? {
    guard let text, !text.isEmpty else { return nil }
    return RecordPage.line(surroundings(Words(zh, en)), text, style)
  }

  var decision: [StyledLine] {
    let kind = rulebook.measure(record.measure)
    let group = kind.map { "\(surroundings($0.group)) · \(surroundings($0.decider.words))" }
    let cadre = record.isLeadingCadre ? surroundings(Words("，领导干部", ", leading cadre")) : ""
    let failing =
      record.mainResponsibility == true ? surroundings(Words("，落实主体责任不力", ", main responsibility not borne")) : ""
    let target = (record.subject?.label ?? surroundings(record.target.words)) + cadre + failing
    let basis = record.basisText.map { text in text + (record.basisVersion.map { "（\($0)）" } ?? "") }
    let effect = record.effect(rulebook)
    return [
      line("状态", "State", state, record.status == .revoked ? .warn : .accent),
      line("对象", "Subject", target), line("单位", "Unit", surroundings.unitName(record.unit)),
      line("处理方式", "Measure", "\(measure(record.measure))\(form)"), line("类别", "Group", group),
      line("影响期", "Effect", effect.words.map { surroundings($0) }, effect == .unchecked ? .warn : .text),
      line(
        "原处理", "Before", record.earlierMeasures.map { "\(measure($0.measure))（\($0.until)）" }.joined(separator: "、")),
      line("依据", "Basis", basis), line("陈述申辩", "Heard", record.heardOn?.description),
      line("决定", "Decided", dated(record.decidedOn, record.decidedByOrgan)),
      line("送达", "Served", record.servedOn?.description),
      line("手续", "Formalities", record.formalitiesOn?.description),
      line("批准", "Approved", record.approval.map { "\($0.on) \($0.by) \($0.ref)" }),
      line("线索", "Lead", dossier.map { "\($0.lead.shortNumber) \($0.lead.title)" }),
      line("说明", "Note", record.note),
    ].compactMap(\.self)
  }

  private var form: String {
    record.form.map { surroundings(Words("（第\($0)种形态）", " (form \($0))")) } ?? ""
  }

  private var reviews: [DecisionReview] { (dossier?.reviews ?? []).filter { $0.accountability == record.id } }

  /// A review that was filed in time and is under way shows beside the decision (domain rule I30).
  private var state: String {
    let words = surroundings(record.stateWords)
    guard let pending = reviews.first(where: { $0.isOpen && !$0.isLate }) else { return words }
    return "\(words) · \(surroundings(pending.words))\(surroundings(Words("，曝光前请斟酌", ": think before exposure")))"
  }

  private func dated(_ date: CivilDate?, _ hand: String?) -> String? { date.map { "\($0) \(hand ?? "")".trimmed } }

  /// Publicity, tolerance, reviews, clarification; then the ladder of the subject.
  var after: [StyledLine] {
    let clarified = (dossier?.clarifications ?? []).filter { $0.accountability == record.id }
    let publicity = record.publicity == .none ? nil : surroundings(record.publicity.words)
    let tolerance = record.tolerance == .none ? nil : surroundings(record.tolerance.words)
    return [
      line("通报", "Publicity", publicity.map { "\($0) \(record.publicisedOn?.description ?? "")".trimmed }),
      line("容错", "Tolerance", tolerance.map { $0 + surroundings(Words("：", ": ")) + (record.toleranceReason ?? "") }),
      line("撤销", "Revoked", dated(record.revokedOn, record.revokeReason), .warn),
    ].compactMap(\.self)
      + reviews.compactMap { line("复审复核", "Review", surroundings($0.words), $0.isOpen ? .accent : .text) }
      + clarified.compactMap { line("澄清", "Clarified", "\($0.shortNumber) \($0.on) \(surroundings($0.way.words))") }
      + transfer + rungs
  }

  private var transfer: [StyledLine] {
    guard let transfer = record.transfer else { return [] }
    let timely =
      transfer.isTimely ? Words("及时", "in time") : Words("超过 \(transfer.timelyUntil)", "after \(transfer.timelyUntil)")
    return [
      line("建议调岗", "Suggested", "\(transfer.suggestedOn) \(transfer.suggestedBy)（\(surroundings(timely))）"),
      line(
        "单位答复", "Answer",
        transfer.outcome.map {
          "\(transfer.answeredOn?.description ?? "") \(surroundings($0.words)) \(transfer.reason ?? "")"
        }),
    ].compactMap(\.self)
  }

  private var rungs: [StyledLine] {
    guard let ladder else { return [] }
    let heading = RecordPage.line(surroundings(Words("教育情况", "Ladder")), surroundings(ladder.verdict), .accent)
    return [heading]
      + ladder.rungs(rulebook).map { rung in
        RecordPage.line(rung.day?.description ?? "", "\(rung.number) \(surroundings(rung.words))")
      }
  }
}
