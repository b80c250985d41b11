import Foundation
import Testing

/// What scripts rely on: exit codes, names of fields, one value in three formats (cli.md).
struct CommandTests {
  @Test func `with no ledger and no terminal duban says how to begin`() throws {
    let office = try ScriptedOffice(hasLedger: false)
    let answer = try office.run()
    #expect(answer.status == 0)
    #expect(answer.output.contains("duban init --division"))
    #expect(answer.output.contains("不得存储、处理涉密线索"))
    #expect(try office.run("--lang", "en").output.contains("there is no ledger yet"))
    #expect(!FileManager.default.fileExists(atPath: office.ledger.path))
  }

  @Test func `exit codes`() throws {
    let empty = try ScriptedOffice(hasLedger: false)
    #expect(try empty.run("leads").status == 66)
    #expect(try empty.run("nonsense").status == 64)
    #expect(try empty.run("changes", "nonsense").status == 64)
    #expect(try empty.run("init", "--division", "999999", "--officer", "K-03").status == 64)
    #expect(try empty.run(["changes"], environment: ["DUBAN_TODAY": "soon"]).status == 64)
    #expect(try empty.run("divisions", "--ledger", "/nowhere/at/all.db").status == 0)
    #expect(try empty.run("leads", "--ledger", "/nowhere/at/all.db").status == 66)
    let text = try empty.file("text.db", "no ledger at all, but long enough to be looked at as one")
    #expect(try empty.run("leads", "--ledger", text).status == 66)
    let office = try ScriptedOffice()
    #expect(try office.run("init", "--division", "654003", "--officer", "K-03").status == 64)
    #expect(try office.run("leads", "--status", "lost").status == 64)
    #expect(try office.run("leads", "--unit", "没有这个局").status == 64)
    #expect(try office.run("show", "0099").status == 64)
    #expect(try office.run("change", "note", "text").status == 64)
    #expect(try office.run("change", "nonsense").status == 64)
    #expect(try office.run("import", "/nowhere/at/all.xlsx").status == 66)
    #expect(try office.run("export", "--output", "leads.doc").status == 64)
    #expect(try office.run("doctor").status == 0)
  }

  @Test func `what comes from outside moves no cursor, neither in an answer nor in a complaint`() throws {
    let office = try ScriptedOffice()
    let hostile = "\u{1B}[2J\u{7}甲\u{202E}乙"
    for arguments in [
      ["import", hostile + ".xlsx"], ["leads", "--unit", hostile], ["show", hostile], ["change", hostile],
      ["check", office.home.appendingPathComponent(hostile).path], ["doctor", "--ledger", hostile],
      ["init", "--division", "654003", "--officer", hostile, "--ledger", "new.db"],
      ["change", "register", "concerns_refused=false", "title=\(hostile)", "source=routine", "types=\(hostile)"],
    ] {
      let answer = try office.run(arguments)
      #expect(answer.status != 0, "\(arguments)")
      for scalar in (answer.output + answer.error).unicodeScalars {
        #expect(scalar == "\n" || scalar.value >= 0x20 && scalar.value != 0x7F && scalar != "\u{202E}", "\(arguments)")
      }
    }
  }

  @Test func `an officer's code takes letters, digits and a hyphen, also with a new ledger`() throws {
    let office = try ScriptedOffice(hasLedger: false)
    for code in ["", "K 3", "张三", "K-03\u{1B}[2J", "../K"] {
      #expect(try office.run("init", "--division", "654003", "--officer", code).status == 64, "\(code)")
    }
    #expect(!FileManager.default.fileExists(atPath: office.ledger.path))
  }

  @Test func `a new ledger is for its owner alone`() throws {
    let office = try ScriptedOffice()
    let attributes = try FileManager.default.attributesOfItem(atPath: office.ledger.path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let folder = try FileManager.default.attributesOfItem(atPath: office.ledger.deletingLastPathComponent().path)
    #expect(folder[.posixPermissions] as? Int == 0o700)
  }

  @Test func `a refusal names every broken rule, on standard output, and writes nothing`() throws {
    let office = try ScriptedOffice()
    let refusal = try office.object(
      "change", "register", "concerns_refused=true", "title=甲", "source=routine", "types=M24", status: 1)
    let broken = refusal.objects("refused")
    #expect(broken.contains { $0.text("rule") == "I16" && $0.text("field") == "concerns_refused" })
    #expect(broken.allSatisfy { $0.text("message")?.isEmpty == false })
    let private1 = try office.object(
      "change", "register", "concerns_refused=false", "title=甲", "source=routine", "types=M24",
      "narrative=请打13812345678", status: 1)
    #expect(private1.objects("refused").contains { $0.text("rule") == "I17" && $0.text("field") == "narrative" })
    let missing = try office.object("change", "register", status: 1)
    #expect(
      Set(missing.objects("refused").compactMap { $0.text("field") }).isSuperset(of: ["title", "source", "types"]))
    #expect(try office.object("leads", "--count").number("count") == 0)
    let english = try office.run("change", "register", "--lang", "en", "--format", "text")
    #expect(english.status == 1)
    #expect(english.output.contains("refused, nothing was written"))
  }

  static let leadFields = [
    "no", "imported_no", "origin", "kind", "division", "unit", "types", "channel", "mode", "status", "title",
    "narrative", "discovered_on", "received_on", "due_on", "closed_on", "days_left", "working_days_left", "overdue",
    "colour", "handler", "finding", "gaps",
  ]

  @Test func `a lead's fields, absent ones null`() throws {
    let office = try ScriptedOffice()
    let receipt = try office.object(
      "change", "register", "concerns_refused=false", "title=施工许可超期", "source=routine", "types=M24", "unit=住建局",
      "discovered_on=2021-09-10")
    #expect(receipt.text("no") == "654003-2021-0001")
    let lead = try #require(try office.leads().first)
    for field in Self.leadFields { #expect(lead[field] != nil, "\(field)") }
    #expect(lead.text("unit") == "住建局")
    #expect(lead.text("status") == "registered")
    #expect(lead.text("colour") == "blue")
    #expect(lead["due_on"] is NSNull)
    #expect(lead.texts("types") == ["M24"])
    #expect(try office.object("leads")["practice"] as? Bool == false)
    let shown = try office.object("show", "0001", "--explain")
    for field in Self.leadFields + ["rectifications", "accountability", "letters", "timeline"] {
      #expect(shown[field] != nil, "\(field)")
    }
    let reasons = try #require(shown["explanation"] as? [String: Any])
    #expect(reasons.text("colour")?.contains("未满1个月") == true)
    #expect(reasons.objects("next").contains { $0.text("change") == "assign" })
  }

  @Test func `the query narrows, pages and counts`() throws {
    let office = try ScriptedOffice()
    for (number, unit) in ["住建局", "发改委", "住建局"].enumerated() {
      try office.object(
        "change", "register", "concerns_refused=false", "title=第\(number)件厂房手续", "source=routine", "types=M24",
        "unit=\(unit)", "received_on=2021-0\(number + 6)-01")
    }
    #expect(try office.leads("--unit", "住建局").count == 2)
    #expect(try office.leads("--received", "2021-07-01..").count == 2)
    #expect(try office.leads("--received", "2021-06-01").count == 1)
    #expect(try office.leads("--search", "厂房").count == 3)
    #expect(try office.leads("--search", "高楼").isEmpty)
    #expect(try office.leads("--status", "待分办").count == 3)
    #expect(try office.leads("--colour", "red", "--today-panel").count == 2)
    #expect(try office.object("leads", "--count", "--type", "M24").number("count") == 3)
    let newest = try office.leads("--sort", "received-", "--limit", "1")
    #expect(newest.first?.text("received_on") == "2021-08-01")
    var seen: [String] = []
    var next: String? = nil
    repeat {
      let page = try office.object(["leads", "--limit", "2"] + (next.map { ["--after", $0] } ?? []))
      seen += page.objects("leads").compactMap { $0.text("no") }
      next = page.text("next")
    } while next != nil
    #expect(seen.sorted() == ["654003-2021-0001", "654003-2021-0002", "654003-2021-0003"])
  }

  @Test func `one value as text, JSON and CSV`() throws {
    let office = try ScriptedOffice()
    let table = try office.run("units", "--search", "住建局", "--format", "csv").output
    let lines = table.split(separator: "\r\n")
    #expect(lines.first?.hasPrefix("division,short_name,name") == true)
    #expect(lines.count == 2)
    #expect(try office.object("units", "--search", "住建局").objects("units").count == 1)
    #expect(try office.run("units", "--search", "住建局").output.contains("住建局"))
    #expect(try office.object("divisions", "--count").number("count") ?? 0 >= 125)
    #expect(try office.object("divisions", "--search", "wqx").objects("divisions").count > 1)
  }

  @Test func `every change is listed with its fields and its rules`() throws {
    let office = try ScriptedOffice(hasLedger: false)
    let changes = try office.object("changes").objects("changes")
    #expect(changes.count > 30)
    for change in changes { #expect(change.text("name") != nil && change["fields"] != nil && change["rules"] != nil) }
    let resolve = try office.object("changes", "resolve")
    #expect(resolve.texts("rules").contains("I03"))
    #expect(resolve.objects("fields").contains { $0.text("name") == "approved_by" })
  }

  @Test func `a change can be read from a file`() throws {
    let office = try ScriptedOffice()
    let file = try office.file(
      "lead.json",
      #"{"concerns_refused": false, "title": "甲", "source": "routine", "types": ["M24", "M07"], "amount_charged": 320.5}"#
    )
    try office.object("change", "register", "--json", file)
    let lead = try #require(try office.leads().first)
    #expect(lead.texts("types") == ["M24", "M07"])
    #expect(try office.run("change", "register", "--json", office.file("bad.json", "[1")).status == 65)
    #expect(try office.run("change", "register", "--json", "/nowhere.json").status == 66)
  }

  @Test func `help shows a worked example for each command`() throws {
    let office = try ScriptedOffice(hasLedger: false)
    let commands = [
      "init", "practice", "check", "import", "export", "leads", "show", "units", "divisions", "observations",
      "rectifications", "accountability", "subject", "change", "changes", "undo", "due", "log", "doctor",
    ]
    for command in commands {
      let chinese = try office.run(command, "--help", "--lang", "zh")
      #expect(chinese.status == 0)
      #expect(chinese.output.contains("例") && chinese.output.contains("duban \(command)"), "\(command)")
      #expect(try office.run(command, "--help", "--lang", "en").output.contains("Example"), "\(command)")
    }
  }

  @Test func `the program's log names no lead and no file`() throws {
    let office = try ScriptedOffice()
    try office.run("change", "register", "concerns_refused=false", "title=施工许可", "source=routine", "types=M24")
    try office.run("import", "/tmp/某人的信.xlsx")
    let log = try String(contentsOf: office.home.appendingPathComponent("state/duban/duban.log"), encoding: .utf8)
    #expect(log.contains("change exit=0") && log.contains("import exit=66"))
    #expect(!log.contains("施工许可") && !log.contains("某人"))
  }
}
