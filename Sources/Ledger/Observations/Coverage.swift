/// 监督覆盖率 (A43, domain 4.4): of the key departments, key industries and windows, how many were visited in a period.
package struct Coverage: Equatable, Sendable {
  package let days: ClosedRange<CivilDate>
  /// Those that are to be visited, the unvisited first and among them the longest unvisited.
  package let visits: [Visit]

  /// A unit with the last day on which it was visited before the period's end; nil: never.
  package struct Visit: Equatable, Sendable {
    package let unit: OfficeUnit
    package let groups: [Group]
    package let last: CivilDate?
    package let isCovered: Bool
  }

  /// Why a unit is to be visited.
  package enum Group: String, Sendable, CaseIterable {
    case keyUnits = "key_units"
    case keyIndustries = "key_industries"
    case approvalWindows = "approval_windows"

    package var words: Words {
      switch self {
      case .keyUnits: Words("重点部门", "Key departments")
      case .keyIndustries: Words("重点行业", "Key industries")
      case .approvalWindows: Words("审批窗口", "Approval windows")
      }
    }
  }

  /// How many of how many.
  package struct Figure: Hashable, Sendable {
    package let covered: Int
    package let total: Int

    /// Whole percent, rounded down so that only all is 100; nil of nothing.
    package var percent: Int? { total == 0 ? nil : covered * 100 / total }

    /// 10/30 33%
    package var text: String { "\(covered)/\(total)" + (percent.map { " \($0)%" } ?? "") }
  }

  /// - Parameter last: the last final observation of each unit up to the period's end; one at a window is one of its
  ///   hall too.
  package init(
    _ units: [OfficeUnit], last: [RecordID: CivilDate], days: ClosedRange<CivilDate>, _ rulebook: Rulebook
  ) {
    self.days = days
    let visits = units.compactMap { unit -> Visit? in
      let groups = unit.supervisionGroups(rulebook)
      guard !groups.isEmpty else { return nil }
      let day = last[unit.id].flatMap { $0 <= days.upperBound ? $0 : nil }
      return Visit(unit: unit, groups: groups, last: day, isCovered: day.map { $0 >= days.lowerBound } ?? false)
    }
    self.visits = visits.enumerated().sorted { a, b in
      let (first, second) = (a.element, b.element)
      if first.isCovered != second.isCovered { return !first.isCovered }
      if first.last != second.last {
        guard let day = first.last, let other = second.last else { return first.last == nil }
        return day < other
      }
      return a.offset < b.offset
    }.map(\.element)
  }

  package var gaps: [Visit] { visits.filter { !$0.isCovered } }
  package var whole: Figure { figure(visits) }

  package func figure(_ group: Group) -> Figure { figure(visits.filter { $0.groups.contains(group) }) }

  private func figure(_ visits: [Visit]) -> Figure {
    Figure(covered: visits.filter(\.isCovered).count, total: visits.count)
  }
}

extension OfficeUnit {
  /// Under which of the three headings of A43 it is supervised; the discipline organ itself under none.
  package func supervisionGroups(_ rulebook: Rulebook) -> [Coverage.Group] {
    guard unitKind != .organ else { return [] }
    var groups: [Coverage.Group] = []
    if isKey { groups.append(.keyUnits) }
    if let industry, rulebook.keyIndustries.contains(industry) { groups.append(.keyIndustries) }
    if hasApproval || unitKind == .serviceWindow { groups.append(.approvalWindows) }
    return groups
  }
}

extension Rulebook {
  package var keyIndustries: Set<String> { Set(industries.filter(\.isKey).map(\.name.zh)) }
}

extension Lookout {
  /// What was visited in these days, of a division and all below it where one is given.
  package func coverage(_ days: ClosedRange<CivilDate>, division: String?) throws -> Coverage {
    let rulebook = context.rulebook
    let codes = division.map { code in
      Set(rulebook.divisions.within(code, ili: rulebook.iliScope).map(\.code) + [code])
    }
    let units = try all(OfficeUnit.self).filter { codes?.contains($0.division) ?? true }
    return Coverage(units, last: try lastVisits(through: days.upperBound), days: days, rulebook)
  }
}

extension Watch {
  /// Key units and windows that nobody visited this month, a sentence for each division: the list is a screen of its own.
  static let coverageGap = Watch("coverage_gap", Words("监督覆盖", "Coverage")) { lookout in
    let today = lookout.context.today
    guard let days = ReportPeriod.month(of: today).days(nil, today: today) else { return [] }
    let visits = try lookout.coverage(days, division: nil).visits
    let divisions = visits.map(\.unit.division).uniqued()
    return divisions.compactMap { division in
      let here = visits.filter { $0.unit.division == division }
      let left = here.filter { !$0.isCovered }.count
      guard left > 0 else { return nil }
      let place = lookout.context.rulebook.divisions[division]?.shortName ?? Words(division, division)
      return WatchPoint(
        Words(
          "\(place.zh)本月还有\(left)个重点单位、窗口没有监督（共\(here.count)个）",
          "\(place.en): \(left) of \(here.count) key units and windows not visited this month"),
        day: days.upperBound, division: division, at: .coverage(division: division))
    }
  }
}
