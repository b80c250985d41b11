extension Change {
  /// 审批办结: the day on which the project had its approval.
  static let finishSample = Change.onRecord(
    ApprovalSample.self, "finish_sample", Words("审批办结", "The approval is given"),
    summary: Words("登记项目审批办结日期，核定用时", "The day of the approval; the count stands from then on"),
    fields: [SampleFields.finishedOn.required()], rules: ["I13", "state"],
    availability: { sample, _, _ in
      if sample.finishedOn != nil { return [.state(now: Words("已办结", "finished"), Words("再办结", "be finished"))] }
      guard let open = sample.openPause else { return [] }
      return [
        .state(
          now: Words("\(open.from)起中止", "paused from \(open.from)"), Words("办结", "be finished"),
          hint: Words("先恢复计时（resume_sample）", "end the pause first (resume_sample)"))
      ]
    },
    check: { values, sample, _ in
      SampleFields.refusal(
        SampleFields.finishedOn, values.date(SampleFields.finishedOn), before: sample.acceptedOn,
        SampleFields.acceptedOn.title)
    },
    alter: { values, sample, desk in
      var sample = sample
      sample.finishedOn = try values.need(SampleFields.finishedOn, FieldValues.date)
      let count = sample.count(on: desk.context.today, desk.context.rulebook)
      return .of(
        sample, lead: sample.lead, [sample],
        Words("审批办结，用时\(count.days)个工作日", "Approved after \(count.days) working days"), notices: count.notices)
    })
}
