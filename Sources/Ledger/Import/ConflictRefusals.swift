extension ImportRow {
  /// Fields of a known lead that this row may not change, each with the reason: a finished lead is immutable (domain rule
  /// I12), states and dates that a paper stands behind move by their own changes, and I14 and I25 hold for a sheet too.
  package func conflictRefusals(of lead: Lead, at desk: any Desk) throws -> [String: Words] {
    if let finished = lead.refusalIfFinished(Words("按表更改", "be changed by a sheet")).first {
      return ImportRow.comparedFields.mapValues { _ in finished.message }
    }
    var refusals = [
      "status": Words("状态由办理步骤改变，不按表更改", "a state moves by its steps, not by a sheet"),
      "due_on": Words("期限只能用延期更改（I11）", "a due date is moved by an extension only (I11)"),
    ]
    if lead.findingOn != nil {
      refusals["finding"] = Words("核查结论是在本台账提出的，请用核查结论更改", "the finding was made here: change it by a finding")
    }
    if receivedOn.year != lead.year {
      refusals["received_on"] = Words(
        "编号属于\(lead.year)年，受理时间不能改到别的年份（I14）", "its number is of \(lead.year): the year cannot change (I14)")
    }
    if let handler, lead.handler != nil, handler != lead.handler {
      let field = Field("handler", Words("承办人", "Handler"), .officer)
      refusals["handler"] = try desk.refusalsOfRecusal(handler, for: lead, field).first?.message
    }
    return refusals
  }

  /// Every field that a comparison can find a difference in, with its title.
  package static let comparedFields: [String: Words] = [
    "unit": Words("被反映单位", "Unit"), "handling_department": Words("承办部门", "Handling department"),
    "handler": Words("承办人", "Handler"), "discovered_on": Words("发现时间", "Discovered on"),
    "assigned_on": Words("分办时间", "Assigned on"), "channel": Words("反映渠道", "Channel"),
    "mode": Words("监督方式", "Mode"), "subject_level": Words("被反映人职级", "Subject's level"),
    "amount_charged": Words("涉及金额", "Amount"), "amount_refunded": Words("退还金额", "Refunded"),
    "finding": Words("核查结果", "Finding"), "result": Words("处理结果", "Result"), "remark": Words("备注", "Remark"),
    "due_on": Words("办理时限", "Due on"), "received_on": Words("受理时间", "Received on"), "title": Words("标题", "Title"),
    "narrative": Words("反映主要问题", "Main problem"), "status": Words("状态", "State"),
    "closed_on": Words("办结时间", "Closed on"),
  ]

  /// The line in a lead's timeline for the values that were taken from a sheet; nil where none was.
  package func noteOfTaken(
    _ conflicts: [ImportPreview.Conflict], lead: Lead, file: String, at desk: any Desk
  ) -> LeadNote? {
    let changes = conflicts.filter(\.isTaken).map { conflict in
      let title = ImportRow.comparedFields[conflict.field]?.zh ?? conflict.field
      return "\(title) \(conflict.inBook.prefix(60)) → \(conflict.inSheet.prefix(60))"
    }
    guard !changes.isEmpty else { return nil }
    return desk.note(lead, .progress, "按表更改（\(file) 第\(line)行）：" + changes.joined(separator: "；"))
  }
}
