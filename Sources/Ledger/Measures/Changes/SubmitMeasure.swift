extension Change {
  /// 报送举措进展: what a body handed in on a measure for a period. What was returned is handed in anew under its number.
  static let submitMeasure = Change.onBook(
    "submit_measure", Words("报送举措进展", "Report on a measure"),
    summary: Words(
      "登记责任单位报送的举措进展：一个单位、一个期间、一项内容", "What a body handed in on a measure: one body, one period, one value"),
    fields: [MeasureFields.measure, MeasureFields.unit, MeasureFields.period, MeasureFields.matter]
      + MeasureFields.told,
    rules: ["I13", "state"],
    check: { values, desk in try MeasureSubmission(values, desk)?.refusals(values) ?? [] },
    alter: { values, desk in
      guard let submission = try MeasureSubmission(values, desk) else {
        throw MissingValue(field: MeasureFields.measure.name)
      }
      return try submission.alteration(values)
    })
}

/// A report as it is handed in: which value, of which body, for which period.
private struct MeasureSubmission {
  let item: MeasureItem
  let unit: OfficeUnit
  /// Nil where it is spelled wrongly.
  let period: ReportingPeriod?
  let known: MeasureReport?
  let desk: any Desk

  /// Nil where a required field is missing.
  init?(_ values: FieldValues, _ desk: any Desk) throws {
    let rulebook = desk.context.rulebook
    guard let item = values.code(MeasureFields.measure).flatMap(rulebook.programs.item),
      let unit = try values.record(MeasureFields.unit).flatMap({ try desk.record(OfficeUnit.self, $0) })
    else { return nil }
    let current = item.period(in: .quarter(of: desk.context.today))
    let period = values.text(MeasureFields.period).map(ReportingPeriod.init) ?? current
    self.item = item
    self.unit = unit
    self.period = period
    self.desk = desk
    let matter = values.text(MeasureFields.matter)
    known = try period.flatMap { period in
      try desk.records(MeasureReport.self, by: .unit(unit.id)).last {
        $0.answers(item, of: unit.id, in: period, matter: matter)
      }
    }
  }

  func refusals(_ values: FieldValues) -> [BrokenRule] {
    var broken = MeasureFields.refusals(values, of: item)
    guard let period else {
      return broken + [.form(MeasureFields.period, Words("期间写作2021-Q3或2021", "write the period as 2021-Q3 or 2021"))]
    }
    broken += refusals(of: period)
    if item.value.isException, !values.has(MeasureFields.matter) {
      broken.append(.form(MeasureFields.matter, Words("逐项报送：缺事项", "reported one by one: the matter is missing")))
    }
    if let known, known.status == .submitted || known.status == .accepted {
      let hint =
        known.status == .submitted
        ? Words("先认定（accept_measure）或退回（return_measure）", "accept (accept_measure) or return it (return_measure) first")
        : nil
      broken.append(
        .state(
          now: known.status.words, Words("再报（\(known.shortNumber)）", "be reported again (\(known.shortNumber))"),
          hint: hint))
    }
    return broken
  }

  private func refusals(of period: ReportingPeriod) -> [BrokenRule] {
    let isQuarter = if case .quarter = period { true } else { false }
    let isYear = if case .year = period { true } else { false }
    let cadence = item.cadence
    if cadence == .quarter && !isQuarter || cadence == .year && !isYear {
      let example = cadence == .year ? "\(period.year)" : "\(period.year)-Q1"
      return [
        .form(
          MeasureFields.period,
          Words(
            "该项\(cadence.words.zh)报一次，期间写作\(example)",
            "it is reported \(cadence.words.en.lowercased()): write \(example)"))
      ]
    }
    guard period.start > desk.context.today else { return [] }
    return [.form(MeasureFields.period, Words("\(period.words.zh)还没有开始", "\(period.words.en) has not begun"))]
  }

  func alteration(_ values: FieldValues) throws -> Alteration {
    let context = desk.context
    let year = context.today.year
    var report =
      try known
      ?? MeasureReport(
        id: desk.newID(), owner: context.owner, year: year,
        serial: try desk.nextSerial(.measureReport, owner: context.owner, year: year), division: unit.division,
        title: item.measure.title.zh)
    report.program = item.program
    report.measure = item.measure.number
    report.item = item.value.id
    report.group = item.measure.group.zh
    report.title = item.measure.title.zh
    report.task = item.value.words.zh
    report.target = item.value.targetWords?.zh
    report.unit = unit.id
    report.period = period?.text
    report.dueOn = dueOn
    report.matter = values.text(MeasureFields.matter)
    MeasureFields.fill(&report, item, values, at: desk)
    return .of(
      report, lead: nil, [report],
      Words("\(unit.shortName)报送 \(item.words.zh)", "\(unit.shortName) reported \(item.words.en)"),
      notices: try notices(report))
  }

  private var dueOn: CivilDate? {
    guard item.cadence == .quarter || item.cadence == .year, let period else { return nil }
    return desk.context.rulebook.calendar.workingDay(onOrAfter: period.end)
  }

  private func notices(_ report: MeasureReport) throws -> [Words] {
    var notices: [Words] = []
    let named = item.leadUnits + item.measure.coUnits
    let division = desk.context.rulebook.programs.program(item.program)?.division
    let isNamed = try named.contains { name in
      try desk.units(named: name, division: division).contains { $0.id == unit.id }
    }
    if !named.isEmpty, !isNamed {
      notices.append(
        Words("\(unit.shortName)不是该项的责任单位", "\(unit.shortName) is not among the bodies of this measure"))
    }
    if item.value.isMet(report.value) == false {
      notices.append(Words("未达到目标", "the target is not met"))
    }
    return notices
  }
}
