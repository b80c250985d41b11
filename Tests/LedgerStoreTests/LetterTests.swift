import Testing

@testable import Ledger
@testable import LedgerStore

/// Letters on disk: what a department's urging finds, what the panel counts, what an undo leaves.
@Suite struct LetterTests {
  private func office() throws -> TestBook {
    let test = try TestBook()
    func lead(_ serial: Int, due: String, department: String = "案件监督管理室") -> Lead {
      var lead = Office.lead(serial, "线索\(serial)")
      lead.status = .checking
      lead.disposalMode = .check
      lead.handlingDepartment = department
      lead.dueOn = .on(due)
      return lead
    }
    try test.put([
      lead(1, due: "2021-09-01"), lead(2, due: "2021-09-13"), lead(3, due: "2021-12-01"),
      lead(4, due: "2021-09-01", department: "第三纪检监察室"),
    ])
    return test
  }

  @Test func aDepartmentIsUrgedInOneEntryAndOneUndo() throws {
    let test = try office()
    let outcome = try test.perform("urge_department", ["department": "案件监督管理室"])
    #expect(outcome.receipt?.summary.zh == "向案件监督管理室发函：督办函1件、提示函1件")
    let listing = try #require(ListingTable.listing(named: "letters"))
    #expect(try test.book.rowCount(of: listing, RecordQuery(), today: test.today) == 2)
    #expect(try test.book.morning(today: test.today, division: nil).awaitingReply == 2)
    let rows = try test.book.leads(LeadQuery(), PageRequest(), today: test.today).rows
    #expect(rows.filter(\.awaitingReply).map(\.title).sorted() == ["线索1", "线索2"])
    _ = try test.book.undo(entry: nil, test.context)
    #expect(try test.book.rowCount(of: listing, RecordQuery(), today: test.today) == 0)
    #expect(try test.book.morning(today: test.today, division: nil).awaitingReply == 0)
  }

  /// Domain rule I14: what was undone keeps its number.
  @Test func aPaperNumberIsNeverGivenAgain() throws {
    let test = try office()
    _ = try test.perform("urge", ["lead": "654003-2021-0001"])
    _ = try test.book.undo(entry: nil, test.context)
    _ = try test.perform("urge", ["lead": "654003-2021-0001"])
    #expect(try test.book.outgoingPaper("L0002", today: test.today)?.reference == "奎纪督〔2021〕2号")
  }

  @Test func leadsOfADepartmentAreFoundByColour() throws {
    let test = try office()
    var filter = LeadFilter()
    filter.department = "案件监督管理室"
    #expect(try test.book.leadCount(LeadQuery(filter), today: test.today, limit: nil) == 3)
    filter.pressing = true
    #expect(try test.book.leadCount(LeadQuery(filter), today: test.today, limit: nil) == 2)
    // What a letter to the whole department would reach: not the one whose own letter is unanswered.
    filter.unurged = true
    #expect(try test.book.leadCount(LeadQuery(filter), today: test.today, limit: nil) == 2)
    _ = try test.perform("urge", ["lead": "654003-2021-0001"])
    #expect(try test.book.leadCount(LeadQuery(filter), today: test.today, limit: nil) == 1)
    let outcome = try test.perform("urge_department", ["department": "案件监督管理室"])
    #expect(outcome.receipt?.summary.zh == "向案件监督管理室发函：提示函1件")
    #expect(try test.book.leadCount(LeadQuery(filter), today: test.today, limit: nil) == 0)
  }
}
