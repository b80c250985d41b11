import Ledger

/// 今日待办 as text: what the dashboard opens on, for a pipe or a mail of the morning.
struct TodayReply: Reply {
  private let office: Office
  private let counts: MorningCounts
  private let leads: ReplyTable
  private let total: Int

  private static let shown = 30

  init(_ office: Office) throws {
    self.office = office
    var filter = LeadFilter()
    filter.todayPanel = true
    let query = LeadQuery(filter, sort: LeadQuery.Sort(.urgency))
    counts = try office.book.morning(today: office.today, division: nil)
    total = try office.book.leadCount(query, today: office.today, limit: nil)
    let page = try office.book.leads(query, PageRequest(.start, limit: Self.shown), today: office.today)
    leads = ReplyTable(columns: LeadTable.columns, rows: try LeadTable(office).rows(page.rows))
  }

  var table: ReplyTable? { leads }

  func text(_ language: Language) -> String {
    let place = office.rulebook.divisions[office.info.owner]?.name(language) ?? office.info.owner
    let practice = office.info.isPractice ? Words("  练习", "  practice")(language) : ""
    let clock = office.campaign.map { "  " + $0.clock(on: office.today).words(language) } ?? ""
    let day = "\(office.today) \(office.today.weekdayWords(language))\(clock)"
    let morning = Words(
      "红\(counts.red) 黄\(counts.yellow) 待验收\(counts.awaitingAcceptance) 待回复\(counts.awaitingReply)",
      "R\(counts.red) Y\(counts.yellow) to verify \(counts.awaitingAcceptance) to reply \(counts.awaitingReply)")
    var lines = ["\(Words("督办 duban", "duban")(language))  \(place)  \(day)  \(morning(language))\(practice)"]
    lines.append(Words("今日待办 \(total)件", "today: \(total) leads")(language))
    if !leads.rows.isEmpty { lines.append(leads.text(language)) }
    if total > leads.rows.count {
      lines.append(Words("其余：duban leads --today-panel", "the rest: duban leads --today-panel")(language))
    }
    return lines.joined(separator: "\n")
  }

  func json(_ language: Language) -> JSON {
    .object([
      "division": .text(office.info.owner), "today": .text(office.today.description),
      "practice": .flag(office.info.isPractice), "red": .number(counts.red), "yellow": .number(counts.yellow),
      "awaiting_acceptance": .number(counts.awaitingAcceptance), "awaiting_reply": .number(counts.awaitingReply),
      "total": .number(total), "leads": leads.json, "campaign": campaign,
    ])
  }

  /// Null where none was set; `month` and `days_left` only while it runs.
  private var campaign: JSON {
    guard let campaign = office.campaign else { return .null }
    var values: [JSON.Member] = [
      .init("title", .text(campaign.title)), .init("starts_on", .text(campaign.startsOn.description)),
      .init("ends_on", .text(campaign.endsOn.description)),
    ]
    if case .running(let month, let months, let daysLeft) = campaign.clock(on: office.today) {
      values += [
        .init("month", .number(month)), .init("months", .number(months)), .init("days_left", .number(daysLeft)),
      ]
    }
    return .object(values)
  }
}

/// How to begin, where there is no ledger yet.
struct BeginningReply: Reply {
  let path: String

  func text(_ language: Language) -> String {
    [
      Words("督办 duban：还没有台账（\(path)）。", "duban: there is no ledger yet (\(path))."),
      Words(
        "  新建台账    duban init --division 654003 --officer K-03",
        "  make one       duban init --division 654003 --officer K-03"),
      Words("  导入台账    duban import 问题线索台账.xlsx（先新建）", "  take a sheet   duban import ledger.xlsx (make one first)"),
      Words("  先练习      duban practice", "  look around    duban practice"),
      Words("在终端中运行 duban 打开督办台。", "Run duban in a terminal to open the dashboard."),
      Words("不得存储、处理涉密线索；不替代检举举报平台。", "No classified leads; no substitute for the reporting platform."),
    ].map { $0(language) }.joined(separator: "\n")
  }

  func json(_ language: Language) -> JSON { .object(["ledger": .null, "path": .text(path)]) }
}
