import ArgumentParser
import Ledger

struct ChannelsCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "channels", abstract: said("反映渠道：收到几件、最近哪天", "The channels: what came by each, and when last."),
    discussion: said(
      "默认本月。例：duban channels --period campaign", "This month unless given. Example: duban channels --period campaign"))

  @OptionGroup var common: CommonOptions
  @OptionGroup var period: PeriodOptions
  @OptionGroup var place: PlaceOptions

  func answer(_ invocation: Invocation) throws -> any Reply {
    let office = try invocation.office()
    let division = try place.division(in: office.rulebook)
    let (_, days) = try period.days(office, usually: .month(of: office.today))
    let receipts = try office.book.channelReceipts(days, division: division, today: office.today)
    return ListReply(
      name: "channels", rows: table(receipts, office), isPaged: false, isPractice: office.info.isPractice)
  }

  private func table(_ receipts: [ChannelReceipts], _ office: Office) -> ReplyTable {
    ReplyTable(
      columns: [
        .init("channel", Words("渠道", "Channel")), .init("received", Words("收到", "Received")),
        .init("last_received_on", Words("最近收到", "Last received")),
        .init("silent_days", Words("沉默天数", "Days silent")), .init("silent", Words("沉默", "Silent")),
        .init("expedited", Words("优先", "Expedited")),
      ],
      rows: receipts.map { receipts in
        [
          .coded(receipts.channel, office.rulebook.words(.channels, receipts.channel)), .number(receipts.count),
          .date(receipts.last), .number(receipts.silence(on: office.today)),
          .flag(receipts.isSilent(office.rulebook, on: office.today)),
          .flag(office.rulebook.expeditedChannels.contains(receipts.channel)),
        ]
      })
  }
}
