extension Listing {
  static let draws = Listing(
    "draws", Words("随机抽取走访", "Visit draws"), of: VisitDraw.self,
    columns: [
      ListingColumn("on", Words("抽取日期", "Drawn on"), .growing(least: 10, weight: 0, drop: 0)) { draw, _ in
        .date(draw.on)
      },
      ListingColumn("pool_name", Words("抽取范围", "Pool"), .growing(least: 12, weight: 1)) { draw, _ in
        .text(draw.poolName)
      },
      ListingColumn("drawn", Words("抽中", "Drawn"), .growing(least: 18, weight: 2)) { draw, names in
        .text(try draw.drawn.map(names.unit).joined(separator: "、"))
      },
      ListingColumn("visited", Words("已走访", "Visited"), .fixed(7)) { draw, _ in .number(draw.visits.count) },
      ListingColumn("due_on", Words("走访期限", "Due on"), .fixed(15)) { draw, names in
        .due(draw.dueOn, isLate: draw.isOpen && draw.dueOn < names.today)
      },
      ListingColumn("status", Words("状态", "State"), .fixed(11)) { draw, _ in
        .coded(draw.status.rawValue, draw.status.words)
      },
    ],
    details: [
      ListingColumn("visits", Words("走访记录", "Visits")) { draw, names in
        .text(
          try draw.visits.map { "\(try names.unit($0.unit)) \(try names.observation($0.observation) ?? "") \($0.on)" }
            .joined(separator: "、"))
      },
      ListingColumn("unvisited", Words("尚未走访", "Not visited")) { draw, names in
        .text(try draw.unvisited.map(names.unit).joined(separator: "、"))
      },
      ListingColumn("conditions", Words("条件", "Conditions")) { draw, _ in
        .coded(draw.conditions.words.zh, draw.conditions.words)
      },
      ListingColumn("pool_size", Words("范围内单位数", "Pool size")) { draw, _ in .number(draw.pool.count) },
      ListingColumn("seed", Words("随机种子", "Seed")) { draw, _ in .text(String(draw.seed)) },
      ListingColumn("pool_digest", Words("范围摘要", "Pool digest")) { draw, _ in .text(draw.poolDigest) },
      ListingColumn("drawn_by", Words("抽取人", "Drawn by")) { draw, _ in .text(draw.drawnBy) },
      ListingColumn("end_reason", Words("结束原因", "Why ended")) { draw, _ in .text(draw.endReason) },
    ],
    begins: ["draw_visits"], empty: Words("还没有抽取过：F7 随机抽取要走访的窗口", "nothing drawn yet: F7 draws windows to visit"))
}

extension Watch {
  /// 抽中未走访: drawn by lot, and nobody was there by the day that was set.
  static let unvisited = Watch("unvisited", Words("抽中未走访", "Drawn visits")) { lookout in
    let today = lookout.context.today
    return try lookout.open(VisitDraw.self).filter { $0.dueOn < today }.flatMap { draw in
      try draw.unvisited.compactMap { try lookout.record(OfficeUnit.self, $0) }.map { unit in
        WatchPoint(
          Words(
            "\(draw.shortNumber) 抽中的\(unit.shortName)尚未走访（期限 \(draw.dueOn)）",
            "\(draw.shortNumber): \(unit.shortName) was drawn and not visited by \(draw.dueOn)"), day: draw.dueOn,
          division: unit.division, at: .listing("draws", draw.id))
      }
    }
  }
}
