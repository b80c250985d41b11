@testable import Ledger

/// A few values of a programme in the fixture's county, and what its bodies made of them: invented.
enum MeasureFixture {
  static let program = MeasureProgram(
    id: "sample", letter: "B", title: Words("营商环境举措（示例）", "Measures (sample)"), division: Fixture.owner,
    measures: [
      measure(
        1, "深化“最多跑一次”改革", "At most one trip", .standing,
        [value("listed", "列入“最多跑一次事项”的比例", "Matters listed", .percent, "100")]),
      measure(
        5, "完善营商环境评价指标体系", "Assessment", .quarter,
        [
          value("summary", "监测情况汇总", "Summary of monitoring", .yesNo, "yes"),
          value("advice", "整改建议条数", "Recommendations made", .count, nil),
        ]),
      measure(
        12, "降低工业用水、用地、用电成本", "Costs of water, land and power", .standing,
        [value("water", "工业用水价格（与疆内其他地州比）", "Price of water", .compare, "<=same")]),
    ])

  private static func measure(
    _ number: Int, _ zh: String, _ en: String, _ cadence: MeasureProgram.Cadence, _ values: [MeasureValue]
  ) -> MeasureProgram.Measure {
    MeasureProgram.Measure(
      number: number, group: Words("政务环境", "Government"), title: Words(zh, en), leadUnits: ["发改委"], cadence: cadence,
      values: values)
  }

  private static func value(
    _ id: String, _ zh: String, _ en: String, _ kind: MeasureValue.Kind, _ target: String?
  ) -> MeasureValue {
    MeasureValue(
      id: id, words: Words(zh, en), kind: kind, target: target.flatMap { MeasureValue.Target($0, kind) })
  }

  /// Every state there is, over seven bodies: more than stand side by side in 80 columns.
  static let matrix: MeasureMatrix = {
    let names = ["u-reform", "u-housing", "u-market", "u-land", "u-tax", "u-people", "u-trade"]
    let bodies = names.compactMap { id in Fixture.units.first { $0.id == RecordID(id) } }.map {
      MeasureMatrix.Body(unit: $0.id, name: $0.shortName, division: $0.division)
    }
    let states = MeasureMatrix.State.allCases
    let rows = program.items.enumerated().map { line, item in
      MeasureMatrix.Row(
        item: item,
        cells: bodies.indices.map { place in
          guard (line + place) % 4 != 3 else { return nil }
          return cell(item, states[(line * 2 + place) % states.count])
        })
    }
    return MeasureMatrix(program: program, period: .quarter(3, of: 2021), bodies: bodies, rows: rows)
  }()

  private static func cell(_ item: MeasureItem, _ state: MeasureMatrix.State) -> MeasureMatrix.Cell {
    let isReported = [.submitted, .returned, .accepted].contains(state)
    let value =
      item.value.kind == .percent
      ? "98.5" : item.value.kind == .compare ? "lower" : item.value.kind == .count ? "4" : "yes"
    return MeasureMatrix.Cell(
      state: state, period: .quarter(3, of: 2021), due: state == .open ? nil : Fixture.day("2021-09-30"),
      reports: isReported ? [RecordID("report-1")] : [], value: isReported ? item.value.kind.words(value) : nil,
      isMet: isReported ? item.value.isMet(value) : nil)
  }

  static let reports: [MeasureReport] = {
    var returned = report("report-1", 2, "returned", .returned, "summary", "监测情况汇总")
    returned.value = "yes"
    returned.returns = [DatedLine(on: Fixture.day("2021-09-08"), by: "K-02", text: "缺分县市数据")]
    var accepted = report("report-2", 1, "accepted", .accepted, "advice", "整改建议条数")
    accepted.value = "4"
    accepted.judgedOn = Fixture.day("2021-09-08")
    accepted.judgedBy = "K-02"
    return [returned, accepted]
  }()

  private static func report(
    _ id: String, _ serial: Int, _ text: String, _ status: MeasureReport.Status, _ item: String, _ task: String
  ) -> MeasureReport {
    var report = MeasureReport(
      id: RecordID(id), owner: Fixture.owner, year: 2021, serial: serial, division: Fixture.owner,
      title: "完善营商环境评价指标体系", status: status)
    report.program = program.id
    report.measure = 5
    report.item = item
    report.task = task
    report.unit = RecordID("u-reform")
    report.period = "2021-Q3"
    report.evidence = "监测汇总报告一份"
    report.submittedOn = Fixture.day("2021-09-06")
    report.submittedBy = "发改委办公室"
    return report
  }

  static let samples: [ApprovalSample] = {
    var late = ApprovalSample(
      id: RecordID("sample-1"), owner: Fixture.owner, year: 2021, serial: 1, division: Fixture.owner, project: "标准厂房一期",
      unit: RecordID("u-housing"), acceptedOn: Fixture.day("2021-01-04"))
    late.pauses = [
      ApprovalSample.Pause(from: Fixture.day("2021-03-01"), to: Fixture.day("2021-03-12"), reason: "专家评审")
    ]
    let quick = ApprovalSample(
      id: RecordID("sample-2"), owner: Fixture.owner, year: 2021, serial: 2, division: Fixture.owner, project: "冷链仓库",
      unit: RecordID("u-housing"), acceptedOn: Fixture.day("2021-05-06"), finishedOn: Fixture.day("2021-07-30"))
    return [quick, late]
  }()

  static let refunds = [
    FeeRefund(
      id: RecordID("refund-1"), owner: Fixture.owner, year: 2021, serial: 1, division: Fixture.owner,
      lead: RecordID("lead-1"), unit: RecordID("u-tax"), on: Fixture.day("2021-09-08"), amount: Money(fen: 12_000),
      evidence: "退费凭证一张")
  ]
}
