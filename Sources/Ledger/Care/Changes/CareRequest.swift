extension Change {
  /// 由走访立诉求: a problem that a visit found becomes a request, by the rules of any registration.
  static let careRequest = Change.onRecord(
    CareAssignment.self, "care_request", Words("立为诉求", "Raise a request"),
    summary: Words(
      "走访发现的问题登记为企业诉求；先回答是否涉及上级管辖对象", "A problem found at a visit is registered as a request; I16 is asked first"),
    fields: [
      RegisterFields.refused, CareFields.problem, RegisterFields.title.required(false), RegisterFields.unit,
      RegisterFields.coUnits, RegisterFields.types, RegisterFields.source, RegisterFields.channel,
      RegisterFields.enterpriseType,
    ], rules: ["I16", "state"],
    availability: { care, _, _ in CareFields.refusalWithoutProblem(care, Words("立为诉求", "raise a request")) },
    check: { values, care, desk in
      var broken = CareFields.refusals(values, care)
      broken += try RegisterFields.check(broken.isEmpty ? registration(values, of: care) : values, desk)
      if let no = values.number(CareFields.problem), care.problems.indices.contains(no - 1),
        care.problems[no - 1].lead != nil
      {
        broken.append(.form(CareFields.problem, Words("这个问题已立为诉求", "that one is a request already")))
      }
      return broken
    },
    alter: { values, care, desk in
      var care = care
      let no = try values.need(CareFields.problem, FieldValues.number)
      let problem = care.problems[no - 1]
      let request = try RegisterFields.lead(registration(values, of: care), desk)
      care.problems[no - 1].lead = request.id
      return .of(
        request, [request, care, desk.note(request, .registered, "由包联走访 \(care.shortNumber)（\(problem.foundOn)）立件")],
        Words("由 \(care.shortNumber) 立为诉求", "Raised from \(care.shortNumber)"))
    })

  /// What the problem and the care say already, as a registration would be given it.
  private static func registration(_ values: FieldValues, of care: CareAssignment) -> FieldValues {
    guard let no = values.number(CareFields.problem), care.problems.indices.contains(no - 1) else { return values }
    let problem = care.problems[no - 1]
    var values = values
    values[RegisterFields.leadKind] = .codes([LeadKind.request.rawValue])
    if !values.has(RegisterFields.title) { values[RegisterFields.title] = .text(String(problem.text.prefix(80))) }
    values[RegisterFields.narrative] = .text(problem.text)
    values[RegisterFields.discoveredOn] = .date(problem.foundOn)
    if care.careKind == .enterprise { values[RegisterFields.enterprise] = .text(String(care.name.prefix(40))) }
    return values
  }
}
