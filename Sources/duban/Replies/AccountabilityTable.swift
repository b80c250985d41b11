import Ledger

struct AccountabilityTable {
  let rulebook: Rulebook

  func table(_ rows: [(record: Accountability, unit: String?, lead: String?)]) -> ReplyTable {
    ReplyTable(
      columns: [
        .init("no", Words("编号", "No.")), .init("lead", Words("线索", "Lead")), .init("unit", Words("单位", "Unit")),
        .init("target", Words("对象", "Target")), .init("subject", Words("对象代号", "Subject")),
        .init("measure", Words("方式", "Measure")), .init("form", Words("形态", "Form")),
        .init("status", Words("状态", "State")), .init("decided_on", Words("决定", "Decided")),
        .init("served_on", Words("送达", "Served"), isForPeople: false),
        .init("publicity", Words("通报", "Publicity"), isForPeople: false),
        .init("leading_cadre", Words("领导干部", "Leading cadre"), isForPeople: false),
        .init("main_responsibility", Words("主体责任不力", "Main responsibility"), isForPeople: false),
        .init("effective_until", Words("影响期至", "In effect until"), isForPeople: false),
        .init("tolerance", Words("容错", "Tolerance"), isForPeople: false),
        .init("transfer", Words("调岗", "Transfer"), isForPeople: false),
        .init("id", Words("标识", "Id"), isForPeople: false),
      ],
      rows: rows.map { record, unit, lead in
        [
          .text(record.number), .text(lead), .text(unit), .coded(record.target.rawValue, record.target.words),
          .text(record.subject?.label), .coded(record.measure, rulebook.words(.accountabilityMeasures, record.measure)),
          .number(record.form), .coded(record.status.rawValue, record.stateWords), .date(record.decidedOn),
          .date(record.servedOn), .coded(record.publicity.rawValue, record.publicity.words),
          .flag(record.isLeadingCadre), .flag(record.mainResponsibility == true), .date(record.effect(rulebook).until),
          .coded(record.tolerance.rawValue, record.tolerance.words),
          .coded(record.transfer?.outcome?.rawValue ?? record.transfer.map { _ in "suggested" }, record.stateWords),
          .text(record.id.text),
        ]
      })
  }
}
