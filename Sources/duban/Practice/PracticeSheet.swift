import Ledger

/// A few leads that came in with an older sheet: recorded as they stood, with what is missing (待补).
enum PracticeSheet {
  private static let layout = SheetLayout(
    id: RecordID("practice-layout"), owner: PracticeBook.owner, name: "练习台账.xlsx", sheetName: "台账",
    title: "奎屯市营商环境问题线索台账（练习）", preamble: ["填报单位：练习"],
    columns: [
      SheetLayout.Column(header: "线索编号", field: "imported_no"),
      SheetLayout.Column(header: "受理日期", field: "received_on"),
      SheetLayout.Column(header: "被反映单位", field: "unit"), SheetLayout.Column(header: "反映主要问题", field: "title"),
      SheetLayout.Column(header: "处置方式", field: "disposal_mode"), SheetLayout.Column(header: "办理时限", field: "due_on"),
      SheetLayout.Column(header: "是否办结", field: "is_closed"),
    ])

  static func batch(rows: Int, seed: UInt64, from start: CivilDate) -> ImportBatch {
    ImportBatch(
      file: "练习台账.xlsx", sheet: "台账", layout: layout, mapping: SheetMapping(concernsRefusedSubject: false)
    ) { each in
      var generator = SplitMix(seed: seed &+ 1)
      for number in 0..<rows {
        let matter = generator.pick(PracticeMatter.all, or: PracticeMatter.all[0])
        var row = ImportRow(
          line: number + 4, receivedOn: start.adding(days: generator.number(0...120)), source: "petition",
          title: generator.pick(matter.titles, or: matter.problem))
        row.importedNo = "练旧2021-\(number + 1)"
        row.unitName = generator.chance(85) ? generator.pick(matter.units, or: "住建局") : nil
        row.types = [matter.type]
        row.narrative = matter.narrative
        row.handlingDepartment = "案件监督管理室"
        if generator.chance(70) { row.disposalMode = .check }
        switch generator.number(1...3) {
        case 1: row.dueOn = row.receivedOn.adding(days: 90)
        case 2: row.dueText = "立行立改"
        default: row.dueText = "6月底前"
        }
        if generator.chance(40) {
          row.isClosed = true
          row.closedOn = row.receivedOn.adding(days: generator.number(20...40))
          row.finding = generator.chance(60) ? .established : nil
        }
        try each(.row(row))
      }
    }
  }

  /// What the program's own division expects from its bodies, as its list came in: two rows reported by nobody yet (待报).
  static let measures = ImportBatch(
    file: "举措任务清单（练习）.xlsx", sheet: "任务清单",
    layout: SheetLayout(
      id: RecordID("practice-measures"), owner: PracticeBook.owner, sheetKind: .measures, name: "举措任务清单（练习）.xlsx",
      sheetName: "任务清单", title: "自治州优化营商环境十九条整改举措任务清单（练习）", preamble: ["填报单位：练习"],
      columns: [
        SheetLayout.Column(header: "举措", field: "title"), SheetLayout.Column(header: "具体任务", field: "task"),
        SheetLayout.Column(header: "责任单位", field: "unit"), SheetLayout.Column(header: "目标/时限", field: "target"),
      ]), mapping: SheetMapping(concernsRefusedSubject: false)
  ) { each in
    for (index, task) in ["州本级惠企政策宣传（州发改委）", "县市惠企政策宣传（州发改委）"].enumerated() {
      var row = ImportedMeasureReport(line: index + 4, title: "加大优化营商环境政策宣传力度")
      row.division = PracticeMechanisms.measureDivision
      row.unitName = "发改委"
      row.program = "bayingolin-2020"
      row.measure = 6
      row.task = task
      row.period = "2021-Q3"
      row.target = "每季一次"
      try each(.row(row))
    }
  }
}
