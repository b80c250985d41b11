/// What an urging letter is made of, for one lead and for a whole department's.
enum UrgingFields {
  static let level = Field(
    "level", Words("级别", "Level"), .choice([UrgingLetter.Level.yellow, .red], \.words),
    help: Words("默认按颜色：黄提示函，红督办函", "by its colour unless given"))
  static let department = Field(
    "department", Words("承办部门", "Department"), .text(max: 60), help: Words("默认线索的承办部门", "the lead's unless given"))
  static let content = Field("content", Words("督办要求", "Asked for"), .longText(max: 500))
  static let replyDue = Field(
    "reply_due", Words("答复期限", "Reply due"), .date(mayLieAhead: true),
    help: Words("默认按时限表", "by the table of limits"))

  /// Domain 2.8: the letter goes to the organ's own department; a unit that is supervised would learn that a lead exists.
  static func refusals(ofDepartment name: String, _ desk: any Desk) throws -> [BrokenRule] {
    let units = try desk.units(named: name, division: nil).filter { $0.unitKind != .organ }
    guard let unit = units.first else { return [] }
    return [
      BrokenRule(
        "I18", field: department.name,
        Words(
          "“\(unit.shortName)”是被监督单位：督办函只发本机关承办部门，给责任单位的用整改通知（draft_notice）",
          "\"\(unit.shortName)\" is supervised: urging letters go to the organ's own departments, a unit gets a rectification notice (draft_notice)"
        ))
    ]
  }
}

/// One urging letter in the making.
struct UrgingOrder {
  let dossier: Dossier
  let desk: any Desk
  let values: FieldValues

  private var lead: Lead { dossier.lead }

  /// What the colour suggests where nothing was said.
  var level: UrgingLetter.Level? {
    values.choice(UrgingFields.level, as: UrgingLetter.Level.self)
      ?? UrgingLetter.Level(
        desk.context.rulebook.colours.standing(
          lead.clockFacts, on: desk.context.today, calendar: desk.context.rulebook.calendar
        ).colour)
  }

  /// The paper, issued on the day given; a draft where `isDraft`.
  func letter(_ level: UrgingLetter.Level, isDraft: Bool = false) throws -> (letter: UrgingLetter, warnings: [Words]) {
    let day = values.day(at: desk)
    guard let department = values.text(UrgingFields.department) ?? lead.handlingDepartment else {
      throw MissingValue(field: UrgingFields.department.name)
    }
    var letter = UrgingLetter(
      id: desk.newID(), owner: lead.owner, year: day.year,
      serial: try desk.nextSerial(.urgingLetter, owner: lead.owner, year: day.year), division: lead.division,
      lead: lead.id, department: department, level: level, method: .letter, status: .draft, writtenOn: day)
    letter.content = values.text(UrgingFields.content)
    let count = desk.replyLimit("urging_reply", from: day)
    letter.replyDue = values.date(UrgingFields.replyDue) ?? count?.due
    guard !isDraft else { return (letter, []) }
    try letter.issue(on: day, replyDue: letter.replyDue, at: desk)
    return (letter, values.has(UrgingFields.replyDue) ? [] : count?.warnings ?? [])
  }
}

extension UrgingLetter {
  /// Its line on the lead's timeline: 向案件监督管理室发督办函 奎纪督〔2021〕7号，应于 2021-09-20 前回复.
  func issuedLine(at desk: any Desk) -> [any LedgerRecord] {
    guard let lead, status == .issued else { return [] }
    let due = replyDue.map { "，应于 \($0) 前回复" } ?? ""
    return [
      desk.note(
        under: lead, owner: owner, .urged, on: issuedOn, "向\(department)发\(title.zh) \(reference)\(due)")
    ]
  }
}

extension Dossier {
  /// Why no letter can urge this lead on, whatever would be filled in: what greys F2.
  package var refusalsOfUrging: [BrokenRule] {
    let wanted = Words("督办", "be urged on")
    let finished = lead.refusalIfFinished(wanted)
    guard finished.isEmpty else { return finished }
    return lead.status == .registered ? [.state(lead, wanted, hint: lead.assignFirst)] : []
  }

  /// One letter at a time: the next one is a higher rung, or waits for the reply.
  func refusal(ofSecond level: UrgingLetter.Level) -> [BrokenRule] {
    guard let awaited = urgings.first(where: { $0.status == .issued && $0.level == level && $0.method == .letter })
    else { return [] }
    return [
      BrokenRule(
        "state",
        Words(
          "\(awaited.title.zh) \(awaited.reference) 已发，未回复：先记回复（urge_reply），或约谈（urge_talk）",
          "\(awaited.reference) is out and unanswered: record its reply (urge_reply) or talk (urge_talk)"))
    ]
  }
}
