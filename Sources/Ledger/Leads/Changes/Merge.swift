extension Change {
  /// 并案: a repeat joins the lead that was there before; statistics count the target once (domain rule I15).
  static let merge = Change.onLead(
    "merge", Words("并案", "Merge"),
    summary: Words("与先前的线索并案（重复件）", "Joins it to an earlier lead of the same matter"),
    fields: [Fields.into, .noteText, .on], rules: ["I10", "I12", "I15", "state"],
    availability: { dossier, _ in
      let wanted = Words("并案", "be merged")
      return dossier.lead.refusal(unless: .clue, wanted)
        + dossier.lead.refusals(becoming: .merged, wanted, hint: Words("已作出处置", "it was disposed of"))
        + dossier.refusalWhileProposed
    },
    check: { values, dossier, desk in
      guard let id = values.record(Fields.into), let target = try desk.record(Lead.self, id) else { return [] }
      return try refusals(of: dossier.lead, into: target, desk)
    },
    alter: { values, dossier, desk in
      let id = try values.need(Fields.into, FieldValues.record)
      guard let target = try desk.record(Lead.self, id) else { throw MissingValue(field: Fields.into.name) }
      var lead = dossier.lead
      lead.status = .merged
      lead.mergedInto = target.id
      let day = values.day(at: desk)
      let why = values.text(.noteText).map { "：\($0)" } ?? ""
      return .of(
        lead,
        [
          lead, desk.note(lead, .merged, on: day, "并入 \(target.number)\(why)"),
          desk.note(target, .merged, on: day, "\(lead.number) 并入本件"),
        ], Words("并入 \(target.number)", "Merged into \(target.number)"))
    })

  private static func refusals(of lead: Lead, into target: Lead, _ desk: any Desk) throws -> [BrokenRule] {
    func no(_ zh: String, _ en: String) -> [BrokenRule] { [BrokenRule("I15", field: Fields.into.name, Words(zh, en))] }
    if target.status == .void { return no("\(target.number) 已作废，不能并入", "\(target.number) is void") }
    if target.kind != lead.kind {
      return no("\(target.number) 是\(target.kind.words.zh)，种类不同", "\(target.number) is of another kind")
    }
    var seen: Set<RecordID> = []
    var next: Lead? = target
    while let link = next, seen.insert(link.id).inserted {
      if link.id == lead.id {
        return target.id == lead.id
          ? no("不能并入自身", "a lead cannot be merged into itself")
          : no("\(target.number) 已并入本件，不能互相并案", "\(target.number) was merged into this lead")
      }
      next = try link.mergedInto.flatMap { try desk.record(Lead.self, $0) }
    }
    return []
  }

  private enum Fields {
    static let into = Field("into", Words("并入线索", "Into"), .record(.lead), required: true)
  }
}
