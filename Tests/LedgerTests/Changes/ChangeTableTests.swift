import Testing

@testable import Ledger

/// What holds for every change, whatever it does.
@Suite struct ChangeTableTests {
  @Test(arguments: ChangeTable.all.map(\.name))
  func speaksBothLanguages(name: String) throws {
    let change = try #require(ChangeTable.change(named: name))
    var words = [change.title, change.summary]
    for field in change.allFields {
      words.append(field.title)
      if let help = field.help { words.append(help) }
      if case .choice(let choices) = field.kind { words += choices.map(\.words) }
      if case .choices(let choices) = field.kind { words += choices.map(\.words) }
    }
    for word in words {
      #expect(!word.zh.isEmpty && !word.en.isEmpty)
      #expect(word.en.unicodeScalars.allSatisfy { $0.value < 0x2E80 }, "\(word.en)")
    }
  }

  @Test func namesAreUniqueAndScriptable() {
    let names = ChangeTable.all.map(\.name)
    #expect(Set(names).count == names.count)
    for change in ChangeTable.all {
      let fields = change.allFields.map(\.name)
      #expect(Set(fields).count == fields.count, "\(change.name)")
      for name in fields + [change.name] {
        #expect(
          name.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "_") }, "\(change.name) \(name)")
      }
    }
  }

  @Test func rulesAreNamedByNumber() {
    for change in ChangeTable.all {
      #expect(change.rules == change.rules.sorted(), "\(change.name)")
      for rule in change.rules where rule != "state" {
        #expect(rule.count == 3 && rule.first == "I" && Int(rule.dropFirst()) != nil, "\(change.name) \(rule)")
      }
    }
  }

  /// Empty, it names what is missing; with every field wrong, each field has its sentence; and what it refuses by is in
  /// its list of rules.
  @Test(arguments: ChangeTable.all.map(\.name), LeadStatus.allCases)
  func refusesInKnownRulesOnly(name: String, status: LeadStatus) throws {
    let change = try #require(ChangeTable.change(named: name))
    let desk = Fixture.desk()
    let lead = try Fixture.lead(in: status, on: desk)
    for row in subjects(under: lead, desk) { desk.put(row) }
    var values: [String: String] = [:]
    switch change.subjectKind {
    case .book: break
    case .lead: values["lead"] = lead.number
    case .rectification: values["rectification"] = "R0001"
    case .observation: values["observation"] = "O0001"
    case .accountability: values["accountability"] = "A0001"
    case .officer: values["officer"] = "K-03"
    case .record(let kind):
      let sample = ListedSamples.record(of: kind, under: lead, id: desk.newID())
      try desk.put(#require(sample))
      values[kind.rawValue] = sample?.number
    }
    let before = desk.rows.count
    let empty = try desk.perform(name, values)
    #expect(Set(empty.rules).isSubset(of: change.rules + ["form"]), "\(name) \(empty)")
    if change.fields.contains(where: \.isRequired) { #expect(!empty.isEmpty && desk.rows.count == before) }
    for field in change.fields
    where !["text", "longText"].contains(String(describing: field.kind).prefix { $0 != "(" }) {
      let wrong = try desk.perform(name, values.merging([field.name: "??"]) { $1 })
      #expect(wrong.contains { $0.field == field.name && $0.rule == "form" }, "\(name) \(field.name)")
    }
    for broken in empty { #expect(!broken.message.zh.isEmpty && !broken.message.en.isEmpty) }
  }

  private func subjects(under lead: Lead, _ desk: MemoryDesk) -> [any LedgerRecord] {
    let rectification = Rectification(
      id: desk.newID(), owner: lead.owner, year: 2021, serial: 1, division: lead.division, lead: lead.id,
      observation: nil, rectKind: .deadline, problem: "超期", action: "补办", unit: Fixture.housing.id,
      orderedOn: .on("2021-09-02"), orderedBy: "K-03")
    let observation = Observation(
      id: desk.newID(), owner: lead.owner, year: 2021, serial: 1, division: lead.division, unit: Fixture.window.id,
      mode: .desk, on: .on("2021-09-02"), officer1: "K-03", found: "无指南", state: .final)
    let record = Accountability(
      id: desk.newID(), owner: lead.owner, year: 2021, serial: 1, division: lead.division, lead: lead.id,
      target: .person, unit: Fixture.housing.id, measure: "talk_reminder")
    return [rectification, observation, record]
  }

  @Test func unknownNamesAreSaid() throws {
    let desk = Fixture.desk()
    #expect(try desk.perform("burn").map(\.message.zh) == ["没有这个操作：burn"])
    #expect(try desk.perform("note", ["lead": "0001"]).map(\.message.zh) == ["台账中没有“0001”"])
    let lead = try Fixture.register(desk)
    #expect(try desk.perform("note", ["lead": lead.number, "text": "进展", "colour": "red"]).map(\.field) == ["colour"])
  }

  /// What a rule asks for is said once, in the rule's words; what cannot be read is not called missing.
  @Test func eachFieldIsSpokenOfOnce() throws {
    let desk = Fixture.desk()
    let lead = try Fixture.lead(in: .assigned, on: desk)
    let broken = try desk.perform(
      "dispose", ["lead": lead.number, "mode": "check", "approved_by": "K-99", "approved_on": "昨日"])
    #expect(broken.map(\.field) == ["approved_by", "approved_on", "approval_ref"])
    #expect(broken.rules == ["form", "form", "I10"])
  }

  @Test func officeChanges() throws {
    let desk = Fixture.desk()
    try desk.performed("add_officer", ["code": "K-10", "post": "干事", "role": "handler"])
    #expect(try desk.perform("add_officer", ["code": "K-10"]).map(\.field) == ["code"])
    #expect(try desk.perform("add_officer", ["code": "张三"]).map(\.field) == ["code"])
    try desk.performed("edit_officer", ["officer": "K-10", "active": "no"])
    let lead = try Fixture.register(desk)
    #expect(try desk.perform("assign", ["lead": lead.number, "handler": "K-10"]).map(\.field) == ["handler"])
    try desk.performed("learn_alias", ["unit": "住建局", "name": "建设局"])
    #expect(try desk.perform("learn_alias", ["unit": "行政服务中心", "name": "住建局"]).map(\.field) == ["name"])
    try desk.performed("add_day_off", ["on": "2021-07-20", "until": "2021-07-22", "name": "古尔邦节"])
    #expect(desk.all(LocalDay.self).map(\.on) == [.on("2021-07-20"), .on("2021-07-21"), .on("2021-07-22")])
    #expect(try desk.perform("add_day_off", ["on": "2021-07-21", "name": "古尔邦节"]).map(\.field) == ["on"])
    try desk.performed("set_campaign", ["title": "专项治理", "starts_on": "2021-04-01", "ends_on": "2021-12-31"])
    try desk.performed("set_campaign", ["title": "专项治理", "starts_on": "2021-04-01", "ends_on": "2022-01-31"])
    #expect(desk.all(Campaign.self).map(\.endsOn) == [.on("2022-01-31")])
  }
}
