extension RecordKind {
  /// The records of listings, which people call by numbers: what a change can be about beside leads and their like.
  package var listed: (any ListedRecord.Type)? {
    switch self {
    case .duty: ReceptionDuty.self
    case .review: DecisionReview.self
    case .clarification: Clarification.self
    case .advice: UnitAdvice.self
    case .urgingLetter: UrgingLetter.self
    case .rectificationLetter: RectificationLetter.self
    case .outgoingCopy: OutgoingCopy.self
    case .meeting: Meeting.self
    case .meetingTask: MeetingTask.self
    case .care: CareAssignment.self
    case .visitDraw: VisitDraw.self
    case .recommendation: Recommendation.self
    case .shift: DeskShift.self
    case .handOver: HandOver.self
    case .savedFilter: SavedFilter.self
    case .measureReport: MeasureReport.self
    case .approvalSample: ApprovalSample.self
    case .feeRefund: FeeRefund.self
    case .clockPause: ClockPause.self
    case .spotCheck: SpotCheck.self
    case .reconciliation: Reconciliation.self
    case .campaign, .unit, .officer, .recusal, .lead, .leadNote, .disposal, .observation, .rectification,
      .accountability, .followUp, .dayOff, .unitAlias, .columnMapping, .sheetLayout:
      nil
    }
  }
}
