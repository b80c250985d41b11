/// What a column of a lead ledger can mean. The raw value is the field's name in mappings, layouts and JSON.
package enum SheetField: String, Hashable, Sendable, CaseIterable {
  /// 序号: a row count, never a number (domain rule I14).
  case serial
  case importedNo = "imported_no"
  case kind
  case receivedOn = "received_on"
  case discoveredOn = "discovered_on"
  case source, channel, mode, division, unit
  case coUnits = "co_units"
  case subjectLevel = "subject_level"
  /// The answer to I16, row by row.
  case concernsRefused = "concerns_refused"
  case types, title, narrative
  case amountCharged = "amount_charged"
  case amountRefunded = "amount_refunded"
  case realName = "real_name"
  case handlingDepartment = "handling_department"
  case handler
  case assignedOn = "assigned_on"
  case dueOn = "due_on"
  case disposalMode = "disposal_mode"
  case disposedOn = "disposed_on"
  case approvedBy = "approved_by"
  case approvalRef = "approval_ref"
  case progress, finding, result
  case isClosed = "is_closed"
  case closedOn = "closed_on"
  case isFedBack = "is_fed_back"
  case evidence
  case clearedOn = "cleared_on"
  /// 预警颜色: reckoned anew whenever it is shown, so that an old one is not taken in.
  case colour
  case remark

  /// The word in a mapping for a column that names a reporter.
  package static let reporter = "reporter"
  /// The word in a mapping for a column that is left out altogether.
  package static let leftOut = "-"
}
