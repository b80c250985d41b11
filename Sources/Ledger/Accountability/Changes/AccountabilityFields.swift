/// The fields of an accountability, and what a decision on it asks (domain rules I08 and I30).
enum AccountabilityFields {
  static let target = Field(
    "target", Words("对象", "Target"), .choice(Accountability.Target.allCases, \.words), required: true)
  static let unit = Field("unit", Words("单位", "Unit"), .unit, help: Words("默认被反映单位", "the lead's unit"))
  static let subject = Field(
    "subject", Words("对象代号", "Subject"), .subject, help: Words("单位/岗位类别/序号，不写姓名", "unit/post class/serial, no name"))
  static let cadre = Field("is_leading_cadre", Words("领导干部", "Leading cadre"), .flag)
  static let measure = Field("measure", Words("处理方式", "Measure"), .listed(.accountabilityMeasures), required: true)
  static let form = Field(
    "form", Words("第几种形态", "Form (1-4)"), .number(1...4), help: Words("默认按处理方式", "by the measure"))
  static let basis = Field("basis_text", Words("依据", "Basis"), .text(max: 200))
  static let basisVersion = Field("basis_version", Words("依据版本", "Basis version"), .text(max: 40))
  static let heardOn = Field("heard_on", Words("听取陈述申辩", "Heard on"), .date(mayLieAhead: false))
  static let decidedOn = Field(
    "decided_on", Words("决定日期", "Decided on"), .date(mayLieAhead: false),
    help: Words("填了即为已决定，不填为待批", "given: decided; empty: a draft"))
  static let decidedBy = Field("decided_by_organ", Words("决定机关", "Decided by"), .text(max: 60))
  static let servedOn = Field("served_on", Words("送达日期", "Served on"), .date(mayLieAhead: false))
  static let publicity = Field(
    "publicity", Words("通报", "Publicity"), .choice(Accountability.Publicity.allCases, \.words))

  static let hearing = [heardOn, decidedBy, basis, basisVersion, servedOn, publicity, Field.noteText]
  static let all =
    [target, unit, subject, cadre, measure, form, decidedOn] + hearing + Field.approval.optional

  /// The values laid over what is there already.
  static func fill(_ record: inout Accountability, _ values: FieldValues) {
    if let subject = values.subject(subject) { record.subject = subject }
    if let form = values.number(form) { record.form = form }
    if let text = values.text(basis) { record.basisText = text }
    if let text = values.text(basisVersion) { record.basisVersion = text }
    if let date = values.date(heardOn) { record.heardOn = date }
    if let text = values.text(decidedBy) { record.decidedByOrgan = text }
    if let date = values.date(servedOn) { record.servedOn = date }
    if let choice = values.choice(publicity, as: Accountability.Publicity.self) { record.publicity = choice }
    if let text = values.text(.noteText) { record.note = text }
    if let approval = values.approval { record.approval = approval }
  }
}

extension Accountability {
  /// Domain rule I08, and an organisation is no person.
  func refusalsOfTarget(_ rulebook: Rulebook) -> [BrokenRule] {
    var broken: [BrokenRule] = []
    if let kind = rulebook.measures.first(where: { $0.code == measure }), !kind.targets.contains(target) {
      broken.append(
        BrokenRule(
          "I08", field: AccountabilityFields.measure.name,
          Words(
            "“\(kind.words.zh)”不适用于\(target.words.zh)",
            "\"\(kind.words.en)\" is not for a \(target.words.en.lowercased())")))
    }
    if target == .organisation, subject != nil {
      broken.append(
        BrokenRule(
          "I08", field: AccountabilityFields.subject.name, Words("对象为单位，不填对象代号", "an organisation has no subject")))
    }
    return broken
  }

  /// Domain rule I30: a person is known by a code and was heard before anything was decided.
  func refusalsOfDecision() -> [BrokenRule] {
    var broken: [BrokenRule] = []
    if target == .person {
      if subject == nil { broken.append(.missing("I30", AccountabilityFields.subject)) }
      if heardOn == nil {
        broken.append(
          BrokenRule(
            "I30", field: AccountabilityFields.heardOn.name,
            Words("缺听取陈述申辩的日期：对人员的决定须先听取陈述申辩", "a decision on a person needs the day on which they were heard")))
      }
    }
    guard let decidedOn else { return broken }
    if let heardOn, decidedOn < heardOn {
      broken.append(
        .order("I30", AccountabilityFields.decidedOn, decidedOn, before: heardOn, AccountabilityFields.heardOn.title))
    }
    if let servedOn, servedOn < decidedOn {
      broken.append(
        .order("I13", AccountabilityFields.servedOn, servedOn, before: decidedOn, AccountabilityFields.decidedOn.title))
    }
    return broken
  }

  /// A half-filled signature is none.
  static func refusalsOfHalfApproval(_ values: FieldValues) -> [BrokenRule] {
    let given = Field.approval.filter { values.has($0) }
    guard !given.isEmpty, values.approval == nil else { return [] }
    return Field.approval.filter { $0.isRequired && !values.has($0) }.map(\.missing)
  }

  func line(_ text: String, on day: CivilDate, at desk: any Desk) -> LeadNote {
    desk.note(under: lead, owner: owner, .accountability, on: day, "\(shortNumber) \(text)")
  }
}
