@testable import Ledger

/// A programme of three measures in the fixture's county: one each quarter, one each year, one that stands.
enum MeasureSamples {
  static let program = MeasureProgram(
    id: "kuytun-sample", letter: "K", title: Words("示例举措", "Sample measures"), division: "654003",
    issuedOn: .on("2021-01-01"),
    measures: [
      MeasureProgram.Measure(
        number: 1, group: Words("一", "I"), title: Words("最多跑一次", "One trip"), leadUnits: ["行政服务中心"],
        values: [
          value("listed", "列入比例", .percent, "100"), value("matter", "不能列入的事项", .yesNo, nil, isException: true),
        ]),
      MeasureProgram.Measure(
        number: 5, group: Words("二", "II"), title: Words("评价", "Assessment"), leadUnits: ["住建局", "发改委"],
        cadence: .quarter,
        values: [
          value("summary", "监测汇总", .yesNo, "yes"),
          MeasureValue(id: "assessment", words: Words("年度评价", "Assessment"), kind: .yesNo, cadence: .year),
        ]),
      MeasureProgram.Measure(
        number: 12, group: Words("二", "II"), title: Words("成本", "Costs"), leadUnits: ["住建局"],
        values: [value("water", "水价", .compare, "<=same")]),
    ])

  private static func value(
    _ id: String, _ zh: String, _ kind: MeasureValue.Kind, _ target: String?, isException: Bool = false
  ) -> MeasureValue {
    MeasureValue(
      id: id, words: Words(zh, id), kind: kind, target: target.flatMap { MeasureValue.Target($0, kind) },
      isException: isException)
  }

  static func desk(today: String = "2021-09-13", officer: String = "K-01") -> MemoryDesk {
    var rulebook = Fixture.rulebook
    rulebook.readPrograms = { [program] }
    let desk = Fixture.desk(today: today, officer: officer)
    desk.context = ChangeContext(
      today: .on(today), officer: officer, owner: "654003", rulebook: rulebook, campaign: Fixture.campaign)
    return desk
  }

  static func report(_ more: [String: String] = [:]) -> [String: String] {
    [
      "measure": "K-05/summary", "unit": "住建局", "period": "2021-Q3", "value": "是", "evidence": "汇总报告",
      "submitted_by": "住建局办公室",
    ].merging(more) { $1 }
  }
}
