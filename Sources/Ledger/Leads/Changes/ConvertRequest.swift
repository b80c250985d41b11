extension Change {
  /// 转为问题线索: a new lead with a new number and without the firm; the link back is for case managers only and never
  /// exported (domain rule I29).
  static let convertRequest = Change.onLead(
    "convert_request", Words("转为问题线索", "Turn into a lead"),
    summary: Words("诉求中发现问题线索：另立新编号，不带企业", "A new lead under a new number, without the firm"),
    fields: [
      RegisterFields.refused, RegisterFields.title, RegisterFields.narrative, RegisterFields.types.required(false),
      RegisterFields.unit, Field.on,
    ], rules: ["I11", "I12", "I16", "I29", "state"],
    availability: { dossier, _ in
      let wanted = Words("转为问题线索", "be turned into a lead")
      return dossier.lead.refusal(unless: .request, wanted)
        + dossier.lead.refusals(becoming: .converted, wanted, hint: Words("须先受理（accept_request）", "take it on first"))
        + dossier.refusalWhilePaused
    },
    check: { values, dossier, _ in
      (values.flag(RegisterFields.refused) == true ? [.mustBeSentOn] : []) + traces(of: dossier.lead, in: values)
    },
    alter: { values, dossier, desk in
      let context = desk.context
      let day = values.day(at: desk)
      var request = dossier.lead
      request.status = .converted
      request.closedOn = day
      var lead = Lead(
        id: desk.newID(), owner: context.owner, year: day.year,
        serial: try desk.nextSerial(.lead, owner: context.owner, year: day.year), division: request.division,
        receivedOn: day, source: request.source, title: try values.need(RegisterFields.title, FieldValues.text),
        narrative: values.text(RegisterFields.narrative) ?? "")
      lead.unit = values.record(RegisterFields.unit) ?? request.unit
      lead.types = values.codes(RegisterFields.types)
      if lead.types.isEmpty {
        lead.types = request.types
        lead.typesNote = request.typesNote
      }
      lead.discoveredOn = day
      lead.convertedFrom = request.id
      lead.opinionDueOn = context.opinionDue(lead)?.due
      // Neither timeline names the other's number.
      var alteration = Alteration.of(
        lead,
        [
          lead, request, desk.note(lead, .registered, on: day, "登记"),
          desk.note(request, .converted, on: day, "转为问题线索"),
        ], Words("转为问题线索", "Turned into a lead"), notices: context.opinionDue(lead)?.warnings ?? [])
      alteration.lead = request.id
      return alteration
    })

  /// The firm's name would be the link back that I29 forbids.
  private static func traces(of request: Lead, in values: FieldValues) -> [BrokenRule] {
    guard let firm = request.enterpriseAlias, !firm.isEmpty else { return [] }
    return [RegisterFields.title, RegisterFields.narrative].filter { values.text($0)?.contains(firm) == true }.map {
      BrokenRule(
        "I29", field: $0.name,
        Words(
          "\($0.title.zh)中有诉求企业的名称，新线索不得带企业", "the \($0.title.en.lowercased()) names the firm; the new lead must not"))
    }
  }
}
