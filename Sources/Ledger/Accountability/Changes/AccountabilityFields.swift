/// The fields of an accountability; what a decision on it must be stands in `AccountabilityRefusals`.
enum AccountabilityFields {
  static let target = Field(
    "target", Words("对象", "Target"), .choice(Accountability.Target.allCases, \.words), required: true)
  static let unit = Field("unit", Words("单位", "Unit"), .unit, help: Words("默认被反映单位", "the lead's unit"))
  static let subject = Field(
    "subject", Words("对象代号", "Subject"), .subject, help: Words("单位/岗位类别/序号，不写姓名", "unit/post class/serial, no name"))
  static let cadre = Field("is_leading_cadre", Words("领导干部", "Leading cadre"), .flag)
  static let mainResponsibility = Field(
    "main_responsibility", Words("主体责任不力", "Main responsibility"), .flag,
    help: Words("因落实主体责任不力", "main responsibility was not borne"))
  static let measure = Field("measure", Words("处理方式", "Measure"), .listed(.accountabilityMeasures), required: true)
  static let form = Field(
    "form", Words("第几种形态", "Form (1-4)"), .number(1...4), help: Words("默认按处理方式", "by the measure"))
  static let basis = Field(
    "basis", Words("依据", "Basis"), .listed(.bases), help: Words("目录中当日有效的", "of the list, in force on the day"))
  static let basisText = Field(
    "basis_text", Words("其他依据", "Other basis"), .text(max: 200),
    help: Words("目录以外的，照原文写", "not in the list, as it is written"))
  static let basisVersion = Field("basis_version", Words("依据版本", "Basis version"), .text(max: 40))
  static let heardOn = Field("heard_on", Words("听取陈述申辩", "Heard on"), .date(mayLieAhead: false))
  static let decidedOn = Field(
    "decided_on", Words("决定日期", "Decided on"), .date(mayLieAhead: false),
    help: Words("填了即为已决定，不填为待批", "given: decided; empty: a draft"))
  static let decidedBy = Field("decided_by_organ", Words("决定机关", "Decided by"), .text(max: 60))
  static let servedOn = Field("served_on", Words("送达日期", "Served on"), .date(mayLieAhead: false))
  static let publicity = Field(
    "publicity", Words("通报", "Publicity"), .choice(Accountability.Publicity.allCases, \.words))
  static let tolerance = Field(
    "tolerance", Words("容错认定", "Tolerance"),
    .choice(Accountability.Tolerance.allCases.filter { $0 != .none }, \.words), required: true)

  static let hearing = [heardOn, decidedBy, basis, basisText, basisVersion, servedOn, publicity, Field.noteText]
  static let all =
    [target, unit, subject, cadre, mainResponsibility, measure, form, decidedOn] + hearing + Field.approval.optional

  /// The values laid over what is there already.
  static func fill(_ record: inout Accountability, _ values: FieldValues, _ rulebook: Rulebook) {
    if let subject = values.subject(subject) { record.subject = subject }
    if let form = values.number(form) { record.form = form }
    if let flag = values.flag(mainResponsibility) { record.mainResponsibility = flag }
    let quoted = values.code(basis).flatMap(rulebook.basis)
    let texts = [quoted?.text.zh, values.text(basisText)].compactMap(\.self)
    if !texts.isEmpty { record.basisText = texts.joined(separator: "；") }
    if let version = values.text(basisVersion) ?? quoted?.version { record.basisVersion = version }
    if let date = values.date(heardOn) { record.heardOn = date }
    if let text = values.text(decidedBy) { record.decidedByOrgan = text }
    if let date = values.date(servedOn) { record.servedOn = date }
    if let choice = values.choice(publicity, as: Accountability.Publicity.self) { record.publicity = choice }
    if let text = values.text(.noteText) { record.note = text }
    if let approval = values.approval { record.approval = approval }
    // A kind that is tolerance itself carries its reason and approval as the decision's own.
    if let tolerance = rulebook.measure(record.measure)?.tolerance {
      record.tolerance = tolerance
      record.toleranceReason = record.note
      record.toleranceApproval = record.approval
    }
  }
}
