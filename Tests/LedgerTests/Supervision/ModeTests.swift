import Testing

@testable import Ledger

/// Daily, resident and patrol supervision (A56), lists that a patrol hands over, and the mix.
@Suite struct ModeTests {
  private static let list = ["round": "第三轮", "from_organ": "市委巡察办", "lead_count": "2", "on": "2021-09-01"]

  private func received(_ desk: MemoryDesk) throws -> HandOver {
    try desk.performed("receive_hand_over", Self.list)
    return try #require(desk.all(HandOver.self).first)
  }

  @Test func roundAndGroupBelongToTheirModes() throws {
    let desk = Fixture.desk()
    var housing = Fixture.housing
    housing.residentGroup = "驻住建局纪检监察组"
    desk.put(housing)
    for (field, mode) in [("round", "patrol"), ("resident_group", "resident")] {
      let misplaced = [
        "concerns_refused": "no", "source": "petition", "types": "M24", "title": "甲", "mode": "routine", field: "三",
      ]
      #expect(try desk.perform("register", misplaced).map(\.field) == [field])
      #expect(try desk.perform("observe", ["unit": "住建局", "mode": "desk", field: "三"]).map(\.field) == [field])
      try desk.performed("register", misplaced.merging(["mode": mode]) { $1 })
      #expect(desk.all(Lead.self).last?.modeWords?.zh.hasSuffix(" 三") == true)
    }
    let resident = try Fixture.register(desk, ["mode": "resident"])
    #expect(resident.residentGroup == "驻住建局纪检监察组")
    #expect(try desk.perform("edit", ["lead": resident.number, "mode": "routine"]).map(\.field) == ["resident_group"])
    try desk.performed("edit", ["lead": resident.number, "mode": "routine", "clear": "resident_group"])
    try desk.performed("observe", ["unit": "住建局", "mode": "resident", "found": "无指南", "types": "M12"])
    #expect(desk.all(Observation.self).last?.residentGroup == "驻住建局纪检监察组")
    try desk.performed("raise_lead", ["observation": "O0001"])
    #expect(desk.all(Lead.self).last?.residentGroup == "驻住建局纪检监察组")
  }

  @Test func leadsOfAListPointToItAndItIsFinishedWithTheLastOrWithAReason() throws {
    let desk = Fixture.desk()
    let list = try received(desk)
    let first = try Fixture.register(desk, ["hand_over": "H0001"])
    #expect(first.handOver == list.id && first.mode == .patrol && first.round == "第三轮")
    let register = [
      "concerns_refused": "no", "source": "petition", "types": "M24", "title": "乙", "hand_over": "H0001",
    ]
    let wrong = register.merging(["mode": "desk", "round": "第二轮"]) { $1 }
    #expect(try desk.perform("register", wrong).map(\.field) == ["hand_over", "round"])
    let short = try desk.perform("finish_hand_over", ["hand_over": "H0001"])
    #expect(short.map(\.message.zh) == ["移交2件，只登记1件：请登记其余的（register），或写明原因"])
    try desk.performed("finish_hand_over", ["hand_over": "H0001", "note": "一件与在办线索重复，退回"])
    #expect(try desk.perform("register", register).map(\.field) == ["hand_over"])
    #expect(try desk.perform("finish_hand_over", ["hand_over": "H0001"]).rules == ["state"])
  }

  @Test func theBookPointsOutWhatIsNotRegisteredInTimeAndWhatIsComplete() throws {
    let desk = Fixture.desk(today: "2021-09-08")
    let list = try received(desk)
    // T03: five working days from 1 September are over on the 8th.
    #expect(list.registrationDue(Fixture.rulebook)?.due == .on("2021-09-08"))
    #expect(try Watch.handOverGap.look(desk).isEmpty)
    desk.act(as: "K-01", on: "2021-09-09")
    try Fixture.register(desk, ["hand_over": "H0001"])
    #expect(
      try Watch.handOverGap.look(desk).map(\.words.zh) == ["第三轮 市委巡察办 移交2件，已登记1件，登记期限 2021-09-08 已过"])
    try Fixture.register(desk, ["hand_over": "H0001", "title": "乙"])
    let complete = try Watch.handOverGap.look(desk)
    #expect(complete.map(\.change) == ["finish_hand_over"])
    try desk.performed("finish_hand_over", ["hand_over": "H0001"])
    #expect(try Watch.handOverGap.look(desk).isEmpty)
  }

  @Test func sharesAddUpAndWhatNobodyNamedStandsLast() {
    let mix = ModeMix(observations: [.desk: 2, .patrol: 1], leads: [.routine: 3], leadsWithoutMode: 1)
    let lines = mix.lines
    #expect(lines.map(\.mode) == SupervisionMode.allCases + [nil])
    let desk = lines.first { $0.mode == .desk }
    #expect(desk?.observations.text == "66.7%" && desk?.observations.bar(10) == "#######")
    #expect(lines.last?.leads.text == "25.0%" && lines.last?.words.zh == "未填")
    #expect(mix.total.leads.count == 4 && mix.total.observations.count == 3)
    let nothing = ModeMix()
    #expect(nothing.lines.count == 8 && nothing.total.observations.text == "-")
    #expect(nothing.lines.allSatisfy { $0.leads.bar(10).isEmpty })
  }

  @Test("I32 grave types suggest a preliminary check in words that call nothing proven; a finding ends the suggestion")
  func i32() throws {
    var rulebook = Fixture.rulebook
    rulebook.types += ["M08": "以权谋私", "M10": "权钱交易", "M11": "违规收费摊派"].sorted { $0.key < $1.key }.map {
      ProblemType(
        code: $0.key, words: Words($0.value, $0.key), group: "廉洁", firstStep: "初步核实", aliases: [], initials: "")
    }
    let desk = MemoryDesk(rulebook: rulebook)
    for unit in [Fixture.hall, Fixture.window, Fixture.housing] { desk.put(unit) }
    desk.put(Officer(id: RecordID("K-01"), owner: "654003", code: "K-01", display: "案管"))
    for type in ["M08", "M10", "M11"] {
      // Wherever the grave type stands among several.
      var lead = try Fixture.register(desk, ["types": "M24、\(type)"])
      let step = try #require(FirstStep(lead, rulebook))
      #expect(step.mode == .check)
      #expect(step.words.zh.hasPrefix("反映类型：") && step.words.zh.contains("（未核实）"))
      #expect(step.words.zh.hasSuffix("仅供参考"))
      // A suggestion binds nobody: another way of disposal is not refused.
      try desk.performed("assign", ["lead": lead.number, "handler": "K-01"])
      try desk.performed("propose_disposal", ["lead": lead.number, "mode": "talk_inquiry"])
      lead.finding = .untrue
      #expect(FirstStep(lead, rulebook) == nil)
    }
    #expect(FirstStep(try Fixture.register(desk), rulebook) == nil)
  }
}
