import Testing

@testable import Ledger

/// Channels, the green channel's priority and its shorter clock (A24, A28, A29).
@Suite struct ChannelTests {
  private func desk(today: String = "2021-09-13") throws -> MemoryDesk {
    var rulebook = Fixture.rulebook
    rulebook.channels = [
      NamedCode(code: "hotline_12388", words: Words("12388举报电话", "12388")),
      NamedCode(code: "leader_reception", words: Words("领导接访绿色通道", "Leaders’ reception")),
    ]
    rulebook.expeditedChannels = ["leader_reception"]
    let days = try #require(TimeSpan(10, .workingDay))
    rulebook.limits = LimitTable(
      Fixture.rulebook.limits.limits + [
        Limit(
          id: "D05", event: Words("优先件提出处置意见", "opinion"), span: days, version: "本单位设定", use: "expedited_opinion")
      ])
    let desk = MemoryDesk(today: today, rulebook: rulebook)
    desk.put(Fixture.housing)
    desk.put(Officer(id: RecordID("K-02"), owner: "654003", code: "K-02", display: "副书记"))
    return desk
  }

  @Test func whatComesByTheGreenChannelIsExpeditedWithItsOwnClock() throws {
    let desk = try desk()
    let plain = try Fixture.register(desk, ["channel": "hotline_12388"])
    #expect(plain.priority == .normal)
    #expect(plain.opinionDueOn == .on("2021-10-08"))
    let flagged = try Fixture.register(desk, ["channel": "leader_reception"])
    #expect(flagged.priority == .expedited)
    #expect(flagged.opinionDueOn == .on("2021-09-15"))
    let green = try Fixture.register(desk, ["green_channel": "yes"])
    #expect(green.priority == .expedited)
    // What the inspector says herself stands.
    #expect(try Fixture.register(desk, ["green_channel": "yes", "priority": "urgent"]).priority == .urgent)
    #expect(try Fixture.register(desk, ["green_channel": "yes", "priority": "normal"]).priority == .normal)
  }

  @Test func aCorrectionOfTheChannelExpeditesToo() throws {
    let desk = try desk()
    let lead = try Fixture.register(desk, ["channel": "hotline_12388"])
    try desk.performed("edit", ["lead": lead.number, "channel": "leader_reception"])
    let edited = try desk.lead(lead.number)
    #expect(edited.priority == .expedited)
    #expect(edited.opinionDueOn == .on("2021-09-15"))
    let dossier = try #require(try desk.dossier(edited.id))
    let lines = DossierExplanation(dossier, desk.context).lines
    #expect(lines.contains { $0.words.zh.contains("［D05］") })
    #expect(lines.contains { $0.words.zh == "优先（渠道：领导接访绿色通道）" })
  }

  @Test func aLeadReceivedAtAReceptionPointsToTheDay() throws {
    let desk = try desk()
    try desk.performed("add_duty", ["on": "2021-09-10", "leader": "K-02", "venue": "信访接待室"])
    let lead = try Fixture.register(desk, ["duty": "D0001"])
    #expect(lead.channel == "leader_reception" && lead.greenChannel && lead.mode == .reception)
    #expect(lead.priority == .expedited)
    #expect(try desk.dossier(lead.id)?.duty?.leader == "K-02")
    try desk.performed("cancel_duty", ["duty": "D0001", "reason": "出差"])
    let values = ["concerns_refused": "no", "source": "petition", "types": "M24", "title": "甲", "duty": "D0001"]
    #expect(try desk.perform("register", values).map(\.field) == ["duty"])
  }

  @Test func aChannelThatFellSilentIsPointedOut() throws {
    let desk = try desk()
    #expect(try Watch.silentChannel.look(desk).isEmpty)
    try Fixture.register(desk, ["channel": "hotline_12388", "received_on": "2021-08-14"])
    #expect(try Watch.silentChannel.look(desk).isEmpty)
    desk.act(as: "K-01", on: "2021-09-14")
    #expect(try Watch.silentChannel.look(desk).map(\.words.zh) == ["“12388举报电话”已31天没有收到线索，看看是否畅通"])
    try Fixture.register(desk, ["channel": "hotline_12388", "received_on": "2021-09-14"])
    #expect(try Watch.silentChannel.look(desk).isEmpty)
  }
}
