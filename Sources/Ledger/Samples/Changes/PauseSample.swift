extension Change {
  /// 中止计时: days that the clock of the approval does not count (T20).
  static let pauseSample = Change.onRecord(
    ApprovalSample.self, "pause_sample", Words("中止计时", "Pause the clock"),
    summary: Words("听证、检测、专家评审、补正等不计入的日子", "Hearings, tests, reviews: days that are not counted"),
    fields: [SampleFields.from, SampleFields.to, .reason], rules: ["I13", "state"],
    availability: { sample, _, _ in
      guard let open = sample.openPause else { return [] }
      return [.state(now: Words("\(open.from)起中止", "paused from \(open.from)"), Words("再中止", "be paused again"))]
    },
    check: { values, sample, _ in
      guard let from = values.date(SampleFields.from) else { return [] }
      let to = values.date(SampleFields.to)
      let overlaps = sample.pauses.contains { pause in from <= pause.to ?? pause.from && pause.from <= to ?? from }
      // What is finished has no clock left to stand still: a pause that was found later has both its days.
      let isEndless = sample.finishedOn != nil && to == nil
      return SampleFields.refusal(SampleFields.from, from, before: sample.acceptedOn, SampleFields.acceptedOn.title)
        + (isEndless ? [.missing("state", SampleFields.to)] : [])
        + SampleFields.refusal(SampleFields.to, to, before: from, SampleFields.from.title)
        + (overlaps ? [.form(SampleFields.from, Words("与已记的中止重叠", "it overlaps a pause on record"))] : [])
    },
    alter: { values, sample, desk in
      var sample = sample
      sample.pauses.append(
        ApprovalSample.Pause(
          from: try values.need(SampleFields.from, FieldValues.date), to: values.date(SampleFields.to),
          reason: try values.need(.reason, FieldValues.text)))
      return .of(sample, lead: sample.lead, [sample], Words("中止计时", "Paused the clock"))
    })

  /// 恢复计时
  static let resumeSample = Change.onRecord(
    ApprovalSample.self, "resume_sample", Words("恢复计时", "Let the clock run again"),
    summary: Words("中止结束，写明最后一个不计入的日子", "The pause is over: its last day"),
    fields: [SampleFields.to.required()], rules: ["I13", "state"],
    availability: { sample, _, _ in
      guard sample.openPause == nil else { return [] }
      return [.state(now: Words("未中止", "not paused"), Words("恢复计时", "run again"))]
    },
    check: { values, sample, _ in
      guard let open = sample.openPause else { return [] }
      return SampleFields.refusal(
        SampleFields.to, values.date(SampleFields.to), before: open.from, SampleFields.from.title)
    },
    alter: { values, sample, desk in
      var sample = sample
      let to = try values.need(SampleFields.to, FieldValues.date)
      for index in sample.pauses.indices where sample.pauses[index].to == nil { sample.pauses[index].to = to }
      return .of(sample, lead: sample.lead, [sample], Words("恢复计时", "The clock runs again"))
    })
}
