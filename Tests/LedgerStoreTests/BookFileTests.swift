import Foundation
import Testing

@testable import Ledger
@testable import LedgerStore

@Suite struct BookFileTests {
  @Test func onlyTheOwnerMayReadIt() throws {
    let test = try TestBook()
    try test.register("一")
    func mode(_ path: String) throws -> Int {
      try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }
    #expect(try mode(test.folder) == 0o700)
    #expect(try mode(test.path) == 0o600)
  }

  @Test func itSaysWhatItIs() throws {
    let test = try TestBook()
    #expect(try test.book.info() == BookInfo(owner: "654003", isPractice: false, ownDay: nil, schemaVersion: 5))
    #expect(try test.book.campaign() == Office.campaign)
    #expect(try test.book.officers().map(\.code) == ["K-01", "K-02", "K-03"])
    let again = try test.reopened()
    #expect(try again.units().count == 4)
    #expect(try again.aliases().map(\.name) == ["发改委"])
  }

  @Test func aPracticeBookKeepsItsOwnDay() throws {
    let folder = NSTemporaryDirectory() + "duban-store-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let book = try LedgerFile.create(
      at: folder + "/a/b/practice.db",
      Founding(officerDisplay: "练习", isPractice: true, ownDay: .on("2021-09-13")),
      Office.context(today: .on("2021-09-13"), officer: "K-01"))
    #expect(try book.info().isPractice)
    #expect(try book.info().ownDay == .on("2021-09-13"))
  }

  @Test func nothingIsMadeOverWhatIsThere() throws {
    let test = try TestBook()
    #expect(throws: BookError.unwritable(test.path)) {
      _ = try LedgerFile.create(at: test.path, Founding(officerDisplay: ""), test.context)
    }
    #expect(try test.reopened().units().count == 4)
  }

  @Test func otherFilesAreNoLedger() throws {
    let test = try TestBook()
    let other = test.folder + "/other"
    #expect(throws: BookError.notThere(other)) { try LedgerFile.open(at: other, rulebook: Office.rulebook) }
    for content in ["", "编号,线索\n1,慢作为\n", String(repeating: "not a ledger ", count: 1000)] {
      try content.write(toFile: other, atomically: true, encoding: .utf8)
      #expect(throws: BookError.notALedger(other)) { try LedgerFile.open(at: other, rulebook: Office.rulebook) }
    }
    // SQLite, but some other program's: the application's identifier stands at byte 68 of the header.
    try test.patchHeader(at: 68, to: 0)
    #expect(throws: BookError.notALedger(test.path)) { try test.reopened() }
  }

  @Test func aNewerBookIsLeftAlone() throws {
    let test = try TestBook()
    try test.patchHeader(at: 60, to: 99)
    #expect(throws: BookError.tooNew(99)) { try test.reopened() }
  }

  @Test func whileAnotherProgramWritesItIsBusy() throws {
    let test = try TestBook()
    let other = try test.reopened()
    _ = try other.batch("practice", test.context) { _ in
      #expect(throws: BookError.busy) { try test.register("一") }
      return Words("空", "nothing")
    }
    try test.register("一")
    #expect(try test.found("一") == ["一"])
  }

  @Test func aFullDiskWritesNothing() throws {
    let test = try TestBook()
    let pages = try test.number("PRAGMA page_count")
    let small = try LedgerFile.open(
      at: test.path, rulebook: Office.rulebook, options: .init(busySeconds: 0.05, maximumPages: pages))
    let entries = try test.number("SELECT count(*) FROM audit")
    let request = ChangeRequest(
      "register",
      [
        "concerns_refused": "no", "source": "petition", "types": "M24", "title": "大",
        "narrative": String(repeating: "长", count: 7_000),
      ])
    #expect(throws: BookError.full) { try small.perform(request, test.context) }
    #expect(try test.number("SELECT count(*) FROM audit") == entries)
    #expect(try test.number("SELECT count(*) FROM lead") == 0)
    #expect(try test.number("SELECT count(*) FROM counter") == 0)
    #expect(try test.book.perform(request, test.context).receipt?.number == "654003-2021-0001")
  }

  @Test func readOnlyAnswersAndRefusesToWrite() throws {
    let test = try TestBook()
    try test.register("一")
    let book = try test.reopened(.readOnly)
    #expect(try book.leadCount(LeadQuery(), today: test.today, limit: nil) == 1)
    #expect(throws: BookError.unwritable(test.path)) {
      try book.perform(ChangeRequest("register", [:]), test.context)
    }
  }

  @Test func anotherProgramsWriteIsNoticed() throws {
    let test = try TestBook()
    let stamp = try test.book.changeStamp()
    #expect(try test.book.changeStamp() == stamp)
    let other = try test.reopened()
    _ = try other.perform(
      ChangeRequest("register", ["concerns_refused": "no", "source": "petition", "types": "M24", "title": "他"]),
      test.context)
    #expect(try test.book.changeStamp() != stamp)
    #expect(try test.found("他") == ["他"])
  }

  @Test func aProgramKilledInTheMiddleOfAChangeLeavesTheBookAsItWas() throws {
    let test = try TestBook()
    try test.register("之前")
    let copy = test.folder + "/killed.db"
    // What is on disk while the change is under way is what a kill leaves behind.
    _ = try test.book.batch("practice", test.context) { perform in
      for serial in 1...20 {
        _ = try perform(
          ChangeRequest(
            "register",
            ["concerns_refused": "no", "source": "petition", "types": "M24", "title": "途中\(serial)"]))
      }
      try FileManager.default.copyItem(atPath: test.path, toPath: copy)
      try FileManager.default.copyItem(atPath: test.path + "-journal", toPath: copy + "-journal")
      return Words("途中", "under way")
    }
    let book = try LedgerFile.open(at: copy, rulebook: Office.rulebook)
    #expect(try book.leadCount(LeadQuery(), today: test.today, limit: nil) == 1)
    let request = ChangeRequest(
      "register", ["concerns_refused": "no", "source": "petition", "types": "M24", "title": "之后"])
    #expect(try book.perform(request, test.context).receipt?.number == "654003-2021-0002")
  }

  @Test func aFolderThatCannotBeWrittenSaysSo() throws {
    let test = try TestBook()
    let path = test.path + "/inside-a-file/ledger.db"
    #expect(throws: BookError.unwritable(path)) {
      _ = try LedgerFile.create(at: path, Founding(officerDisplay: ""), test.context)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: test.folder) == ["ledger.db"])
  }

  @Test func identitiesRise() {
    let made = (0..<5_000).map { _ in LedgerFile.newID() }
    #expect(made == made.sorted())
    #expect(Set(made).count == made.count)
    #expect(made.allSatisfy { $0.text.count == 36 && Array($0.text)[14] == "7" })
  }
}
