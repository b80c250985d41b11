import Ledger

/// 监督覆盖率 with the units that nobody visited.
struct CoverageReply: Reply {
  let coverage: Coverage
  let period: ReportPeriod
  let office: Office

  private var gaps: ReplyTable {
    ReplyTable(
      columns: [
        .init("division", Words("县市", "Division")), .init("unit", Words("单位", "Unit")),
        .init("hall", Words("大厅", "Hall")), .init("groups", Words("类别", "Why")),
        .init("last_observed_on", Words("上次监督", "Last visited")),
        .init("id", Words("标识", "Id"), isForPeople: false),
      ],
      rows: coverage.gaps.map { visit in
        let hall = coverage.visits.first { $0.unit.id == visit.unit.parent }?.unit.shortName
        return [
          .coded(visit.unit.division, office.rulebook.divisions[visit.unit.division]?.shortName),
          .text(visit.unit.shortName), .text(hall),
          .codes(visit.groups.map(\.rawValue)) { code in
            Coverage.Group(rawValue: code)?.words ?? Words(code, code)
          },
          .date(visit.last), .text(visit.unit.id.text),
        ]
      })
  }

  var table: ReplyTable? { gaps }

  func text(_ language: Language) -> String {
    let whole = coverage.whole
    let head = Words("监督覆盖率 \(period.words.zh)：", "Coverage, \(period.words.en): ") + Words(whole.text, whole.text)
    let groups = Coverage.Group.allCases.map { group in
      group.words + Words(" ", " ") + Words(coverage.figure(group).text, coverage.figure(group).text)
    }.listed(Words("，", ", "))
    let lines = [head(language), groups(language)]
    guard whole.total > 0 else {
      return Words(
        "还没有重点单位、窗口：用 edit_unit 设“重点”，或看设置 industries.csv",
        "no key unit or window yet: mark them by edit_unit, or see the settings' industries.csv")(language)
    }
    guard !gaps.rows.isEmpty else {
      return (lines + [Words("都已监督", "all were visited")(language)]).joined(separator: "\n")
    }
    return (lines + [Words("没有监督的：", "not visited:")(language), gaps.text(language)]).joined(separator: "\n")
  }

  func json(_ language: Language) -> JSON {
    func figure(_ figure: Coverage.Figure) -> JSON {
      .object([
        "covered": .number(figure.covered), "total": .number(figure.total), "percent": .number(figure.percent),
      ])
    }
    return .object([
      "period": .text(period.text), "from": .text(coverage.days.lowerBound.description),
      "to": .text(coverage.days.upperBound.description), "whole": figure(coverage.whole),
      "groups": .object(Coverage.Group.allCases.map { JSON.Member($0.rawValue, figure(coverage.figure($0))) }),
      "gaps": gaps.json, "practice": .flag(office.info.isPractice),
    ])
  }
}
