import Foundation
import Testing

/// `duban doctor` by command: every finding says what was measured, what it means and what to do, whatever is broken.
@Suite struct DoctorTests {
  private func findings(
    _ office: ScriptedOffice, _ subject: String, arguments: [String] = [], status: Int32 = 0,
    environment: [String: String] = [:]
  ) throws -> [[String: Any]] {
    let answer = try office.run(["doctor", "--format", "json"] + arguments, environment: environment)
    try #require(answer.status == status, "\(answer.output) \(answer.error)")
    let value = try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any]
    return try #require(value).objects("findings").filter { $0.text("subject") == subject }
  }

  private func values(_ findings: [[String: Any]], with key: String) throws -> [String: Any] {
    try #require(findings.compactMap { $0["values"] as? [String: Any] }.first { $0[key] != nil }, "\(findings)")
  }

  @Test func `a sound office has nothing wrong, in both languages and as CSV`() throws {
    let office = try ScriptedOffice()
    for language in ["zh", "en"] {
      let answer = try office.run("doctor", "--lang", language)
      #expect(answer.status == 0)
      #expect(answer.error.isEmpty)
      #expect(!answer.output.contains("\u{1B}"))
    }
    let report = try office.object("doctor")
    #expect(report["ok"] as? Bool == true)
    let subjects = Set(report.objects("findings").compactMap { $0.text("subject") })
    #expect(
      subjects == [
        "locale", "terminal", "widths", "colours", "keys", "settings", "calendar", "ledger", "backup", "drafts", "disk",
        "clock",
      ])
    for finding in report.objects("findings") {
      let verdict = finding.text("verdict")
      #expect(["good", "look", "unknown"].contains(verdict))
      // Whatever is not good says what to do.
      if verdict == "look" { #expect(finding.text("advice")?.isEmpty == false, "\(finding)") }
    }
    #expect(try office.run("doctor", "--format", "csv").output.hasPrefix("subject,verdict,message,advice\r\n"))
  }

  @Test func `the ledger's entries, schema, chain and SQLite are told`() throws {
    let office = try ScriptedOffice()
    try office.run("change", "register", "concerns_refused=false", "title=甲", "source=routine", "types=M24")
    let ledger = try findings(office, "ledger")
    let contents = try values(ledger, with: "leads")
    #expect(contents.number("leads") == 1 && (contents.number("schema") ?? 0) >= 1)
    #expect(contents["practice"] as? Bool == false)
    let log = try values(ledger, with: "head")
    #expect(log.number("entries") == 5 && log.number("checked") == 5)
    #expect(log.text("head")?.count == 64)
    #expect(log["broken_entry"] is NSNull)
    #expect(log.text("journal_mode") == "delete")
    #expect(log.text("sqlite")?.hasPrefix("3.") == true)
    #expect(try values(ledger, with: "mode").text("mode") == "600")
    #expect(try office.run("doctor").output.contains("quick_check"))
  }

  @Test func `a practice ledger is told, and nobody is asked to copy it`() throws {
    let office = try ScriptedOffice(hasLedger: false)
    try office.run("practice", "--leads", "20")
    let path = office.home.appendingPathComponent("data/duban/practice.db").path
    let ledger = try findings(office, "ledger", arguments: ["--ledger", path])
    #expect(try values(ledger, with: "practice")["practice"] as? Bool == true)
    #expect(try findings(office, "backup", arguments: ["--ledger", path]).isEmpty)
    for list in ["leads", "rectifications", "observations", "accountability", "units", "officers", "log"] {
      #expect(try office.object(list, "--ledger", path)["practice"] as? Bool == true, "\(list)")
    }
  }

  @Test func `without a ledger there is a way to begin, and nothing is wrong`() throws {
    let office = try ScriptedOffice(hasLedger: false)
    let ledger = try findings(office, "ledger")
    #expect(ledger.count == 1)
    #expect(ledger.first?.text("verdict") == "look")
    #expect(ledger.first?.text("advice")?.contains("duban init") == true)
    #expect(!FileManager.default.fileExists(atPath: office.ledger.path))
    #expect(try findings(office, "ledger", arguments: ["--ledger", "/nowhere/x.db"], status: 66).count == 1)
  }

  @Test func `a file that is no ledger, half a ledger and a damaged one are wrong, and the rest is still looked at`()
    throws
  {
    let office = try ScriptedOffice()
    let text = try office.file("text.db", String(repeating: "no ledger at all. ", count: 500))
    let other = try findings(office, "ledger", arguments: ["--ledger", text], status: 66)
    #expect(other.first?.text("verdict") == "wrong")
    #expect(other.first?.text("advice")?.contains(text) == true)
    #expect(try !findings(office, "disk", arguments: ["--ledger", text], status: 66).isEmpty)

    let whole = try Data(contentsOf: office.ledger)
    let half = office.home.appendingPathComponent("half.db")
    try whole.prefix(whole.count / 2).write(to: half)
    #expect(
      try findings(office, "ledger", arguments: ["--ledger", half.path], status: 66).first?.text("verdict") == "wrong")

    var torn = whole
    let page = 4_096
    for place in stride(from: whole.count / 2 / page * page, to: whole.count, by: page) {
      torn.replaceSubrange(place..<place + 64, with: Data(repeating: 0xA5, count: 64))
    }
    let damaged = office.home.appendingPathComponent("damaged.db")
    try torn.write(to: damaged)
    let found = try findings(office, "ledger", arguments: ["--ledger", damaged.path], status: 66)
    #expect(found.contains { $0.text("verdict") == "wrong" })
    #expect(try Data(contentsOf: damaged) == torn, "doctor changes nothing")
  }

  @Test func `a ledger that others can read, and what a broken write left, are to be looked at`() throws {
    let office = try ScriptedOffice()
    chmod(office.ledger.path, 0o644)
    try Data().write(to: URL(fileURLWithPath: office.ledger.path + "-journal"))
    let messages = try findings(office, "ledger").filter { $0.text("verdict") == "look" }
    #expect(messages.contains { $0.text("advice") == "chmod 600 \(office.ledger.path)" })
    #expect(messages.contains { $0.text("message")?.contains("ledger.db-journal") == true })
  }

  @Test func `a broken setting is named with its file and line, and the ledger is still looked at`() throws {
    let office = try ScriptedOffice()
    let path = try office.file("config/duban/limits.csv", "id,event_zh,amount,unit,version\nT01,处置意见,soon,month,1\n")
    _ = try office.file("config/duban/keys.csv", "action,keys\nobserve,F99\n")
    _ = try office.file("config/duban/types.csv", try String(contentsOfFile: shipped("types.csv"), encoding: .utf8))
    _ = try office.file("config/duban/limit.csv", "id\n")
    let settings = try findings(office, "settings", status: 65)
    let wrong = settings.filter { $0.text("verdict") == "wrong" }.compactMap { $0.text("message") }
    #expect(wrong.contains { $0.contains("\(path) 第2行") })
    #expect(wrong.contains { $0.contains("keys.csv 第2行") && $0.contains("F99") })
    #expect(settings.contains { $0.text("verdict") == "look" && $0.text("message")?.contains("limit.csv") == true })
    let own = try values(settings, with: "entries")
    #expect(own.text("file")?.hasSuffix("types.csv") == true)
    #expect((own.number("entries") ?? 0) > 10)
    #expect(try values(settings, with: "files")["files"] is [String: Any])
    #expect(try findings(office, "ledger", status: 65).contains { $0.text("verdict") == "good" })
  }

  private func shipped(_ name: String) throws -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Config/\(name)").path
  }

  @Test func `years without their days off are told with what to do`() throws {
    let office = try ScriptedOffice()
    let known = try findings(office, "calendar", arguments: ["--today", "2022-06-01"])
    #expect(known.allSatisfy { $0.text("verdict") == "good" })
    #expect(try (values(known, with: "national")["national"] as? [Int])?.contains(2022) == true)
    let future = try findings(office, "calendar", arguments: ["--today", "2031-06-01"])
    let gap = try #require(future.first { $0.text("verdict") == "look" })
    #expect(gap.text("message")?.contains("2031") == true)
    #expect(gap.text("advice")?.contains("days_off.csv") == true)
    // In December the next year is looked at, too.
    let december = try findings(office, "calendar", arguments: ["--today", "2022-12-05"])
    #expect(december.allSatisfy { $0.text("message")?.contains("2023年节假日未公布") == false })
    try office.run("change", "add_day_off", "on=2031-05-01", "name=本地节日", "kind=off")
    #expect(try values(findings(office, "calendar"), with: "in_ledger").number("in_ledger") == 1)
  }

  @Test(arguments: ["C", "POSIX", "zh_CN.GB18030", "xx_YY.UTF-8"])
  func `other locales than UTF-8 give way to C.UTF-8, which is said`(locale: String) throws {
    let office = try ScriptedOffice()
    let answer = try office.run(["doctor", "--format", "json", "--lang", "en"], environment: ["LANG": locale])
    #expect(answer.status == 0, "\(answer.output)")
    #expect(answer.output.contains("LANG=\(locale)") && answer.output.contains("duban takes C.UTF-8 instead"))
    let plain = try office.run(["doctor", "--lang", "zh"], environment: ["LANG": locale])
    #expect(plain.output.contains("语言环境"))
  }

  @Test func `LC_ALL stands before LANG`() throws {
    let office = try ScriptedOffice()
    let found = try findings(office, "locale", environment: ["LANG": "C", "LC_ALL": "C.UTF-8"])
    #expect(found.first?.text("verdict") == "good")
    #expect(found.first?.text("message")?.contains("LC_ALL=C.UTF-8") == true)
  }

  @Test func `a hostile variable moves no cursor`() throws {
    let office = try ScriptedOffice()
    let answer = try office.run(["doctor"], environment: ["LANG": "\u{1B}]0;x\u{7}\u{1B}[2J"])
    #expect(!answer.output.contains("\u{1B}") && !answer.output.contains("\u{7}"))
  }

  @Test func `drafts that wait and the size of the log are told`() throws {
    let office = try ScriptedOffice()
    #expect(try values(findings(office, "drafts"), with: "drafts").number("drafts") == 0)
    #expect((try values(findings(office, "drafts"), with: "log_bytes").number("log_bytes") ?? 0) > 0)
  }

  @Test func `room, rights and temporary files are told`() throws {
    let office = try ScriptedOffice()
    let disk = try findings(office, "disk")
    #expect(disk.count == 3)
    for finding in disk { #expect((try values([finding], with: "free_bytes").number("free_bytes") ?? 0) > 0) }
    let bad = try findings(office, "disk", status: 69, environment: ["TMPDIR": "/nowhere/at/all"])
    #expect(bad.contains { $0.text("verdict") == "wrong" && $0.text("message")?.contains("/nowhere/at/all") == true })
  }

  @Test func `trying keys without a terminal is a word that is off`() throws {
    let office = try ScriptedOffice(hasLedger: false)
    #expect(try office.run("doctor", "--keys").status == 64)
  }
}
