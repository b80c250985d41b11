/// The fields of a registration and what they come to; the screen's own form lays out the same ones.
enum RegisterFields {
  /// I16, asked before a draft exists: from `refuse_from_level` up, or the organ's own head.
  static let refused = Field(
    "concerns_refused", Words("是否涉及上级管辖对象或本机关负责人", "Concerns a higher organ's subject or our own head"), .flag,
    required: true, help: Words("是：请按规定径送，本台账不得录入", "yes: send it as the rules say; it must not be entered here"))
  static let leadKind = Field("kind", Words("种类", "Kind"), .choice(LeadKind.allCases, \.words))
  static let division = Field(
    "division", Words("所属县市", "Division"), .division, help: Words("默认本单位", "our own unless given"))
  static let unit = Field("unit", Words("被反映单位", "Unit"), .unit, help: Words("不填为未注明", "empty: not named"))
  static let coUnits = Field("co_units", Words("配合单位", "Co-units"), .units)
  static let discoveredOn = Field("discovered_on", Words("发现时间", "Discovered on"), .date(mayLieAhead: false))
  static let receivedOn = Field(
    "received_on", Words("受理时间", "Received on"), .date(mayLieAhead: false), help: Words("默认今天", "today unless given"))
  static let source = Field("source", Words("线索来源", "Source"), .listed(.sources), required: true)
  static let channel = Field("channel", Words("反映渠道", "Channel"), .listed(.channels))
  static let mode = Field("mode", Words("监督方式", "Mode"), .choice(SupervisionMode.allCases, \.words))
  static let types = Field("types", Words("问题类型", "Types"), .severalListed(.types), required: true)
  static let painTags = Field("pain_tags", Words("痛点难点堵点", "Pain tags"), .choices(PainTag.allCases, \.words))
  static let title = Field("title", Words("标题", "Title"), .text(max: 80), required: true)
  static let narrative = Field("narrative", Words("主要内容", "Narrative"), .longText(max: 8_000))
  static let enterprise = Field(
    "enterprise_alias", Words("涉及企业（简称，非反映人）", "Third-party firm (short name)"), .text(max: 40))
  static let enterpriseType = Field(
    "enterprise_type", Words("企业类型", "Firm type"), .choice(EnterpriseType.allCases, \.words))
  static let charged = Field("amount_charged", Words("涉及金额（元）", "Amount charged (yuan)"), .money)
  static let priority = Field("priority", Words("优先级", "Priority"), .choice(Priority.allCases, \.words))
  static let greenChannel = Field("green_channel", Words("绿色通道", "Green channel"), .flag)
  static let realName = Field("real_name", Words("是否实名", "Named report"), .choice(RealName.allCases, \.words))
  static let subjectLevel = Field(
    "subject_level", Words("被反映人职级", "Subject's level"), .choice(SubjectLevel.allCases, \.words))
  static let subject = Field("subject", Words("对象代号", "Subject"), .subject)
  static let petitionRef = Field(
    "petition_ref", Words("信访系统编号", "Petition reference"), .text(max: 40),
    help: Words("只存编号，不存反映人信息", "the number only, never who"))
  /// What came back after it was dealt with is a new lead that points at the old one.
  static let recurrenceOf = Field(
    "recurrence_of", Words("再次发生自", "Recurrence of"), .record(.lead),
    help: Words("已办结的原线索", "the finished lead that came back"))
  static let remark = Field("remark", Words("备注", "Remark"), .text(max: 500))

  static let all: [Field] = [
    refused, leadKind, division, unit, coUnits, discoveredOn, receivedOn, source, channel, mode, types, painTags, title,
    narrative, enterprise, enterpriseType, charged, priority, greenChannel, realName, subjectLevel, subject,
    petitionRef, recurrenceOf, remark,
  ]

  static func check(_ values: FieldValues, _ desk: any Desk) throws -> [BrokenRule] {
    var broken: [BrokenRule] = []
    let level = values.choice(subjectLevel, as: SubjectLevel.self)
    if values.flag(refused) == true || level.map({ $0 >= desk.context.rulebook.refuseFromLevel }) == true {
      broken.append(.mustBeSentOn)
    }
    let received = values.date(receivedOn) ?? desk.context.today
    if let discovered = values.date(discoveredOn), discovered > received {
      broken.append(
        BrokenRule(
          "I13", field: receivedOn.name,
          Words("受理时间 \(received) 早于发现时间 \(discovered)", "received \(received) before it was discovered \(discovered)"))
      )
    }
    return try broken + desk.refusalsOfRecurrence(of: values.record(recurrenceOf))
      + refusalsOfOther(types: values.codes(types), isDescribed: !(values.text(narrative) ?? "").isEmpty)
  }

  /// A37: "other" says what.
  static func refusalsOfOther(_ lead: Lead) -> [BrokenRule] {
    lead.origin == .imported ? [] : refusalsOfOther(types: lead.types, isDescribed: !lead.narrative.isEmpty)
  }

  private static func refusalsOfOther(types: [String], isDescribed: Bool) -> [BrokenRule] {
    guard types.contains("M99"), !isDescribed else { return [] }
    return [.form(narrative, Words("类型为“其他”的，主要内容须注明", "the type \"other\" needs a narrative that says what"))]
  }

  static func alter(_ values: FieldValues, _ desk: any Desk) throws -> Alteration {
    let lead = try lead(values, desk)
    let note = desk.note(lead, .registered, on: lead.receivedOn, "登记")
    return Alteration(
      puts: try [lead, note] + desk.linesOfRecurrence(lead), summary: Words("登记线索", "Registered a lead"),
      number: lead.number, lead: lead.id,
      notices: desk.campaignNotice(lead.receivedOn) + (desk.context.opinionDue(lead)?.warnings ?? []))
  }

  /// The lead that the values describe, numbered, with its first due date (T01).
  static func lead(_ values: FieldValues, _ desk: any Desk) throws -> Lead {
    let context = desk.context
    let received = values.date(receivedOn) ?? context.today
    let title = try values.need(title, FieldValues.text)
    let source = try values.need(source, FieldValues.code)
    var lead = Lead(
      id: desk.newID(), owner: context.owner, year: received.year,
      serial: try desk.nextSerial(.lead, owner: context.owner, year: received.year),
      kind: values.choice(leadKind, as: LeadKind.self) ?? .clue, division: values.code(division) ?? context.owner,
      receivedOn: received, source: source, title: title, narrative: values.text(narrative) ?? "")
    lead.unit = values.record(unit)
    lead.coUnits = values.records(coUnits)
    lead.discoveredOn = values.date(discoveredOn)
    lead.channel = values.code(channel)
    lead.mode = values.choice(mode, as: SupervisionMode.self)
    lead.types = values.codes(types)
    lead.painTags = values.codes(painTags).compactMap(PainTag.init(rawValue:))
    lead.enterpriseAlias = values.text(enterprise)
    lead.enterpriseType = values.choice(enterpriseType, as: EnterpriseType.self)
    lead.amountCharged = values.money(charged)
    lead.greenChannel = values.flag(greenChannel) ?? false
    // A29: what comes through the green channel is handled first.
    lead.priority = values.choice(priority, as: Priority.self) ?? (lead.greenChannel ? .expedited : .normal)
    lead.realName = values.choice(realName, as: RealName.self) ?? .unknown
    lead.subjectLevel = values.choice(subjectLevel, as: SubjectLevel.self)
    lead.subject = values.subject(subject)
    lead.petitionRef = values.text(petitionRef)
    lead.remark = values.text(remark)
    lead.recurrenceOf = values.record(recurrenceOf)
    lead.opinionDueOn = context.opinionDue(lead)?.due
    return lead
  }
}

extension BrokenRule {
  /// Domain rule I16: said, and nothing else happens.
  static let mustBeSentOn = BrokenRule(
    "I16", field: RegisterFields.refused.name,
    Words(
      "涉及上级管辖对象或本机关负责人：请按规定径送，本台账不予录入，未保存任何内容",
      "It concerns a subject above this organ, or its own head: send it on as the rules say. Nothing was saved"))
}

extension ChangeContext {
  /// By when a disposal is to be proposed (T01: a month from receipt); nil for requests, which have no such limit.
  package func opinionDue(_ lead: Lead) -> DayCount? {
    guard lead.kind == .clue, let limit = rulebook.limits.limit("T01", on: lead.receivedOn) else { return nil }
    return rulebook.calendar.count(limit.span, from: lead.receivedOn)
  }
}
