import Ledger
import TerminalUI

/// A rectification in words: what was ordered, and what has been done.
struct RectificationWords {
  let rectification: Rectification
  let dossier: Dossier?
  let surroundings: Surroundings

  var title: String {
    let kind = surroundings(rectification.rectKind.words)
    return "\(surroundings(Words("整改", "Rectification"))) \(rectification.shortNumber) \(kind)"
  }

  private func line(_ zh: String, _ en: String, _ text: String?, _ style: Style = .text) -> StyledLine? {
    guard let text, !text.isEmpty else { return nil }
    return RecordPage.line(surroundings(Words(zh, en)), text, style)
  }

  var ordered: [StyledLine] {
    let isLate = rectification.isOverdue(on: surroundings.today)
    let co = rectification.coUnits.map { surroundings.unitName($0) }.joined(separator: "、")
    let lines = [
      line("状态", "State", surroundings(rectification.status.words), .accent),
      line("问题", "Problem", rectification.problem), line("原因", "Cause", rectification.cause),
      line("整改措施", "Action", rectification.action),
      line("责任单位", "Unit", surroundings.unitName(rectification.unit)), line("配合单位", "Co-units", co),
      line("责任人", "Post", rectification.responsiblePost),
      line("下达", "Ordered", "\(rectification.orderedOn) \(rectification.orderedBy)"),
      line("期限", "Due", rectification.dueOn?.description ?? rectification.dueText, isLate ? .danger : .text),
      line("下次复查", "Next review", rectification.nextReviewOn?.description),
      line("线索", "Lead", dossier.map { "\($0.lead.shortNumber) \($0.lead.title)" }),
    ]
    return lines.compactMap(\.self) + rectification.extensions.map(extended)
  }

  private func extended(_ extended: Extension) -> StyledLine {
    let from = extended.from?.description ?? "-"
    return RecordPage.line(
      surroundings(Words("延期", "Extended")),
      "\(from) > \(extended.to) \(extended.reason)（\(extended.approval.by) \(extended.approval.ref)）")
  }

  var done: [StyledLine] {
    var lines = dated("进展", "Progress", rectification.progress)
    lines += dated("佐证", "Evidence", rectification.evidence)
    if rectification.evidence.isEmpty { lines.append(none("佐证", "Evidence")) }
    let applied = rectification.appliedOn.map { "\($0) \(rectification.appliedBy ?? "")" }
    lines += [line("申请销号", "Applied", applied)].compactMap(\.self)
    lines += notices
    lines += dated("退回", "Returned", rectification.returned, .warn)
    let verified = rectification.verifiedOn.map {
      "\($0) \(rectification.verifiers.joined(separator: "、")) \(rectification.verifyResult ?? "")"
    }
    lines += [line("验收", "Verified", verified, .ok)].compactMap(\.self)
    lines += dated("复查", "Reviewed", rectification.reviews)
    let cleared = rectification.clearedOn.map { day in
      "\(day) \(rectification.approval.map { "\($0.by) \($0.ref)" } ?? "")"
    }
    return lines + [line("销号", "Cleared", cleared, .ok)].compactMap(\.self)
  }

  /// 奎纪整〔2021〕1号  未回复，期限 2021-10-15.
  private var notices: [StyledLine] {
    let own = dossier?.notices.filter { $0.rectification == rectification.id } ?? []
    return own.map { notice in
      let text = [surroundings(notice.replyWords(on: surroundings.today)), notice.outcome].compactMap(\.self)
      return RecordPage.line(
        surroundings(Words("整改通知", "Notice")), ([notice.reference] + text).joined(separator: "  "),
        notice.isLate(on: surroundings.today) ? .danger : .text)
    }
  }

  private func none(_ zh: String, _ en: String) -> StyledLine {
    RecordPage.line(surroundings(Words(zh, en)), surroundings(Words("（无）", "(none)")), .dim)
  }

  private func dated(_ zh: String, _ en: String, _ rows: [DatedLine], _ style: Style = .text) -> [StyledLine] {
    rows.map { RecordPage.line(surroundings(Words(zh, en)), "\($0.on) \($0.by) \($0.text)", style) }
  }
}
