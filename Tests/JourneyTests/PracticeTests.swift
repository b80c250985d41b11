import Foundation
import Testing

/// The practice ledger as a newcomer opens it: something real under every listing and every watch, nothing in it that
/// the program itself would object to.
@Suite struct PracticeTests {
  private func practice(seed: Int = 1) throws -> (office: ScriptedOffice, ledger: [String]) {
    let office = try ScriptedOffice(hasLedger: false)
    let path = office.home.appendingPathComponent("practice.db").path
    try office.object("practice", "--ledger", path, "--leads", "60", "--seed", "\(seed)")
    return (office, ["--ledger", path])
  }

  private func listings(_ office: ScriptedOffice) throws -> [String] {
    let names = try office.object("list").objects("listings").compactMap { $0.text("name") }
    try #require(names.count > 15)
    return names
  }

  @Test func `every listing has rows, and some are not done with`() throws {
    let (office, ledger) = try practice()
    for name in try listings(office) {
      #expect(try office.object(["list", name] + ledger).objects(name).count > 0, "\(name)")
    }
    for name in ["letters", "notices", "tasks", "care", "draws", "recommendations", "reconciliations"] {
      let all = try #require(try office.object(["list", name, "--count"] + ledger).number("count"))
      let open = try #require(try office.object(["list", name, "--count", "--open"] + ledger).number("count"))
      #expect(0 < open && open < all, "\(name): \(open) of \(all)")
    }
    let reports = try office.object(["list", "measure"] + ledger).objects("measure")
    #expect(Set(reports.compactMap { $0.text("status") }) == ["due", "submitted", "accepted", "returned"])
  }

  @Test func `every watch points something out`() throws {
    let (office, ledger) = try practice()
    let counts = try #require(try office.object(["points"] + ledger)["counts"] as? [String: Int])
    #expect(counts.count > 20)
    #expect(counts.filter { $0.value == 0 }.keys.sorted() == [])
  }

  @Test func `the matrix shows every state that a hand has to do with`() throws {
    let (office, ledger) = try practice()
    let states = try ["2021-Q2", "2021-Q3"].flatMap { period in
      try office.object(["measures", "--period", period] + ledger).objects("measures").compactMap { $0.text("state") }
    }
    #expect(Set(states).isSuperset(of: ["due", "late", "submitted", "returned", "accepted"]))
  }

  @Test func `the same seed gives the same rows in every listing, another seed the same set`() throws {
    let offices = try [practice(seed: 7), practice(seed: 7), practice(seed: 8)]
    // Identities are drawn anew with every ledger, and what is made of them.
    let own: Set = ["id", "digest", "pool_digest"]
    for name in try listings(offices[0].office) {
      let rows = try offices.map { office, ledger in
        try office.object(["list", name] + ledger).objects(name).map { row in
          row.filter { !own.contains($0.key) }.mapValues { "\($0)" }
        }
      }
      #expect(rows[0] == rows[1], "\(name)")
      // What is recommended at a visit hangs on how many the seed draws.
      #expect(name == "recommendations" || rows[0].count == rows[2].count, "\(name)")
    }
  }

  @Test func `the file is whole, and what leaves it comes back without a word`() throws {
    let (office, ledger) = try practice()
    let findings = try office.object(["doctor"] + ledger).objects("findings")
    #expect(findings.allSatisfy { $0.text("state") != "wrong" || $0.text("about") != "ledger" })
    let sheet = office.home.appendingPathComponent("台账.xlsx").path
    try office.object(["export", "--output", sheet] + ledger)
    let checked = try office.object("check", sheet, "--division", "654003")
    #expect(checked.texts("missing_columns").isEmpty)
    let back = try office.object(["import", sheet, "--dry-run"] + ledger)
    #expect(back.number("new") == 0 && back.objects("rejected").isEmpty, "\(back)")
  }
}
