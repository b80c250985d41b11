extension Change {
  /// 重新报送: the same row again, after it was returned; also a sheet's row of which nothing was reported.
  static let resubmitMeasure = Change.onRecord(
    MeasureReport.self, "resubmit_measure", Words("重新报送", "Hand in again"),
    summary: Words("退回的或表中待报的，由责任单位重新报送", "What was returned, or stands in a sheet as due, is handed in"),
    fields: MeasureFields.told, rules: ["I13", "state"],
    availability: { report, _, _ in
      guard report.status != .returned, report.status != .due else { return [] }
      return [.state(now: report.status.words, Words("重新报送", "be handed in again"))]
    },
    check: { values, report, desk in MeasureFields.refusals(values, of: item(report, desk)) },
    alter: { values, report, desk in
      var report = report
      MeasureFields.fill(&report, item(report, desk), values, at: desk)
      return .of(
        report, lead: nil, [report], Words("重新报送 \(report.shortNumber)", "Handed in \(report.shortNumber) again"))
    })

  /// A sheet's row is no value of the settings: what is told of it is text.
  private static func item(_ report: MeasureReport, _ desk: any Desk) -> MeasureItem {
    report.item(desk.context.rulebook)
      ?? MeasureItem(
        program: report.program ?? "", measureCode: "",
        measure: MeasureProgram.Measure(
          number: report.measure ?? 0, group: Words("", ""), title: Words(report.title, report.title)), value: .progress
      )
  }
}
