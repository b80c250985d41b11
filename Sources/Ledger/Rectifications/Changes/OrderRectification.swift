extension Change {
  /// 下整改: under a lead; moves no state of the lead (domain 3.2).
  static let orderRectification = Change.onLead(
    "order_rectification", Words("下整改", "Order a rectification"),
    summary: Words("向责任单位下整改任务；不改变线索状态", "Tells the responsible unit what to put right; moves no state of the lead"),
    fields: RectificationFields.all, rules: ["I12", "I13", "state"],
    availability: { dossier, _ in
      let wanted = Words("下整改", "have a rectification ordered")
      let finished = dossier.lead.refusalIfFinished(wanted)
      guard finished.isEmpty else { return finished }
      switch dossier.lead.status {
      case .registered: return [.state(dossier.lead, wanted, hint: dossier.lead.assignFirst)]
      case .assigned where dossier.lead.kind == .clue:
        return [.state(dossier.lead, wanted, hint: Words("先处置（dispose）", "dispose of it first (dispose)"))]
      case .held: return [.state(dossier.lead, wanted, hint: Words("先转初步核实", "take up a check first"))]
      default: return []
      }
    },
    check: { values, dossier, desk in
      var broken = RectificationFields.check(values, desk)
      if values.record(RectificationFields.unit) ?? dossier.lead.unit == nil {
        broken.append(
          .form(RectificationFields.unit, Words("缺责任单位：线索未注明单位，请填", "the lead names no unit: name it here")))
      }
      return broken
    },
    alter: { values, dossier, desk in
      let rectification = try RectificationFields.rectification(
        values, under: RectificationFields.Parent(dossier.lead), desk)
      let due = rectification.dueOn.map { "，时限 \($0)" } ?? ""
      let line = rectification.line(
        "\(rectification.rectKind.words.zh)：\(rectification.problem)\(due)", on: rectification.orderedOn, at: desk)
      return .of(
        rectification, lead: dossier.lead.id, [rectification] + line,
        Words("下整改 \(rectification.shortNumber)", "Ordered rectification \(rectification.shortNumber)"))
    })
}

/// The fields of a rectification as it is ordered.
enum RectificationFields {
  static let kind = Field(
    "kind", Words("整改类型", "Kind"), .choice(Rectification.Kind.allCases, \.words), help: Words("默认限期整改", "by a date"))
  static let problem = Field("problem", Words("具体问题", "Problem"), .longText(max: 1_000), required: true)
  static let cause = Field("cause", Words("原因", "Cause"), .longText(max: 1_000))
  static let action = Field("action", Words("整改措施", "Action"), .longText(max: 1_000), required: true)
  static let unit = Field("unit", Words("责任单位", "Responsible unit"), .unit, help: Words("默认被反映单位", "the lead's unit"))
  static let coUnits = Field("co_units", Words("配合单位", "Co-units"), .units)
  static let post = Field(
    "resp_post", Words("责任人（岗位）", "Responsible post"), .text(max: 60), help: Words("写岗位，不写姓名", "a post, no name"))
  static let dueOn = Field("due_on", Words("整改时限", "Due on"), .date(mayLieAhead: true))
  static let nextReviewOn = Field(
    "next_review_on", Words("下次复查", "Next review"), .date(mayLieAhead: true), help: Words("长期坚持的", "for standing ones"))

  static let all = [kind, problem, cause, action, unit, coUnits, post, dueOn, nextReviewOn, Field.on]

  static func check(_ values: FieldValues, _ desk: any Desk) -> [BrokenRule] {
    let kind = values.choice(kind, as: Rectification.Kind.self) ?? .deadline
    let day = values.day(at: desk)
    var broken: [BrokenRule] = []
    if kind == .deadline, !values.has(dueOn) {
      broken.append(.form(dueOn, Words("限期整改缺整改时限", "a rectification by a date needs the date")))
    }
    for field in [dueOn, nextReviewOn] {
      if let due = values.date(field), due < day {
        broken.append(.order("I13", field, due, before: day, Words("下达日期", "the order of")))
      }
    }
    return broken
  }

  /// What a rectification hangs under.
  struct Parent {
    let owner: String
    let division: String
    let lead: RecordID?
    let observation: RecordID?
    /// Responsible unless another is named.
    let unit: RecordID?

    init(_ lead: Lead) {
      owner = lead.owner
      division = lead.division
      self.lead = lead.id
      observation = nil
      unit = lead.unit
    }

    init(observation: Observation, unit: RecordID) {
      owner = observation.owner
      division = observation.division
      lead = observation.lead
      self.observation = observation.id
      self.unit = unit
    }
  }

  static func rectification(_ values: FieldValues, under parent: Parent, _ desk: any Desk) throws -> Rectification {
    let day = values.day(at: desk)
    guard let unit = values.record(unit) ?? parent.unit else { throw MissingValue(field: unit.name) }
    var rectification = Rectification(
      id: desk.newID(), owner: parent.owner, year: day.year,
      serial: try desk.nextSerial(.rectification, owner: parent.owner, year: day.year), division: parent.division,
      lead: parent.lead, observation: parent.observation,
      rectKind: values.choice(kind, as: Rectification.Kind.self) ?? .deadline,
      problem: try values.need(problem, FieldValues.text), action: try values.need(action, FieldValues.text),
      unit: unit, orderedOn: day, orderedBy: desk.context.officer)
    rectification.cause = values.text(cause)
    rectification.coUnits = values.records(coUnits)
    rectification.responsiblePost = values.text(post)
    rectification.dueOn = values.date(dueOn)
    rectification.nextReviewOn = values.date(nextReviewOn)
    return rectification
  }
}
