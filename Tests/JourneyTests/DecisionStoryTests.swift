import Foundation
import Testing

/// Accountability with due process, end to end by command: the ladder education → again → suggested transfer → adopted, and
/// a decision that a review revokes.
struct DecisionStoryTests {
  static let clerk = "住建局/窗口人员/2"

  /// An office whose clerk was educated on the first of the month and found again on the eighth.
  static func office() throws -> ScriptedOffice {
    let office = try ScriptedOffice()
    for (place, day) in [(1, "2021-09-01"), (2, "2021-09-08")] {
      let on = ["--today", day]
      try office.object(
        ["change", "observe", "unit=住建局", "mode=desk", "found=态度生硬", "types=M07", "subject=\(clerk)"] + on)
      if place == 2, try office.object(["points"] + on).objects("points").isEmpty { Issue.record("no point") }
      try office.object(
        ["change", "raise_lead", "observation=O000\(place)", "concerns_refused=false", "title=窗口态度生硬"] + on)
      try office.object(["change", "assign", "lead=000\(place)", "handler=K-03"] + on)
      guard place == 1 else { continue }
      try office.object(
        [
          "change", "record_accountability", "lead=0001", "target=person", "subject=\(clerk)", "measure=education",
          "heard_on=2021-09-01", "decided_on=2021-09-01",
        ] + on)
      let early = try office.object(["change", "suggest_transfer", "lead=0001"] + on, status: 1)
      #expect(early.objects("refused").compactMap { $0.text("rule") } == ["I06"])
      try office.object(["change", "serve_accountability", "accountability=A0001"] + on)
    }
    return office
  }

  @Test func `education, again, suggested transfer, adopted`() throws {
    let office = try Self.office()
    let points = try office.object("points", "--today", "2021-09-08").objects("points")
    #expect(points.contains { $0.text("watch") == "found_again" && $0.text("change") == "suggest_transfer" })
    let ladder = try office.object("subject", Self.clerk)
    #expect(ladder["may_suggest_transfer"] as? Bool == true)
    #expect(ladder.text("education") == "654003-2021-A0001" && ladder.text("repeat") == "O0002")
    try office.object("change", "suggest_transfer", "lead=0002", "--today", "2021-09-10")
    let later = try office.object("points", "--today", "2021-09-10").objects("points")
    #expect(!later.contains { $0.text("watch") == "found_again" })
    let suggested = try #require(try office.object("accountability").objects("accountability").first)
    #expect(suggested.text("transfer") == "suggested" && suggested.text("status") == "draft")
    try office.object("change", "transfer_outcome", "accountability=A0002", "outcome=adopted", "heard_on=2021-09-12")
    let adopted = try #require(try office.object("accountability").objects("accountability").first)
    #expect(adopted.text("transfer") == "adopted" && adopted.text("status") == "decided")
    let text = try office.run("subject", Self.clerk, "--lang", "zh").output
    #expect(text.contains("已调岗") && text.contains("2021-09-01 送达"))
    #expect(try office.run("subject", "住建局").status == 64)
    let counts = try office.object("accountability", "--counts", "--period", "2021-Q3")
    #expect(counts.number("cases") == 2 && counts.number("persons") == 2 && counts.number("decisions") == 2)
  }

  /// A50–A52: inaction, misuse and a bad attitude are each found again by their own type and by no other.
  @Test(arguments: [("M05", "不作为", "M06"), ("M06", "乱作为", "M07"), ("M07", "服务态度差", "M05")])
  func `each kind of conduct is found again by its own type`(type: String, words: String, other: String) throws {
    let office = try ScriptedOffice()
    func found(_ type: String, on day: String) throws -> [String] {
      try office.object(
        "change", "observe", "unit=住建局", "mode=desk", "found=现场发现", "types=\(type)", "subject=\(Self.clerk)", "--today",
        day)
      return try office.object("points", "--today", day).objects("points")
        .filter { $0.text("watch") == "found_again" }.compactMap { $0.text("words") }
    }
    #expect(try found(type, on: "2021-09-01").isEmpty)
    #expect(try found(other, on: "2021-09-02").isEmpty)
    let again = try found(type, on: "2021-09-03")
    #expect(again.count == 1 && again.first?.contains("“\(words)”（未作结论）") == true)
    try office.object("change", "raise_lead", "observation=O0003", "concerns_refused=false", "title=再次发现")
    #expect(try office.leads("--type", words).count == 1)
    let ladder = try office.object("subject", Self.clerk)
    #expect(ladder["may_suggest_transfer"] as? Bool == false, "no education yet")
  }

  @Test func `decided, reviewed, revoked: out of figures, ladder and papers`() throws {
    let office = try Self.office()
    try office.object("change", "publicise_accountability", "accountability=A0001", "publicity=internal")
    try office.object("change", "file_review", "accountability=A0001", "kind=appeal", "filed_on=2021-09-09")
    let refused = try office.object(
      ["change", "publicise_accountability", "accountability=A0001", "publicity=named_public"], status: 1)
    #expect(refused.objects("refused").first?.text("rule") == "I30")
    let listed = try #require(try office.object("list", "reviews", "--open").objects("reviews").first)
    #expect(listed.text("kind") == "appeal" && listed.text("measure") == "education")
    let sheet = office.home.appendingPathComponent("before.csv").path
    try office.object("export", "--layout", "D", "--output", sheet)
    #expect(try String(contentsOfFile: sheet, encoding: .utf8).contains("批评教育"))
    try office.object("change", "decide_review", "review=W0001", "outcome=revoked", "reason=事实不清")
    let counts = try office.object("accountability", "--counts", "--period", "campaign")
    #expect(counts.number("persons") == 0 && counts.number("cases") == 0)
    #expect(try office.object("subject", Self.clerk).texts("lacks").isEmpty == false)
    let after = office.home.appendingPathComponent("after.csv").path
    try office.object("export", "--layout", "D", "--output", after)
    #expect(try !String(contentsOfFile: after, encoding: .utf8).contains("批评教育"))
    try office.object("change", "clarify", "lead=0001", "accountability=A0001", "way=unit", "consent=yes")
    #expect(try office.object("list", "clarifications").objects("clarifications").count == 1)
    let shown = try office.object("show", "0001")
    #expect(shown.objects("timeline").compactMap { $0.text("kind") }.contains("clarified"))
    let review = try #require(shown.objects("reviews").first)
    #expect(review.text("outcome") == "revoked" && review.text("accountability") == "654003-2021-A0001")
    #expect(shown.objects("clarifications").map { $0.text("way") } == ["unit"])
    let page = try office.run("show", "0001", "--lang", "zh").output
    #expect(page.contains("复审复核") && page.contains("澄清正名"))
  }

  @Test func `advice to a unit is answered, late by its paper`() throws {
    let office = try ScriptedOffice()
    try office.object(
      "change", "issue_advice", "kind=supervision", "unit=住建局", "text=健全一次性告知制度", "reply_due=2021-09-20",
      "approved_by=K-02", "approved_on=2021-09-13", "approval_ref=奎纪建〔2021〕2号")
    let points = try office.object("points", "--today", "2021-09-21").objects("points")
    #expect(points.compactMap { $0.text("watch") }.contains("advice_late"))
    try office.object(
      "change", "advice_reply", "advice=G0001", "outcome=adopted", "reply=已建立制度", "--today", "2021-09-22")
    #expect(try office.object("list", "advice", "--open").objects("advice").isEmpty)
  }

  /// The shipped kinds and bases, and an office's own file beside them.
  @Test func `periods that nobody saw are not printed, bases stand with their version`() throws {
    let office = try Self.office()
    let leader = [
      "change", "record_accountability", "lead=0002", "target=person", "subject=住建局/负责人/1", "is_leading_cadre=yes",
      "heard_on=2021-09-10", "decided_on=2021-09-13",
    ]
    try office.object(leader + ["measure=suspension"])
    try office.object(leader + ["measure=government_warning", "basis=sanctions_7"])
    #expect(
      try office.object(leader + ["measure=party_warning", "basis=discipline_10"], status: 1).objects("refused").count
        == 1)
    #expect(
      try office.object(leader + ["measure=party_warning", "basis=accountability_17"], status: 1).objects("refused")
        .count == 1)
    try office.object(leader + ["measure=party_warning", "basis=discipline_2018"])
    let rows = try office.object("accountability").objects("accountability")
    func until(_ measure: String) -> String? { rows.first { $0.text("measure") == measure }?.text("effective_until") }
    #expect(
      until("suspension") == nil && until("government_warning") == "2022-03-13"
        && until("party_warning") == "2022-09-13")
    _ = try office.file(
      "config/duban/accountability.csv",
      "code,name_zh,group_zh,form,target,period_months,period_mark\nwarning,警告,处分,2,person,6,check\n")
    let wrong = try office.run("accountability", "--lang", "zh")
    #expect((wrong.output + wrong.error).contains("period_months 已填"))
  }
}
