import Testing

@testable import Ledger
@testable import LedgerStore

@Suite struct UndoTests {
  private func undo(_ test: TestBook, _ entry: Int? = nil) throws -> Outcome {
    try test.book.undo(entry: entry, test.context)
  }

  private func notes(_ test: TestBook) throws -> [String] {
    let lead = try #require(try test.book.lead("0001"))
    return try #require(try test.book.dossier(lead.id)).notes.map(\.text)
  }

  @Test func undoneIsHiddenAndAnUndoIsUndone() throws {
    let test = try TestBook()
    try test.register("一")
    let note = try test.done("note", ["lead": "0001", "text": "甲"])
    let undone = try #require(try undo(test).receipt)
    #expect(undone.summary.zh == "撤销：补充进展")
    #expect(try notes(test) == ["登记"])
    let redone = try #require(try undo(test, undone.entry).receipt)
    #expect(redone.summary.zh == "恢复：补充进展")
    #expect(try notes(test) == ["登记", "甲"])
    // And once more, by the change's own number.
    #expect(try undo(test, note.entry).receipt != nil)
    #expect(try notes(test) == ["登记"])
    #expect(try undo(test, note.entry).brokenRules.map(\.rule) == ["undo"])
    #expect(try test.number("SELECT count(*) FROM lead_note") == 2)
  }

  @Test func oneAfterTheOther() throws {
    let test = try TestBook()
    try test.register("一")
    for text in ["甲", "乙", "丙"] { try test.done("note", ["lead": "0001", "text": text]) }
    for left in [["登记", "甲", "乙"], ["登记", "甲"], ["登记"]] {
      #expect(try undo(test).receipt != nil)
      #expect(try notes(test) == left)
    }
    #expect(try undo(test).receipt != nil)
    #expect(try test.book.lead("0001") == nil)
    #expect(try undo(test).brokenRules.map(\.message.zh) == ["K-01 没有可撤销的操作"])
  }

  @Test func onesOwnLastChangeNotAnothers() throws {
    let test = try TestBook()
    try test.register("一")
    test.officer = "K-03"
    try test.register("二")
    test.officer = "K-01"
    #expect(try undo(test).receipt?.number == "654003-2021-0001")
    #expect(try test.found("二") == ["二"])
  }

  @Test func whatWasChangedSinceIsNamed() throws {
    let test = try TestBook()
    let registered = try test.register("一")
    let assigned = try test.done("assign", ["lead": "0001", "handler": "K-03"])
    let broken = try undo(test, registered.entry).brokenRules
    #expect(broken.allSatisfy { $0.rule == "undo" })
    let message = try #require(broken.first).message.zh
    #expect(message.contains("654003-2021-0001"))
    #expect(message.contains("第\(assigned.entry)号"))
    #expect(try test.book.lead("0001")?.status == .assigned)
    // Undone in order, both go.
    #expect(try undo(test).receipt != nil)
    #expect(try undo(test).receipt?.number == "654003-2021-0001")
  }

  @Test func noRowIsLeftHangingInTheAir() throws {
    let test = try TestBook()
    let registered = try test.register("一")
    try test.done("note", ["lead": "0001", "text": "甲"])
    let broken = try undo(test, registered.entry).brokenRules
    #expect(broken.count == 1)
    #expect(broken.first?.message.zh.contains("时间线（654003-2021-0001）") == true)
    #expect(try test.book.lead("0001") != nil)
  }

  @Test func foundingIsNotUndone() throws {
    let test = try TestBook()
    #expect(try undo(test, 1).receipt == nil)
    #expect(try undo(test, 99).receipt == nil)
    #expect(try undo(test).receipt == nil)
  }

  @Test func theSearchIndexFollows() throws {
    let test = try TestBook()
    try test.register("施工许可超期")
    let undone = try #require(try undo(test).receipt)
    #expect(try test.found("许可").isEmpty)
    _ = try undo(test, undone.entry)
    #expect(try test.found("许可") == ["施工许可超期"])
  }

  // MARK: I12

  /// A lead that a resolving change finished, as one entry.
  private func closedLead(_ test: TestBook) throws -> (Lead, entry: Int) {
    var lead = Office.lead(1)
    lead.status = .rectifying
    try test.put([lead])
    lead.status = .resolved
    lead.closedOn = test.today
    try test.put([lead])
    return (lead, try test.number("SELECT max(entry) FROM audit"))
  }

  @Test("I12 a closing is undone by its recorder on its day") func closingUndone() throws {
    let test = try TestBook()
    let (lead, entry) = try closedLead(test)
    #expect(try undo(test, entry).receipt != nil)
    #expect(try test.book.record(Lead.self, lead.id)?.status == .rectifying)
  }

  @Test("I12 not by another, not another day") func closingStays() throws {
    let test = try TestBook()
    let (lead, entry) = try closedLead(test)
    test.officer = "K-03"
    #expect(try undo(test, entry).brokenRules.map(\.rule) == ["I12"])
    test.officer = "K-01"
    test.today = .on("2021-09-14")
    #expect(try undo(test, entry).brokenRules.map(\.rule) == ["I12"])
    #expect(try test.book.record(Lead.self, lead.id)?.status == .resolved)
  }

  @Test("I12 not with something after it, unless that is undone too") func nothingAfterAClosing() throws {
    let test = try TestBook()
    let (lead, entry) = try closedLead(test)
    try test.put([
      FollowUp(
        id: LedgerFile.newID(), owner: Office.owner, lead: lead.id, on: test.today, by: "K-01", way: "电话",
        satisfied: .yes, relapse: false, note: nil)
    ])
    #expect(try undo(test, entry).brokenRules.map(\.rule) == ["I12"])
    #expect(try undo(test).receipt != nil)
    #expect(try undo(test, entry).receipt != nil)
  }
}
