/// 随机抽取走访窗口 (A69, B-15): which windows are to be visited, drawn by lot out of a pool. Seed, pool and digest stay
/// with it, so that anyone can draw again and see the same.
package struct VisitDraw: ListedRecord {
  package static let kind = RecordKind.visitDraw
  package static let numberPrefix = "V"

  package var id: RecordID
  package var owner: String
  package var year: Int
  package var serial: Int
  package var division: String
  package var on: CivilDate
  /// An officer's code.
  package var drawnBy: String
  /// By when the visits are to be made.
  package var dueOn: CivilDate
  package var seed: Int
  /// 重点窗口
  package var poolName: String
  package var conditions: Conditions
  /// The units that the lot fell among, in the order in which they were written.
  package var pool: [RecordID]
  package var poolDigest: String
  /// In the order in which they were drawn.
  package var drawn: [RecordID]
  package var visits: [Visit]
  package var status: Status
  /// Why the rest is not visited.
  package var endReason: String?

  package enum Status: String, Codable, Sendable, CaseIterable {
    case open, done, ended

    package var words: Words {
      switch self {
      case .open: Words("走访中", "Open")
      case .done: Words("走访完", "All visited")
      case .ended: Words("提前结束", "Ended early")
      }
    }
  }

  /// A unit that was drawn and visited.
  package struct Visit: Codable, Hashable, Sendable {
    package var unit: RecordID
    package var observation: RecordID
    package var on: CivilDate

    package init(unit: RecordID, observation: RecordID, on: CivilDate) {
      self.unit = unit
      self.observation = observation
      self.on = on
    }
  }

  /// What a unit had to meet to be in the pool.
  package struct Conditions: Codable, Hashable, Sendable {
    package var keyOnly = false
    package var windowsOnly = false
    package var approvalOnly = false
    /// With all below it.
    package var division: String?
    /// Not visited in so many days before the draw.
    package var notVisitedDays: Int?

    package init() {}
  }

  package init(
    id: RecordID, owner: String, year: Int, serial: Int, division: String, on: CivilDate, drawnBy: String,
    dueOn: CivilDate, seed: Int, poolName: String, conditions: Conditions, pool: [RecordID], count: Int
  ) {
    self.id = id
    self.owner = owner
    self.year = year
    self.serial = serial
    self.division = division
    self.on = on
    self.drawnBy = drawnBy
    self.dueOn = dueOn
    self.seed = seed
    self.poolName = poolName
    self.conditions = conditions
    self.pool = pool
    poolDigest = SeededDraw.digest(of: pool)
    drawn = SeededDraw(seed: seed).draw(count, of: pool)
    visits = []
    status = .open
  }

  package var caption: Words { Words("\(on) \(poolName)", "\(on) \(poolName)") }
  package var isOpen: Bool { status == .open }

  /// Drawn and not visited yet.
  package var unvisited: [RecordID] {
    let visited = Set(visits.map(\.unit))
    return drawn.filter { !visited.contains($0) }
  }

  /// Draws again: whether pool and units are those that the seed gives.
  package var check: Check {
    Check(
      digest: SeededDraw.digest(of: pool), isSamePool: SeededDraw.digest(of: pool) == poolDigest,
      drawn: SeededDraw(seed: seed).draw(drawn.count, of: pool))
  }

  package struct Check: Hashable, Sendable {
    package let digest: String
    package let isSamePool: Bool
    /// What the seed draws now.
    package let drawn: [RecordID]
  }

  mutating func visit(_ observation: Observation) {
    visits.append(Visit(unit: observation.unit, observation: observation.id, on: observation.on))
    if unvisited.isEmpty { status = .done }
  }
}

extension VisitDraw.Conditions {
  /// 重点单位；窗口；30天内未走访
  package var words: Words {
    let all: [Words?] = [
      keyOnly ? Words("重点单位", "key units") : nil, windowsOnly ? Words("窗口", "windows") : nil,
      approvalOnly ? Words("有审批事项", "with approvals") : nil, division.map { Words($0, $0) },
      notVisitedDays.map { Words("\($0)天内未走访", "not visited in \($0) days") },
    ]
    let named = all.compactMap(\.self)
    return named.isEmpty ? Words("全部单位", "all units") : named.listed(Words("；", "; "))
  }
}
