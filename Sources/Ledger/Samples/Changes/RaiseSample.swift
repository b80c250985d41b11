extension Change {
  /// 超时限转线索: a breach of the 120 working days becomes a lead of slowness (M24) in one step; I16 is asked first.
  static let raiseSample = Change.onRecord(
    ApprovalSample.self, "raise_sample", Words("超时限转为线索", "Raise a lead of the breach"),
    summary: Words("审批超过时限的，转为“慢作为”问题线索", "An approval over the limit becomes a lead of slowness"),
    fields: [RegisterFields.refused, Fields.title, RegisterFields.narrative, RegisterFields.subjectLevel],
    rules: ["I16", "state"],
    availability: { sample, _, context in
      if sample.lead != nil { return [.state(now: Words("已转为线索", "already raised"), RaisedLead.wanted)] }
      let count = sample.count(on: context.today, context.rulebook)
      guard !count.isOver else { return [] }
      return [
        .state(
          now: Words("\(count.days)个工作日，未超过\(count.limit)个", "\(count.days) working days, not over \(count.limit)"),
          RaisedLead.wanted)
      ]
    },
    check: { values, _, desk in
      let level = values.choice(RegisterFields.subjectLevel, as: SubjectLevel.self)
      let isRefused =
        values.flag(RegisterFields.refused) == true || level.map { $0 >= desk.context.rulebook.refuseFromLevel } == true
      return isRefused ? [.mustBeSentOn] : []
    },
    alter: { values, sample, desk in
      var sample = sample
      let lead = try lead(of: sample, values, desk)
      sample.lead = lead.id
      return .of(
        lead, [lead, sample, desk.note(lead, .registered, "由审批抽样 \(sample.shortNumber) 转入")],
        Words("由 \(sample.shortNumber) 转为线索", "Raised from \(sample.shortNumber)"),
        notices: desk.context.opinionDue(lead)?.warnings ?? [])
    })

  private static func lead(of sample: ApprovalSample, _ values: FieldValues, _ desk: any Desk) throws -> Lead {
    let context = desk.context
    let count = sample.count(on: context.today, context.rulebook)
    let sources = context.rulebook.sources.map(\.code)
    let project = sample.project.prefix(50)
    let story =
      "\(sample.project)：\(sample.acceptedOn)受理，\(sample.finishedOn.map { "\($0)办结" } ?? "尚未办结")，"
      + "用时\(count.days)个工作日（已扣除中止\(count.paused)个工作日），时限\(count.limit)个工作日。"
    var lead = Lead(
      id: desk.newID(), owner: sample.owner, year: context.today.year,
      serial: try desk.nextSerial(.lead, owner: sample.owner, year: context.today.year), division: sample.division,
      receivedOn: context.today, source: sources.contains("routine") || sources.isEmpty ? "routine" : sources[0],
      title: values.text(Fields.title) ?? "\(project)审批超过\(count.limit)个工作日",
      narrative: values.text(RegisterFields.narrative) ?? story)
    lead.unit = sample.unit
    lead.discoveredOn = context.today
    lead.mode = .routine
    lead.types = ["M24"]
    lead.measureIds = context.rulebook.programs.measure("B-04").map { _ in ["B-04"] }
    lead.realName = .notApplicable
    lead.subjectLevel = values.choice(RegisterFields.subjectLevel, as: SubjectLevel.self)
    lead.opinionDueOn = context.opinionDue(lead)?.due
    return lead
  }

  private enum Fields {
    static let title = Field(
      "title", Words("标题", "Title"), .text(max: 80), help: Words("默认由项目和时限写成", "made of project and limit"))
  }
}
