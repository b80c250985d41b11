import ArgumentParser
import Ledger

struct CampaignCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "campaign", abstract: said("专项治理：文件、起止、第几个月", "The campaign: its document, days and month."),
    discussion: said(
      "用 duban change set_campaign 设定。例：duban campaign --today 2021-09-13",
      "Set by duban change set_campaign. Example: duban campaign --today 2021-09-13"))

  @OptionGroup var common: CommonOptions

  func answer(_ invocation: Invocation) throws -> any Reply {
    let office = try invocation.office()
    guard let campaign = office.campaign else { throw Failure.noCampaign }
    return CampaignReply(campaign: campaign, today: office.today)
  }
}
