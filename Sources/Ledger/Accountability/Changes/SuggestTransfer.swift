extension Change {
  /// 建议调岗: told to the unit, which decides; only after an education that did not help (domain rule I06; A53, A54).
  static let suggestTransfer = Change.onLead(
    "suggest_transfer", Words("建议调岗", "Suggest a transfer"),
    summary: Words(
      "经教育仍不改的，向单位建议调整工作岗位；调不调由单位决定", "After an education that did not help; whether to transfer is the unit's decision"
    ),
    fields: [Fields.subject, .on, .noteText] + Field.approval.optional, rules: ["I06", "I12", "I13", "state"],
    availability: { dossier, _ in
      let wanted = Words("建议调岗", "have a transfer suggested")
      return dossier.lead.refusal(unless: .clue, wanted) + dossier.lead.refusalIfFinished(wanted)
    },
    check: { values, dossier, desk in
      var broken = Accountability.refusalsOfHalfApproval(values)
      guard let subject = values.subject(Fields.subject) ?? dossier.lead.subject else {
        return broken + [.missing("I06", Fields.subject)]
      }
      let ladder = try desk.ladder(of: subject)
      guard let proof = ladder.proof else {
        let what = ladder.gaps.listed(Words("；", "; "))
        broken.append(
          BrokenRule(
            "I06", field: Fields.subject.name,
            Words("未见教育后仍不改的记录：\(what.zh)", "nothing shows that education did not help: \(what.en)")))
        return broken
      }
      if let before = ladder.transfer, before.transfer?.outcome != .declined,
        (before.transfer?.suggestedOn).map({ $0 >= proof.relapse.day }) ?? true
      {
        broken.append(
          .state(
            now: Words("\(before.shortNumber) \(before.stateWords.zh)", before.stateWords.en),
            Words("再次建议", "be suggested again")))
      }
      let day = values.day(at: desk)
      if day < proof.relapse.day {
        broken.append(.order("I06", .on, day, before: proof.relapse.day, Words("再次发现", "the repeat")))
      }
      return broken
    },
    alter: { values, dossier, desk in
      let lead = dossier.lead
      guard let subject = values.subject(Fields.subject) ?? lead.subject else {
        throw MissingValue(field: Fields.subject.name)
      }
      guard let proof = try desk.ladder(of: subject).proof else { throw MissingValue(field: Fields.subject.name) }
      let day = values.day(at: desk)
      var record = Accountability(
        id: desk.newID(), owner: lead.owner, year: day.year,
        serial: try desk.nextSerial(.accountability, owner: lead.owner, year: day.year), division: lead.division,
        lead: lead.id, target: .person, unit: subject.unit, measure: AccountabilityMeasure.postTransfer)
      record.subject = subject
      record.priorEducation = proof.education.id
      record.relapseEvidence = proof.relapse.record
      let transfer = PostTransfer(
        suggestedOn: day, suggestedBy: desk.context.officer, timelyUntil: desk.context.timely(from: proof.relapse.day))
      record.transfer = transfer
      record.note = values.text(.noteText)
      record.approval = values.approval
      let line = record.line(
        "建议调岗（\(proof.education.shortNumber) 教育后又有 \(proof.relapse.number)）", on: day, at: desk)
      return .of(
        record, lead: lead.id, [record, line],
        Words("建议调岗 \(record.shortNumber)", "Suggested a transfer, \(record.shortNumber)"),
        notices: transfer.isTimely
          ? []
          : [Words("再次发现后已过 \(transfer.timelyUntil)，不算及时", "the repeat was to be answered by \(transfer.timelyUntil)")])
    })

  private enum Fields {
    static let subject = Field(
      "subject", Words("对象代号", "Subject"), .subject, help: Words("默认线索的对象", "the lead's own unless given"))
  }
}
