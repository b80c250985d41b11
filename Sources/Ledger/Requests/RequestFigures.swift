/// What became of requests in a period (domain 4.4): how many, how fast, how content the firms were.
package struct RequestFigures: Hashable, Sendable {
  /// A request that ended in the period.
  package struct Ended: Hashable, Sendable {
    package let status: LeadStatus
    package let receivedOn: CivilDate
    package let closedOn: CivilDate
    /// Of its newest follow-up.
    package let satisfied: FollowUp.Satisfaction?

    package init(
      status: LeadStatus, receivedOn: CivilDate, closedOn: CivilDate, satisfied: FollowUp.Satisfaction? = nil
    ) {
      self.status = status
      self.receivedOn = receivedOn
      self.closedOn = closedOn
      self.satisfied = satisfied
    }
  }

  /// Received in the period, whatever became of them.
  package let received: Int
  package let resolved: Int
  package let declined: Int
  package let converted: Int
  /// Calendar days from receipt to the end of the resolved ones, in tenths; nil where there is none.
  package let meanDaysInTenths: Int?
  /// Resolved within the days of the reference line (T26).
  package let withinReference: Int
  package let reference: Int?
  /// Resolved ones by what the firm said.
  package let satisfaction: [FollowUp.Satisfaction: Int]

  package init(received: Int, ended: [Ended], reference: Int?) {
    let done = ended.filter { $0.status == .resolved }
    let days = done.map { $0.closedOn.days(since: $0.receivedOn) }
    self.received = received
    resolved = done.count
    declined = ended.count { $0.status == .declined }
    converted = ended.count { $0.status == .converted }
    meanDaysInTenths = days.isEmpty ? nil : (days.reduce(0, +) * 10 + days.count / 2) / days.count
    withinReference = reference.map { line in days.count { $0 <= line } } ?? 0
    self.reference = reference
    satisfaction = done.compactMap(\.satisfied).reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// Resolved within the reference line, in tenths of a percent of the resolved.
  package var shareWithinReference: Int? {
    resolved == 0 || reference == nil ? nil : (withinReference * 1_000 + resolved / 2) / resolved
  }

  /// 回访满意率: yes ÷ (yes + partly + no), in tenths of a percent; unreachable ones are left out.
  package var satisfactionRate: Int? {
    let answered = [FollowUp.Satisfaction.yes, .partly, .no].map { satisfaction[$0] ?? 0 }
    let all = answered.reduce(0, +)
    return all == 0 ? nil : (answered[0] * 1_000 + all / 2) / all
  }
}
