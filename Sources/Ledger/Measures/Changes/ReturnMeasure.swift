extension Change {
  /// 退回报送: with the reason; the body hands it in again.
  static let returnMeasure = Change.onRecord(
    MeasureReport.self, "return_measure", Words("退回报送", "Return the report"),
    summary: Words("监督一方退回单位报送的进展，写明理由；认定人不得为报送人", "The inspector returns a report with the reason; never one's own"),
    fields: [.reason, MeasureFields.judgedBy, .on], rules: ["I04", "I13", "state"],
    availability: { report, _, _ in MeasureFields.refusalUnlessSubmitted(report, Words("退回", "be returned")) },
    check: { values, report, desk in try MeasureFields.refusalsOfJudge(values, report, at: desk) },
    alter: { values, report, desk in
      var report = report
      let judge = values.code(MeasureFields.judgedBy) ?? desk.context.officer
      let reason = try values.need(.reason, FieldValues.text)
      report.status = .returned
      report.judgedOn = values.day(at: desk)
      report.judgedBy = judge
      report.returns = (report.returns ?? []) + [DatedLine(on: values.day(at: desk), by: judge, text: reason)]
      return .of(report, lead: nil, [report], Words("退回 \(report.shortNumber)", "Returned \(report.shortNumber)"))
    })
}
