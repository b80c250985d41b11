extension Change {
  /// 送达
  static let serveAccountability = Change.onAccountability(
    "serve_accountability", Words("送达", "Serve"), summary: Words("记决定送达日期", "The decision was served"),
    fields: [Fields.servedOn], rules: ["I13", "state"],
    availability: { record, _, _ in
      guard record.status == .decided else {
        return [
          .state(
            now: record.status.words, Words("送达", "be served"),
            hint: record.status == .draft ? Words("先作出决定（decide_accountability）", "decide it first") : nil)
        ]
      }
      guard let served = record.servedOn else { return [] }
      return [.state(now: Words("已于 \(served) 送达", "served on \(served)"), Words("再次送达", "be served again"))]
    },
    check: { values, record, desk in
      let day = values.day(Fields.servedOn, at: desk)
      guard let decided = record.decidedOn, day < decided else { return [] }
      return [.order("I13", Fields.servedOn, day, before: decided, AccountabilityFields.decidedOn.title)]
    },
    alter: { values, record, desk in
      var record = record
      let day = values.day(Fields.servedOn, at: desk)
      record.servedOn = day
      return .of(
        record, lead: record.lead, [record, record.line("已送达", on: day, at: desk)],
        Words("已送达 \(record.shortNumber)", "Served \(record.shortNumber)"))
    })

  private enum Fields {
    static let servedOn = Field(
      "served_on", Words("送达日期", "Served on"), .date(mayLieAhead: false), help: Words("默认今天", "today unless given"))
  }
}
