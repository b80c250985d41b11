extension ImportRow {
  /// A finished lead is immutable (domain rule I12), states and dates that a paper stands behind move by their own
  /// changes, and I14 and I25 hold for a sheet too.
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
    "mode": Words("监督方式", "Mode"), "hand_over": Words("移交清单", "Hand-over list"),
    "subject_level": Words("被反映人职级", "Subject's level"),
    "amount_charged": Words("涉及金额", "Amount"), "amount_refunded": Words("退还金额", "Refunded"),
    "finding": Words("核查结果", "Finding"), "result": Words("处理结果", "Result"), "remark": Words("备注", "Remark"),
    "due_on": Words("办理时限", "Due on"), "received_on": Words("受理时间", "Received on"), "title": Words("标题", "Title"),
    "narrative": Words("反映主要问题", "Main problem"), "status": Words("状态", "State"),
    "closed_on": Words("办结时间", "Closed on"), "enterprise_alias": Words("企业", "Enterprise"),
    "enterprise_type": Words("企业类型", "Kind of enterprise"), "lead": Words("所属线索", "Lead"),
    "cause": Words("原因", "Cause"), "responsible_post": Words("责任领导", "Responsible post"),
    "progress": Words("进展", "Progress"), "evidence": Words("佐证材料", "Evidence"),
    "applied_on": Words("申请销号时间", "Applied on"), "verify_result": Words("验收意见", "Acceptance"),
    "cleared_on": Words("销号时间", "Cleared on"), "hall": Words("检查地点", "Hall"), "time": Words("检查时间", "Time"),
    "matter": Words("办理事项", "Matter"), "recommendation": Words("整改建议", "Recommendation"),
    "shown_on": Words("被检查单位签收", "Shown on"), "officers": Words("检查人", "Officers"),
    "corrected_on_spot": Words("当场整改", "Corrected on the spot"), "persons": Words("处理人数", "Persons"),
    "form": Words("第几种形态", "Form"), "basis": Words("依据", "Basis"), "publicity": Words("通报曝光", "Publicity"),
    "program": Words("方案", "Program"), "measure": Words("举措编号", "Measure number"), "group": Words("类别", "Group"),
    "target": Words("目标/时限", "Target"), "completion": Words("完成情况", "Completion"),
    "difficulty": Words("存在困难", "Difficulty"), "next_step": Words("下步打算", "Next step"),
  ]

  /// The line in a lead's timeline for the values that were taken from a sheet; nil where none was.
  package func noteOfTaken(
    _ conflicts: [ImportPreview.Conflict], record lead: Lead, file: String, at desk: any Desk
  ) -> LeadNote? {
    let changes = conflicts.filter(\.isTaken).map { conflict in
      let title = ImportRow.comparedFields[conflict.field]?.zh ?? conflict.field
      return "\(title) \(conflict.inBook.prefix(60)) → \(conflict.inSheet.prefix(60))"
    }
    guard !changes.isEmpty else { return nil }
    return desk.note(lead, .progress, "按表更改（\(file) 第\(line)行）：" + changes.joined(separator: "；"))
  }
}
