import Foundation
import Testing

@testable import Ledger
@testable import LedgerStore

@Suite struct ChangeTests {
  @Test func aChangeWritesRowsNumberAndEntry() throws {
    let test = try TestBook()
    let receipt = try test.register("施工许可超期", ["unit": "住建局", "received_on": "2021-08-02"])
    #expect(receipt.number == "654003-2021-0001")
    #expect(receipt.entry == 2)
    let id = try #require(receipt.record)
    let dossier = try #require(try test.book.dossier(id))
    #expect(dossier.lead.number == "654003-2021-0001")
    #expect(dossier.unit?.id == Office.housing)
    #expect(dossier.notes.map(\.noteKind) == [.registered])
    let log = try test.book.log(lead: id, limit: 10, before: nil)
    #expect(log.map(\.change) == ["register"])
    #expect(log.first?.rows.count == 2)
  }

  @Test("I16 a refused change leaves no trace in the file") func refusedLeavesNoTrace() throws {
    let test = try TestBook()
    try test.register("一")
    let before = try Data(contentsOf: URL(fileURLWithPath: test.path))
    let outcome = try test.perform(
      "register",
      ["concerns_refused": "yes", "source": "petition", "types": "M24", "title": "绝不可写入的标题", "narrative": "绝不可写入"])
    #expect(outcome.brokenRules.map(\.rule).contains("I16"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: test.path)) == before)
    #expect(!FileManager.default.fileExists(atPath: test.path + "-journal"))
    #expect(try test.register("二").number == "654003-2021-0002")
  }

  @Test func aRehearsalAnswersTheSameAndMovesNothing() throws {
    let test = try TestBook()
    let request = ChangeRequest(
      "register", ["concerns_refused": "no", "source": "petition", "types": "M24", "title": "试"])
    let before = try Data(contentsOf: URL(fileURLWithPath: test.path))
    let rehearsed = try #require(try test.book.rehearse(request, test.context).receipt)
    #expect(try Data(contentsOf: URL(fileURLWithPath: test.path)) == before)
    let done = try #require(try test.book.perform(request, test.context).receipt)
    #expect(done.number == rehearsed.number)
    #expect(done.entry == rehearsed.entry)
    #expect(try test.book.rehearse(ChangeRequest("register", [:]), test.context).brokenRules.count > 1)
  }

  @Test("I14 numbers are given once: per owner and year, never again after an undo") func numbersAreNeverReused() throws
  {
    let test = try TestBook()
    #expect(try test.register("一").number == "654003-2021-0001")
    #expect(try test.register("二", ["received_on": "2020-12-31"]).number == "654003-2020-0001")
    #expect(try test.register("三").number == "654003-2021-0002")
    #expect(try test.book.undo(entry: nil, test.context).receipt?.number == "654003-2021-0002")
    #expect(try test.register("四").number == "654003-2021-0003")
  }

  @Test func aBatchIsOneEntryAndOneUndo() throws {
    let test = try TestBook()
    var refused = 0
    let receipt = try test.book.batch("practice", test.context) { perform in
      for serial in 1...5 {
        let outcome = try perform(
          ChangeRequest(
            "register",
            [
              "concerns_refused": "no", "source": "petition", "types": "M24", "title": serial == 3 ? "" : "第\(serial)件",
            ],
            today: .on("2021-08-0\(serial)"), officer: "K-03"))
        if outcome.receipt == nil { refused += 1 }
      }
      return Words("练习5件", "practice: 5")
    }
    #expect(refused == 1)
    #expect(try test.number("SELECT count(*) FROM audit") == 2)
    #expect(try test.book.leadCount(LeadQuery(), today: test.today, limit: nil) == 4)
    let lead = try test.lead("第5件")
    #expect(lead.receivedOn == .on("2021-08-05"))
    #expect(lead.serial == 4)
    #expect(try test.book.log(lead: lead.id, limit: 5, before: nil).map(\.entry) == [receipt.entry])
    #expect(try test.book.undo(entry: nil, test.context).receipt != nil)
    #expect(try test.book.leadCount(LeadQuery(), today: test.today, limit: nil) == 0)
  }

  @Test func anErrorInsideABatchWritesNothing() throws {
    struct Stop: Error {}
    let test = try TestBook()
    let before = try Data(contentsOf: URL(fileURLWithPath: test.path))
    #expect(throws: Stop.self) {
      try test.book.batch("practice", test.context) { perform in
        _ = try perform(
          ChangeRequest("register", ["concerns_refused": "no", "source": "petition", "types": "M24", "title": "一"]))
        throw Stop()
      }
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: test.path)) == before)
    #expect(try test.register("二").number == "654003-2021-0001")
  }

  @Test func aBatchSeesItsOwnRowsAndCannotStepAroundItself() throws {
    let test = try TestBook()
    _ = try test.book.batch("practice", test.context) { perform in
      _ = try perform(
        ChangeRequest("register", ["concerns_refused": "no", "source": "petition", "types": "M24", "title": "一"]))
      #expect(try test.book.leadCount(LeadQuery(), today: test.today, limit: nil) == 1)
      #expect(try test.found("一") == ["一"])
      #expect(throws: BookError.self) { try test.register("二") }
      return Words("", "")
    }
    #expect(try test.found("一") == ["一"])
  }

  @Test func leadsAreFoundByEveryReference() throws {
    let test = try TestBook()
    try test.register("去年", ["received_on": "2020-12-31"])
    let receipt = try test.register("今年")
    var imported = Office.lead(900, "原台账")
    imported.importedNo = "奎纪〔2021〕17号"
    try test.put([imported])
    #expect(try test.book.lead("654003-2020-0001")?.title == "去年")
    #expect(try test.book.lead("2020-0001")?.title == "去年")
    #expect(try test.book.lead("0001")?.id == receipt.record)
    #expect(try test.book.lead("1")?.title == "今年")
    #expect(try test.book.lead("奎纪〔2021〕17号")?.id == imported.id)
    for nothing in ["", "9999", "R0001", "654024-2021-0001", "'; DROP TABLE lead; --"] {
      #expect(try test.book.lead(nothing) == nil, "\(nothing)")
    }
  }
}
