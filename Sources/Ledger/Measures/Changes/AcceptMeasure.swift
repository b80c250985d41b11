extension Change {
  /// 认可报送: by other hands than those that handed it in (domain rule I04).
  static let acceptMeasure = Change.onRecord(
    MeasureReport.self, "accept_measure", Words("认可报送", "Accept the report"),
    summary: Words("监督一方认可单位报送的进展；认定人不得为报送人", "The inspector accepts what a body handed in; never one's own"),
    fields: [MeasureFields.judgedBy, .on, .noteText], rules: ["I04", "I13", "state"],
    availability: { report, _, _ in MeasureFields.refusalUnlessSubmitted(report, Words("认可", "be accepted")) },
    check: { values, report, desk in try MeasureFields.refusalsOfJudge(values, report, at: desk) },
    alter: { values, report, desk in
      var report = report
      report.status = .accepted
      report.judgedOn = values.day(at: desk)
      report.judgedBy = values.code(MeasureFields.judgedBy) ?? desk.context.officer
      report.remark = values.text(.noteText) ?? report.remark
      return .of(report, lead: nil, [report], Words("认可 \(report.shortNumber)", "Accepted \(report.shortNumber)"))
    })
}
