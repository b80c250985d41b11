/// Fields of a sample of approvals.
enum SampleFields {
  static let project = Field(
    "project", Words("项目", "Project"), .text(max: 80), required: true,
    help: Words("写简称或代号，不写企业全称", "a short name, not the firm's"))
  static let unit = Field("unit", Words("审批单位", "Unit"), .unit)
  static let acceptedOn = Field("accepted_on", Words("受理日期", "Accepted on"), .date(mayLieAhead: false), required: true)
  static let finishedOn = Field("finished_on", Words("办结日期", "Finished on"), .date(mayLieAhead: false))
  static let from = Field("from", Words("中止首日", "First day not counted"), .date(mayLieAhead: false), required: true)
  static let to = Field("to", Words("中止末日", "Last day not counted"), .date(mayLieAhead: false))

  static func refusal(
    _ field: Field, _ day: CivilDate?, before other: CivilDate, _ title: Words
  ) -> [BrokenRule] {
    guard let day, day < other else { return [] }
    return [.order("I13", field, day, before: other, title)]
  }
}
