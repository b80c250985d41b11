import Testing

@testable import Ledger

/// 举措报送: due → submitted → accepted | returned (domain 3.2), a row for each value, body and period.
@Suite struct MeasureReportTests {
  private func status(_ desk: MemoryDesk) -> [MeasureReport.Status] { desk.all(MeasureReport.self).map(\.status) }

  @Test func aReportIsReturnedHandedInAgainAndAccepted() throws {
    let desk = MeasureSamples.desk()
    try desk.performed("submit_measure", MeasureSamples.report())
    #expect(
      try desk.perform("resubmit_measure", ["measure_report": "E0001", "value": "是", "evidence": "x"]).rules == [
        "state"
      ])
    try desk.performed("return_measure", ["measure_report": "E0001", "reason": "缺附表"])
    #expect(status(desk) == [.returned])
    #expect(try desk.perform("accept_measure", ["measure_report": "E0001"]).rules == ["state"])
    try desk.performed(
      "resubmit_measure",
      ["measure_report": "E0001", "value": "是", "evidence": "汇总报告和附表", "submitted_by": "住建局办公室"])
    try desk.performed("accept_measure", ["measure_report": "E0001", "judged_by": "K-02"])
    let report = try #require(desk.all(MeasureReport.self).first)
    #expect(status(desk) == [.accepted])
    #expect(report.returns?.map(\.text) == ["缺附表"])
    #expect(report.judgedBy == "K-02" && report.evidence == "汇总报告和附表")
    #expect(report.number == "654003-2021-E0001")
    #expect(try desk.perform("return_measure", ["measure_report": "E0001", "reason": "再看"]).rules == ["state"])
  }

  @Test func whatWasReturnedIsHandedInUnderItsNumber() throws {
    let desk = MeasureSamples.desk()
    try desk.performed("submit_measure", MeasureSamples.report())
    #expect(try desk.perform("submit_measure", MeasureSamples.report()).rules == ["state"])
    try desk.performed("return_measure", ["measure_report": "E0001", "reason": "缺附表"])
    try desk.performed("submit_measure", MeasureSamples.report(["evidence": "附表"]))
    #expect(desk.all(MeasureReport.self).map(\.serial) == [1])
    try desk.performed("submit_measure", MeasureSamples.report(["period": "2021-Q2"]))
    #expect(desk.all(MeasureReport.self).map(\.serial) == [1, 2])
  }

  /// Domain rule I04, of reports: who judges is not who handed it in.
  @Test func i04WhoHandedInDoesNotJudge() throws {
    let desk = MeasureSamples.desk()
    try desk.performed("submit_measure", MeasureSamples.report(["submitted_by": "K-01"]))
    for change in ["accept_measure", "return_measure"] {
      let refused = try desk.perform(
        change, ["measure_report": "E0001", "reason": "x"].filter { change != "accept_measure" || $0.key != "reason" })
      #expect(refused.rules == ["I04"], "\(change)")
      #expect(refused.first?.message.zh == "认定人不得为报送人（K-01）")
    }
    try desk.performed("accept_measure", ["measure_report": "E0001"], as: "K-02")
    #expect(desk.all(MeasureReport.self).map(\.judgedBy) == ["K-02"])
  }

  @Test func aValueIsOfItsKind() throws {
    let desk = MeasureSamples.desk()
    let wrong = try desk.perform("submit_measure", MeasureSamples.report(["value": "大概"]))
    #expect(wrong.map(\.message.zh) == ["监测汇总：应为“是”或“否”"])
    try desk.performed(
      "submit_measure", MeasureSamples.report(["measure": "K-12/water", "value": "高于"]))
    #expect(desk.all(MeasureReport.self).map(\.value) == ["higher"])
    #expect(desk.last?.notices.map(\.zh) == ["未达到目标"])
  }

  /// B-01: what is not listed is an exception, with reason and basis, matter by matter.
  @Test func anExceptionNeedsMatterReasonAndBasis() throws {
    let desk = MeasureSamples.desk()
    let bare = MeasureSamples.report(["measure": "K-01/matter", "unit": "行政服务中心", "value": "否"])
    #expect(Set(try desk.perform("submit_measure", bare).map(\.field)) == ["text", "basis", "matter"])
    let whole = bare.merging(["matter": "不动产登记", "text": "需现场勘验", "basis": "不动产登记暂行条例"]) { $1 }
    try desk.performed("submit_measure", whole)
    try desk.performed("submit_measure", whole.merging(["matter": "施工许可"]) { $1 })
    #expect(desk.all(MeasureReport.self).map(\.matter) == ["不动产登记", "施工许可"])
  }

  @Test func aPeriodFitsTheCadenceAndHasBegun() throws {
    let desk = MeasureSamples.desk()
    #expect(try desk.perform("submit_measure", MeasureSamples.report(["period": "2021"])).map(\.field) == ["period"])
    #expect(try desk.perform("submit_measure", MeasureSamples.report(["period": "2021-Q4"])).map(\.field) == ["period"])
    #expect(try desk.perform("submit_measure", MeasureSamples.report(["period": "三季度"])).map(\.field) == ["period"])
    var yearly = MeasureSamples.report(["measure": "K-05/assessment"])
    yearly["period"] = nil
    try desk.performed("submit_measure", yearly)
    #expect(desk.all(MeasureReport.self).map(\.period) == ["2021"])
  }

  @Test func whoIsNotNamedByTheProgramIsPointedOut() throws {
    let desk = MeasureSamples.desk()
    try desk.performed("submit_measure", MeasureSamples.report(["unit": "行政服务中心"]))
    #expect(desk.last?.notices.map(\.zh) == ["行政服务中心不是该项的责任单位"])
  }
}
