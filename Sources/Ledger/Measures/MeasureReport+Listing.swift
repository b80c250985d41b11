extension Listing {
  package static let measure = Listing(
    "measure", Words("举措报送", "Measure reports"), of: MeasureReport.self,
    columns: [
      ListingColumn("measure", Words("举措", "Code"), .fixed(4)) { report, names in
        .text(report.item(names.rulebook)?.measureCode ?? report.measureCode(names.rulebook))
      },
      ListingColumn("task", Words("内容", "Item"), .growing(least: 12, weight: 3)) { report, names in
        report.item(names.rulebook).map { .coded($0.code, $0.value.words) } ?? .text(report.task ?? report.title)
      },
      ListingColumn("unit", Words("单位", "Body"), .growing(least: 10, weight: 1)) { report, names in
        .text(try names.unit(report.unit))
      },
      ListingColumn("period", Words("期间", "Period"), .fixed(7)) { report, _ in .text(report.period) },
      ListingColumn("value", Words("报送值", "Value"), .growing(least: 6, weight: 1, drop: 1)) { report, names in
        report.valueWords(names.rulebook).map { .coded(report.value ?? "", $0) } ?? .text(report.completion)
      },
      ListingColumn("status", Words("状态", "State"), .fixed(9)) { report, _ in
        .coded(report.status.rawValue, report.status.words)
      },
    ],
    details: [
      ListingColumn("target", Words("目标", "Target")) { report, names in
        report.item(names.rulebook)?.value.targetWords.map { .coded(report.target ?? "", $0) } ?? .text(report.target)
      },
      ListingColumn("met", Words("达标", "Met")) { report, names in
        report.isMet(names.rulebook).map {
          .coded($0 ? "yes" : "no", $0 ? Words("达到", "Met") : Words("未达到", "Not met"))
        }
          ?? .text(nil)
      },
      ListingColumn("role", Words("职责", "Role")) { report, names in
        report.item(names.rulebook)?.value.role.map { .coded($0.rawValue, $0.words) } ?? .text(nil)
      },
      ListingColumn("matter", Words("事项", "Matter")) { report, _ in .text(report.matter) },
      ListingColumn("text", Words("进展", "Progress")) { report, _ in .text(report.progress) },
      ListingColumn("basis", Words("依据", "Basis")) { report, _ in .text(report.basis) },
      ListingColumn("evidence", Words("佐证", "Evidence")) { report, _ in .text(report.evidence) },
      ListingColumn("difficulty", Words("存在困难", "Difficulty")) { report, _ in .text(report.difficulty) },
      ListingColumn("next_step", Words("下步打算", "Next")) { report, _ in .text(report.nextStep) },
      ListingColumn("submitted", Words("报送", "Handed in")) { report, _ in
        .text(report.submittedOn.map { "\($0) \(report.submittedBy ?? "")" })
      },
      ListingColumn("judged", Words("认定", "Judged")) { report, _ in
        .text(report.judgedOn.map { "\($0) \(report.judgedBy ?? "")" })
      },
      ListingColumn("returns", Words("退回", "Returned")) { report, _ in
        .text(report.returns.map { $0.map { "\($0.on) \($0.by) \($0.text)" }.joined(separator: "；") })
      },
      ListingColumn("remark", Words("备注", "Remark")) { report, _ in .text(report.remark) },
    ],
    begins: ["submit_measure"],
    empty: Words("还没有报送：F7 报送，Ctrl-D 看举措进展", "no report yet: F7 adds one, Ctrl-D shows what is due"))
}

extension MeasureReport {
  fileprivate func measureCode(_ rulebook: Rulebook) -> String? {
    guard let program = program.flatMap(rulebook.programs.program) else { return nil }
    return program.measures.first { $0.number == measure }.map(program.code)
  }

  package func valueWords(_ rulebook: Rulebook) -> Words? {
    guard let value, let item = item(rulebook) else { return nil }
    return item.value.kind.words(value)
  }

  package func isMet(_ rulebook: Rulebook) -> Bool? { item(rulebook)?.value.isMet(value) }
}
