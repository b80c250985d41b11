/// A lead with everything that hangs on it: what the detail pane shows and what the rules ask.
package struct Dossier: Sendable, Equatable {
  package var lead: Lead
  package var unit: OfficeUnit?
  package var notes: [LeadNote]
  package var disposals: [Disposal]
  /// Under the lead, or under the observation that raised it.
  package var rectifications: [Rectification]
  package var accountabilities: [Accountability]
  package var followUps: [FollowUp]
  package var reviews: [DecisionReview]
  package var clarifications: [Clarification]
  /// To the handling department: reminders, 提示函, 督办函.
  package var urgings: [UrgingLetter]
  /// To responsible units: 整改通知, 整改督办函.
  package var notices: [RectificationLetter]
  package var observation: Observation?
  /// The request that it came from, or the clue that it was turned into; for case managers only (domain rule I29).
  package var conversion: RecordNumber?
  /// Leads that were merged into it, also by way of another: how often the matter was reported again (domain rule I15).
  package var repeatCount: Int
  package var duty: ReceptionDuty?
  /// Days that its limit does not count, in the order in which they were approved.
  package var pauses: [ClockPause]

  package init(
    lead: Lead, unit: OfficeUnit? = nil, notes: [LeadNote] = [], disposals: [Disposal] = [],
    rectifications: [Rectification] = [], accountabilities: [Accountability] = [], followUps: [FollowUp] = [],
    reviews: [DecisionReview] = [], clarifications: [Clarification] = [],
    urgings: [UrgingLetter] = [], notices: [RectificationLetter] = [],
    observation: Observation? = nil, conversion: RecordNumber? = nil, repeatCount: Int = 0, duty: ReceptionDuty? = nil,
    pauses: [ClockPause] = []
  ) {
    self.lead = lead
    self.unit = unit
    self.notes = notes
    self.disposals = disposals
    self.rectifications = rectifications
    self.accountabilities = accountabilities
    self.followUps = followUps
    self.reviews = reviews
    self.clarifications = clarifications
    self.urgings = urgings
    self.notices = notices
    self.observation = observation
    self.conversion = conversion
    self.repeatCount = repeatCount
    self.duty = duty
    self.pauses = pauses
  }

  /// What the number in `conversion` is.
  package var conversionWords: Words {
    lead.status == .converted ? Words("转为问题线索", "Turned into") : Words("由诉求转来", "Came from")
  }

  package var activeDisposal: Disposal? { disposals.last { $0.state == .active } }
  package var proposedDisposal: Disposal? { disposals.last { $0.state == .proposed } }

  /// Newest first; on the same day the later entry first.
  package var timeline: [LeadNote] {
    notes.enumerated().sorted { a, b in
      a.element.on == b.element.on ? a.offset > b.offset : a.element.on > b.element.on
    }.map(\.element)
  }
}
