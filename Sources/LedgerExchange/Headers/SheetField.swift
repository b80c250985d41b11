/// What a column of a sheet can mean; which of them a sheet can have, `SheetKind.fields` says. The raw value is the field's
/// name in mappings, layouts, `columns.csv` and JSON.
package enum SheetField: String, Hashable, Sendable, CaseIterable {
  /// 序号: a row count, never a number (domain rule I14).
  case serial
  case importedNo = "imported_no"
  case kind
  case receivedOn = "received_on"
  case discoveredOn = "discovered_on"
  case source, channel, mode, division, unit
  /// The number of the list that a patrol handed the lead over with, such as H0001 (A56c).
  case handOver = "hand_over"
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

  // Rectifications (set B).
  /// 问题来源: a lead's number, or words.
  case origin
  case problem, cause, action
  case responsiblePost = "responsible_post"
  case status
  case appliedOn = "applied_on"
  case verifyResult = "verify_result"
  case isCleared = "is_cleared"

  // Observations (set C).
  case on, time, hall, matter
  case answer1 = "answer_1"
  case answer2 = "answer_2"
  case answer3 = "answer_3"
  case answer4 = "answer_4"
  case answer5 = "answer_5"
  case answer6 = "answer_6"
  case answer7 = "answer_7"
  case found
  case correctedOnSpot = "corrected_on_spot"
  case recommendation, officers
  case shownOn = "shown_on"

  // Accountability (set D).
  /// The number of the lead that it belongs to, ours or the sheet's.
  case lead
  case persons, form, measure
  case partyDiscipline = "party_discipline"
  case governmentSanction = "government_sanction"
  case organisationalMeasure = "organisational_measure"
  case decidedOn = "decided_on"
  case basisText = "basis_text"
  case publicity

  // Measures (set E).
  case group, task, target, period, difficulty
  case nextStep = "next_step"

  // Requests (set F).
  case enterpriseAlias = "enterprise_alias"
  case enterpriseType = "enterprise_type"
  /// 办结天数: reckoned from the days, so that a written one is not taken in.
  case daysTaken = "days_taken"
  case satisfied

  /// 清单第1项 … 第7项.
  package static let answers: [SheetField] = [.answer1, .answer2, .answer3, .answer4, .answer5, .answer6, .answer7]

  /// The word in a mapping for a column that names a reporter.
  package static let reporter = "reporter"
  /// The word in a mapping for a column that is left out altogether.
  package static let leftOut = "-"
}
