import Ledger

/// Leads as rows: every field that scripts count on (cli.md), the few that a person reads at a glance among them.
struct LeadTable {
  private let office: Office
  private let units: [RecordID: OfficeUnit]

  init(_ office: Office) throws {
    self.office = office
    units = Dictionary(try office.book.units().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  static let columns: [ReplyTable.Column] = [
    .init("colour", Words("色", "C")), .init("no", Words("编号", "No.")),
    .init("unit", Words("单位", "Unit")), .init("title", Words("线索", "Title")),
    .init("status", Words("状态", "State")), .init("due", Words("期限", "Due")),
    .init("handler", Words("承办", "Handler")),
    .init("imported_no", Words("原编号", "Sheet no."), isForPeople: false),
    .init("origin", Words("来历", "Origin"), isForPeople: false),
    .init("kind", Words("种类", "Kind"), isForPeople: false),
    .init("division", Words("县市", "Division"), isForPeople: false),
    .init("types", Words("反映类型", "Reported types"), isForPeople: false),
    .init("source", Words("来源", "Source"), isForPeople: false),
    .init("channel", Words("渠道", "Channel"), isForPeople: false),
    .init("mode", Words("方式", "Mode"), isForPeople: false),
    .init("round", Words("轮次", "Round"), isForPeople: false),
    .init("resident_group", Words("派驻组", "Group"), isForPeople: false),
    .init("narrative", Words("内容", "Narrative"), isForPeople: false),
    .init("discovered_on", Words("发现", "Discovered"), isForPeople: false),
    .init("received_on", Words("受理", "Received"), isForPeople: false),
    .init("due_on", Words("期限日", "Due on"), isForPeople: false),
    .init("due_text", Words("期限原文", "Due as written"), isForPeople: false),
    .init("closed_on", Words("办结", "Closed"), isForPeople: false),
    .init("days_left", Words("剩天数", "Days left"), isForPeople: false),
    .init("working_days_left", Words("剩工作日", "Working days left"), isForPeople: false),
    .init("overdue", Words("超期", "Overdue"), isForPeople: false),
    .init("finding", Words("核查结论", "Finding"), isForPeople: false),
    .init("disposal", Words("处置", "Disposal"), isForPeople: false),
    .init("result", Words("处理结果", "Result"), isForPeople: false),
    .init("priority", Words("优先级", "Priority"), isForPeople: false),
    .init("repeats", Words("重复反映", "Repeats"), isForPeople: false),
    .init("outside_campaign", Words("专项治理期外", "Outside the campaign"), isForPeople: false),
    .init("types_note", Words("类型说明", "Type note"), isForPeople: false),
    .init("measures", Words("涉及举措", "Measures"), isForPeople: false),
    .init("gaps", Words("待补", "Gaps"), isForPeople: false),
    .init("request_days", Words("办结天数", "Days"), isForPeople: false),
    .init("id", Words("标识", "Id"), isForPeople: false),
  ]

  /// The leads of a page, whole.
  /// - Throws: `BookError`.
  func rows(_ page: [LeadRow]) throws -> [[ReplyValue]] {
    try page.compactMap { line in
      try office.book.record(Lead.self, line.id).map { row($0, repeatCount: line.repeatCount) }
    }
  }

  func row(_ lead: Lead, repeatCount: Int) -> [ReplyValue] {
    let rulebook = office.rulebook
    let standing = office.standing(lead)
    let unit = lead.unit.flatMap { units[$0] }
    return [
      .coded(standing.colour?.rawValue, standing.colour?.words ?? Words("-", "-")), .text(lead.number),
      ReplyValue(
        json: .text(unit?.shortName),
        words: unit.map { Words($0.shortName, $0.shortName) } ?? Words("未注明", "not named")),
      ReplyValue(
        json: .text(lead.title), words: marked(lead.title, rulebook.marks(lead.priority, repeatCount: repeatCount))),
      .coded(lead.status.rawValue, lead.status.words),
      ReplyValue(json: .text(standing.due.zh), words: standing.due), .text(lead.handler), .text(lead.importedNo),
      .coded(lead.origin.rawValue, lead.origin.words), .coded(lead.kind.rawValue, lead.kind.words),
      .coded(lead.division, rulebook.divisions[lead.division]?.name),
      .codes(lead.types) { rulebook.words(.types, $0) }, .coded(lead.source, rulebook.words(.sources, lead.source)),
      .coded(lead.channel, lead.channel.map { rulebook.words(.channels, $0) }),
      .coded(lead.mode?.rawValue, lead.mode?.words), .text(lead.round), .text(lead.residentGroup),
      .text(lead.narrative), .date(lead.discoveredOn),
      .date(lead.receivedOn), .date(lead.dueOn), .text(lead.dueText), .date(lead.closedOn),
      .number(standing.daysLeft), .number(standing.workingDaysLeft), .flag(standing.isOverdue),
      .coded(lead.finding?.rawValue, lead.finding?.words),
      .coded(lead.disposalMode?.rawValue, lead.disposalMode?.words), .text(lead.result),
      .coded(lead.priority.rawValue, lead.priority.words), .number(repeatCount),
      .flag(office.campaign.map { !$0.contains(lead.receivedOn) } ?? false),
      .text(lead.typesNote), .codes(lead.measureIds ?? []) { rulebook.words(.measures, $0) },
      .codes(lead.gaps.map(\.rawValue)) { code in Gap(rawValue: code)?.words ?? Words(code, code) },
      .number(RequestPace(lead, on: office.today, limits: rulebook.limits)?.days),
      .text(lead.id.text),
    ]
  }

  /// 优先 施工许可超期
  private func marked(_ title: String, _ marks: [Words]) -> Words {
    (marks + [Words(title, title)]).listed(Words(" ", " "))
  }

  func members(_ lead: Lead, repeatCount: Int) -> [JSON.Member] {
    zip(Self.columns, row(lead, repeatCount: repeatCount)).map { JSON.Member($0.key, $1.json) }
  }

  func unitName(_ id: RecordID?) -> String? { id.flatMap { units[$0]?.shortName } }
}
