/// The fields of a report on a measure, and what they come to.
enum MeasureFields {
  static let measure = Field(
    "measure", Words("举措", "Measure"), .listed(.measureValues), required: true,
    help: Words("编号/内容，如 B-05/summary", "as in B-05/summary"))
  static let unit = Field("unit", Words("责任单位", "Body"), .unit, required: true)
  static let period = Field(
    "period", Words("期间", "Period"), .text(max: 7),
    help: Words("2021-Q3 或 2021，默认本期", "2021-Q3 or 2021; now unless given"))
  static let value = Field(
    "value", Words("报送值", "Value"), .text(max: 200), required: true,
    help: Words("是/否、数量、百分比、低于/持平/高于、日期、金额", "yes or no, number, %, lower/same/higher, day, yuan"))
  static let matter = Field(
    "matter", Words("事项", "Matter"), .text(max: 80), help: Words("逐项报的：事项、企业简称或项目", "where reported one by one"))
  static let text = Field("text", Words("进展说明", "Progress"), .longText(max: 2_000))
  static let basis = Field("basis", Words("政策法规依据", "Policy or law"), .text(max: 200))
  static let evidence = Field("evidence", Words("佐证", "Evidence"), .longText(max: 500), required: true)
  static let difficulty = Field("difficulty", Words("存在困难", "Difficulty"), .longText(max: 500))
  static let nextStep = Field("next_step", Words("下步打算", "Next step"), .longText(max: 500))
  static let submittedBy = Field(
    "submitted_by", Words("报送人", "Handed in by"), .text(max: 60),
    help: Words("人员代码或责任单位岗位，默认记录人", "an officer's code or the body's post; who types unless given"))
  static let judgedBy = Field(
    "judged_by", Words("认定人", "Judged by"), .officer, help: Words("默认记录人", "who types unless given"))

  /// What is told of a value, whichever it is.
  static let told: [Field] = [value, text, basis, evidence, difficulty, nextStep, submittedBy, .on]

  /// What is wrong with the value of this item: not of its kind, or an exception without its grounds (B-01).
  static func refusals(_ values: FieldValues, of item: MeasureItem) -> [BrokenRule] {
    guard let written = values.text(value) else { return [] }
    let kind = item.value.kind
    guard let read = kind.read(written) else {
      return [
        .form(
          value,
          Words("\(item.value.words.zh)：\(kind.expected.zh)", "\(item.value.words.en): \(kind.expected.en)"))
      ]
    }
    guard item.value.isException, read == "no" else { return [] }
    return [(text, Words("理由", "its reason")), (basis, Words("政策法规依据", "the policy or law"))]
      .filter { !values.has($0.0) }.map { field, words in
        .form(field, Words("不能列入的须写明\(words.zh)", "what is not listed needs \(words.en)"))
      }
  }

  static func fill(_ report: inout MeasureReport, _ item: MeasureItem, _ values: FieldValues, at desk: any Desk) {
    let kind = item.value.kind
    report.value = values.text(value).flatMap(kind.read)
    report.completion = report.value.map { kind.words($0).zh }
    report.progress = values.text(text)
    report.basis = values.text(basis)
    report.evidence = values.text(evidence)
    report.difficulty = values.text(difficulty)
    report.nextStep = values.text(nextStep)
    report.submittedOn = values.day(at: desk)
    report.submittedBy = values.text(submittedBy) ?? desk.context.officer
    report.status = .submitted
    // Who returned it stands with the returns.
    report.judgedOn = nil
    report.judgedBy = nil
  }

  /// Domain rule I04, of a report as of a rectification: nobody judges what they handed in.
  static func refusalsOfJudge(_ values: FieldValues, _ report: MeasureReport, at desk: any Desk) throws -> [BrokenRule]
  {
    let judge = values.code(judgedBy) ?? desk.context.officer
    var broken = try desk.inactive(values.code(judgedBy), judgedBy)
    if judge == report.submittedBy {
      broken.append(
        BrokenRule(
          "I04", field: judgedBy.name,
          Words("认定人不得为报送人（\(judge)）", "who judges must not be who handed it in (\(judge))")))
    }
    if let submitted = report.submittedOn, values.day(at: desk) < submitted {
      broken.append(
        .order("state", .on, values.day(at: desk), before: submitted, Words("报送日期", "the day of handing in")))
    }
    return broken
  }

  static func refusalUnlessSubmitted(_ report: MeasureReport, _ wanted: Words) -> [BrokenRule] {
    report.status == .submitted ? [] : [.state(now: report.status.words, wanted)]
  }
}
