extension Change {
  /// 定包联
  static let assignCare = Change.onBook(
    "assign_care", Words("定包联", "Put in a leader's care"),
    summary: Words("领导包联重点企业、重点项目，或联系商会协会；只写职务", "A leader takes a key enterprise or project; by post, no name"),
    fields: [
      CareFields.leaderPost, CareFields.body, CareFields.kind, CareFields.name, CareFields.isKey, CareFields.stage,
      CareFields.plan, CareFields.tag, CareFields.startsOn, CareFields.publishedOn, CareFields.division,
    ], rules: ["I13"],
    check: { values, desk in
      guard let name = values.text(CareFields.name), let post = values.text(CareFields.leaderPost) else { return [] }
      let known = try desk.records(CareAssignment.self, by: .owner(desk.context.owner))
      guard known.contains(where: { $0.isOpen && $0.name == name && $0.leaderPost == post }) else { return [] }
      return [.form(CareFields.name, Words("\(post) 已包联“\(name)”", "\(post) has \"\(name)\" in care already"))]
    },
    alter: { values, desk in
      let owner = desk.context.owner
      let starts = values.day(CareFields.startsOn, at: desk)
      var care = CareAssignment(
        id: desk.newID(), owner: owner, year: starts.year,
        serial: try desk.nextSerial(.care, owner: owner, year: starts.year),
        division: values.code(CareFields.division) ?? owner,
        leaderPost: try values.need(CareFields.leaderPost, FieldValues.text),
        body: values.choice(CareFields.body, as: CareAssignment.Body.self) ?? .other,
        careKind: values.choice(CareFields.kind, as: CareAssignment.Kind.self) ?? .enterprise,
        name: try values.need(CareFields.name, FieldValues.text),
        stage: values.choice(CareFields.stage, as: CareAssignment.Stage.self) ?? .opening, startsOn: starts)
      care.isKey = values.flag(CareFields.isKey) ?? true
      care.tag = values.text(CareFields.tag)
      care.plan = values.text(CareFields.plan)
      care.publishedOn = values.date(CareFields.publishedOn)
      return .of(care, lead: nil, [care], Words("定包联 \(care.shortNumber)", "Put in care \(care.shortNumber)"))
    })
}
