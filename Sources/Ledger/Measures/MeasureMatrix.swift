/// Value × body in one quarter: what is asked, what came, and what became of it. A pure function of the program, the
/// reports and the day: nothing is stored until somebody submits.
package struct MeasureMatrix: Hashable, Sendable {
  package let program: MeasureProgram
  package let period: ReportingPeriod
  package let bodies: [Body]
  package let rows: [Row]

  /// Who reports; without a unit where the book has none of that name.
  package struct Body: Hashable, Sendable {
    package let unit: RecordID?
    package let name: String
    package let division: String
  }

  package struct Row: Hashable, Sendable {
    package let item: MeasureItem
    /// One for each body; nil where nothing is asked of it.
    package let cells: [Cell?]
  }

  package struct Cell: Hashable, Sendable {
    package let state: State
    /// The period that its report belongs to: the quarter, or the year.
    package let period: ReportingPeriod
    /// By when; nil for what does not fall due by itself.
    package let due: CivilDate?
    /// Newest first; several where a body reports matter by matter.
    package let reports: [RecordID]
    /// Of the newest report.
    package let value: Words?
    package let isMet: Bool?
  }

  package enum State: String, Hashable, Sendable, CaseIterable {
    /// May be reported at any time.
    case open
    case due, late, submitted, returned, accepted

    package var words: Words {
      switch self {
      case .open: Words("可报", "Open")
      case .due: Words("待报", "Due")
      case .late: Words("超期", "Late")
      case .submitted: Words("已报", "In")
      case .returned: Words("退回", "Back")
      case .accepted: Words("认可", "OK")
      }
    }
  }
}

extension MeasureMatrix {
  /// What a matrix is drawn from.
  package struct Facts {
    let program: MeasureProgram
    /// A county's own sub-measures concern that county and who stands above it (B7).
    let items: [MeasureItem]
    /// All reports of the book under the program.
    let reports: [MeasureReport]
    let today: CivilDate
    let calendar: WorkingCalendar
    /// Periods that ended before are not called late: the book was not kept yet.
    let since: CivilDate
    /// A body that the book has no unit for: shown in the program's own division only.
    let showsUnknown: Bool
    let unit: (_ name: String, _ division: String) throws -> OfficeUnit?
    let named: (RecordID) throws -> OfficeUnit?
    let division: String
  }

  package init(_ facts: Facts, _ period: ReportingPeriod) throws {
    program = facts.program
    self.period = period
    var columns = Columns(facts)
    let asked = try facts.items.map { item in
      let division = item.value.division ?? facts.division
      return (item, try item.leadUnits.compactMap { try columns.index(of: $0, in: division) })
    }
    let relevant = facts.reports.filter { Self.belongs($0, to: period) }
    for report in relevant { try columns.add(report.unit) }
    let bodies = columns.bodies
    self.bodies = bodies
    rows = asked.map { item, leads in
      let answers = relevant.filter { $0.answers(item) }
      return Row(
        item: item,
        cells: bodies.indices.map { index in
          let own = answers.filter { $0.unit != nil && $0.unit == bodies[index].unit }
          return Self.cell(item, own, isAsked: leads.contains(index), facts, period)
        })
    }
  }

  /// A report counts in its own period and, where that is longer or shorter, in the quarter that it touches.
  private static func belongs(_ report: MeasureReport, to period: ReportingPeriod) -> Bool {
    guard report.item != nil, let own = report.period.flatMap(ReportingPeriod.init) else { return false }
    return own.start <= period.end
  }

  private static func cell(
    _ item: MeasureItem, _ answers: [MeasureReport], isAsked: Bool, _ facts: Facts, _ quarter: ReportingPeriod
  ) -> Cell? {
    let period = item.period(in: quarter)
    let isRecurring = item.cadence == .quarter || item.cadence == .year
    // What stands for good is shown until something newer takes its place.
    let newest = answers.compactMap(\.period).max()
    let counted = answers.filter { $0.period == (isRecurring ? period.text : newest) }.reversed()
    let due = isRecurring && isAsked ? facts.calendar.workingDay(onOrAfter: period.end) : nil
    if counted.isEmpty {
      guard isAsked, period.start <= facts.today else { return nil }
      var state = State.open
      if let due, period.end >= facts.since { state = due < facts.today ? .late : .due }
      return Cell(state: state, period: period, due: due, reports: [], value: nil, isMet: nil)
    }
    let latest = counted.first
    return Cell(
      state: state(of: counted.map(\.status)), period: period, due: due, reports: counted.map(\.id),
      value: latest?.value.map(item.value.kind.words), isMet: item.value.isMet(latest?.value))
  }

  /// Of several matters the one that still needs a hand.
  private static func state(of statuses: [MeasureReport.Status]) -> State {
    if statuses.contains(.returned) { return .returned }
    if statuses.contains(.due) { return .due }
    return statuses.contains(.submitted) ? .submitted : .accepted
  }

  /// The bodies in the order in which the program first names them.
  private struct Columns {
    private let facts: Facts
    private(set) var bodies: [Body] = []

    init(_ facts: Facts) { self.facts = facts }

    mutating func index(of name: String, in division: String) throws -> Int? {
      guard let unit = try facts.unit(name, division) else {
        guard facts.showsUnknown else { return nil }
        if let known = bodies.firstIndex(where: { $0.unit == nil && $0.name == name }) { return known }
        bodies.append(Body(unit: nil, name: name, division: division))
        return bodies.count - 1
      }
      return add(unit)
    }

    mutating func add(_ id: RecordID?) throws {
      guard let id, !bodies.contains(where: { $0.unit == id }), let unit = try facts.named(id) else { return }
      _ = add(unit)
    }

    private mutating func add(_ unit: OfficeUnit) -> Int {
      if let known = bodies.firstIndex(where: { $0.unit == unit.id }) { return known }
      bodies.append(Body(unit: unit.id, name: unit.shortName, division: unit.division))
      return bodies.count - 1
    }
  }

  /// How many cells stand in a state.
  package func count(_ state: State) -> Int { rows.reduce(0) { $0 + $1.cells.count { $0?.state == state } } }
}

extension Lookout {
  /// The matrix of a program, by identifier or letter, else of the first that this office has to do with; nil where
  /// there is none.
  package func measureMatrix(program name: String?, period: ReportingPeriod?) throws -> MeasureMatrix? {
    let chosen = try name.map { context.rulebook.programs.program($0) } ?? programsAtHand().first { !$0.isShell }
    guard let chosen else { return nil }
    return try MeasureMatrix(facts(chosen), period ?? .quarter(of: context.today))
  }

  /// The programs that concern this office, then those that its book has reports of: ledgers of other divisions are
  /// merged into it.
  fileprivate func programsAtHand() throws -> [MeasureProgram] {
    let programs = context.rulebook.programs
    let own = programs.filter { $0.concerns(context.owner, context.rulebook.divisions) }
    let reported = Set(try all(MeasureReport.self).compactMap(\.program))
    return own + programs.filter { reported.contains($0.id) && !own.contains($0) }
  }

  func facts(_ program: MeasureProgram) throws -> MeasureMatrix.Facts {
    let division = program.division ?? context.owner
    let below = Set(context.rulebook.divisions.within(context.owner, ili: .whole).map(\.code) + [context.owner])
    return MeasureMatrix.Facts(
      program: program, items: program.items.filter { $0.value.division.map(below.contains) ?? true },
      reports: try all(MeasureReport.self).filter { $0.program == program.id },
      today: context.today, calendar: context.rulebook.calendar,
      since: [program.issuedOn, context.campaign?.startsOn].compactMap(\.self).max() ?? context.today,
      showsUnknown: division == context.owner,
      unit: { name, division in try self.units(named: name, division: division).first },
      named: { id in try self.record(OfficeUnit.self, id) }, division: division)
  }
}

extension Watch {
  /// Quarterly and yearly reports that did not come: one point for a body and a period.
  static let measureDue = Watch("measure_due", Words("举措报送", "Measures")) { lookout in
    let context = lookout.context
    return try lookout.programsAtHand().flatMap { program in
      let facts = try lookout.facts(program)
      var late: [Absence: [String]] = [:]
      var quarter = ReportingPeriod.quarter(of: context.today)
      // A year back: what was not reported by then is the matter of the matrix, not of today.
      for _ in 0..<5 {
        let matrix = try MeasureMatrix(facts, quarter)
        for row in matrix.rows {
          for (body, cell) in zip(matrix.bodies, row.cells) {
            guard let cell, cell.state == .late, let due = cell.due else { continue }
            let absence = Absence(body: body, period: cell.period, due: due)
            if !late[absence, default: []].contains(row.item.code) { late[absence, default: []].append(row.item.code) }
          }
        }
        quarter = quarter.moved(by: -1)
      }
      return late.map { absence, items in
        let codes = items.sorted().map { Words($0, $0) }.listed()
        return WatchPoint(
          Words(
            "\(absence.body.name)\(absence.period.words.zh)有\(items.count)项超期未报：\(codes.zh)",
            "\(absence.body.name) has \(items.count) late for \(absence.period.words.en): \(codes.en)"),
          day: absence.due, division: absence.body.division, at: .listing(Listing.measure.name, nil))
      }.sorted { $0.words.zh < $1.words.zh }
    }
  }
}

/// What a body owes for a period.
private struct Absence: Hashable {
  let body: MeasureMatrix.Body
  let period: ReportingPeriod
  let due: CivilDate
}
