import Ledger

/// The objections to the rows of a sheet of accountability (column set D): I06 to I09, I24 and I30, as far as its columns
/// tell. Who a row is about is known by lead, unit and class of post alone, so that what two rows come to together is said
/// as something to be looked into. When a decision was served no such sheet says; a hearing and a review are seen where an
/// office added a column for them.
struct DecisionFindings: KindFindings {
  private let plan: ImportPlan
  private let rulebook: Rulebook
  /// The days on which a unit's class of post was educated.
  private var educations: [Subject: [CivilDate]] = [:]
  private var others: [Act: [(line: Int, kind: AccountabilityMeasure)]] = [:]

  private struct Subject: Hashable {
    let unit: String?
    let post: String?
  }

  private struct Act: Hashable {
    let lead: String
    let subject: Subject
  }

  init(_ plan: ImportPlan, _ rulebook: Rulebook) {
    self.plan = plan
    self.rulebook = rulebook
  }

  /// To be told of every row before any is judged: an education may stand below what followed it.
  mutating func take(_ row: ImportedAccountability) {
    let subject = subject(of: row)
    for kind in kinds(of: row) {
      if kind.code == AccountabilityMeasure.education, let day = row.decidedOn {
        educations[subject, default: []].append(day)
      }
      if let act = act(of: row) { others[act, default: []].append((row.line, kind)) }
    }
  }

  func findings(_ row: ImportedAccountability) -> [Words] {
    gaps(row) + kinds(of: row).flatMap { findings(of: $0, row) } + doubles(row) + dueProcess(row)
  }

  private func gaps(_ row: ImportedAccountability) -> [Words] {
    var found: [Words] = []
    if row.unitName == nil, plan.header.column(.unit) != nil { found.append(Gap.unit.words) }
    found += row.measures.filter { !$0.isKnown }.map {
      Gap.measureKind.words + Words("“\($0.code)”", " (\($0.code))")
    }
    if row.decidedOn == nil, plan.header.column(.decidedOn) != nil { found.append(Gap.decidedOn.words) }
    if row.basisText == nil, plan.header.column(.basisText) != nil { found.append(Gap.basis.words) }
    return found
  }

  /// A name may stand in two groups, as 诫勉 and 通报 do: what one of them allows is no objection.
  private func findings(of kind: AccountabilityMeasure, _ row: ImportedAccountability) -> [Words] {
    let namesakes = rulebook.measures.filter { $0.words.zh == kind.words.zh }
    let target: Accountability.Target = row.isOrganisation ? .organisation : .person
    var found: [Words] = []
    if !namesakes.contains(where: { $0.targets.contains(target) }) {
      found.append(
        Words(
          "“\(kind.words.zh)”不适用于\(target.words.zh)",
          "\"\(kind.words.en)\" is not for a \(target.words.en.lowercased())"
        ).by("I08"))
    }
    if namesakes.allSatisfy(\.isForLeadingCadresOnly), !row.isOrganisation, !row.isLeadingCadre,
      plan.header.column(.subjectLevel) != nil
    {
      found.append(
        Words(
          "“\(kind.words.zh)”只适用于领导干部，对象类别未见", "\"\(kind.words.en)\" is for leading cadres only, and none is named"
        ).by("I07"))
    }
    if let form = row.form, (row.note ?? "").isEmpty, namesakes.allSatisfy({ $0.form != nil && $0.form != form }) {
      let usual = kind.form ?? 0
      found.append(
        Words(
          "“\(kind.words.zh)”通常为第\(usual)种形态，记为第\(form)种的须在备注说明",
          "\"\(kind.words.en)\" goes with form \(usual); for form \(form) say why in the remark"
        ).by("I09"))
    }
    if kind.tolerance != nil, (row.note ?? "").isEmpty {
      found.append(Words("容错未写理由", "tolerance without its reason").by("I24"))
    }
    return found + transfer(kind, row)
  }

  private func transfer(_ kind: AccountabilityMeasure, _ row: ImportedAccountability) -> [Words] {
    guard kind.code == AccountabilityMeasure.postTransfer else { return [] }
    let before = educations[subject(of: row), default: []].filter { day in row.decidedOn.map { day < $0 } ?? true }
    guard let education = before.max() else {
      return [Words("调岗未见此前的教育", "a transfer, and no education before it").by("I06")]
    }
    let months = rulebook.ladder.educationMonths
    guard let day = row.decidedOn, education < day.adding(months: -months) else { return [] }
    return [
      Words("此前的教育（\(education)）已过\(months)个月", "the education before it (\(education)) is over \(months) months old")
        .by("I06")
    ]
  }

  /// What must not come together: 政务处分 and the unit's own (I07), exemption and a sanction (I24).
  private func doubles(_ row: ImportedAccountability) -> [Words] {
    guard let act = act(of: row) else { return [] }
    typealias Group = AccountabilityMeasure.Group
    let own = kinds(of: row)
    let beside = others[act] ?? []
    let pairs:
      [(rule: String, words: Words, one: (AccountabilityMeasure) -> Bool, other: (AccountabilityMeasure) -> Bool)] = [
        (
          "I07", Words("政务处分和单位处分不得并处", "a government sanction and the unit's own for one act"),
          { $0.groupCode == Group.governmentSanction }, { $0.groupCode == Group.unitSanction }
        ),
        (
          "I24", Words("容错免责的不能再给处分、组织处理", "exempted, and sanctioned or moved with it"),
          { $0.tolerance == .exempt }, { $0.isSanction }
        ),
      ]
    return pairs.compactMap { rule, words, one, other in
      let isOne = own.contains(where: one)
      guard isOne || own.contains(where: other) else { return nil }
      guard let rival = beside.first(where: { isOne ? other($0.kind) : one($0.kind) }) else { return nil }
      let place =
        rival.line == row.line
        ? Words("", "") : Words("（与第\(rival.line)行或为同一人）", " (with row \(rival.line), perhaps of one person)")
      return (words + place).by(rule)
    }
  }

  /// Only where the sheet has columns of its own for them: who was heard, and what a review came to.
  private func dueProcess(_ row: ImportedAccountability) -> [Words] {
    var found: [Words] = []
    if !row.isOrganisation, let heard = cell(["陈述", "申辩", "听取"], row), heard.isEmpty {
      found.append(Words("对人员的决定未见陈述申辩", "a decision on a person, and no hearing").by("I30"))
    }
    guard let review = cell(["复审", "复核", "申诉"], row) else { return found }
    if review.contains("撤销") {
      found.append(Words("已撤销，不再计入本表", "revoked: it is counted no more").by("I30"))
    } else if row.publicity == .namedPublic, ["未决", "办理中", "正在", "受理"].contains(where: { review.contains($0) }) {
      found.append(Words("复审未决已通报曝光", "exposed while a review is under way").by("I30"))
    }
    return found
  }

  /// What stands in a column that no field of the set has; nil where the sheet has none so called.
  private func cell(_ names: [String], _ row: ImportedAccountability) -> String? {
    plan.header.columns.first { column in
      column.role == .unmapped && names.contains { column.header.contains($0) }
    }.map { row.extra[$0.key] ?? "" }
  }

  private func kinds(of row: ImportedAccountability) -> [AccountabilityMeasure] {
    row.measures.compactMap { rulebook.measure($0.code) }
  }

  private func subject(of row: ImportedAccountability) -> Subject {
    Subject(unit: row.unitName.map(CellText.squeezed), post: row.subjectText.map(CellText.squeezed))
  }

  /// Nil where the row speaks of several persons or does not say of whom.
  private func act(of row: ImportedAccountability) -> Act? {
    guard let lead = row.leadNo, row.subjectText != nil, row.measures.allSatisfy({ $0.persons == 1 }) else {
      return nil
    }
    return Act(lead: CellText.squeezed(lead), subject: subject(of: row))
  }
}
