extension Change {
  /// 澄清正名: of a lead found untrue, or of a decision that was revoked (domain rule I31); a finished lead too (I12).
  static let clarify = Change.onLead(
    "clarify", Words("澄清正名", "Clarify"),
    summary: Words("对失实线索或已撤销的处理作澄清；通报须本人同意", "For an untrue lead or a revoked decision; telling others needs consent"),
    fields: [Fields.way, .on, Fields.circle, Fields.consent, Fields.accountability, .noteText],
    rules: ["I13", "I31", "state"],
    availability: { dossier, _ in
      let kind = dossier.lead.refusal(unless: .clue, Words("澄清", "be clarified"))
      let isOwed = dossier.lead.finding == .untrue || dossier.accountabilities.contains { $0.status == .revoked }
      guard kind.isEmpty, !isOwed else { return kind }
      return [
        BrokenRule(
          "I31",
          Words(
            "线索未查为不实，也没有已撤销的处理，无可澄清；查为不实的先记核查结论（find）",
            "the lead was not found untrue and no decision was revoked: nothing to clarify; a finding comes first (find)"
          ))
      ]
    },
    check: { values, dossier, desk in
      var broken: [BrokenRule] = []
      let way = values.choice(Fields.way, as: Clarification.Way.self)
      if way == .circle, !values.has(Fields.circle) { broken.append(.missing("I31", Fields.circle)) }
      if let way, way != .letter, values.flag(Fields.consent) != true {
        broken.append(
          BrokenRule(
            "I31", field: Fields.consent.name,
            Words(
              "通报澄清须征得本人同意：同意的选“是”，否则只以函件告知本人（way=letter）",
              "telling others needs the consent of whom it concerns; without it a letter to them alone (way=letter)")))
      }
      let day = values.day(at: desk)
      if let id = values.record(Fields.accountability) {
        let record = dossier.accountabilities.first { $0.id == id }
        if record?.status != .revoked {
          broken.append(
            BrokenRule(
              "I31", field: Fields.accountability.name,
              Words(
                "不是本线索下已撤销的处理：编号见 duban show",
                "it is no revoked decision under this lead: duban show has their numbers")))
        }
        if let revoked = record?.revokedOn, day < revoked {
          broken.append(.order("I13", .on, day, before: revoked, Words("撤销日期", "the revocation")))
        }
      } else if dossier.lead.finding == .untrue, let found = dossier.lead.findingOn, day < found {
        broken.append(.order("I13", .on, day, before: found, Words("核查结论", "the finding")))
      }
      return broken
    },
    alter: { values, dossier, desk in
      guard let way = values.choice(Fields.way, as: Clarification.Way.self) else {
        throw MissingValue(field: Fields.way.name)
      }
      let lead = dossier.lead
      let day = values.day(at: desk)
      var record = Clarification(
        id: desk.newID(), owner: lead.owner, year: day.year,
        serial: try desk.nextSerial(.clarification, owner: lead.owner, year: day.year), under: lead, way, on: day,
        hasConsent: values.flag(Fields.consent) ?? false)
      record.circle = values.text(Fields.circle)
      record.accountability = values.record(Fields.accountability)
      record.note = values.text(.noteText)
      let text = [record.shortNumber, way.words.zh, record.circle].compactMap(\.self).joined(separator: " ")
      return .of(
        record, lead: lead.id, [record, desk.note(lead, .clarified, on: day, text)],
        Words("澄清 \(record.shortNumber)", "Clarified, \(record.shortNumber)"))
    })

  private enum Fields {
    static let way = Field("way", Words("方式", "Way"), .choice(Clarification.Way.allCases, \.words), required: true)
    static let circle = Field("circle", Words("范围", "Circle"), .text(max: 120))
    static let consent = Field("consent", Words("本人同意", "Consent"), .flag)
    static let accountability = Field(
      "accountability", Words("已撤销的处理", "Revoked decision"), .record(.accountability),
      help: Words("编号，如A0001", "its number, as A0001"))
  }
}
