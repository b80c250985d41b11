/// Cases, persons and problems counted apart (domain 0.8): what a bulletin says of who was held to account. What was revoked,
/// is a draft, or was tolerated without consequence counts nowhere but where it is named.
package struct AccountabilityCounts: Hashable, Sendable {
  /// 件: leads with a decision that stands.
  package var cases = 0
  /// 个: problem types reported on those leads.
  package var problems = 0
  /// 立案, 件.
  package var casesOpened = 0
  /// 人: one person once a case, however many measures.
  package var persons = 0
  /// 个: organisations, once a case each.
  package var organisations = 0
  /// 人次: measures on persons.
  package var decisions = 0
  /// 人次 by form, 1 to 4.
  package var forms: [Int: Int] = [:]
  /// 人次 by code.
  package var measures: [String: Int] = [:]
  /// 容错免责, 人次.
  package var exempted = 0
  /// 通报曝光: 起 and 人.
  package var exposedCases = 0
  package var exposedPersons = 0

  package init() {}

  /// Over a list: what the aggregates of the store come to.
  /// - Parameters:
  ///   - leads: those that the records hang under.
  ///   - opened: leads whose case was opened in the days counted.
  package init(_ records: [Accountability], leads: [Lead], opened: Set<RecordID>) {
    let standing = records.filter(\.stands)
    let counted = standing.filter { $0.tolerance != .exempt }
    let persons = counted.filter { $0.target == .person }
    let cases = Set(counted.map(\.lead))
    self.cases = cases.count
    problems = leads.filter { cases.contains($0.id) }.reduce(0) { $0 + $1.types.count }
    casesOpened = opened.count
    self.persons = Self.persons(persons)
    organisations = Set(counted.filter { $0.target == .organisation }.map { [$0.lead.text, $0.unit.text] }).count
    decisions = persons.count
    forms = Dictionary(grouping: persons.compactMap(\.form), by: \.self).mapValues(\.count)
    measures = Dictionary(grouping: persons, by: \.measure).mapValues(\.count)
    exempted = standing.count { $0.tolerance == .exempt }
    let exposed = counted.filter { $0.publicity == .namedPublic }
    exposedCases = Set(exposed.map(\.lead)).count
    exposedPersons = Self.persons(exposed.filter { $0.target == .person })
  }

  /// Who is known by a code is one person a case. Of a sheet's row that names nobody, measures that as many had were had by
  /// the same (`AccountabilityDecision`).
  private static func persons(_ records: [Accountability]) -> Int {
    let known = Set(records.compactMap { record in record.subject.map { [record.lead.text, $0.text] } })
    let nameless = Dictionary(grouping: records.filter { $0.subject == nil }) {
      [$0.lead.text, $0.sheet?.key ?? $0.id.text]
    }
    return known.count
      + nameless.values.reduce(0) { sum, row in
        sum + Dictionary(grouping: row, by: \.measure).values.map(\.count).uniqued().reduce(0, +)
      }
  }

  /// 四种形态占比: of all measures that have a form, in thousandths; nil where none has.
  package func share(ofForm form: Int) -> Int? {
    let all = forms.values.reduce(0, +)
    return all == 0 ? nil : (forms[form, default: 0] * 1_000 + all / 2) / all
  }

  /// 人次 by group, in the order of the settings: 党纪处分, 政务处分, 组织处理.
  package func groups(_ rulebook: Rulebook) -> [(group: Words, code: String, count: Int)] {
    rulebook.measures.map(\.groupCode).uniqued().compactMap { code in
      let kinds = rulebook.measures.filter { $0.groupCode == code }
      let count = kinds.reduce(0) { $0 + measures[$1.code, default: 0] }
      return count == 0 ? nil : (kinds[0].group, code, count)
    }
  }
}
