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
  package var observation: Observation?
  /// Days that its limit does not count, in the order in which they were approved.
  package var pauses: [ClockPause]

  package init(
    lead: Lead, unit: OfficeUnit? = nil, notes: [LeadNote] = [], disposals: [Disposal] = [],
    rectifications: [Rectification] = [], accountabilities: [Accountability] = [], followUps: [FollowUp] = [],
    observation: Observation? = nil, pauses: [ClockPause] = []
  ) {
    self.lead = lead
    self.unit = unit
    self.notes = notes
    self.disposals = disposals
    self.rectifications = rectifications
    self.accountabilities = accountabilities
    self.followUps = followUps
    self.observation = observation
    self.pauses = pauses
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
