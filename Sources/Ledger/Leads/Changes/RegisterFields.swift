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
  static let types = Field("types", Words("反映类型", "Reported types"), .severalListed(.types), required: true)
  static let typesNote = Field(
    "types_note", Words("类型说明", "Type note"), .text(max: 60),
    help: Words("类型为“其他”的必填：反映的是什么", "needed with \"other\": what is reported"))
  static let measures = Field(
    "measures", Words("涉及举措", "Measures"), .severalListed(.measures), help: Words("如 B-13", "as in B-13"))
  static let painTags = Field("pain_tags", Words("痛点难点堵点", "Pain tags"), .choices(PainTag.allCases, \.words))
  static let title = Field("title", Words("标题", "Title"), .text(max: 80), required: true)
  static let narrative = Field("narrative", Words("主要内容", "Narrative"), .longText(max: 8_000))
  static let enterprise = Field(
    "enterprise_alias", Words("涉及企业（简称，非反映人）", "Third-party firm (short name)"), .text(max: 40),
    help: Words("诉求写提出诉求的企业", "of a request: the firm that asks"))
  static let enterpriseType = Field(
    "enterprise_type", Words("企业类型", "Firm type"), .choice(EnterpriseType.allCases, \.words))
  static let charged = Field("amount_charged", Words("涉及金额（元）", "Amount charged (yuan)"), .money)
  static let priority = Field("priority", Words("优先级", "Priority"), .choice(Priority.allCases, \.words))
  static let greenChannel = Field("green_channel", Words("绿色通道", "Green channel"), .flag)
  static let realName = Field("real_name", Words("是否实名", "Named report"), .choice(RealName.allCases, \.words))
  static let subjectLevel = Field(
    "subject_level", Words("被反映人职级", "Subject's level"), .choice(SubjectLevel.allCases, \.words))
  static let subject = Field("subject", Words("对象代号", "Subject"), .subject)
  static let duty = Field(
    "duty", Words("接访值班", "Reception duty"), .record(.duty),
    help: Words("接访中收到的，填接访编号", "its number, where it was received at a reception"))
  static let petitionRef = Field(
    "petition_ref", Words("信访系统编号", "Petition reference"), .text(max: 40),
    help: Words("只存编号，不存反映人信息", "the number only, never who"), role: .caseManager)
  /// What came back after it was dealt with is a new lead that points at the old one.
  static let recurrenceOf = Field(
    "recurrence_of", Words("再次发生自", "Recurrence of"), .record(.lead),
    help: Words("已办结的原线索", "the finished lead that came back"))
  static let remark = Field("remark", Words("备注", "Remark"), .text(max: 500))

  static let all: [Field] = [
    refused, leadKind, division, unit, coUnits, discoveredOn, receivedOn, source, channel, mode, types, typesNote,
    painTags, title,
    narrative, enterprise, enterpriseType, charged, priority, greenChannel, realName, subjectLevel, subject,
    petitionRef, recurrenceOf, measures, remark, duty, ModeFields.round, ModeFields.residentGroup, ModeFields.handOver,
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
    broken += try HandedOver(values, desk).refusals()
    if let duty = try values.record(duty).flatMap({ try desk.record(ReceptionDuty.self, $0) }),
      duty.status == .cancelled
    {
      broken.append(
        .form(Self.duty, Words("接访 \(duty.shortNumber) 已取消", "the reception \(duty.shortNumber) was called off")))
    }
    return try broken + desk.refusalsOfRecurrence(of: values.record(recurrenceOf))
      + refusalsOfOther(types: values.codes(types), note: values.text(typesNote), desk.context.rulebook)
  }

  /// A37: a type that says nothing by itself, such as "other", says in a note what is reported.
  static func refusalsOfOther(_ lead: Lead, _ rulebook: Rulebook) -> [BrokenRule] {
    lead.origin == .imported ? [] : refusalsOfOther(types: lead.types, note: lead.typesNote, rulebook)
  }

  private static func refusalsOfOther(types codes: [String], note: String?, _ rulebook: Rulebook) -> [BrokenRule] {
    guard note == nil, let type = codes.compactMap(rulebook.type).first(where: \.needsNote) else { return [] }
    return [
      .form(
        typesNote,
        Words(
          "类型为“\(type.words.zh)”的，须填类型说明：反映的是什么",
          "the type \"\(type.words.en.lowercased())\" needs a note of what is reported"))
    ]
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
    lead.duty = values.record(duty)
    // What a leader received came by the leaders' reception.
    let isReceived = lead.duty != nil
    lead.channel = values.code(channel) ?? (isReceived ? context.rulebook.receptionChannel : nil)
    lead.mode = values.choice(mode, as: SupervisionMode.self) ?? (isReceived ? .reception : nil)
    lead.types = values.codes(types)
    lead.typesNote = values.text(typesNote)
    lead.measureIds = values.has(measures) ? values.codes(measures) : nil
    lead.painTags = values.codes(painTags).compactMap(PainTag.init(rawValue:))
    lead.enterpriseAlias = values.text(enterprise)
    lead.enterpriseType = values.choice(enterpriseType, as: EnterpriseType.self)
    lead.amountCharged = values.money(charged)
    lead.greenChannel = values.flag(greenChannel) ?? isReceived
    lead.priority = values.choice(priority, as: Priority.self) ?? context.rulebook.usualPriority(of: lead)
    lead.realName = values.choice(realName, as: RealName.self) ?? .unknown
    lead.subjectLevel = values.choice(subjectLevel, as: SubjectLevel.self)
    lead.subject = values.subject(subject)
    lead.petitionRef = values.text(petitionRef)
    lead.remark = values.text(remark)
    try HandedOver(values, desk).fill(&lead)
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

extension Rulebook {
  /// A29: what comes through the green channel, or by a channel that the office flags, is handled first.
  package func usualPriority(of lead: Lead) -> Priority {
    let isExpedited = lead.greenChannel || lead.channel.map(expeditedChannels.contains) == true
    return isExpedited ? .expedited : .normal
  }

  /// The settings' channel of the leaders' reception (A28); nil where the office has none.
  fileprivate var receptionChannel: String? { channels.first { $0.code == "leader_reception" }?.code }
}

extension ChangeContext {
  /// By when a disposal is to be proposed: T01, a month from receipt; for what is expedited the shorter limit that the
  /// office set itself (A29), where it set one. Nil for requests, which have no such limit.
  package func opinionDue(_ lead: Lead) -> DayCount? {
    opinionLimit(lead).map { rulebook.calendar.count($0.span, from: lead.receivedOn) }
  }

  func opinionLimit(_ lead: Lead) -> Limit? {
    guard lead.kind == .clue else { return nil }
    let own = lead.priority == .normal ? nil : rulebook.limits.limit(use: "expedited_opinion", on: lead.receivedOn)
    return own ?? rulebook.limits.limit("T01", on: lead.receivedOn)
  }
}
