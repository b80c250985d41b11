/// The fields of a visit to a window; the screen's own form lays out the same ones.
enum ObservationFields {
  static let hall = Field("hall", Words("大厅", "Hall"), .unit, help: Words("不填取窗口所属大厅", "the window's own unless given"))
  static let unit = Field("unit", Words("窗口/单位", "Window or unit"), .unit, required: true)
  static let mode = Field(
    "mode", Words("监督方式", "Mode"), .choice(SupervisionMode.allCases, \.words), required: true)
  static let at = Field("at", Words("时间", "Time"), .time)
  static let officer1 = Field(
    "officer1", Words("监督人员", "Officer"), .officer, help: Words("默认记录人", "who types unless given"))
  static let officer2 = Field("officer2", Words("第二人", "Second officer"), .officer)
  static let matterKind = Field(
    "matter_kind", Words("事项类别", "Kind of matter"), .choice(Observation.MatterKind.allCases, \.words))
  static let matter = Field("matter", Words("办理事项", "Matter"), .text(max: 80))
  static let checklist = Field("checklist", Words("监督清单", "Checklist"), .listed(.checklists))
  static let answers = Field("answers", Words("清单逐条", "Answers"), .answers)
  static let trips = Field("trips", Words("跑了几趟", "Trips"), .number(0...99))
  static let submissions = Field("submissions", Words("提交次数", "Submissions"), .number(0...99))
  static let extraMaterials = Field("extra_materials", Words("多要材料", "Extra materials"), .number(0...99))
  static let waitMinutes = Field("wait_minutes", Words("等候分钟", "Minutes waited"), .number(0...1_440))
  static let found = Field(
    "found", Words("发现", "Found"), .longText(max: 4_000), help: Words("没有发现问题可不填", "may stay empty where nothing was"))
  static let types = Field("types", Words("反映类型", "Reported types"), .severalListed(.types))
  static let corrected = Field(
    "corrected_on_spot", Words("当场纠正", "Corrected on the spot"), .flag,
    help: Words("生成立行立改整改；有第二人的由其当场验收", "makes an immediate rectification; the second officer verifies it"))
  static let correction = Field("correction", Words("纠正措施", "What was done"), .longText(max: 500))
  static let education = Field("on_spot_education", Words("现场教育", "Talked to on the spot"), .flag)
  static let recommendation = Field("recommendation", Words("整改建议", "Recommendation"), .longText(max: 1_000))
  static let replyDue = Field("reply_due", Words("回复期限", "Reply due"), .date(mayLieAhead: true))
  static let shownOn = Field("shown_on", Words("被检查单位签收", "Shown to the unit on"), .date(mayLieAhead: false))
  static let statement = Field("unit_statement", Words("单位说明", "The unit's statement"), .longText(max: 1_000))
  static let subject = Field("subject", Words("对象代号", "Subject"), .subject)
  static let steps = Field(
    "steps", Words("体验步骤", "Steps"), .steps,
    help: Words("体验式监督：取号=2;等候=47;咨询=5", "as a customer: take_number=2;wait=47;ask=5"))
  static let absent = Field(
    "absent_at_window", Words("窗口无人（脱岗）", "Nobody at the window"), .flag,
    help: Words("按当季办公时间和工作日历判断", "judged by the season's hours and the calendar"))
  static let draw = Field(
    "draw", Words("抽取走访", "Visit draw"), .record(.visitDraw), help: Words("默认取抽中它而尚未走访的", "the open one that drew it"))
  static let lookBackOf = Field(
    "look_back_of", Words("回头看", "Looks back on"), .record(.observation), help: Words("上一次监督记录", "the earlier visit"))
  static let draft = Field("draft", Words("存为草稿", "Keep as a draft"), .flag)
  static let raise = Field("raise_lead", Words("转为问题线索", "Raise a lead"), .flag)
  static let leadTitle = Field(
    "lead_title", Words("线索标题", "Lead's title"), .text(max: 80), help: Words("默认取发现的开头", "the start of what was found"))

  /// What a draft may still be told when it is made final.
  static let details = [
    Field.on, at, officer1, officer2, matterKind, matter, checklist, answers, trips, submissions, extraMaterials,
    waitMinutes, steps, absent, found, types, corrected, correction, education, recommendation, replyDue, shownOn,
    statement, subject, draw, lookBackOf,
    ModeFields.round, ModeFields.residentGroup,
  ]
  static let raising = [raise, leadTitle]
  /// What a draft may lose again when it is made final.
  static let clear = Field.clearing([
    at, officer2, matterKind, matter, checklist, answers, trips, submissions, extraMaterials, waitMinutes, steps, found,
    types, recommendation, replyDue, shownOn, statement, subject, draw, lookBackOf, ModeFields.round,
    ModeFields.residentGroup,
  ])

  static let nothingFound = "未发现问题"
  static let nobodyThere = "窗口无人在岗"

  /// The values laid over what is there already.
  static func fill(_ observation: inout Observation, _ values: FieldValues, _ context: ChangeContext) {
    empty(&observation, Set(values.codes(clear)))
    if let day = values.date(.on) { observation.on = day }
    if let minute = values.number(at) { observation.minute = minute }
    if let officer = values.code(officer1) { observation.officer1 = officer }
    if let officer = values.code(officer2) { observation.officer2 = officer }
    if let kind = values.choice(matterKind, as: Observation.MatterKind.self) { observation.matterKind = kind }
    if let text = values.text(matter) { observation.matter = text }
    if let id = values.code(checklist) {
      observation.checklist = id
      observation.checklistVersion = context.rulebook.checklist(id, on: observation.on)?.version
    }
    if values.has(answers) { observation.answers = values.answers(answers) }
    if let number = values.number(trips) { observation.trips = number }
    if let number = values.number(submissions) { observation.submissions = number }
    if let number = values.number(extraMaterials) { observation.extraMaterials = number }
    if let number = values.number(waitMinutes) { observation.waitMinutes = number }
    if values.has(steps) {
      let steps = values.steps(steps)
      observation.steps = steps
      let waits = steps.filter { $0.name == .wait }
      if observation.waitMinutes == nil, !waits.isEmpty { observation.waitMinutes = waits.minutes }
    }
    if let flag = values.flag(absent) { observation.absentAtWindow = flag }
    if let text = values.text(found) { observation.found = text }
    if values.has(types) { observation.types = values.codes(types) }
    if let flag = values.flag(corrected) { observation.correctedOnSpot = flag }
    if let flag = values.flag(education) { observation.onSpotEducation = flag }
    if let text = values.text(recommendation) { observation.recommendation = text }
    if let date = values.date(replyDue) { observation.replyDue = date }
    if let date = values.date(shownOn) { observation.shownOn = date }
    if let text = values.text(statement) { observation.unitStatement = text }
    if let reference = values.subject(subject) { observation.subject = reference }
    if let id = values.record(draw) { observation.draw = id }
    if let id = values.record(lookBackOf) { observation.lookBackOf = id }
    if let text = values.text(ModeFields.round) { observation.round = text }
    if let text = values.text(ModeFields.residentGroup) { observation.residentGroup = text }
  }

  private static func empty(_ observation: inout Observation, _ names: Set<String>) {
    if names.contains(at.name) { observation.minute = nil }
    if names.contains(officer2.name) { observation.officer2 = nil }
    if names.contains(matterKind.name) { observation.matterKind = nil }
    if names.contains(matter.name) { observation.matter = nil }
    if names.contains(checklist.name) { (observation.checklist, observation.checklistVersion) = (nil, nil) }
    if names.contains(answers.name) { observation.answers = [] }
    if names.contains(trips.name) { observation.trips = nil }
    if names.contains(submissions.name) { observation.submissions = nil }
    if names.contains(extraMaterials.name) { observation.extraMaterials = nil }
    if names.contains(waitMinutes.name) { observation.waitMinutes = nil }
    if names.contains(steps.name) { observation.steps = nil }
    if names.contains(found.name) { observation.found = "" }
    if names.contains(types.name) { observation.types = [] }
    if names.contains(recommendation.name) { observation.recommendation = nil }
    if names.contains(replyDue.name) { observation.replyDue = nil }
    if names.contains(shownOn.name) { observation.shownOn = nil }
    if names.contains(statement.name) { observation.unitStatement = nil }
    if names.contains(subject.name) { observation.subject = nil }
    if names.contains(draw.name) { observation.draw = nil }
    if names.contains(lookBackOf.name) { observation.lookBackOf = nil }
    if names.contains(ModeFields.round.name) { observation.round = nil }
    if names.contains(ModeFields.residentGroup.name) { observation.residentGroup = nil }
  }
}
