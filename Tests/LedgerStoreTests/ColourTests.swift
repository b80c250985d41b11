import Testing

@testable import Ledger
@testable import LedgerStore

@Suite("I20 SQL and the pure function say the same") struct ColourTests {
  private struct Case: CustomTestStringConvertible {
    let today: CivilDate
    let colours: ColourThresholds
    var testDescription: String { "\(today) \(colours)" }
  }

  private static let cases: [Case] = [
    // A Monday, a rest day, a make-up Saturday, the day after a holiday, month ends.
    "2021-09-13", "2021-09-19", "2021-09-18", "2021-09-22", "2021-08-31", "2021-03-01", "2021-10-31",
  ].flatMap { day in
    [
      Case(today: .on(day), colours: ColourThresholds()),
      // 长武县 as shipped: by idle months in a state, no colour for what was not disposed of.
      Case(
        today: .on(day),
        colours: ColourThresholds(
          countFrom: .received, yellowAfterMonths: nil, redAfterMonths: nil,
          idle: [.checking: .init(yellow: 3, red: 6), .talkInquiry: .init(yellow: 2, red: 3)])),
      Case(
        today: .on(day),
        colours: ColourThresholds(redAfterMonths: nil, idle: [.held: .init(yellow: 1), .rectifying: .init(red: 2)])),
      Case(
        today: .on(day),
        colours: ColourThresholds(countFrom: .received, yellowAfterMonths: 2, redAfterMonths: 3, yellowLastDays: 1)),
    ]
  }

  @Test(arguments: cases) private func everyGeneratedLead(_ each: Case) throws {
    let test = try TestBook()
    var generator = Generator(seed: UInt64(each.today.daysSinceEpoch))
    let leads = generator.leads(300, around: each.today)
    try test.put(leads)
    var rulebook = Office.rulebook
    rulebook.colours = each.colours
    test.book.rulebook = rulebook
    let standings = Dictionary(
      uniqueKeysWithValues: leads.map {
        ($0.id, each.colours.standing($0.clockFacts, on: each.today, calendar: rulebook.calendar))
      })
    func answered(_ change: (inout LeadFilter) -> Void) throws -> Set<RecordID> {
      var filter = LeadFilter()
      change(&filter)
      let rows = try test.book.leads(LeadQuery(filter), PageRequest(limit: 1000), today: each.today).rows
      #expect(rows.allSatisfy { row in leads.first { $0.id == row.id }?.clockFacts == row.clock })
      return Set(rows.map(\.id))
    }
    func expected(_ fits: (LeadStanding) -> Bool) -> Set<RecordID> { Set(standings.filter { fits($0.value) }.keys) }
    for colour in Colour.allCases {
      let set = expected { $0.colour == colour }
      #expect(!set.isEmpty)
      #expect(try answered { $0.colour = colour } == set, "\(colour)")
    }
    #expect(try answered { $0.overdue = true } == expected(\.isOverdue))
    #expect(try answered { $0.open = true } == expected { $0.colour != nil })

    let counts = try test.book.morning(today: each.today, division: nil)
    #expect(counts.red == expected { $0.colour == .red }.count)
    #expect(counts.yellow == expected { $0.colour == .yellow }.count)
    let tree = try test.book.treeCounts(today: each.today)
    #expect(tree.divisions["650000"]?.red == counts.red)
    #expect(tree.divisions["650000"]?.yellow == counts.yellow)
    #expect(tree.divisions["650000"]?.open == expected { $0.colour != nil }.count)
  }
}
