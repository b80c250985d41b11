import Testing

@testable import Ledger

/// Domain 2.8's table, row by row, on a calendar of plain weeks with the days off of October 2021.
@Suite("I20 colours are a pure function of the record, the day and the settings") struct ColourTests {
  static let calendar = WorkingCalendar(
    name: .national,
    national: (1...7).compactMap { CivilDate(year: 2021, month: 10, day: $0) }.map {
      DayOff(date: $0, kind: .off, name: Words("国庆节", "National Day"))
    }, publishedYears: [2020, 2021, 2022])

  static func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso)) }

  static func facts(
    _ status: LeadStatus, due: String? = nil, discovered: String? = nil, received: String = "2021-07-05",
    disposed: Bool = false, kind: LeadKind = .clue
  ) throws -> ClockFacts {
    ClockFacts(
      kind: kind, status: status, dueOn: due.flatMap { CivilDate($0) },
      discoveredOn: discovered.flatMap { CivilDate($0) },
      receivedOn: try day(received), isDisposed: disposed, closedOn: nil)
  }

  static func standing(_ facts: ClockFacts, _ today: String) throws -> LeadStanding {
    ColourThresholds().standing(facts, on: try day(today), calendar: calendar)
  }

  @Test(arguments: [LeadStatus.resolved, .closed, .transferred, .merged, .declined, .converted, .void])
  func row1FinishedHasNone(status: LeadStatus) throws {
    let standing = try Self.standing(Self.facts(status, due: "2021-01-01"), "2021-09-13")
    #expect(standing.colour == nil && standing.row == 1 && !standing.isOverdue)
  }

  @Test(arguments: [
    ("2021-09-12", Colour.red, 2, "超期1天"), ("2021-09-01", .red, 2, "超期12天"), ("2021-09-13", .yellow, 3, "今日到期"),
    ("2021-09-15", .yellow, 3, "剩2个工作日"), ("2021-09-16", .blue, 4, "剩3个工作日"),
  ])
  func rows2To4FollowTheDueDate(due: String, colour: Colour, row: Int, words: String) throws {
    let standing = try Self.standing(Self.facts(.checking, due: due, disposed: true), "2021-09-13")
    #expect(standing.colour == colour && standing.row == row && standing.due.zh == words)
    #expect(standing.isOverdue == (colour == .red))
  }

  @Test func rows5To7FollowTheAgeOfAnUndisposedClue() throws {
    // Found on 5 July: one month ends on Thursday 5 August, two on Sunday 5 September, which moves to Monday the 6th.
    for (today, colour, row) in [
      ("2021-08-05", Colour.blue, 7), ("2021-08-06", .yellow, 6), ("2021-09-06", .yellow, 6), ("2021-09-07", .red, 5),
    ] {
      let standing = try Self.standing(Self.facts(.assigned, discovered: "2021-07-05", received: "2021-07-19"), today)
      #expect(standing.colour == colour && standing.row == row, "on \(today)")
    }
  }

  @Test func withoutDiscoveryTheCountBeginsAtReceipt() throws {
    let standing = try Self.standing(Self.facts(.assigned, received: "2021-07-19"), "2021-08-10")
    #expect(standing.colour == .blue)
    let counted = ColourThresholds(countFrom: .received).standing(
      try Self.facts(.assigned, discovered: "2021-06-01", received: "2021-07-19"), on: try Self.day("2021-08-10"),
      calendar: Self.calendar)
    #expect(counted.colour == .blue)
  }

  @Test func row8DisposedOrRequestWithoutDateIsBlue() throws {
    #expect(try Self.standing(Self.facts(.checking, disposed: true), "2023-01-01").row == 8)
    #expect(try Self.standing(Self.facts(.inProgress, kind: .request), "2023-01-01").colour == .blue)
  }

  @Test func theCutOffThatSQLComparesWithDividesExactlyAsTheFunctionDoes() throws {
    let thresholds = ColourThresholds()
    var today = try Self.day("2021-01-01")
    while today.year == 2021 {
      for months in [1, 2] {
        let latest = thresholds.latestStart(pastMonths: months, on: today, calendar: Self.calendar)
        for start in [latest, latest.adding(days: 1)] {
          let isPast = today > Self.calendar.workingDay(onOrAfter: start.adding(months: months))
          #expect(isPast == (start <= latest), "\(months) months before \(today), start \(start)")
        }
      }
      today = today.adding(days: 1)
    }
  }

  @Test func everyStandingExplainsItselfInBothLanguages() throws {
    for facts in [
      try Self.facts(.resolved), try Self.facts(.checking, due: "2021-09-01"),
      try Self.facts(.checking, due: "2021-09-14"),
      try Self.facts(.registered, received: "2021-09-10"), try Self.facts(.registered, received: "2021-01-10"),
      try Self.facts(.inProgress, kind: .request),
    ] {
      let explanation = try Self.standing(facts, "2021-09-13").explanation
      #expect(!explanation.zh.isEmpty && !explanation.en.isEmpty)
    }
  }

  @Test func aYearWithoutPublishedDaysIsSaidBesideTheDate() throws {
    let standing = try Self.standing(Self.facts(.checking, due: "2027-01-15", disposed: true), "2026-12-20")
    #expect(standing.warnings.contains { $0.zh.contains("2027年节假日未公布") })
  }
}
