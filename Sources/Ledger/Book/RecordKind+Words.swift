extension RecordKind {
  /// What refusals, fields and lists call a row of this table.
  package var words: Words {
    switch self {
    case .campaign: Words("专项治理", "Campaign")
    case .unit: Words("单位", "Unit")
    case .officer: Words("人员", "Officer")
    case .recusal: Words("回避", "Recusal")
    case .lead: Words("线索", "Lead")
    case .leadNote: Words("时间线", "Timeline line")
    case .disposal: Words("处置", "Disposal")
    case .observation: Words("监督记录", "Observation")
    case .rectification: Words("整改", "Rectification")
    case .accountability: Words("追责问责", "Accountability")
    case .followUp: Words("回访", "Follow-up")
    case .dayOff: Words("休息日", "Day off")
    case .unitAlias: Words("单位别名", "Unit alias")
    case .columnMapping: Words("列对应", "Column mapping")
    case .sheetLayout: Words("表样", "Sheet layout")
    case .measureReport: Words("举措进展", "Measure report")
    case .duty: Words("接访值班", "Reception duty")
    case .review: Words("复审复核申诉", "Review")
    case .clarification: Words("澄清", "Clarification")
    case .advice: Words("建议", "Advice")
    case .urgingLetter: Words("督办函", "Urging letter")
    case .rectificationLetter: Words("整改通知", "Rectification notice")
    case .outgoingCopy: Words("发出份数", "Copy that left")
    case .meeting: Words("会议", "Meeting")
    case .meetingTask: Words("会议任务", "Meeting task")
    case .care: Words("包联", "Care")
    case .visitDraw: Words("抽取走访", "Visit draw")
    case .recommendation: Words("整改建议", "Recommendation")
    case .shift: Words("监督台班次", "Desk shift")
    case .handOver: Words("巡察移交清单", "Hand-over list")
    case .savedFilter: Words("常用筛选", "Saved filter")
    }
  }
}
