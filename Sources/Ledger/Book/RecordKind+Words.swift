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
    case .clockPause: Words("时限中止", "Pause of the clock")
    case .spotCheck: Words("抽查", "Spot check")
    case .reconciliation: Words("对账", "Reconciliation")
    }
  }
}
