extension Change {
  /// 登记对账: the counts of one; the command and the screen fill them in, a comparison on paper is typed.
  static let recordReconciliation = Change.onBook(
    "record_reconciliation", Words("登记对账", "Record a reconciliation"),
    summary: Words("本台账与上级或下级表格对账的结果，只记件数", "What laying our ledger beside a sheet came to; counts only"),
    fields: [
      Fields.file, Fields.base, Fields.same, Fields.onlyHere, Fields.onlyThere, Fields.differing, Fields.conflicts,
      Fields.division, .on,
    ],
    rules: ["I13"],
    check: { values, _ in
      guard let differing = values.number(Fields.differing), let conflicts = values.number(Fields.conflicts),
        conflicts > differing
      else { return [] }
      return [
        .form(Fields.conflicts, Words("两边都改的不多于不一致的（\(differing)）", "no more than those differing (\(differing))"))
      ]
    },
    alter: { values, desk in
      let day = values.day(at: desk)
      let owner = desk.context.owner
      func count(_ field: Field) throws -> Int { try values.need(field, FieldValues.number) }
      let counts = Reconciliation.Counts(
        same: try count(Fields.same), onlyHere: try count(Fields.onlyHere), onlyThere: try count(Fields.onlyThere),
        differing: try count(Fields.differing), conflicts: values.number(Fields.conflicts) ?? 0)
      let row = Reconciliation(
        id: desk.newID(), owner: owner, year: day.year,
        serial: try desk.nextSerial(.reconciliation, owner: owner, year: day.year),
        division: values.code(Fields.division) ?? owner, on: day, by: desk.context.officer,
        file: try values.need(Fields.file, FieldValues.text), base: values.text(Fields.base), counts: counts)
      return .of(
        row, lead: nil, [row],
        Words(
          "对账：一致\(row.same)，只在本账\(row.onlyHere)，只在对方\(row.onlyThere)，不一致\(row.differing)",
          "Reconciled: \(row.same) same, \(row.onlyHere) only here, \(row.onlyThere) only there, \(row.differing) differing"
        ))
    })

  private enum Fields {
    static let file = Field("file", Words("对方表格", "Sheet"), .text(max: 120), required: true)
    static let base = Field("base", Words("上次的表", "Sheet of last time"), .text(max: 120))
    static let same = count("same", "一致", "Same")
    static let onlyHere = count("only_here", "只在本台账", "Only here")
    static let onlyThere = count("only_there", "只在对方", "Only there")
    static let differing = count("differing", "不一致", "Differing")
    static let conflicts = count("conflicts", "两边都改", "Changed on both").required(false)
    static let division = Field(
      "division", Words("所属县市", "Division"), .division, help: Words("默认本单位", "our own unless given"))

    private static func count(_ name: String, _ zh: String, _ en: String) -> Field {
      Field(name, Words(zh, en), .number(0...1_000_000), required: true)
    }
  }
}

extension Reconciliation {
  /// The values that record it.
  package static func request(
    file: String, base: String?, division: String, _ counts: Counts
  ) -> ChangeRequest {
    var values = [
      "file": String(file.suffix(120)), "division": division, "same": String(counts.same),
      "only_here": String(counts.onlyHere), "only_there": String(counts.onlyThere),
      "differing": String(counts.differing), "conflicts": String(counts.conflicts),
    ]
    values["base"] = base.map { String($0.suffix(120)) }
    return ChangeRequest("record_reconciliation", values)
  }
}
