extension Change {
  /// 登记放假/调休: the region's or the county's own days, which no national notice has (domain 7).
  static let addDayOff = Change.onBook(
    "add_day_off", Words("登记放假调休", "Add a day off"),
    summary: Words("登记本地放假日或调休上班日，期限计算随即采用", "A local day off or make-up working day, used in counting from then on"),
    fields: [Fields.on, Fields.until, Fields.kind, Fields.name, Fields.source],
    check: { values, desk in
      guard let first = values.date(Fields.on) else { return [] }
      let last = values.date(Fields.until) ?? first
      guard last >= first, last.days(since: first) < 31 else {
        return [.form(Fields.until, Words("应不早于起始日，且不超过31天", "not before the first day, and at most 31 days"))]
      }
      let known = try desk.records(LocalDay.self, by: .owner(desk.context.owner))
      guard let twice = known.first(where: { $0.on >= first && $0.on <= last }) else { return [] }
      return [
        .form(Fields.on, Words("\(twice.on) 已登记为“\(twice.name)”", "\(twice.on) is there already as \"\(twice.name)\""))
      ]
    },
    alter: { values, desk in
      let first = try values.need(Fields.on, FieldValues.date)
      let last = values.date(Fields.until) ?? first
      let name = try values.need(Fields.name, FieldValues.text)
      let isOff = values.code(Fields.kind) != DayOff.Kind.work.rawValue
      let days = (0...last.days(since: first)).map {
        LocalDay(
          id: desk.newID(), owner: desk.context.owner, on: first.adding(days: $0), isOff: isOff, name: name,
          source: values.text(Fields.source) ?? "")
      }
      let until = last == first ? "" : "–\(last)"
      return Alteration(
        puts: days,
        summary: Words(
          "登记\(isOff ? "放假" : "调休上班") \(first)\(until)", "Added \(isOff ? "day off" : "working day") \(first)\(until)"),
        notices: [Words("已定的期限不自动改动", "due dates already set do not move by themselves")])
    })

  private enum Fields {
    static let on = Field("on", Words("日期", "Date"), .date(mayLieAhead: true), required: true)
    static let until = Field(
      "until", Words("至", "Until"), .date(mayLieAhead: true), help: Words("连续几天的", "for several days in a row"))
    static let kind = Field(
      "kind", Words("种类", "Kind"),
      .choice([
        Field.Choice(DayOff.Kind.off.rawValue, Words("放假", "Day off")),
        Field.Choice(DayOff.Kind.work.rawValue, Words("调休上班", "Make-up working day")),
      ]), help: Words("默认放假", "a day off unless given"))
    static let name = Field("name", Words("名称", "Name"), .text(max: 20), required: true)
    static let source = Field("source", Words("依据", "Source"), .text(max: 120))
  }
}
