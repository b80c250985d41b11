import Foundation
import Testing

/// Mechanism 1, the campaign clock, by command: month n of 9 and the days left, campaign to date as a period, dates outside
/// flagged, an office's own campaign in its place.
struct CampaignStoryTests {
  private func morning(_ office: ScriptedOffice, _ day: String) throws -> String {
    try office.run("--lang", "zh", "--today", day).output
  }

  private func register(_ office: ScriptedOffice, _ title: String, received day: String) throws -> [String: Any] {
    try office.object(
      "change", "register", "concerns_refused=false", "source=petition", "types=M24", "title=\(title)",
      "channel=hotline_12388", "received_on=\(day)")
  }

  @Test func `month n of nine, the days left, and what lies outside is flagged`() throws {
    let office = try ScriptedOffice()
    #expect(try morning(office, "2021-03-20").contains("专项治理 12天后开始"))
    #expect(try morning(office, "2021-04-01").contains("专项治理 第1月/9 剩274天"))
    #expect(try morning(office, "2021-09-13").contains("专项治理 第6月/9 剩109天"))
    #expect(try morning(office, "2022-01-10").contains("专项治理 已结束10天"))
    let early = try register(office, "三月的来信", received: "2021-03-30")
    #expect(early.texts("notices").contains { $0.contains("不在专项治理期间") }, "\(early)")
    _ = try register(office, "四月的来信", received: "2021-04-02")
    #expect(try office.leads("--outside-campaign").compactMap { $0.text("title") } == ["三月的来信"])
    #expect(try office.run("show", "0001", "--explain").output.contains("不在专项治理期间"))
    func received() throws -> Int? {
      try office.object("channels", "--period", "campaign").objects("channels")
        .first { $0.text("channel") == "hotline_12388" }?.number("received")
    }
    #expect(try received() == 1)

    // An office's own campaign: the clock, the flag and the period go by it, and one undo gives back what was.
    let own = ["change", "set_campaign", "title=本市作风建设年", "document=本单位文件", "cutoff_day=20"]
    let turned = try office.object(own + ["starts_on=2021-03-01", "ends_on=2021-02-28"], status: 1)
    #expect(turned.objects("refused").map { $0.text("field") } == ["ends_on"])
    try office.object(own + ["starts_on=2021-03-01", "ends_on=2021-12-31"])
    #expect(try morning(office, "2021-09-13").contains("专项治理 第7月/10 剩109天"))
    #expect(try office.leads("--outside-campaign").isEmpty)
    #expect(try received() == 2)
    let json = try office.object([])
    let campaign = try #require(json["campaign"] as? [String: Any])
    #expect(campaign.text("title") == "本市作风建设年" && campaign.number("month") == 7)
    #expect(campaign.number("months") == 10 && campaign.number("days_left") == 109)
    try office.object("undo")
    #expect(try morning(office, "2021-09-13").contains("专项治理 第6月/9 剩109天"))
    #expect(try received() == 1)
  }
}
