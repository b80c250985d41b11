extension Change {
  /// 包联问题解决
  static let careProblemSolved = Change.onRecord(
    CareAssignment.self, "care_problem_solved", Words("问题已解决", "A problem is solved"),
    summary: Words("走访发现的问题怎样解决的", "How a problem that a visit found was solved"),
    fields: [CareFields.problem, .result.required(), .on], rules: ["I13", "state"],
    availability: { care, _, _ in
      CareFields.refusalWithoutProblem(care, Words("记问题解决", "have one solved"))
    },
    check: { values, care, desk in
      let broken = CareFields.refusals(values, care)
      guard broken.isEmpty, let no = values.number(CareFields.problem) else { return broken }
      let found = care.problems[no - 1].foundOn
      let day = values.day(at: desk)
      return day < found ? [.order("I13", .on, day, before: found, Words("发现", "it was found"))] : []
    },
    alter: { values, care, desk in
      var care = care
      let no = try values.need(CareFields.problem, FieldValues.number)
      care.problems[no - 1].solvedOn = values.day(at: desk)
      care.problems[no - 1].result = try values.need(.result, FieldValues.text)
      return .of(
        care, lead: nil, [care],
        Words("\(care.shortNumber) 第\(no)个问题已解决", "Problem \(no) of \(care.shortNumber) is solved"))
    })
}
