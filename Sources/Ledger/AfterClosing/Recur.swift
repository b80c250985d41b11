extension Change {
  /// 再次发生: what was dealt with came back. A new lead is registered that points to the old one, with its unit and types;
  /// I16 is asked again, for who is concerned may be another.
  static let recur = Change.onLead(
    "recur", Words("再次发生，另立线索", "Recurrence: a new lead"),
    summary: Words(
      "办结后同一问题再次发生：另立新编号，指向原线索，带入单位和类型", "It came back after closing: a new lead that points to the old one"),
    fields: [
      RegisterFields.refused, RegisterFields.title.required(false), RegisterFields.narrative,
      RegisterFields.source.required(false), RegisterFields.channel, RegisterFields.types.required(false),
      RegisterFields.unit, RegisterFields.discoveredOn, RegisterFields.receivedOn, RegisterFields.realName,
      RegisterFields.subjectLevel,
    ], rules: ["I13", "I15", "I16", "state"],
    availability: { dossier, _ in
      guard !dossier.lead.status.isClosedOut else { return [] }
      return [.state(dossier.lead, Words("再次发生", "recur"), hint: Words("只有已办结的会再次发生", "only a finished lead can"))]
    },
    check: { values, dossier, desk in
      var broken = try RegisterFields.check(values, desk)
      let received = values.date(RegisterFields.receivedOn) ?? desk.context.today
      if let closed = dossier.lead.closedOn, received < closed {
        broken.append(.order("I13", RegisterFields.receivedOn, received, before: closed, Field.closedOn.title))
      }
      return broken
    },
    alter: { values, dossier, desk in
      let context = desk.context
      let old = dossier.lead
      let received = values.date(RegisterFields.receivedOn) ?? context.today
      var lead = Lead(
        id: desk.newID(), owner: context.owner, year: received.year,
        serial: try desk.nextSerial(.lead, owner: context.owner, year: received.year), kind: old.kind,
        division: old.division, receivedOn: received, source: values.code(RegisterFields.source) ?? old.source,
        title: values.text(RegisterFields.title) ?? old.title,
        narrative: values.text(RegisterFields.narrative) ?? "")
      lead.unit = values.record(RegisterFields.unit) ?? old.unit
      let types = values.codes(RegisterFields.types)
      lead.types = types.isEmpty ? old.types : types
      lead.channel = values.code(RegisterFields.channel)
      lead.discoveredOn = values.date(RegisterFields.discoveredOn)
      lead.realName = values.choice(RegisterFields.realName, as: RealName.self) ?? .unknown
      lead.subjectLevel = values.choice(RegisterFields.subjectLevel, as: SubjectLevel.self)
      // The firm that asks again is the same one; a clue never carries one over (I29).
      if old.kind == .request {
        lead.enterpriseAlias = old.enterpriseAlias
        lead.enterpriseType = old.enterpriseType
      }
      lead.recurrenceOf = old.id
      lead.opinionDueOn = context.opinionDue(lead)?.due
      let rows: [any LedgerRecord] = [lead, desk.note(lead, .registered, on: received, "登记")]
      return .of(
        lead, try rows + desk.linesOfRecurrence(lead),
        Words("\(old.number) 再次发生，另立 \(lead.number)", "\(old.number) came back: registered \(lead.number)"),
        notices: desk.campaignNotice(received) + (context.opinionDue(lead)?.warnings ?? []))
    })
}

extension Desk {
  /// A recurrence points to a finished lead; what is still open takes repeats in by merging.
  func refusalsOfRecurrence(of id: RecordID?) throws -> [BrokenRule] {
    guard let id, let old = try record(Lead.self, id), !old.status.isClosedOut else { return [] }
    return [
      BrokenRule(
        "I15", field: RegisterFields.recurrenceOf.name,
        Words(
          "\(old.number) 现为“\(old.status.words.zh)”，不是再次发生；重复的用并案（merge）",
          "\(old.number) is \"\(old.status.words.en)\", so this is no recurrence; a repeat is merged (merge)"))
    ]
  }

  /// A line on both timelines.
  func linesOfRecurrence(_ lead: Lead) throws -> [any LedgerRecord] {
    guard let old = try lead.recurrenceOf.flatMap({ try record(Lead.self, $0) }) else { return [] }
    return [
      note(lead, .recurred, on: lead.receivedOn, "原线索 \(old.number)"),
      note(old, .recurred, on: lead.receivedOn, "再次发生，另立 \(lead.number)"),
    ]
  }
}
