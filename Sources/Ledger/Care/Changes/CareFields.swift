enum CareFields {
  static let leaderPost = Field(
    "leader_post", Words("包联领导（职务）", "Leader's post"), .text(max: 40), required: true,
    help: Words("写职务，不写姓名", "a post, no name"))
  static let body = Field("body", Words("班子", "Body"), .choice(CareAssignment.Body.allCases, \.words))
  static let kind = Field(
    "kind", Words("种类", "Kind"), .choice(CareAssignment.Kind.allCases, \.words), required: true)
  static let name = Field("name", Words("企业、项目", "Enterprise or project"), .text(max: 60), required: true)
  static let isKey = Field("is_key", Words("重点", "Key"), .flag, help: Words("默认是", "yes unless given"))
  static let tag = Field("tag", Words("标签", "Tag"), .text(max: 40))
  static let stage = Field("stage", Words("阶段", "Stage"), .choice(CareAssignment.Stage.allCases, \.words))
  static let plan = Field("plan", Words("一企一策", "Plan"), .longText(max: 1_000))
  static let startsOn = Field(
    "starts_on", Words("开始", "Since"), .date(mayLieAhead: false), help: Words("默认今天", "today unless given"))
  static let publishedOn = Field("published_on", Words("联系公示", "Published on"), .date(mayLieAhead: false))
  static let division = Field(
    "division", Words("所属县市", "Division"), .division, help: Words("默认本单位", "our own unless given"))
  static let problem = Field(
    "problem", Words("第几个问题", "Problem no."), .number(1...999), required: true,
    help: Words("按发现的先后", "in the order in which they were found"))

  static func refusalIfEnded(_ care: CareAssignment, _ wanted: Words) -> [BrokenRule] {
    guard let ended = care.endedOn else { return [] }
    return [.state(now: Words("\(ended) 已结束包联", "ended on \(ended)"), wanted)]
  }

  /// A problem that is still open, by its number.
  static func refusals(_ values: FieldValues, _ care: CareAssignment) -> [BrokenRule] {
    guard let no = values.number(problem) else { return [] }
    guard care.problems.indices.contains(no - 1) else {
      return [.form(problem, Words("只有\(care.problems.count)个问题", "there are \(care.problems.count) problems"))]
    }
    guard let solved = care.problems[no - 1].solvedOn else { return [] }
    return [.form(problem, Words("这个问题 \(solved) 已解决", "that one was solved on \(solved)"))]
  }

  static func refusalWithoutProblem(_ care: CareAssignment, _ wanted: Words) -> [BrokenRule] {
    guard care.openProblems == 0 else { return [] }
    return [.state(now: Words("没有未解决的问题", "no problem is open"), wanted)]
  }
}
