import Foundation
import Testing

@testable import Ledger
@testable import LedgerStore

/// Practice ledgers as earlier programs wrote them (`duban practice --leads 12`, from the fourth schema on 24): each
/// becomes today's book when it is opened, with everything that was in it.
@Suite struct OlderBookTests {
  private struct NotUnpacked: Error { let status: Int32 }

  /// The older book in a folder of its own.
  private func unpacked(_ version: Int) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("duban-older-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let book = folder.appendingPathComponent("ledger.db")
    let archive = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Older/schema\(version).db.gz")
    let gzip = Process()
    gzip.executableURL = URL(fileURLWithPath: "/bin/sh")
    gzip.arguments = ["-c", "umask 077; gzip -dc \"$0\" > \"$1\"", archive.path, book.path]
    try gzip.run()
    gzip.waitUntilExit()
    guard gzip.terminationStatus == 0 else { throw NotUnpacked(status: gzip.terminationStatus) }
    return book
  }

  @Test(arguments: 1..<Schema.version) func isWhatItWasAndTakesWhatIsNew(version: Int) throws {
    let path = try unpacked(version)
    let (leadCount, rectifications, entries) = version < 4 ? (12, 4, 3) : (24, 6, 5)
    defer { try? FileManager.default.removeItem(at: path.deletingLastPathComponent()) }
    // Read first, as after an update of the program: reading makes it today's book too.
    let read = try LedgerFile.open(
      at: path.path, rulebook: Office.rulebook, access: .readOnly, options: .init(busySeconds: 1))
    #expect(try read.leadCount(LeadQuery(), today: .on("2021-09-13"), limit: nil) == leadCount)
    #expect(try read.info().schemaVersion == Schema.version)
    let book = try LedgerFile.open(
      at: path.path, rulebook: Office.rulebook, access: .readWrite, options: .init(busySeconds: 1))
    let today = CivilDate.on("2021-09-13")
    #expect(try book.info().schemaVersion == Schema.version)
    let leads = try book.leads(LeadQuery(), PageRequest(limit: 50), today: today).rows
    #expect(leads.count == leadCount)
    for lead in leads { #expect(try book.dossier(lead.id)?.notes.isEmpty == false) }
    #expect(try book.rectificationCount(RecordQuery(), today: today) == rectifications)
    let health = try book.health()
    #expect(health.brokenEntry == nil && health.entries == entries)
    #expect(try book.structuralFaults().isEmpty)

    let context = Office.context(today: today, officer: "K-03")
    func done(_ change: String, _ values: [String: String]) throws {
      let outcome = try book.perform(ChangeRequest(change, values), context)
      #expect(outcome.receipt != nil, "\(outcome.brokenRules.map(\.message.zh))")
    }
    let open = try #require(leads.first { !$0.clock.status.isFinished })
    try done("note", ["lead": open.number.text, "text": "旧台账照常办理"])
    try done("add_duty", ["on": "2021-09-20", "leader": "K-02", "venue": "信访接待室"])
    for listing in ListingTable.all {
      _ = try book.rows(of: listing, RecordQuery(), PageRequest(), today: today)
      _ = try book.rowCount(of: listing, RecordQuery(), today: today)
    }
    _ = try book.watchFindings(today: today, division: nil)
  }
}
