import ArgumentParser
import Ledger

/// QUERY: which leads. Codes or either language's words are taken; several types or states are separated by commas.
struct QueryOptions: ParsableArguments {
  @OptionGroup var list: ListOptions

  @Option(help: explained("被反映单位（名称、简称），含其窗口", "A unit with its windows, by name."))
  var unit: String?

  @Option(help: explained("问题类型", "Problem types."))
  var type: [String] = []

  @Option(help: explained("涉及举措，如 B-13", "Measures that it concerns, as in B-13."))
  var measure: [String] = []

  @Option(help: explained("状态", "States."))
  var status: [String] = []

  @Option(help: explained("种类：clue、request", "clue or request."))
  var kind: String?

  @Option(help: explained("反映渠道", "The channel."))
  var channel: String?

  @Option(help: explained("监督方式", "The supervision mode."))
  var mode: String?

  @Option(help: explained("预警颜色：red、yellow、blue", "red, yellow or blue."))
  var colour: String?

  @Flag(help: explained("超期", "Overdue."))
  var overdue = false

  @Flag(help: explained("未办结", "Not finished."))
  var open = false

  @Option(help: explained("受理时间", "Received in these days.", "from..to"))
  var received: DayRange?

  @Option(help: explained("期限", "Due in these days.", "from..to"))
  var due: DayRange?

  @Option(
    help: explained(
      "受理于此期间：2021-06、2021-Q2、2021-H1、2021、campaign", "Received in a period: 2021-06, 2021-Q2, 2021-H1, 2021, campaign."
    ))
  var period: ReportPeriod?

  @Option(help: explained("承办人代码", "The handler's code."))
  var handler: String?

  @Option(help: explained("承办部门", "The organ's own department."))
  var department: String?

  @Flag(help: explained("红色和黄色", "Red and yellow."))
  var pressing = false
  @Flag(help: explained("重点部门及其窗口", "Of key departments and their windows."))
  var keyUnits = false

  @Flag(help: explained("重点行业", "Of key industries."))
  var keyIndustries = false

  @Flag(help: explained("行政审批单位和服务窗口", "Of units with approval business, and windows."))
  var approvalWindows = false

  @Option(help: explained("行业", "Of units of this industry."))
  var industry: String?

  @Option(help: explained("痛点、难点、堵点、疫情影响", "Tags: pain, difficulty, blockage, epidemic."))
  var tag: [String] = []

  @Option(
    help: explained(
      "企业类型：private、state_owned、foreign、individual、small_medium",
      "The firm's kind: private, state_owned, foreign, individual or small_medium."))
  var enterpriseType: String?

  @Flag(help: explained("重复反映的", "Reported again."))
  var repeated = false

  @Flag(help: explained("受理于专项治理期外", "Received outside the campaign."))
  var outsideCampaign = false

  @Option(
    help: explained("常用筛选：重点部门、重点行业、审批窗口，或自己保存的", "A saved filter: one of the three, or the office's own.", "name"))
  var filter: String?

  @Flag(help: explained("有待补项", "With gaps."))
  var gaps = false

  @Flag(help: explained("今日待办", "Today's panel."))
  var todayPanel = false

  @Option(help: explained("排序，末尾加-为倒序", "The order; a - behind it turns it round.", "field[-]"))
  var sort: String?

  enum Name: String, CaseIterable {
    case division, unit, type, measure, status, kind, channel, mode, colour, overdue, open, received, due, handler,
      department, pressing, gaps
    case todayPanel = "today-panel"
    case period, industry, tag, repeated, filter
    case enterpriseType = "enterprise-type"
    case keyUnits = "key-units"
    case keyIndustries = "key-industries"
    case approvalWindows = "approval-windows"
    case outsideCampaign = "outside-campaign"
    case search, sort, limit, count
  }

  /// Those that were said, for commands that can't take all of them.
  var given: [Name] {
    let said: [Name: Bool] = [
      .division: list.place.division != nil, .unit: unit != nil, .type: !type.isEmpty,
      .measure: !measure.isEmpty, .status: !status.isEmpty,
      .kind: kind != nil, .channel: channel != nil, .mode: mode != nil, .colour: colour != nil, .overdue: overdue,
      .open: open, .received: received != nil, .due: due != nil, .handler: handler != nil,
      .department: department != nil, .pressing: pressing, .gaps: gaps,
      .todayPanel: todayPanel, .search: list.search != nil, .sort: sort != nil, .limit: list.limit != nil,
      .count: list.count, .period: period != nil, .industry: industry != nil, .tag: !tag.isEmpty,
      .enterpriseType: enterpriseType != nil, .repeated: repeated,
      .filter: filter != nil, .keyUnits: keyUnits, .keyIndustries: keyIndustries, .approvalWindows: approvalWindows,
      .outsideCampaign: outsideCampaign,
    ]
    return Name.allCases.filter { said[$0] == true }
  }

  /// - Throws: `Failure` 64 for a word that nothing answers to.
  func query(_ office: Office) throws -> LeadQuery {
    let rulebook = office.rulebook
    var filter = LeadFilter()
    filter.division = try list.place.division(in: rulebook)
    filter.unit = try unit.map { try office.unit(named: $0, division: filter.division).id }
    filter.types = try type.flatMap(\.listItems).map {
      try Self.code($0, of: rulebook.choices(.types), option: "--type")
    }
    filter.measures = try measure.flatMap(\.listItems).map {
      try Self.code($0, of: rulebook.choices(.measures), option: "--measure")
    }
    filter.statuses = try status.flatMap(\.listItems).map { try Self.value($0, \LeadStatus.words, "--status") }
    filter.kind = try kind.map { try Self.value($0, \LeadKind.words, "--kind") }
    filter.channel = try channel.map { try Self.code($0, of: rulebook.choices(.channels), option: "--channel") }
    filter.mode = try mode.map { try Self.value($0, \SupervisionMode.words, "--mode") }
    filter.colour = try colour.map { try Self.value($0, \Colour.words, "--colour") }
    filter.overdue = overdue
    filter.open = open
    filter.received = try office.days(of: period, or: received, "--received")
    filter.due = due?.days
    filter.handler = handler
    filter.department = department
    filter.owner = department == nil ? nil : office.info.owner
    filter.pressing = pressing
    filter.gaps = gaps
    filter.todayPanel = todayPanel
    filter.search = list.search
    try addOffice(&filter, office)
    var query = LeadQuery(filter, sort: LeadQuery.Sort(todayPanel ? .urgency : .due))
    if let sort {
      guard let chosen = LeadQuery.Sort(sort) else {
        let known = LeadQuery.Field.allCases.map(\.rawValue).joined(separator: ", ")
        throw Failure.usage("--sort“\(sort)”应为 \(known) 之一", "--sort \"\(sort)\" should be one of \(known)")
      }
      query.sort = chosen
    }
    return query
  }

  /// What the units are, and what the office gave a name.
  private func addOffice(_ filter: inout LeadFilter, _ office: Office) throws {
    filter.keyUnits = keyUnits
    filter.keyIndustries = keyIndustries
    filter.approvalWindows = approvalWindows
    filter.industry = try industry.map {
      try Self.code($0, of: office.rulebook.choices(.industries), option: "--industry")
    }
    filter.tags = try tag.flatMap(\.listItems).map { try Self.value($0, \PainTag.words, "--tag") }
    filter.enterpriseType = try enterpriseType.map {
      try Self.value($0, \EnterpriseType.words, "--enterprise-type")
    }
    filter.repeated = repeated
    if outsideCampaign {
      guard let campaign = office.campaign else { throw Failure.noCampaign }
      filter.notReceived = campaign.startsOn...campaign.endsOn
    }
    if let name = self.filter { filter = filter.narrowing(try office.filter(named: name).filter) }
  }

  private static func code(_ text: String, of choices: [Field.Choice], option: String) throws -> String {
    guard let choice = choices.first(where: { $0.isNamed(text) }) else {
      throw unknown(text, option, choices.map(\.code))
    }
    return choice.code
  }

  static func value<E: RawRepresentable<String> & CaseIterable>(
    _ text: String, _ words: (E) -> Words, _ option: String
  ) throws -> E {
    let found = E.allCases.first { $0.rawValue == text || words($0).isEither(text) }
    guard let found else { throw unknown(text, option, E.allCases.map(\.rawValue)) }
    return found
  }

  private static func unknown(_ text: String, _ option: String, _ known: [String]) -> Failure {
    let list = known.joined(separator: ", ")
    return .usage("\(option)“\(text)”应为 \(list) 之一", "\(option) \"\(text)\" should be one of \(list)")
  }
}

extension Field.Choice {
  fileprivate func isNamed(_ text: String) -> Bool { code == text || words.isEither(text) }
}

extension Words {
  fileprivate func isEither(_ text: String) -> Bool { zh == text || en.lowercased() == text.lowercased() }
}
