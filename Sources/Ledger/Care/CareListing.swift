extension Listing {
  static let care = Listing(
    "care", Words("包联重点项目企业", "Key enterprises and projects in care"), of: CareAssignment.self,
    columns: [
      ListingColumn("leader_post", Words("包联领导", "Leader"), .growing(least: 20, weight: 1)) { care, _ in
        .text(care.leaderPost)
      },
      ListingColumn("name", Words("企业、项目", "In care"), .growing(least: 18, weight: 2)) { care, _ in
        .text(care.name)
      },
      ListingColumn("stage", Words("阶段", "Stage"), .growing(least: 10, weight: 0, drop: 0)) { care, _ in
        .coded(care.stage.rawValue, care.stage.words)
      },
      ListingColumn("last_visit_on", Words("上次走访", "Last visit"), .fixed(10)) { care, _ in .date(care.lastVisitOn) },
      ListingColumn("days_unvisited", Words("未走访", "Days"), .fixed(6)) { care, names in
        .number(care.daysUnvisited(on: names.today))
      },
      ListingColumn("open_problems", Words("未解决", "Open"), .fixed(6)) { care, _ in .number(care.openProblems) },
    ],
    details: [
      ListingColumn("kind", Words("种类", "Kind")) { care, _ in .coded(care.careKind.rawValue, care.careKind.words) },
      ListingColumn("body", Words("班子", "Body")) { care, _ in .coded(care.body.rawValue, care.body.words) },
      ListingColumn("is_key", Words("重点", "Key")) { care, _ in .flag(care.isKey) },
      ListingColumn("tag", Words("标签", "Tag")) { care, _ in .text(care.tag) },
      ListingColumn("plan", Words("一企一策", "Plan")) { care, _ in .text(care.plan) },
      ListingColumn("published_on", Words("联系公示", "Published")) { care, _ in .date(care.publishedOn) },
      ListingColumn("starts_on", Words("开始", "Since")) { care, _ in .date(care.startsOn) },
      ListingColumn("visits", Words("走访", "Visits")) { care, _ in .text(care.visits.map(\.line).listed) },
      ListingColumn("problems", Words("问题", "Problems")) { care, names in
        .text(try care.problems.enumerated().map { try $1.line($0 + 1, names) }.listed)
      },
      ListingColumn("ended_on", Words("结束", "Ended")) { care, _ in .date(care.endedOn) },
      ListingColumn("end_reason", Words("结束原因", "Why it ended")) { care, _ in .text(care.endReason) },
    ],
    begins: ["assign_care"], empty: Words("还没有包联：F7 新增", "nothing in care yet: F7 adds one"))
}

extension Watch {
  /// In care, and nobody came for as long as the office's setting says (A65).
  static let careGap = Watch("care_gap", Words("包联未走访", "Care visits")) { lookout in
    let context = lookout.context
    return try lookout.open(CareAssignment.self).compactMap { care in
      guard let days = care.daysUnvisited(on: context.today), days > context.rulebook.careVisitDays else { return nil }
      return WatchPoint(
        Words(
          "\(care.shortNumber) \(care.caption.zh)：已\(days)天未走访",
          "\(care.shortNumber) \(care.caption.en): no visit for \(days) days"),
        day: (care.lastVisitOn ?? care.startsOn).adding(days: context.rulebook.careVisitDays), division: care.division,
        at: .listing("care", care.id), change: "care_visit")
    }
  }
}

extension CareAssignment.Visit {
  fileprivate var line: String { ["\(on) \(by)", note].compactMap(\.self).joined(separator: "：") }
}

extension CareAssignment.Problem {
  /// 1 用电增容未批（2021-05-20，诉求 0007）；已解决 2021-05-28：…
  fileprivate func line(_ no: Int, _ names: RecordNames) throws -> String {
    let request = try names.lead(lead).map { "，诉求 \($0)" } ?? ""
    let end = solvedOn.map { "已解决 \($0)" + (result.map { "：\($0)" } ?? "") } ?? "未解决"
    return "\(no) \(text)（\(foundOn)\(request)）\(end)"
  }
}

extension [String] {
  fileprivate var listed: String? { isEmpty ? nil : joined(separator: "；") }
}
