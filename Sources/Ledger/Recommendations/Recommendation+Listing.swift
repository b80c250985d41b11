extension Listing {
  package static let recommendations = Listing(
    "recommendations", Words("整改建议", "Recommendations"), of: Recommendation.self,
    columns: [
      ListingColumn("on", Words("提出日期", "Made on"), .growing(least: 10, weight: 0, drop: 1)) { advice, _ in
        .date(advice.on)
      },
      ListingColumn("unit", Words("被建议单位", "To"), .growing(least: 10, weight: 1)) { advice, names in
        .text(try names.unit(advice.unit))
      },
      ListingColumn("text", Words("整改建议", "Recommendation"), .growing(least: 12, weight: 3)) { advice, _ in
        .text(advice.text)
      },
      ListingColumn("reply_due", Words("回复期限", "Reply due"), .fixed(15)) { advice, names in
        .due(advice.replyDue, isLate: advice.isOpen && advice.replyDue < names.today)
      },
      ListingColumn("status", Words("状态", "State"), .fixed(12)) { advice, _ in
        .coded(advice.status.rawValue, advice.status.words)
      },
    ],
    details: [
      ListingColumn("observation", Words("监督记录", "Observation")) { advice, names in
        .text(try names.observation(advice.observation))
      },
      ListingColumn("replied_on", Words("回复日期", "Replied on")) { advice, _ in .date(advice.repliedOn) },
      ListingColumn("reply", Words("单位回复", "Reply")) { advice, _ in .text(advice.reply) },
      ListingColumn("lead", Words("线索", "Lead")) { advice, names in .text(try names.lead(advice.lead)) },
    ],
    begins: ["observe"],
    empty: Words("还没有整改建议：F7 记监督时填写，或在监督记录里提出", "none yet: F7 logs an observation with one"))
}

extension Watch {
  /// 建议逾期未回复
  static let lateRecommendations = Watch("late_recommendations", Words("整改建议未复", "Recommended")) { lookout in
    let today = lookout.context.today
    return try lookout.open(Recommendation.self).filter { $0.replyDue < today }.map { advice in
      let unit = try lookout.record(OfficeUnit.self, advice.unit)?.shortName ?? ""
      return WatchPoint(
        Words(
          "\(unit)未回复整改建议 \(advice.shortNumber)（期限 \(advice.replyDue)）",
          "\(unit) has not answered \(advice.shortNumber), due on \(advice.replyDue)"), day: advice.replyDue,
        division: advice.division, at: .listing("recommendations", advice.id), change: "recommendation_reply")
    }
  }
}
