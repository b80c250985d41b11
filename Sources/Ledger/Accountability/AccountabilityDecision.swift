/// One decision (处理决定) on persons or an organisation: what a ledger of accountability has as one row. The book keeps
/// a record for each person and measure; those that were decided alike, in the same paper, belong together.
package struct AccountabilityDecision: Equatable, Sendable {
  /// At least one; all alike but for subject and measure.
  package let accountabilities: [Accountability]
  /// Codes, in the order in which they were recorded, each once.
  package let measures: [String]
  /// 处理人数; nil where an organisation was decided on.
  package let persons: Int?
  /// Who is known by unit, post class and serial; persons without one are only counted.
  package let subjects: [SubjectRef]

  /// All decisions on one lead's persons and organisations. Only what was decided and still stands: a draft is none, and
  /// what was revoked leaves figures and papers (domain rule I30).
  package static func all(in accountabilities: [Accountability]) -> [AccountabilityDecision] {
    var papers: [Paper: [Accountability]] = [:]
    var order: [Paper] = []
    for accountability in accountabilities where accountability.stands {
      let paper = Paper(accountability)
      if papers[paper] == nil { order.append(paper) }
      papers[paper, default: []].append(accountability)
    }
    return order.flatMap { paper in decisions(of: paper, papers[paper] ?? []) }
  }

  /// What one paper decided: a subject's measures stand together, and subjects with the same measures do.
  private static func decisions(of paper: Paper, _ accountabilities: [Accountability]) -> [AccountabilityDecision] {
    guard paper.row == nil else { return rows(of: paper, accountabilities) }
    var perSubject: [(subject: SubjectRef?, records: [Accountability])] = []
    for record in accountabilities {
      // Without a subject nobody can say whether two records are about one person.
      if let subject = record.subject, let known = perSubject.firstIndex(where: { $0.subject == subject }) {
        perSubject[known].records.append(record)
      } else {
        perSubject.append((record.subject, [record]))
      }
    }
    var groups: [(measures: [String], members: [(subject: SubjectRef?, records: [Accountability])])] = []
    for member in perSubject {
      let measures = member.records.map(\.measure).uniqued()
      if let alike = groups.firstIndex(where: { Set($0.measures) == Set(measures) }) {
        groups[alike].members.append(member)
      } else {
        groups.append((measures, [member]))
      }
    }
    return groups.map { group in
      AccountabilityDecision(
        accountabilities: group.members.flatMap(\.records), measures: group.measures,
        persons: paper.target == .person ? group.members.count : nil, subjects: group.members.compactMap(\.subject))
    }
  }

  /// A sheet's row again, which named no subjects: measures that as many persons had were had by the same.
  private static func rows(of paper: Paper, _ accountabilities: [Accountability]) -> [AccountabilityDecision] {
    let measures = accountabilities.map(\.measure).uniqued()
    let counts = measures.map { code in accountabilities.count { $0.measure == code } }
    return counts.uniqued().map { count in
      let alike = zip(measures, counts).filter { $0.1 == count }.map(\.0)
      return AccountabilityDecision(
        accountabilities: accountabilities.filter { alike.contains($0.measure) }, measures: alike,
        persons: paper.target == .person ? count : nil, subjects: [])
    }
  }

  /// What the records of one decision share.
  private struct Paper: Hashable {
    let unit: RecordID
    let target: Accountability.Target
    let isLeadingCadre: Bool
    let form: Int?
    let basis: String?
    let decidedOn: CivilDate?
    let publicity: Accountability.Publicity
    let note: String?
    let approval: Approval?
    /// The row of a sheet that they came from together.
    let row: String?

    init(_ accountability: Accountability) {
      unit = accountability.unit
      target = accountability.target
      isLeadingCadre = accountability.isLeadingCadre
      form = accountability.form
      basis = accountability.basisText
      decidedOn = accountability.decidedOn
      publicity = accountability.publicity
      note = accountability.note
      approval = accountability.approval
      row = accountability.subject == nil ? accountability.sheet?.key : nil
    }
  }
}
