import Testing

@testable import Ledger

/// The campaign's clock (A4) and the periods of figures and lists.
@Suite struct ReportPeriodTests {
  @Test(arguments: [
    ("2021-06", "2021-06-01", "2021-06-30", "2021年6月"), ("2021-Q2", "2021-04-01", "2021-06-30", "2021年二季度"),
    ("2021-H1", "2021-01-01", "2021-06-30", "2021年上半年"), ("2020", "2020-01-01", "2020-12-31", "2020年"),
    ("2020-02", "2020-02-01", "2020-02-29", "2020年2月"), ("campaign", "2021-04-01", "2021-09-13", "专项治理以来"),
  ])
  func aPeriodIsReadAndComesToDays(_ text: String, _ first: String, _ last: String, _ words: String) throws {
    let period = try #require(ReportPeriod(text))
    #expect(period.text == text)
    #expect(period.words.zh == words)
    #expect(period.days(Fixture.campaign, today: .on("2021-09-13")) == .on(first) ... .on(last))
  }

  @Test(arguments: ["", "21-06", "2021-13", "2021-00", "2021-Q5", "2021-H3", "2021-6", "2021-06-01", "今年", "0000"])
  func whatIsNoPeriodIsNotTakenForOne(_ text: String) { #expect(ReportPeriod(text) == nil) }

  @Test func theCampaignToDateEndsWithTheCampaign() {
    let campaign = Fixture.campaign
    #expect(ReportPeriod.campaign.days(campaign, today: .on("2022-03-01")) == campaign.startsOn...campaign.endsOn)
    #expect(ReportPeriod.campaign.days(campaign, today: .on("2021-03-31")) == nil)
    #expect(ReportPeriod.campaign.days(nil, today: .on("2021-09-13")) == nil)
  }

  @Test func monthsHaveNeighbours() {
    #expect(ReportPeriod.month(year: 2021, month: 1).stepped(-1) == .month(year: 2020, month: 12))
    #expect(ReportPeriod.month(year: 2021, month: 12).stepped(1) == .month(year: 2022, month: 1))
    #expect(ReportPeriod.campaign.stepped(1) == .campaign)
  }

  @Test func theCampaignsClockRunsNineMonths() {
    let campaign = Fixture.campaign
    #expect(campaign.clock(on: .on("2021-03-31")) == .before(days: 1))
    #expect(campaign.clock(on: .on("2021-04-01")) == .running(month: 1, of: 9, daysLeft: 274))
    #expect(campaign.clock(on: .on("2021-09-13")).words.zh == "专项治理 第6月/9 剩109天")
    #expect(campaign.clock(on: .on("2021-12-31")) == .running(month: 9, of: 9, daysLeft: 0))
    #expect(campaign.clock(on: .on("2022-01-02")).words.zh == "专项治理 已结束2天")
  }

  @Test("I13 a date outside the campaign is flagged, not refused")
  func i13Flag() throws {
    let desk = Fixture.desk()
    let outside = try Fixture.register(desk, ["received_on": "2021-03-30"])
    #expect(desk.last?.notices.map(\.zh).first == "2021-03-30 不在专项治理期间（2021-04-01 至 2021-12-31）")
    func notes(_ lead: Lead) throws -> [String] {
      let dossier = try #require(try desk.dossier(lead.id))
      return DossierExplanation(dossier, desk.context).lines.filter { $0.label.zh == "注意" }.map(\.words.zh)
    }
    #expect(try notes(outside).contains("2021-03-30 不在专项治理期间（2021-04-01 至 2021-12-31）"))
    let inside = try Fixture.register(desk)
    #expect(try !notes(inside).contains { $0.contains("专项治理期间") })
  }
}
