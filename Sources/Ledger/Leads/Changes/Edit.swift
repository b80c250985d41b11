extension Change {
  /// 更正: what was registered wrongly, while the lead is unfinished; the before-image is kept by the book.
  static let edit = Change.onLead(
    "edit", Words("更正登记内容", "Correct"),
    summary: Words("更正未办结线索的登记内容；期限用延期，状态用处置", "Corrects what was registered; dates go by extend, states by disposals"),
    fields: EditFields.all, rules: ["I12", "I13", "I14", "I16", "I17"],
    availability: { dossier, _ in dossier.lead.refusalIfFinished(Words("更正", "be corrected")) },
    check: { values, dossier, desk in
      var broken: [BrokenRule] = values.isEmpty ? [.nothingGiven(RegisterFields.title)] : []
      let level = values.choice(RegisterFields.subjectLevel, as: SubjectLevel.self)
      if level.map({ $0 >= desk.context.rulebook.refuseFromLevel }) == true { broken.append(.mustBeSentOn) }
      var lead = dossier.lead
      EditFields.fill(&lead, values)
      broken += try EditFields.clearable.filter { values.codes(EditFields.clear).contains($0.name) }
        .compactMap(desk.refusalOfHand)
      if let discovered = lead.discoveredOn, discovered > lead.receivedOn {
        broken.append(
          .order(
            "I13", RegisterFields.receivedOn, lead.receivedOn, before: discovered, RegisterFields.discoveredOn.title))
      }
      if lead.receivedOn.year != lead.year {
        broken.append(
          BrokenRule(
            "I14", field: RegisterFields.receivedOn.name,
            Words("编号属于\(lead.year)年，受理时间不能改到别的年份；请作废重登", "its number is of \(lead.year): void it and register anew")))
      }
      broken += ModeFields.refusals(round: lead.round, residentGroup: lead.residentGroup, mode: lead.mode)
      return broken + RegisterFields.refusalsOfOther(lead, desk.context.rulebook)
    },
    alter: { values, dossier, desk in
      var lead = dossier.lead
      EditFields.fill(&lead, values)
      if !values.has(RegisterFields.priority), lead.priority == .normal {
        lead.priority = desk.context.rulebook.usualPriority(of: lead)
      }
      lead.opinionDueOn = desk.context.opinionDue(lead)?.due
      lead.gaps.removeAll {
        $0 == .unit && lead.unit != nil || $0 == .receivedBeforeDiscovered && values.has(RegisterFields.receivedOn)
      }
      let given = EditFields.all.filter { values.has($0) }.map(\.title)
      let words = given.listed()
      return .of(
        lead, [lead, desk.note(lead, .progress, "更正登记内容：\(words.zh)")], Words("更正", "Corrected ") + words)
    })
}

/// The fields of a registration that may be corrected; `clear` empties those that may be empty.
enum EditFields {
  static let refunded = ResolveFields.refunded
  static let clearable: [Field] = [
    RegisterFields.coUnits, RegisterFields.discoveredOn, RegisterFields.channel, RegisterFields.mode,
    RegisterFields.painTags, RegisterFields.narrative, RegisterFields.enterprise, RegisterFields.enterpriseType,
    RegisterFields.charged, refunded, RegisterFields.subjectLevel, RegisterFields.subject, RegisterFields.petitionRef,
    RegisterFields.typesNote, RegisterFields.measures, RegisterFields.remark, RegisterFields.duty, ModeFields.round,
    ModeFields.residentGroup,
  ]
  static let clear = Field.clearing(clearable)

  static let all: [Field] =
    [
      RegisterFields.title, RegisterFields.narrative, RegisterFields.unit, RegisterFields.coUnits,
      RegisterFields.types, RegisterFields.typesNote, RegisterFields.discoveredOn, RegisterFields.receivedOn,
      RegisterFields.source,
      RegisterFields.channel, RegisterFields.mode, RegisterFields.painTags, RegisterFields.priority,
      RegisterFields.greenChannel, RegisterFields.enterprise, RegisterFields.enterpriseType, RegisterFields.charged,
      refunded, RegisterFields.realName, RegisterFields.subjectLevel, RegisterFields.subject,
      RegisterFields.petitionRef, RegisterFields.measures, RegisterFields.remark, RegisterFields.duty,
      ModeFields.round, ModeFields.residentGroup,
    ].map { $0.required(false).withoutHelp } + [clear]

  static func fill(_ lead: inout Lead, _ values: FieldValues) {
    empty(&lead, Set(values.codes(clear)))
    if let text = values.text(RegisterFields.title) { lead.title = text }
    if let text = values.text(RegisterFields.narrative) { lead.narrative = text }
    if let unit = values.record(RegisterFields.unit) { lead.unit = unit }
    if values.has(RegisterFields.coUnits) { lead.coUnits = values.records(RegisterFields.coUnits) }
    if values.has(RegisterFields.types) { lead.types = values.codes(RegisterFields.types) }
    if let text = values.text(RegisterFields.typesNote) { lead.typesNote = text }
    if values.has(RegisterFields.measures) { lead.measureIds = values.codes(RegisterFields.measures) }
    if let date = values.date(RegisterFields.discoveredOn) { lead.discoveredOn = date }
    if let date = values.date(RegisterFields.receivedOn) { lead.receivedOn = date }
    if let code = values.code(RegisterFields.source) { lead.source = code }
    if let code = values.code(RegisterFields.channel) { lead.channel = code }
    if let choice = values.choice(RegisterFields.mode, as: SupervisionMode.self) { lead.mode = choice }
    if values.has(RegisterFields.painTags) {
      lead.painTags = values.codes(RegisterFields.painTags).compactMap(PainTag.init(rawValue:))
    }
    if let choice = values.choice(RegisterFields.priority, as: Priority.self) { lead.priority = choice }
    if let flag = values.flag(RegisterFields.greenChannel) { lead.greenChannel = flag }
    if let text = values.text(RegisterFields.enterprise) { lead.enterpriseAlias = text }
    if let choice = values.choice(RegisterFields.enterpriseType, as: EnterpriseType.self) {
      lead.enterpriseType = choice
    }
    if let money = values.money(RegisterFields.charged) { lead.amountCharged = money }
    if let money = values.money(refunded) { lead.amountRefunded = money }
    if let choice = values.choice(RegisterFields.realName, as: RealName.self) { lead.realName = choice }
    if let choice = values.choice(RegisterFields.subjectLevel, as: SubjectLevel.self) { lead.subjectLevel = choice }
    if let subject = values.subject(RegisterFields.subject) { lead.subject = subject }
    if let text = values.text(RegisterFields.petitionRef) { lead.petitionRef = text }
    if let text = values.text(RegisterFields.remark) { lead.remark = text }
    if let text = values.text(ModeFields.round) { lead.round = text }
    if let text = values.text(ModeFields.residentGroup) { lead.residentGroup = text }
    if let duty = values.record(RegisterFields.duty) { lead.duty = duty }
  }

  private static func empty(_ lead: inout Lead, _ names: Set<String>) {
    if names.contains(RegisterFields.coUnits.name) { lead.coUnits = [] }
    if names.contains(RegisterFields.discoveredOn.name) { lead.discoveredOn = nil }
    if names.contains(RegisterFields.channel.name) { lead.channel = nil }
    if names.contains(RegisterFields.mode.name) { lead.mode = nil }
    if names.contains(RegisterFields.painTags.name) { lead.painTags = [] }
    if names.contains(RegisterFields.narrative.name) { lead.narrative = "" }
    if names.contains(RegisterFields.enterprise.name) { lead.enterpriseAlias = nil }
    if names.contains(RegisterFields.enterpriseType.name) { lead.enterpriseType = nil }
    if names.contains(RegisterFields.charged.name) { lead.amountCharged = nil }
    if names.contains(refunded.name) { lead.amountRefunded = nil }
    if names.contains(RegisterFields.subjectLevel.name) { lead.subjectLevel = nil }
    if names.contains(RegisterFields.subject.name) { lead.subject = nil }
    if names.contains(RegisterFields.petitionRef.name) { lead.petitionRef = nil }
    if names.contains(RegisterFields.typesNote.name) { lead.typesNote = nil }
    if names.contains(RegisterFields.measures.name) { lead.measureIds = nil }
    if names.contains(RegisterFields.remark.name) { lead.remark = nil }
    if names.contains(ModeFields.round.name) { lead.round = nil }
    if names.contains(ModeFields.residentGroup.name) { lead.residentGroup = nil }
    if names.contains(RegisterFields.duty.name) { lead.duty = nil }
  }
}

extension Field {
  /// Defaults are for registering, not for correcting.
  fileprivate var withoutHelp: Field { Field(name, title, kind, required: isRequired, role: role) }
}
