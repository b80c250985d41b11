extension Change {
  /// 分办: who of the organ handles it; later also who takes over, which moves no state.
  static let assign = Change.onLead(
    "assign", Words("分办", "Assign"),
    summary: Words("确定承办部门和承办人；办理中可改派", "Names the handling department and the handler; also hands over later"),
    fields: [Fields.department, .handler, .on], rules: ["I12", "I25"],
    availability: { dossier, _ in dossier.lead.refusalIfFinished(Words("分办", "be assigned")) },
    check: { values, dossier, desk in
      let handler = values.code(Field.handler)
      return try desk.inactive(handler, Field.handler)
        + desk.refusalsOfRecusal(handler, for: dossier.lead, Field.handler)
    },
    alter: { values, dossier, desk in
      var lead = dossier.lead
      let handler = try values.need(Field.handler, FieldValues.code)
      let day = values.day(at: desk)
      let isFirst = lead.handler == nil
      lead.handler = handler
      lead.handlingDepartment =
        try values.text(Fields.department) ?? desk.officer(code: handler)?.department ?? lead.handlingDepartment
      lead.assignedOn = lead.assignedOn ?? day
      if lead.status == .registered { lead.status = .assigned }
      lead.gaps.removeAll { $0 == .handler }
      let who = [lead.handlingDepartment, handler].compactMap(\.self).joined(separator: " ")
      let note = desk.note(lead, .assigned, on: day, isFirst ? "承办 \(who)" : "改由 \(who) 承办")
      return .of(lead, [lead, note], Words("分办 \(handler)", "Assigned to \(handler)"))
    })

  private enum Fields {
    static let department = Field(
      "handling_department", Words("承办部门", "Handling department"), .text(max: 40),
      help: Words("默认承办人所在部门", "the handler's own unless given"))
  }
}

extension Field {
  static let handler = Field("handler", Words("承办人", "Handler"), .officer, required: true)
}

extension Desk {
  /// Domain rule I25: a recorded 回避 for the lead's unit (or what it hangs under) or for its subject.
  func refusalsOfRecusal(_ code: String?, for lead: Lead, _ field: Field) throws -> [BrokenRule] {
    guard let code else { return [] }
    let units = try lineage(lead.unit)
    return try records(Recusal.self, by: .officer(code)).compactMap { recusal in
      let unit = units.first { $0.id == recusal.unit }
      guard unit != nil || (recusal.subject != nil && recusal.subject == lead.subject) else { return nil }
      let what = unit?.shortName ?? recusal.subject?.label ?? ""
      return BrokenRule(
        "I25", field: field.name,
        Words(
          "\(code) 对“\(what)”已登记回避（\(recusal.on)），请另派承办人",
          "\(code) is recused from \"\(what)\" (\(recusal.on)); name another handler"))
    }
  }
}
