import Ledger

/// The campaign and where it stands on the day (A1, A4).
struct CampaignReply: Reply {
  let campaign: Campaign
  let today: CivilDate

  func text(_ language: Language) -> String {
    let issue = [campaign.issuer, campaign.issued].compactMap(\.self).joined(separator: " ")
    let days = "\(campaign.startsOn) – \(campaign.endsOn)"
    let lines: [(Words, String)] = [
      (Words("名称", "Title"), campaign.title), (Words("文件", "Document"), campaign.document ?? ""),
      (Words("印发", "Issued"), issue), (Words("起止", "Days"), days),
      (Words("月报截止日", "Cut-off day"), String(campaign.cutoffDay)),
      (Words("今天", "Today"), campaign.clock(on: today).words(language)),
    ]
    return lines.filter { !$0.1.isEmpty }.map { "\($0.0(language))  \($0.1)" }.joined(separator: "\n")
  }

  func json(_ language: Language) -> JSON {
    var members: [JSON.Member] = [
      .init("title", .text(campaign.title)), .init("document", .text(campaign.document)),
      .init("issuer", .text(campaign.issuer)), .init("issued", .text(campaign.issued)),
      .init("starts_on", .text(campaign.startsOn.description)), .init("ends_on", .text(campaign.endsOn.description)),
      .init("cutoff_day", .number(campaign.cutoffDay)),
    ]
    switch campaign.clock(on: today) {
    case .before(let days): members.append(.init("days_before", .number(days)))
    case .running(let month, let of, let daysLeft):
      members += [.init("month", .number(month)), .init("months", .number(of)), .init("days_left", .number(daysLeft))]
    case .over(let days): members.append(.init("days_over", .number(days)))
    }
    return .object(members)
  }
}
