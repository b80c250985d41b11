import Foundation
import Testing

/// Mechanism 9, Turpan: a window is drawn by lot, visited as a customer, advised, heard, reviewed and looked at again.
struct VisitStoryTests {
  private func change(_ office: ScriptedOffice, _ words: [String], as officer: String = "K-03", day: String) throws {
    let answer = try office.object(["change"] + words + ["--as", officer, "--today", day])
    #expect(answer.number("entry") != nil, "\(words)")
  }

  private func refused(
    _ office: ScriptedOffice, _ words: [String], as officer: String = "K-03", day: String
  ) throws -> [String] {
    try office.object(["change"] + words + ["--as", officer, "--today", day], status: 1).objects("refused")
      .compactMap { $0.text("rule") }
  }

  private func observation(_ office: ScriptedOffice, _ number: String) throws -> [String: Any] {
    let all = try office.object("observations").objects("observations")
    return try #require(all.first { $0.text("no")?.hasSuffix(number) == true })
  }

  @Test func `from the draw to the look-back`() throws {
    let office = try ScriptedOffice()
    try change(
      office, ["draw_visits", "count=2", "seed=20210913", "key_only=yes", "not_visited_days=30"], day: "2021-09-13")
    let check = try office.object("draw", "--check", "V0001")
    let drawn = check.texts("drawn")
    #expect(check["agrees"] as? Bool == true)
    #expect(drawn.count == 2 && check.texts("drawn_again") == drawn)
    let window = try #require(drawn.first)

    // Closed between the two sittings: nobody could be absent.
    let visit = ["observe", "unit=\(window)", "mode=experience", "draw=V0001", "officer2=K-04"]
    #expect(
      try refused(office, visit + ["absent_at_window=yes", "at=15:10"], day: "2021-09-14") == ["I42"])
    try change(
      office,
      visit + [
        "at=10:30", "steps=take_number=2;wait=47;ask=5;hand_in=3;accepted=1;result=0", "trips=2", "submissions=2",
        "extra_materials=1", "found=等候47分钟，多要复印件", "types=M12", "recommendation=增开窗口，压缩等候时间", "reply_due=2021-09-30",
      ], day: "2021-09-14")
    #expect(try observation(office, "O0001").number("minutes") == 58)
    let draw = try #require(try office.object("list", "draws").objects("draws").first)
    #expect(draw.number("visited") == 1 && draw.text("status") == "open")

    // The unit signs and objects; neither officer of the visit reviews it.
    try change(office, ["sign_observation", "observation=O0001", "shown_on=2021-09-15"], day: "2021-09-15")
    try change(office, ["raise_objection", "observation=O0001", "objection=当日叫号系统升级"], day: "2021-09-16")
    let points = try office.object("points", "--today", "2021-09-16")
    #expect(points.objects("points").contains { $0.text("watch") == "open_objections" })
    let review = ["review_objection", "observation=O0001", "outcome=corrected", "opinion=核对叫号记录", "found=等候40分钟，多要复印件"]
    #expect(try refused(office, review, as: "K-04", day: "2021-09-17") == ["I41"])
    try change(office, review, as: "K-01", day: "2021-09-17")
    #expect(try observation(office, "O0001").text("objection") == "corrected")
    #expect(try observation(office, "O0001").text("found") == "等候40分钟，多要复印件")

    // Late, then accepted: a rectification under the observation.
    let late = try office.object("points", "--today", "2021-10-01").objects("points")
    #expect(
      late.contains { $0.text("watch") == "late_recommendations" } && late.contains { $0.text("watch") == "unvisited" })
    let reply = ["recommendation_reply", "recommendation=J0001", "outcome=accepted", "reply=已增开两个窗口"]
    #expect(try refused(office, reply, day: "2021-10-08") == ["form"])
    try change(office, reply + ["due_on=2021-10-31"], day: "2021-10-08")
    let rectification = try #require(try office.object("rectifications").objects("rectifications").first)
    #expect(rectification.text("status") == "open" && rectification.text("unit") == window)
    #expect(try office.object("list", "recommendations").objects("recommendations").first?.text("status") == "accepted")

    try change(
      office, ["observe", "unit=\(window)", "mode=experience", "look_back_of=O0001", "steps=等候=6"], day: "2021-11-05")
    #expect(try observation(office, "O0002").number("minutes") == 6)

    // What another visit found is withdrawn after its review, and no sheet has it any more.
    try change(office, ["observe", "unit=住建局", "mode=routine", "found=资料不全"], day: "2021-11-05")
    try change(office, ["raise_objection", "observation=O0003", "objection=查的是另一单位"], day: "2021-11-06")
    try change(
      office, ["review_objection", "observation=O0003", "outcome=withdrawn", "opinion=单位认错"], as: "K-01",
      day: "2021-11-06")
    let sheet = office.home.appendingPathComponent("visits.csv").path
    try #require(try office.run("export", "--layout", "C", "--output", sheet).status == 0)
    let text = try String(contentsOfFile: sheet, encoding: .utf8)
    #expect(text.contains("等候40分钟") && !text.contains("资料不全"))
  }

  @Test func `a draw that is not there is said`() throws {
    let office = try ScriptedOffice()
    #expect(try office.run("draw", "--check", "V0009").status == 66)
    #expect(try office.run("draw").status == 64)
  }
}
