extension Change {
  /// 记审批抽样
  static let addSample = Change.onBook(
    "add_sample", Words("记审批抽样", "Take an approval sample"),
    summary: Words("抽一个工程建设项目，按工作日核算审批用时（120个工作日）", "A project's approval, counted in working days against 120"),
    fields: [SampleFields.project, SampleFields.unit, SampleFields.acceptedOn, SampleFields.finishedOn],
    check: { values, _ in
      guard let accepted = values.date(SampleFields.acceptedOn) else { return [] }
      return SampleFields.refusal(
        SampleFields.finishedOn, values.date(SampleFields.finishedOn), before: accepted, SampleFields.acceptedOn.title)
    },
    alter: { values, desk in
      let owner = desk.context.owner
      let year = desk.context.today.year
      let unit = try values.record(SampleFields.unit).flatMap { try desk.record(OfficeUnit.self, $0) }
      let sample = ApprovalSample(
        id: desk.newID(), owner: owner, year: year,
        serial: try desk.nextSerial(.approvalSample, owner: owner, year: year), division: unit?.division ?? owner,
        project: try values.need(SampleFields.project, FieldValues.text), unit: unit?.id,
        acceptedOn: try values.need(SampleFields.acceptedOn, FieldValues.date),
        finishedOn: values.date(SampleFields.finishedOn))
      let count = sample.count(on: desk.context.today, desk.context.rulebook)
      return .of(
        sample, lead: nil, [sample],
        Words("审批抽样：\(count.days)个工作日", "Approval sample: \(count.days) working days"), notices: count.notices)
    })
}

extension ApprovalCount {
  /// Past the limit: what can be done about it.
  var notices: [Words] {
    guard isOver else { return [] }
    return [
      Words("超过\(limit)个工作日：可转为线索（raise_sample）", "over \(limit) working days: a lead can be raised (raise_sample)")
    ]
  }
}
