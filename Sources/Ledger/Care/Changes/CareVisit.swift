extension Change {
  /// 记走访
  static let careVisit = Change.onRecord(
    CareAssignment.self, "care_visit", Words("记走访", "Record a visit"),
    summary: Words(
      "包联领导走访一次，发现的问题，当场解决的一并记", "A visit by the leader, with the problem found and whether it was solved at once"),
    fields: [.on, Fields.by, Fields.problem, Fields.solved, .noteText], rules: ["I13", "state"],
    availability: { care, _, _ in CareFields.refusalIfEnded(care, Words("记走访", "be visited")) },
    check: { values, care, desk in
      let day = values.day(at: desk)
      guard day < care.startsOn else { return [] }
      return [.order("I13", .on, day, before: care.startsOn, CareFields.startsOn.title)]
    },
    alter: { values, care, desk in
      var care = care
      let day = values.day(at: desk)
      care.visits.append(
        CareAssignment.Visit(on: day, by: values.text(Fields.by) ?? care.leaderPost, note: values.text(.noteText)))
      if let problem = values.text(Fields.problem) {
        let isSolved = values.flag(Fields.solved) ?? false
        care.problems.append(
          CareAssignment.Problem(text: problem, foundOn: day, solvedOn: isSolved ? day : nil))
      }
      return .of(
        care, lead: nil, [care], Words("\(day) 走访 \(care.shortNumber)", "Visited \(care.shortNumber) on \(day)"),
        notices: care.openProblems > 0
          ? [
            Words(
              "未解决的问题\(care.openProblems)个，可立诉求（care_request）",
              "\(care.openProblems) open problems; a request can be raised (care_request)"
            )
          ] : [])
    })

  private enum Fields {
    static let by = Field(
      "by", Words("走访人（职务）", "By (post)"), .text(max: 40), help: Words("默认包联领导", "the leader unless given"))
    static let problem = Field("found", Words("发现问题", "Problem found"), .longText(max: 500))
    static let solved = Field("solved", Words("当场解决", "Solved at once"), .flag)
  }
}
