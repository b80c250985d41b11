extension Watch {
  /// Closed leads and requests that nobody called about within T27's days. Only those that fell due lately: what is
  /// older is history, and a closing without a call is no rule broken.
  static let followUpDue = Watch("follow_up_due", Words("待回访", "Follow-ups due")) { lookout in
    let today = lookout.context.today
    guard let limit = lookout.context.rulebook.limits.limit("T27", on: today) else { return [] }
    let last = today.adding(days: -limit.span.amount - 1)
    return try lookout.closedWithoutFollowUp(last.adding(days: -daysLookedBack)...last).compactMap { lead in
      guard let closed = lead.closedOn else { return nil }
      let due = closed.adding(days: limit.span.amount)
      let kind = lead.kind.words
      return WatchPoint(
        Words(
          "\(kind.zh) \(lead.shortNumber) 办结后\(limit.span.amount)天内未回访（\(closed) 办结）",
          "\(kind.en) \(lead.shortNumber), closed on \(closed), was not followed up in \(limit.span.amount) days"),
        day: due, division: lead.division, at: .lead(lead.id), change: "follow_up")
    }
  }

  private static let daysLookedBack = 60
}
