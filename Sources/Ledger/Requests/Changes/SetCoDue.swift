extension Change {
  /// 定配合单位期限: a co-unit's own date (A17); said again, the date moves.
  static let setCoDue = Change.onLead(
    "set_co_due", Words("定配合单位期限", "Set a co-unit's date"),
    summary: Words("诉求的配合单位各有期限；再定一次即改期", "Each co-unit of a request has its own date; set again, it moves"),
    fields: [CoUnitFields.unit, CoUnitFields.dueOn, .noteText], rules: ["I12", "state"],
    availability: { dossier, _ in CoUnitFields.refusals(dossier.lead, Words("定配合单位期限", "have co-units")) },
    check: { values, dossier, _ in
      var broken: [BrokenRule] = []
      if let unit = values.record(CoUnitFields.unit), unit == dossier.lead.unit {
        broken.append(
          .form(CoUnitFields.unit, Words("这是牵头单位，它的期限是诉求的期限", "it is the lead unit: its date is the request's own")))
      }
      if let due = values.date(CoUnitFields.dueOn), due < dossier.lead.receivedOn {
        broken.append(
          .order("form", CoUnitFields.dueOn, due, before: dossier.lead.receivedOn, Words("受理时间", "receipt")))
      }
      return broken
    },
    alter: { values, dossier, desk in
      var lead = dossier.lead
      let unit = try values.need(CoUnitFields.unit, FieldValues.record)
      let due = try values.need(CoUnitFields.dueOn, FieldValues.date)
      let earlier = lead.coDues?.first { $0.unit == unit }?.dueOn
      lead.coDues = (lead.coDues ?? []).filter { $0.unit != unit } + [CoUnitDue(unit: unit, dueOn: due)]
      if !lead.coUnits.contains(unit) { lead.coUnits.append(unit) }
      let name = try desk.record(OfficeUnit.self, unit)?.shortName ?? ""
      let moved = earlier.map { "（原期限 \($0)）" } ?? ""
      let text = ["配合单位 \(name) 期限 \(due)\(moved)", values.text(.noteText)].compactMap(\.self)
      return .of(
        lead, [lead, desk.note(lead, .coUnit, text.joined(separator: "；"))],
        Words("定配合单位期限 \(due)", "A co-unit's date: \(due)"))
    })
}

enum CoUnitFields {
  static let unit = Field("unit", Words("配合单位", "Co-unit"), .unit, required: true)
  static let dueOn = Field("due_on", Words("期限", "Due on"), .date(mayLieAhead: true), required: true)

  static func refusals(_ lead: Lead, _ wanted: Words) -> [BrokenRule] {
    lead.refusal(unless: .request, wanted) + lead.refusalIfFinished(wanted)
  }
}
