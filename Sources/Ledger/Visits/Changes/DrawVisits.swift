extension Change {
  /// 随机抽取走访: draws the windows to be visited. The pool and the seed stay with the draw.
  static let drawVisits = Change.onBook(
    "draw_visits", Words("随机抽取走访", "Draw windows to visit"),
    summary: Words(
      "从符合条件的窗口或单位中随机抽取；同一种子和范围必得同一结果，任何人可以复核",
      "Draws by lot among the units that meet the conditions; the same seed and pool give the same units"),
    fields: [
      Fields.count, Fields.windowsOnly, Fields.keyOnly, Fields.approvalOnly, Fields.division, Fields.notVisitedDays,
      Fields.dueOn, Fields.poolName, Fields.seed,
    ], rules: ["I13"],
    check: { values, desk in
      var broken: [BrokenRule] = []
      if let due = values.date(Fields.dueOn), due < desk.context.today {
        broken.append(.order("I13", Fields.dueOn, due, before: desk.context.today, Words("抽取日期", "the draw of")))
      }
      guard let count = values.number(Fields.count) else { return broken }
      let pool = try pool(conditions(values), desk)
      if pool.isEmpty {
        broken.append(
          .form(Fields.count, Words("没有符合条件的单位：放宽条件，或先新增单位（add_unit）", "no unit meets the conditions: widen them")))
      } else if pool.count < count {
        broken.append(
          .form(
            Fields.count, Words("符合条件的只有\(pool.count)个，抽不出\(count)个", "only \(pool.count) units meet the conditions")))
      }
      return broken
    },
    alter: { values, desk in
      let context = desk.context
      let conditions = conditions(values)
      let serial = try desk.nextSerial(.visitDraw, owner: context.owner, year: context.today.year)
      let number = RecordNumber(
        owner: context.owner, year: context.today.year, prefix: VisitDraw.numberPrefix, serial: serial)
      let draw = VisitDraw(
        id: desk.newID(), owner: context.owner, year: number.year, serial: serial,
        division: conditions.division ?? context.owner, on: context.today, drawnBy: context.officer,
        dueOn: values.date(Fields.dueOn) ?? context.today.adding(days: usualDays),
        seed: values.number(Fields.seed) ?? SeededDraw(from: "\(number.text) \(context.today)").seed,
        poolName: values.text(Fields.poolName) ?? conditions.words.zh, conditions: conditions,
        pool: try pool(conditions, desk), count: try values.need(Fields.count, FieldValues.number))
      let names = try draw.drawn.compactMap { try desk.record(OfficeUnit.self, $0)?.shortName }.joined(separator: "、")
      return .of(
        draw, lead: nil, [draw],
        Words("抽取走访 \(draw.shortNumber)：\(names)", "Drew \(draw.shortNumber): \(names)"))
    })

  /// Within which the visits are made unless a day is given [ours].
  private static let usualDays = 14

  private static func conditions(_ values: FieldValues) -> VisitDraw.Conditions {
    var conditions = VisitDraw.Conditions()
    conditions.keyOnly = values.flag(Fields.keyOnly) == true
    conditions.windowsOnly = values.flag(Fields.windowsOnly) ?? true
    conditions.approvalOnly = values.flag(Fields.approvalOnly) == true
    conditions.division = values.code(Fields.division)
    conditions.notVisitedDays = values.number(Fields.notVisitedDays)
    return conditions
  }

  /// The units that meet the conditions; the discipline organ does not visit itself.
  private static func pool(_ conditions: VisitDraw.Conditions, _ desk: any Desk) throws -> [RecordID] {
    let rulebook = desk.context.rulebook
    let within = conditions.division.map { code in
      Set(rulebook.divisions.within(code, ili: rulebook.iliScope).map(\.code) + [code])
    }
    let today = desk.context.today
    let visited = try conditions.notVisitedDays.map { try desk.unitsVisited(today.adding(days: -$0)...today) } ?? []
    return try desk.records(OfficeUnit.self, by: .owner(desk.context.owner)).filter { unit in
      unit.unitKind != .organ && !visited.contains(unit.id) && (!conditions.keyOnly || unit.isKey)
        && (!conditions.windowsOnly || unit.unitKind == .serviceWindow)
        && (!conditions.approvalOnly || unit.hasApproval) && within?.contains(unit.division) ?? true
    }.map(\.id)
  }

  private enum Fields {
    static let count = Field("count", Words("抽取个数", "How many"), .number(1...50), required: true)
    static let windowsOnly = Field(
      "windows_only", Words("只抽窗口", "Windows only"), .flag, help: Words("默认是；否则部门、大厅也在内", "yes unless said otherwise"))
    static let keyOnly = Field("key_only", Words("只抽重点单位", "Key units only"), .flag)
    static let approvalOnly = Field("approval_only", Words("只抽有审批的", "With approvals only"), .flag)
    static let division = Field(
      "division", Words("所属县市", "Division"), .division, help: Words("含下级", "with all below it"))
    static let notVisitedDays = Field(
      "not_visited_days", Words("多少天内未走访", "Not visited in days"), .number(1...366))
    static let dueOn = Field(
      "due_on", Words("走访期限", "Due on"), .date(mayLieAhead: true), help: Words("默认14天内", "14 days unless given"))
    static let poolName = Field(
      "pool_name", Words("抽取范围", "Pool's name"), .text(max: 60), help: Words("默认由条件得出", "from the conditions"))
    static let seed = Field(
      "seed", Words("随机种子", "Seed"), .number(SeededDraw.seeds),
      help: Words("如当众摇出的号；默认由编号和日期得出", "a public number; from number and day unless given"))
  }
}
