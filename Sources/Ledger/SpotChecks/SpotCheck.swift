/// 抽查: some of the leads closed in a period, drawn by a seed that anyone can draw with again, and looked through once
/// more (线索处置情况应当定期检查、抽查; domain 2.10, T27).
package struct SpotCheck: ListedRecord {
  package static let kind = RecordKind.spotCheck
  package static let numberPrefix = "K"

  package var id: RecordID
  package var owner: String
  package var year: Int
  package var serial: Int
  /// Whose leads, with all below it.
  package var division: String
  package var on: CivilDate
  package var by: String
  /// Closed in these days.
  package var closedFrom: CivilDate
  package var closedUntil: CivilDate
  package var seed: Int
  package var poolSize: Int
  /// Of the pool's numbers in order, so that a later draw can say whether the pool is still the same.
  package var poolDigest: String
  package var drawn: [Drawn]
  package var status: Status

  package enum Status: String, Codable, Sendable { case open, done }

  package enum Verdict: String, Codable, Sendable, CaseIterable {
    case inOrder = "in_order"
    case toBeMended = "to_be_mended"

    package var words: Words {
      switch self {
      case .inOrder: Words("规范", "In order")
      case .toBeMended: Words("须补正", "To be mended")
      }
    }
  }

  package struct Drawn: Codable, Hashable, Sendable {
    package var lead: RecordID
    package var number: String
    package var verdict: Verdict?
    package var on: CivilDate?
    package var by: String?
    package var note: String?

    package init(lead: RecordID, number: String) {
      self.lead = lead
      self.number = number
    }
  }

  package init(
    id: RecordID, owner: String, year: Int, serial: Int, division: String, on: CivilDate, by: String,
    closed: ClosedRange<CivilDate>, seed: Int, pool: [ClosedLead], count: Int
  ) {
    self.id = id
    self.owner = owner
    self.year = year
    self.serial = serial
    self.division = division
    self.on = on
    self.by = by
    closedFrom = closed.lowerBound
    closedUntil = closed.upperBound
    self.seed = seed
    poolSize = pool.count
    poolDigest = SeededDraw.digest(of: pool)
    drawn = SeededDraw(seed: seed).draw(count, of: pool).sorted().map { Drawn(lead: $0.id, number: $0.number) }
    status = .open
  }

  package var caption: Words {
    Words(
      "\(closedFrom) 至 \(closedUntil) 抽\(drawn.count)件", "\(drawn.count) of \(closedFrom) to \(closedUntil)")
  }
  package var isOpen: Bool { status == .open }
  /// Drawn and not looked at yet, or found wanting and not mended.
  package var waiting: [Drawn] { drawn.filter { $0.verdict != .inOrder } }
}

/// A lead of a pool: finished, and on which day. In a draw it goes by its number.
package struct ClosedLead: Hashable, Comparable, CustomStringConvertible, Sendable {
  package let id: RecordID
  package let number: String
  package let closedOn: CivilDate

  package init(id: RecordID, number: String, closedOn: CivilDate) {
    self.id = id
    self.number = number
    self.closedOn = closedOn
  }

  package var description: String { number }

  package static func < (one: ClosedLead, other: ClosedLead) -> Bool { one.number < other.number }
}

/// A spot check drawn once more from the book as it is now.
package struct SpotCheckReplay: Sendable {
  package let check: SpotCheck
  package let poolSize: Int
  package let poolDigest: String
  package let drawn: [String]

  package init(_ check: SpotCheck, at desk: any Desk) throws {
    self.check = check
    let pool = try desk.closedLeads(check.closedFrom...check.closedUntil, division: check.division)
    poolSize = pool.count
    poolDigest = SeededDraw.digest(of: pool)
    drawn = SeededDraw(seed: check.seed).draw(check.drawn.count, of: pool).sorted().map(\.number)
  }

  package var isSamePool: Bool { poolSize == check.poolSize && poolDigest == check.poolDigest }
  package var isSameDraw: Bool { drawn == check.drawn.map(\.number) }

  /// 池40件，摘要相同；同一种子重抽结果相同.
  package var words: Words {
    let pool =
      isSamePool
      ? Words("抽查池\(poolSize)件，摘要相同", "the pool of \(poolSize) is the same")
      : Words(
        "抽查池已变：原\(check.poolSize)件（\(check.poolDigest)），现\(poolSize)件（\(poolDigest)）",
        "the pool has changed: \(check.poolSize) then (\(check.poolDigest)), \(poolSize) now (\(poolDigest))")
    let draw =
      isSameDraw
      ? Words("；种子\(check.seed)重抽结果相同", "; seed \(check.seed) draws the same")
      : Words("；种子\(check.seed)重抽结果不同", "; seed \(check.seed) draws others")
    return pool + draw
  }
}

extension Listing {
  static let spotChecks = Listing(
    "spotchecks", Words("办结抽查", "Spot checks"), of: SpotCheck.self,
    columns: [
      ListingColumn("on", Words("抽取日", "Drawn on"), .fixed(10)) { check, _ in .date(check.on) },
      ListingColumn("closed_from", Words("办结自", "Closed from"), .fixed(11)) { check, _ in .date(check.closedFrom) },
      ListingColumn("closed_until", Words("办结至", "Closed to"), .fixed(10)) { check, _ in .date(check.closedUntil) },
      ListingColumn("drawn", Words("抽中", "Drawn"), .fixed(5)) { check, _ in .number(check.drawn.count) },
      ListingColumn("waiting", Words("待查待补", "Waiting"), .fixed(8)) { check, _ in .number(check.waiting.count) },
      ListingColumn("seed", Words("种子", "Seed"), .growing(least: 8, weight: 1)) { check, _ in .text(String(check.seed))
      },
    ],
    details: [
      ListingColumn("pool", Words("抽查池", "Pool")) { check, _ in .number(check.poolSize) },
      ListingColumn("digest", Words("池摘要", "Digest")) { check, _ in .text(check.poolDigest) },
      ListingColumn("results", Words("结果", "Results")) { check, _ in
        let results = check.drawn.map { drawn in
          Words("\(drawn.number) ", "\(drawn.number) ") + (drawn.verdict?.words ?? Words("未查", "not looked at"))
        }.listed()
        return .coded(results.zh, results)
      },
    ],
    begins: ["draw_spot_check"],
    empty: Words("还没有抽查：F7 按种子抽取已办结的线索", "no spot check yet: F7 draws closed leads by a seed"))
}

extension Watch {
  /// Drawn leads that nobody has looked at, or that are still to be mended.
  static let spotCheckOpen = Watch("spot_check_open", Words("办结抽查", "Spot checks")) { lookout in
    try lookout.open(SpotCheck.self).map { check in
      let left = check.waiting
      let mend = left.filter { $0.verdict == .toBeMended }.count
      return WatchPoint(
        Words(
          "抽查 \(check.shortNumber)：\(left.count - mend)件未查，\(mend)件待补正",
          "spot check \(check.shortNumber): \(left.count - mend) not looked at, \(mend) to be mended"),
        day: check.on, division: check.division, at: .listing("spotchecks", check.id), change: "record_spot_check")
    }
  }
}
