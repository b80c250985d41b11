extension Change {
  /// 补录: what an imported lead's sheet did not have (待补). Only what is empty or named by a gap; what is filled in stays.
  static let fillGap = Change.onLead(
    "fill_gap", Words("补录", "Fill in gaps"),
    summary: Words("补录导入线索的待补内容，只填空白或待补的栏目", "Fills in what an imported lead's sheet did not have"),
    fields: GapFields.all,
    rules: ["I03", "I10", "I12", "I13", "I25", "state"],
    availability: { dossier, _ in
      let lead = dossier.lead
      let wanted = Words("补录", "be filled in")
      guard lead.origin == .imported else {
        let finished = lead.refusalIfFinished(wanted)
        return finished.isEmpty
          ? [.state(lead, wanted, hint: Words("只有导入的线索可补录；请用更正（edit）", "it was entered here: correct it (edit)"))]
          : finished
      }
      guard lead.status == .void || lead.status == .merged else { return [] }
      return [.state(lead, wanted)]
    },
    check: { values, dossier, desk in
      if values.isEmpty { return [.nothingGiven(GapFields.unit)] }
      return try FilledGaps(values: values, dossier: dossier, desk: desk).refusals()
    },
    alter: { values, dossier, desk in try FilledGaps(values: values, dossier: dossier, desk: desk).alter() })
}

/// The fields that a sheet may have left open.
enum GapFields {
  static let unit = RegisterFields.unit
  static let department = Field("handling_department", Words("承办部门", "Handling department"), .text(max: 40))
  static let handler = Field("handler", Words("承办人", "Handler"), .officer)
  static let discoveredOn = RegisterFields.discoveredOn
  static let receivedOn = Field("received_on", Words("受理时间", "Received on"), .date(mayLieAhead: false))
  static let disposalMode = Field(
    "disposal_mode", Words("处置方式", "Disposal"), .choice(DisposalMode.allCases, \.words))
  static let disposalBy = Field("disposal_approved_by", Words("处置批准人", "Disposal approved by"), .officer)
  static let disposalPost = Field(
    "disposal_approved_post", Words("处置批准人职务", "Disposal approver's post"), .text(max: 40))
  static let disposalOn = Field(
    "disposal_approved_on", Words("处置批准日期", "Disposal approved on"), .date(mayLieAhead: false))
  static let disposalRef = Field("disposal_approval_ref", Words("处置审批件文号", "Disposal paper no."), .text(max: 60))
  static let closedOn = Field("closed_on", Words("办结时间", "Closed on"), .date(mayLieAhead: false))
  static let reason = Field.reason.required(false)
  static let refunded = ResolveFields.refunded
  static let evidence = Field("evidence", Words("整改佐证", "Evidence of rectification"), .longText(max: 1_000))
  static let confirmed = Field(
    "confirmed", Words("核实无误", "Confirmed as recorded"), .choices(Gap.ofLeads, \.words),
    help: Words("已核对、按原台账保留的待补项，须写说明", "gaps looked into and left as recorded; the note says why"))

  static let disposal = [disposalMode, disposalBy, disposalPost, disposalOn, disposalRef]
  static let all =
    [
      unit, department, handler, discoveredOn, receivedOn, Field.dueOn, .finding, .result, closedOn, reason,
    ] + Field.approval.optional + disposal + [refunded, evidence, confirmed, .noteText]
}
