extension Change {
  /// 发出函询: starts the reply's clock (T08).
  static let letterSent = Change.onLead(
    "letter_sent", Words("发出函询", "Letter sent"),
    summary: Words("记函询发出日期，定答复期限（默认15个工作日）", "The letter of an inquiry went out; sets when the reply is due"),
    fields: [.on, Fields.replyDue], rules: ["I12", "state"],
    availability: { dossier, _ in
      let wanted = Words("记函询", "have a letter of inquiry")
      let open = dossier.refusalsOutsideInquiry(wanted)
      guard open.isEmpty, let sent = dossier.activeDisposal?.letterOn, dossier.activeDisposal?.repliedOn == nil else {
        return open
      }
      return [.state(dossier.lead, wanted, hint: Words("\(sent) 已发函，未答复", "the letter of \(sent) has no reply yet"))]
    },
    check: { values, _, desk in
      let sent = values.day(at: desk)
      guard let due = values.date(Fields.replyDue), due < sent else { return [] }
      return [.order("I13", Fields.replyDue, due, before: sent, Words("发函日期", "the letter of"))]
    },
    alter: { values, dossier, desk in
      guard var disposal = dossier.activeDisposal else { throw MissingValue(field: "disposal") }
      let sent = values.day(at: desk)
      let rulebook = desk.context.rulebook
      let count = rulebook.limits.limit("T08", on: sent).map { rulebook.calendar.count($0.span, from: sent) }
      disposal.letterOn = sent
      disposal.replyDue = values.date(Fields.replyDue) ?? count?.due
      disposal.repliedOn = nil
      let due = disposal.replyDue.map { "，应于 \($0) 前答复" } ?? ""
      let note = desk.note(dossier.lead, .letterSent, on: sent, "发出函询\(due)")
      return .of(
        dossier.lead, desk.moving(dossier.lead, on: sent) + [disposal, note], Words("发出函询", "Sent the letter"),
        notices: values.has(Fields.replyDue) ? [] : count?.warnings ?? [])
    })

  private enum Fields {
    static let replyDue = Field(
      "reply_due", Words("答复期限", "Reply due"), .date(mayLieAhead: true), help: Words("默认按T08", "by T08 unless given"))
  }
}

extension Dossier {
  /// Letters and replies belong to an approved 谈话函询.
  func refusalsOutsideInquiry(_ wanted: Words) -> [BrokenRule] {
    let finished = lead.refusalIfFinished(wanted)
    guard finished.isEmpty else { return finished }
    guard lead.status == .talkInquiry, activeDisposal?.mode == .talkInquiry else {
      return [.state(lead, wanted, hint: Words("须先处置为谈话函询", "dispose of it as talk/inquiry first"))]
    }
    return []
  }
}
