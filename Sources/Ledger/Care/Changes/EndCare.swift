extension Change {
  /// 结束包联
  static let endCare = Change.onRecord(
    CareAssignment.self, "end_care", Words("结束包联", "End the care"),
    summary: Words("项目建成、企业迁走或换人，写明原因", "The project is done, the firm has gone, another takes it: says why"),
    fields: [.reason, .on], rules: ["I13", "state"],
    availability: { care, _, _ in CareFields.refusalIfEnded(care, Words("再结束", "end again")) },
    check: { values, care, desk in
      let day = values.day(at: desk)
      guard day < care.startsOn else { return [] }
      return [.order("I13", .on, day, before: care.startsOn, CareFields.startsOn.title)]
    },
    alter: { values, care, desk in
      var care = care
      care.endedOn = values.day(at: desk)
      care.endReason = try values.need(.reason, FieldValues.text)
      return .of(
        care, lead: nil, [care], Words("结束包联 \(care.shortNumber)", "Ended the care \(care.shortNumber)"),
        notices: care.openProblems > 0
          ? [Words("还有\(care.openProblems)个问题未解决", "\(care.openProblems) problems are still open")] : [])
    })
}
