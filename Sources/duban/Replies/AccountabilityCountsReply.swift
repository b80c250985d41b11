import Ledger

/// Cases, persons and problems counted apart, each figure with its unit.
struct AccountabilityCountsReply: Reply {
  let counts: AccountabilityCounts
  let rulebook: Rulebook

  private struct Figure {
    let key: String
    let title: Words
    let count: Int
    let unit: Words
    var share: Int?
  }

  private var figures: [Figure] {
    let persons = Words("人", "persons")
    let times = Words("人次", "measures")
    let cases = Words("件", "cases")
    let forms = (1...4).map { form in
      Figure(
        key: "form_\(form)", title: Words("第\(["一", "二", "三", "四"][form - 1])种形态", "Form \(form)"),
        count: counts.forms[form, default: 0], unit: times, share: counts.share(ofForm: form))
    }
    let groups = counts.groups(rulebook).map { group in
      Figure(key: "group_\(group.code)", title: group.group, count: group.count, unit: times)
    }
    return [
      Figure(key: "cases", title: Words("追责问责线索", "Leads with accountability"), count: counts.cases, unit: cases),
      Figure(
        key: "problems", title: Words("涉及问题", "Problems on them"), count: counts.problems, unit: Words("个", "problems")),
      Figure(key: "cases_opened", title: Words("立案", "Cases opened"), count: counts.casesOpened, unit: cases),
      Figure(key: "persons", title: Words("处理人员", "Persons"), count: counts.persons, unit: persons),
      Figure(
        key: "organisations", title: Words("处理单位", "Organisations"), count: counts.organisations,
        unit: Words("个", "organisations")),
      Figure(key: "decisions", title: Words("处理", "Measures on persons"), count: counts.decisions, unit: times),
    ] + forms + groups + [
      Figure(key: "exempted", title: Words("容错免责", "Exempted"), count: counts.exempted, unit: times),
      Figure(
        key: "exposed_cases", title: Words("通报曝光", "Named in public"), count: counts.exposedCases,
        unit: Words("起", "cases")),
      Figure(
        key: "exposed_persons", title: Words("通报曝光", "Named in public"), count: counts.exposedPersons, unit: persons),
    ]
  }

  var table: ReplyTable? {
    ReplyTable(
      columns: [
        .init("figure", Words("项目", "Figure")), .init("count", Words("数量", "Count")), .init("unit", Words("单位", "In")),
        .init("share", Words("占比", "Share")),
      ],
      rows: figures.map { figure in
        [
          .coded(figure.key, figure.title), .number(figure.count), .coded(figure.unit.en, figure.unit),
          .text(figure.share.map { "\($0 / 10).\($0 % 10)%" }),
        ]
      })
  }

  func text(_ language: Language) -> String { table?.text(language) ?? "" }

  func json(_ language: Language) -> JSON {
    .object(
      figures.map { JSON.Member($0.key, .number($0.count)) }
        + [
          JSON.Member(
            "form_shares",
            .object(
              (1...4).map { form in
                JSON.Member("form_\(form)", .text(counts.share(ofForm: form).map { "\($0 / 10).\($0 % 10)" }))
              })),
          JSON.Member(
            "measures",
            .object(counts.measures.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .number($0.value)) })),
        ])
  }
}
