extension Change {
  /// 配合单位办完: a co-unit did its part.
  static let coDone = Change.onLead(
    "co_done", Words("配合单位办完", "A co-unit has done its part"),
    summary: Words("记配合单位办完的日期", "The day on which a co-unit did its part"),
    fields: [CoUnitFields.unit, .on, .noteText], rules: ["I12", "I13", "state"],
    availability: { dossier, _ in
      let wanted = Words("记配合单位办完", "have a co-unit's part done")
      let broken = CoUnitFields.refusals(dossier.lead, wanted)
      guard broken.isEmpty, dossier.lead.openCoDues.isEmpty else { return broken }
      return [
        .state(
          dossier.lead, wanted, hint: Words("没有定了期限而未办完的配合单位（set_co_due）", "no co-unit has an open date (set_co_due)"))
      ]
    },
    check: { values, dossier, desk in
      guard let unit = values.record(CoUnitFields.unit) else { return [] }
      guard dossier.lead.openCoDues.contains(where: { $0.unit == unit }) else {
        return [.form(CoUnitFields.unit, Words("这个单位没有未办完的配合事项", "that unit has no open part in it"))]
      }
      let day = values.day(at: desk)
      guard day < dossier.lead.receivedOn else { return [] }
      return [.order("I13", .on, day, before: dossier.lead.receivedOn, Words("受理时间", "receipt"))]
    },
    alter: { values, dossier, desk in
      var lead = dossier.lead
      let unit = try values.need(CoUnitFields.unit, FieldValues.record)
      let day = values.day(at: desk)
      lead.coDues = lead.coDues?.map { part in
        guard part.unit == unit, part.doneOn == nil else { return part }
        return CoUnitDue(unit: unit, dueOn: part.dueOn, doneOn: day)
      }
      let name = try desk.record(OfficeUnit.self, unit)?.shortName ?? ""
      let text = ["配合单位 \(name) 办完", values.text(.noteText)].compactMap(\.self)
      return .of(
        lead, [lead, desk.note(lead, .coUnit, on: day, text.joined(separator: "；"))],
        Words("\(name) 办完配合事项", "\(name) did its part"))
    })
}
