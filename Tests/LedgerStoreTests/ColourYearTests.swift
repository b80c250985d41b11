import GRDB
import Testing

@testable import Ledger
@testable import LedgerStore

/// SQL's colours and late lists equal the pure functions' for 10,000 leads on every day of a year (domain rule I20).
///
/// SQL is asked on every day. The pure function, which also writes its sentence, would take minutes for 3,650,000
/// answers; so it is asked at both ends of every run of days on which SQL says the same of a lead. That is as much: a
/// standing only ever grows graver while nothing is done (`growsGraverAlone`), so a function that agrees at both ends
/// of such a run agrees in between.
@Suite struct ColourYearTests {
  private struct Case: CustomTestStringConvertible {
    let name: String
    let colours: ColourThresholds
    var testDescription: String { name }
  }

  private static let cases = [
    Case(name: "as shipped", colours: ColourThresholds()),
    Case(
      name: "by idle months",
      colours: ColourThresholds(
        countFrom: .received, yellowAfterMonths: nil, redAfterMonths: nil,
        idle: [.checking: .init(yellow: 3, red: 6), .talkInquiry: .init(yellow: 2, red: 3), .held: .init(yellow: 1)])),
  ]

  private static let year = (0..<365).map { CivilDate.on("2020-10-01").adding(days: $0) }

  /// One sign a lead in the order of entry: finished, blue, yellow, red, and late besides.
  private static func signs(_ book: LedgerFile, _ rulebook: Rulebook, on today: CivilDate) throws -> [UInt8] {
    let cutoffs = ColourCutoffs(rulebook, on: today)
    var condition = Condition("l.gone = 0")
    let red = cutoffs.red(&condition)
    let yellow = cutoffs.yellow(&condition)
    let sql = """
      SELECT group_concat(sign, '') FROM (SELECT CASE WHEN l.is_open = 0 THEN '-' WHEN \(red)
        THEN iif(l.due_date < \(condition.place(today.description)), 'R', 'r') WHEN \(yellow) THEN 'y' ELSE 'b' END AS sign
        FROM lead l WHERE \(condition.sql) ORDER BY l.row_id LIMIT 10000)
      """
    return try book.aside { db in
      Array((try String.fetchOne(db, sql: sql, arguments: condition.arguments) ?? "").utf8)
    }
  }

  private static func sign(_ lead: Lead, _ rulebook: Rulebook, on today: CivilDate) -> UInt8 {
    let standing = rulebook.colours.standing(lead.clockFacts, on: today, calendar: rulebook.calendar)
    return switch standing.colour {
    case nil: UInt8(ascii: "-")
    case .red?: standing.isOverdue ? UInt8(ascii: "R") : UInt8(ascii: "r")
    case .yellow?: UInt8(ascii: "y")
    case .blue?: UInt8(ascii: "b")
    }
  }

  @Test(arguments: cases) private func everyDayOfAYear(_ each: Case) throws {
    let large = try LargeBook.shared.get()
    var rulebook = LargeBook.rulebook
    rulebook.colours = each.colours
    let days = try Self.year.map { try Self.signs(large.book, rulebook, on: $0) }
    #expect(days.allSatisfy { $0.count == 10_000 })
    var wrong: [String] = []
    for (place, lead) in large.leads.prefix(10_000).enumerated() where !lead.status.isFinished {
      for (index, day) in Self.year.enumerated() {
        let answer = days[index][place]
        let isEnd = index == 0 || index == days.count - 1
        guard isEnd || days[index - 1][place] != answer || days[index + 1][place] != answer else { continue }
        if Self.sign(lead, rulebook, on: day) != answer { wrong.append("\(lead.number) on \(day)") }
      }
    }
    for (place, lead) in large.leads.prefix(10_000).enumerated() where lead.status.isFinished {
      if !days.allSatisfy({ $0[place] == UInt8(ascii: "-") }) { wrong.append("\(lead.number) is finished") }
    }
    #expect(wrong.isEmpty, "\(wrong.count): \(wrong.prefix(5))")
    // The year has seen each of them.
    for sign in "-bryR".utf8 where each.name == "as shipped" || sign != UInt8(ascii: "r") {
      #expect(days.contains { $0.contains(sign) })
    }
  }

  /// What the days between rest on.
  @Test(arguments: cases) private func growsGraverAlone(_ each: Case) throws {
    let large = try LargeBook.shared.get()
    var rulebook = LargeBook.rulebook
    rulebook.colours = each.colours
    let gravity = Array("-byrR".utf8)
    for lead in large.leads.prefix(10_000).lazy.filter({ !$0.status.isFinished }).prefix(150) {
      let signs = Self.year.map { Self.sign(lead, rulebook, on: $0) }.compactMap(gravity.firstIndex)
      #expect(zip(signs, signs.dropFirst()).allSatisfy { $0 <= $1 }, "\(lead.number)")
    }
  }

  /// The lists that people open are those sets: each colour, late, and the morning's figures, on days of every kind.
  @Test(arguments: ["2020-10-01", "2021-02-28", "2021-05-31", "2021-09-18", "2021-09-29"])
  func theListsAreThoseSets(_ text: String) throws {
    let large = try LargeBook.shared.get()
    let day = CivilDate.on(text)
    let signs = large.leads.map { Self.sign($0, LargeBook.rulebook, on: day) }
    let rows = try large.rowNumbers()
    func expected(_ wanted: String) -> Set<Int64> {
      Set(zip(large.leads, signs).filter { wanted.utf8.contains($1) }.compactMap { rows[$0.0.id] })
    }
    func answer(_ change: (inout LeadFilter) -> Void) throws -> Set<Int64> {
      var filter = LeadFilter()
      change(&filter)
      return Set(try large.rows(LeadQuery(filter), today: day))
    }
    #expect(try answer { $0.colour = .red } == expected("rR"))
    #expect(try answer { $0.colour = .yellow } == expected("y"))
    #expect(try answer { $0.colour = .blue } == expected("b"))
    #expect(try answer { $0.overdue = true } == expected("R"))
    #expect(try answer { $0.pressing = true } == expected("rRy"))
    #expect(try answer { $0.open = true } == expected("rRyb"))
    let morning = try large.book.morning(today: day, division: nil)
    #expect(morning.red == expected("rR").count && morning.yellow == expected("y").count)
    let tree = try large.book.treeCounts(today: day)
    #expect(tree.divisions["650000"]?.open == expected("rRyb").count)
  }

  /// 今日待办 in its parts has each lead once, and all of those that have a reason.
  @Test(arguments: [nil, "654003", "654000", "652801"]) func thePanelInPartsIsThePanel(_ division: String?) throws {
    let large = try LargeBook.shared.get()
    var filter = LeadFilter()
    filter.todayPanel = true
    filter.division = division
    let inParts = try large.rows(LeadQuery(filter, sort: LeadQuery.Sort(.urgency)))
    let byDue = try large.rows(LeadQuery(filter, sort: LeadQuery.Sort(.due)))
    #expect(!byDue.isEmpty)
    #expect(inParts.count == byDue.count && Set(inParts) == Set(byDue))
    #expect(
      try large.book.leadCount(LeadQuery(filter), today: LargeBook.today, limit: nil) == byDue.count)
  }
}
