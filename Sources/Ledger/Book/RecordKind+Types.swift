extension RecordKind {
  /// The records of listings, which people call by numbers: what a change can be about beside leads and their like.
  package var listed: (any ListedRecord.Type)? {
    switch self {
    case .duty: ReceptionDuty.self
    case .measureReport: MeasureReport.self
    case .approvalSample: ApprovalSample.self
    case .feeRefund: FeeRefund.self
    case .campaign, .unit, .officer, .recusal, .lead, .leadNote, .disposal, .observation, .rectification,
      .accountability,
      .followUp, .dayOff, .unitAlias, .columnMapping, .sheetLayout:
      nil
    }
  }
}
