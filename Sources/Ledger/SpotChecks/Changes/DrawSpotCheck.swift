extension Change {
  /// 抽查: draws closed leads by a seed; which ones is nobody's choice and anybody's to repeat.
  static let drawSpotCheck = Change.onBook(
    "draw_spot_check", Words("抽取抽查", "Draw a spot check"),
    summary: Words("从某段时间办结的线索中按种子随机抽取，可重复核对", "Draws leads closed in a period by a seed; the draw can be repeated"),
    fields: [Fields.from, Fields.until, Fields.count, Fields.seed, Fields.division], rules: ["I13"],
    check: { values, desk in
      guard let from = values.date(Fields.from), let until = values.date(Fields.until) else { return [] }
      guard from <= until else { return [.order("I13", Fields.until, until, before: from, Fields.from.title)] }
      guard try desk.closedLeads(from...until, division: Fields.owner(values, desk)).isEmpty else { return [] }
      return [.form(Fields.from, Words("\(from) 至 \(until) 没有办结的线索可抽", "no lead was closed from \(from) to \(until)"))]
    },
    alter: { values, desk in
      let today = desk.context.today
      let owner = desk.context.owner
      let division = Fields.owner(values, desk)
      let closed = try values.need(Fields.from, FieldValues.date)...values.need(Fields.until, FieldValues.date)
      let check = SpotCheck(
        id: desk.newID(), owner: owner, year: today.year,
        serial: try desk.nextSerial(.spotCheck, owner: owner, year: today.year), division: division, on: today,
        by: desk.context.officer, closed: closed, seed: values.number(Fields.seed) ?? today.daysSinceEpoch,
        pool: try desk.closedLeads(closed, division: division), count: try values.need(Fields.count, FieldValues.number)
      )
      let notes = try check.drawn.compactMap { try desk.record(Lead.self, $0.lead) }.map {
        desk.note($0, .spotCheck, "抽查 \(check.shortNumber) 抽中")
      }
      return .of(
        check, lead: nil, [check] + notes,
        Words(
          "从\(check.poolSize)件中抽\(check.drawn.count)件，种子\(check.seed)",
          "Drew \(check.drawn.count) of \(check.poolSize), seed \(check.seed)"))
    })

  private enum Fields {
    static let from = Field("closed_from", Words("办结自", "Closed from"), .date(mayLieAhead: false), required: true)
    static let until = Field("closed_until", Words("办结至", "Closed until"), .date(mayLieAhead: false), required: true)
    static let count = Field("count", Words("抽取件数", "How many"), .number(1...50), required: true)
    static let seed = Field(
      "seed", Words("种子", "Seed"), .number(SeededDraw.seeds), help: Words("默认由当日定", "by the day unless given"))
    static let division = Field(
      "division", Words("所属县市", "Division"), .division, help: Words("默认本单位，含下级", "our own with all below it"))

    static func owner(_ values: FieldValues, _ desk: any Desk) -> String {
      values.code(division) ?? desk.context.owner
    }
  }
}
