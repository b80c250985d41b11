extension Change {
  /// 记追责问责: one person or one organisation; a draft until it is decided.
  static let recordAccountability = Change.onLead(
    "record_accountability", Words("记追责问责", "Record accountability"),
    summary: Words(
      "一个人员或一个单位一条；填决定日期即为已决定", "One person or one organisation; decided where the day of decision is given"),
    fields: AccountabilityFields.all,
    rules: ["I06", "I07", "I08", "I09", "I12", "I13", "I24", "I30", "state"],
    availability: { dossier, _ in
      let wanted = Words("记追责问责", "have accountability recorded")
      return dossier.lead.refusal(unless: .clue, wanted) + dossier.lead.refusalIfFinished(wanted)
    },
    check: { values, dossier, desk in
      var broken = Accountability.refusalsOfHalfApproval(values)
      broken += Accountability.refusalsOfBasis(
        values, on: values.day(AccountabilityFields.decidedOn, at: desk), desk.context.rulebook)
      if values.record(AccountabilityFields.unit) ?? dossier.lead.unit == nil {
        broken.append(.form(AccountabilityFields.unit, Words("缺单位：线索未注明单位，请填", "the lead names no unit: name it here")))
      }
      guard let record = record(values, under: dossier.lead, desk, id: RecordID(""), serial: 0) else { return broken }
      broken += try record.refusals(at: desk)
      if record.status == .decided { broken += record.refusalsOfDecision() }
      if record.status == .draft, record.servedOn != nil {
        broken.append(.missing("I30", AccountabilityFields.decidedOn))
      }
      return broken
    },
    alter: { values, dossier, desk in
      let lead = dossier.lead
      let year = values.day(AccountabilityFields.decidedOn, at: desk).year
      let serial = try desk.nextSerial(.accountability, owner: lead.owner, year: year)
      guard let record = record(values, under: lead, desk, id: desk.newID(), serial: serial) else {
        throw MissingValue(field: AccountabilityFields.measure.name)
      }
      let measure = desk.context.rulebook.words(.accountabilityMeasures, record.measure)
      let line = record.line(
        "\(measure.zh)（\(record.status.words.zh)）", on: record.decidedOn ?? desk.context.today, at: desk)
      return .of(
        record, lead: lead.id, [record, line],
        Words("追责问责 \(record.shortNumber)：\(measure.zh)", "Accountability \(record.shortNumber): \(measure.en)"),
        notices: record.notices(desk.context.rulebook))
    })

  /// Nil where a required field is missing.
  private static func record(
    _ values: FieldValues, under lead: Lead, _ desk: any Desk, id: RecordID, serial: Int
  ) -> Accountability? {
    guard let target = values.choice(AccountabilityFields.target, as: Accountability.Target.self),
      let measure = values.code(AccountabilityFields.measure),
      let unit = values.record(AccountabilityFields.unit) ?? lead.unit
    else { return nil }
    let decidedOn = values.date(AccountabilityFields.decidedOn)
    var record = Accountability(
      id: id, owner: lead.owner, year: (decidedOn ?? desk.context.today).year, serial: serial, division: lead.division,
      lead: lead.id, target: target, unit: unit, measure: measure)
    record.isLeadingCadre = values.flag(AccountabilityFields.cadre) ?? false
    record.form = desk.context.rulebook.measure(measure)?.form
    record.decidedOn = decidedOn
    record.status = decidedOn == nil ? .draft : .decided
    AccountabilityFields.fill(&record, values, desk.context.rulebook)
    return record
  }
}

extension Accountability {
  /// Until when it has effect, as far as anyone can say.
  func notices(_ rulebook: Rulebook) -> [Words] { [effect(rulebook).words].compactMap(\.self) }
}
