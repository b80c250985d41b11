import Testing

@testable import Ledger
@testable import LedgerStore

/// Domain rule I26 over the store's counts: opening + new − finished + reopened − void or merged = closing.
@Suite("I26 the stock is balanced") struct StockTests {
  /// What happened to one lead, by day: the test's own book-keeping.
  private struct Story {
    var division: String
    var received: CivilDate
    /// It left the stock (finished, or struck) and came back, in turn.
    var moves: [(day: CivilDate, kind: Move)] = []
    var number = ""

    func isOpen(at day: CivilDate) -> Bool {
      guard received <= day else { return false }
      return moves.last { $0.day <= day }.map { $0.kind == .reopened } ?? true
    }
  }

  private enum Move { case finished, reopened, struck }

  private static func approval(_ day: CivilDate) -> [String: String] {
    ["approved_by": "K-02", "approved_on": day.description, "approval_ref": "31号"]
  }

  /// Leads that live through random stories of a year, each step on its own day.
  private func stories(_ count: Int, _ test: TestBook, _ generator: inout Generator) throws -> [Story] {
    var stories: [Story] = []
    let first = CivilDate.on("2021-01-01")
    for index in 1...count {
      var day = first.adding(days: Int.random(in: 0...250, using: &generator))
      let division = ["654003", "654024"].randomElement(using: &generator) ?? Office.owner
      var story = Story(division: division, received: day)
      func perform(_ change: String, _ values: [String: String], on day: CivilDate) throws {
        test.today = day
        try test.done(change, values.merging(["lead": story.number]) { $1 })
      }
      test.today = day
      let receipt = try test.register(
        "线索\(index)",
        ["received_on": day.description, "division": division, "unit": division == "654003" ? "住建局" : "发改委"])
      story.number = try #require(receipt.number)
      for _ in 0..<Int.random(in: 0...4, using: &generator) {
        day = day.adding(days: Int.random(in: 0...40, using: &generator))
        let isOpen = story.moves.last.map { $0.kind == .reopened } ?? true
        guard isOpen else {
          guard story.moves.last?.kind == .finished else { break }
          try perform("reopen", Self.approval(day).merging(["reason": "新情况"]) { $1 }, on: day)
          story.moves.append((day, .reopened))
          continue
        }
        switch Int.random(in: 0...3, using: &generator) {
        case 0, 1:
          try perform("assign", ["handler": "K-03"], on: day)
          let values = ["finding": "untrue", "reason": "查无实据", "closed_on": day.description, "proposed_by": "K-03"]
          try perform("close", Self.approval(day).merging(values) { $1 }, on: day)
          story.moves.append((day, .finished))
        case 2:
          try perform("void", Self.approval(day).merging(["reason": "误登"]) { $1 }, on: day)
          story.moves.append((day, .struck))
        default:
          guard let other = stories.last(where: { !$0.moves.contains { $0.kind == .struck } }) else { continue }
          try perform("merge", ["into": other.number, "on": day.description], on: day)
          story.moves.append((day, .struck))
        }
      }
      stories.append(story)
    }
    return stories
  }

  @Test(arguments: [1, 2, 3]) func i26HoldsOverRandomStories(seed: Int) throws {
    let test = try TestBook()
    var generator = Generator(seed: UInt64(seed))
    let stories = try stories(25, test, &generator)
    for _ in 0..<40 {
      let start = CivilDate.on("2021-01-01").adding(days: Int.random(in: 0...300, using: &generator))
      let end = start.adding(days: Int.random(in: 0...120, using: &generator))
      for division in ["654003", "654024", "654000"] {
        let stock = try test.book.stock(start...end, division: division)
        #expect(stock.isBalanced, "\(stock)")
        let own = stories.filter { division == "654000" || $0.division == division }
        func count(_ kind: Move) -> Int {
          own.flatMap(\.moves).filter { $0.kind == kind && ($0.day >= start && $0.day <= end) }.count
        }
        #expect(stock.opening == own.filter { $0.isOpen(at: start.adding(days: -1)) }.count)
        #expect(stock.new == own.filter { $0.received >= start && $0.received <= end }.count)
        #expect(stock.finished == count(.finished) && stock.reopened == count(.reopened))
        #expect(stock.struck == count(.struck))
        #expect(stock.closing == own.filter { $0.isOpen(at: end) }.count)
      }
    }
  }

  /// No change writes such a history; a file that was meddled with may hold one, and the identity finds it.
  @Test func i26RefusesAHistoryThatCameBackBeforeItWent() throws {
    let test = try TestBook()
    var lead = Office.lead(1, received: "2021-08-01")
    lead.closings = [
      Lead.Closing(
        status: .closed, on: .on("2021-08-20"), finding: .untrue, reason: "查无实据", approval: nil,
        reopenedOn: .on("2021-08-10"), reopenReason: "新情况",
        reopenApproval: Approval(by: "K-02", on: .on("2021-08-10"), ref: "31号"))
    ]
    try test.put([lead, Office.lead(2, received: "2021-08-02")])
    let stock = try test.book.stock(.on("2021-08-15")...(.on("2021-08-31")), division: Office.owner)
    #expect(!stock.isBalanced && stock.difference == 1, "\(stock)")
    // Where nothing of it falls into the period, there is nothing to find.
    #expect(try test.book.stock(.on("2021-09-01")...(.on("2021-09-30")), division: Office.owner).isBalanced)
  }

  @Test("I03 a lead is not closed again before it was reopened") func refusesAClosingBeforeTheReopening() throws {
    let test = try TestBook()
    let number = try #require(try test.register("线索", ["received_on": "2021-08-02"]).number)
    test.today = .on("2021-09-20")
    try test.done("assign", ["lead": number, "handler": "K-03"])
    let closing = ["lead": number, "finding": "untrue", "reason": "查无实据", "proposed_by": "K-03"]
    let first = Self.approval(.on("2021-09-10")).merging(["closed_on": "2021-09-10"]) { $1 }
    try test.done("close", closing.merging(first) { $1 })
    try test.done("reopen", Self.approval(.on("2021-09-20")).merging(["lead": number, "reason": "新情况"]) { $1 })
    try test.done("assign", ["lead": number, "handler": "K-03"])
    let early = Self.approval(.on("2021-09-20")).merging(["closed_on": "2021-09-15"]) { $1 }
    let refused = try test.perform("close", closing.merging(early) { $1 }.merging(["finding": "untrue"]) { $1 })
    #expect(refused.brokenRules.map(\.rule) == ["I03"])
  }

  @Test func importedHistoryWithGapsIsCountedOnce() throws {
    let test = try TestBook()
    var closed = Office.lead(1, received: "2021-08-02")
    closed.status = .resolved
    var early = Office.lead(2, received: "2021-08-20")
    early.status = .closed
    early.closedOn = .on("2021-08-01")
    try test.put([closed, early, Office.lead(3, received: "2021-07-01")])
    let stock = try test.book.stock(.on("2021-08-01")...(.on("2021-08-31")), division: Office.owner)
    #expect(stock == LeadStock(opening: 1, new: 2, finished: 2, reopened: 0, struck: 0, closing: 1))
  }
}
