/// The conditions that a saved filter may have, as fields of `save_filter`.
enum FilterFields {
  static let name = Field("name", Words("名称", "Name"), .text(max: 20), required: true)
  static let keyUnits = Field("key_units", Words("重点部门", "Key departments"), .flag)
  static let keyIndustries = Field("key_industries", Words("重点行业", "Key industries"), .flag)
  static let approvalWindows = Field("approval_windows", Words("审批和服务窗口", "Approval windows"), .flag)
  static let industry = Field("industry", Words("行业", "Industry"), .listed(.industries))
  static let unit = Field("unit", Words("单位", "Unit"), .unit)
  static let types = Field("types", Words("问题类型", "Types"), .severalListed(.types))
  static let statuses = Field("status", Words("状态", "States"), .choices(LeadStatus.allCases, \.words))
  static let kind = Field("kind", Words("种类", "Kind"), .choice(LeadKind.allCases, \.words))
  static let channel = Field("channel", Words("反映渠道", "Channel"), .listed(.channels))
  static let mode = Field("mode", Words("监督方式", "Mode"), .choice(SupervisionMode.allCases, \.words))
  static let colour = Field("colour", Words("预警颜色", "Colour"), .choice(Colour.allCases, \.words))
  static let tags = Field("tags", Words("痛点难点堵点", "Tags"), .choices(PainTag.allCases, \.words))
  static let enterpriseType = Field(
    "enterprise_type", Words("企业类型", "Kind of enterprise"), .choice(EnterpriseType.allCases, \.words))
  static let handler = Field("handler", Words("承办人", "Handler"), .officer)
  static let open = Field("open", Words("未办结", "Not finished"), .flag)
  static let overdue = Field("overdue", Words("超期", "Overdue"), .flag)
  static let repeated = Field("repeated", Words("重复反映", "Repeated"), .flag)
  static let gaps = Field("gaps", Words("有待补项", "With gaps"), .flag)

  static let conditions = [
    keyUnits, keyIndustries, approvalWindows, industry, unit, types, statuses, kind, channel, mode, colour, tags,
    enterpriseType, handler, open, overdue, repeated, gaps,
  ]

  /// What was given, each as its code; a condition that is not set is left out.
  static func given(_ values: FieldValues) -> [String: String] {
    var given: [String: String] = [:]
    for field in conditions {
      switch values[field] {
      case .flag(true): given[field.name] = "true"
      case .codes(let codes) where !codes.isEmpty: given[field.name] = codes.joined(separator: ",")
      case .records(let ids): given[field.name] = ids.first?.text
      default: break
      }
    }
    return given
  }

  /// 重点部门；状态 初步核实
  static func words(_ given: [String: String], _ names: RecordNames) throws -> Words {
    try conditions.compactMap { field -> Words? in
      guard let text = given[field.name] else { return nil }
      let choices: [Field.Choice]
      switch field.kind {
      case .flag: return field.title
      case .unit:
        let name = try names.unit(RecordID(text))
        return field.title + Words(" \(name)", " \(name)")
      case .choice(let known), .choices(let known): choices = known
      case .listed(let list), .severalListed(let list): choices = names.rulebook.choices(list)
      default: choices = []
      }
      let values = text.listItems.map { code in choices.first { $0.code == code }?.words ?? Words(code, code) }
      return field.title + Words(" ", " ") + values.listed()
    }.listed(Words("；", "; "))
  }
}

extension LeadFilter {
  /// What a saved filter's conditions come to.
  package init(conditions: [String: String]) {
    func flag(_ field: Field) -> Bool { conditions[field.name] == "true" }
    func text(_ field: Field) -> String? { conditions[field.name] }
    func list(_ field: Field) -> [String] { conditions[field.name]?.listItems ?? [] }
    self.init()
    keyUnits = flag(FilterFields.keyUnits)
    keyIndustries = flag(FilterFields.keyIndustries)
    approvalWindows = flag(FilterFields.approvalWindows)
    industry = text(FilterFields.industry)
    unit = text(FilterFields.unit).map { RecordID($0) }
    types = list(FilterFields.types)
    statuses = list(FilterFields.statuses).compactMap(LeadStatus.init(rawValue:))
    kind = text(FilterFields.kind).flatMap(LeadKind.init(rawValue:))
    channel = text(FilterFields.channel)
    mode = text(FilterFields.mode).flatMap(SupervisionMode.init(rawValue:))
    colour = text(FilterFields.colour).flatMap(Colour.init(rawValue:))
    tags = list(FilterFields.tags).compactMap(PainTag.init(rawValue:))
    enterpriseType = text(FilterFields.enterpriseType).flatMap(EnterpriseType.init(rawValue:))
    handler = text(FilterFields.handler)
    open = flag(FilterFields.open)
    overdue = flag(FilterFields.overdue)
    repeated = flag(FilterFields.repeated)
    gaps = flag(FilterFields.gaps)
  }

  /// The same as `save_filter` takes it; what a saved filter cannot have is left out.
  package var conditions: [String: String] {
    var given: [String: String] = [:]
    func flag(_ field: Field, _ isOn: Bool) { if isOn { given[field.name] = "true" } }
    func text(_ field: Field, _ text: String?) { given[field.name] = text }
    func list(_ field: Field, _ codes: [String]) {
      if !codes.isEmpty { given[field.name] = codes.joined(separator: "、") }
    }
    flag(FilterFields.keyUnits, keyUnits)
    flag(FilterFields.keyIndustries, keyIndustries)
    flag(FilterFields.approvalWindows, approvalWindows)
    text(FilterFields.industry, industry)
    text(FilterFields.unit, unit?.text)
    list(FilterFields.types, types)
    list(FilterFields.statuses, statuses.map(\.rawValue))
    text(FilterFields.kind, kind?.rawValue)
    text(FilterFields.channel, channel)
    text(FilterFields.mode, mode?.rawValue)
    text(FilterFields.colour, colour?.rawValue)
    list(FilterFields.tags, tags.map(\.rawValue))
    text(FilterFields.enterpriseType, enterpriseType?.rawValue)
    text(FilterFields.handler, handler)
    flag(FilterFields.open, open)
    flag(FilterFields.overdue, overdue)
    flag(FilterFields.repeated, repeated)
    flag(FilterFields.gaps, gaps)
    return given
  }

  /// Both conditions at once: this one's where both say something of the same thing.
  package func narrowing(_ other: LeadFilter) -> LeadFilter {
    var both = other
    both.division = division ?? other.division
    both.unit = unit ?? other.unit
    if !types.isEmpty { both.types = types }
    if !statuses.isEmpty { both.statuses = statuses }
    if !tags.isEmpty { both.tags = tags }
    if !ids.isEmpty { both.ids = ids }
    both.kind = kind ?? other.kind
    both.channel = channel ?? other.channel
    both.mode = mode ?? other.mode
    both.colour = colour ?? other.colour
    both.industry = industry ?? other.industry
    both.handler = handler ?? other.handler
    both.enterpriseType = enterpriseType ?? other.enterpriseType
    both.received = received ?? other.received
    both.notReceived = notReceived ?? other.notReceived
    both.due = due ?? other.due
    both.search = search ?? other.search
    both.keyUnits = keyUnits || other.keyUnits
    both.keyIndustries = keyIndustries || other.keyIndustries
    both.approvalWindows = approvalWindows || other.approvalWindows
    both.open = open || other.open
    both.overdue = overdue || other.overdue
    both.repeated = repeated || other.repeated
    both.gaps = gaps || other.gaps
    both.todayPanel = todayPanel || other.todayPanel
    return both
  }
}
