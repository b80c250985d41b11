extension Watch {
  /// 函件超期未回复: letters of both kinds whose reply is late.
  static let lateReplies = Watch("late_replies", Words("函件回复", "Letters")) { lookout in
    let today = lookout.context.today
    return try lookout.open(UrgingLetter.self).compactMap { $0.point(today, "letters", answeredBy: "urge_reply") }
      + lookout.open(RectificationLetter.self).compactMap { $0.point(today, "notices", answeredBy: "notice_reply") }
  }
}

extension OutgoingLetter {
  fileprivate func point(_ today: CivilDate, _ listing: String, answeredBy change: String) -> WatchPoint? {
    guard isLate(on: today) else { return nil }
    return WatchPoint(
      Words("\(title.zh) \(reference) ", "\(reference): ") + replyWords(on: today), day: replyDue, division: division,
      at: .listing(listing, id), change: change)
  }
}
