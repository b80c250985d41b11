extension RecordKind {
  /// The records of listings, which people call by numbers: what a change can be about beside leads and their like.
  package var listed: (any ListedRecord.Type)? {
    switch self {
    case .duty: ReceptionDuty.self
    case .clockPause: ClockPause.self
    case .spotCheck: SpotCheck.self
    case .reconciliation: Reconciliation.self
    case .campaign, .unit, .officer, .recusal, .lead, .leadNote, .disposal, .observation, .rectification,
      .accountability,
      .followUp, .dayOff, .unitAlias, .columnMapping, .sheetLayout, .measureReport:
      nil
    }
  }
}
