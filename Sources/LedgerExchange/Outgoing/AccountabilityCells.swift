package import Ledger

/// A decision's cells (column set D): persons are counted, and called by post class and serial, never by name.
package struct AccountabilityCells: SheetCells {
  package static let kind = SheetKind.accountability
  private let rulebook: Rulebook
  private let measures: [String: AccountabilityMeasure]

  package init(rulebook: Rulebook, today: CivilDate, fields: Set<SheetField>) {
    self.rulebook = rulebook
    measures = Dictionary(rulebook.measures.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package func kept(of row: DecisionSheetRow) -> [String: String] {
    row.decision.accountabilities.first?.sheet?.extra ?? [:]
  }

  package func cell(
    _ field: SheetField, of row: DecisionSheetRow, kept: String?, unit: AmountUnit
  ) -> OutgoingCell {
    guard let decided = row.decision.accountabilities.first else { return .blank }
    switch field {
    case .lead: return .said(row.leadNumber)
    case .division: return .said(rulebook.shortName(ofDivision: decided.division))
    case .unit: return .said(row.unitName)
    case .subjectLevel: return .said(subjects(row.decision, decided, kept))
    case .persons: return row.decision.persons.map { .whole($0) } ?? .said(kept)
    case .form: return .said(decided.form.flatMap(AccountabilityCells.form) ?? kept)
    case .measure: return measures(row.decision, in: nil, kept)
    case .partyDiscipline: return measures(row.decision, in: "party_discipline", kept)
    case .governmentSanction: return measures(row.decision, in: "government_sanction", kept)
    case .organisationalMeasure: return measures(row.decision, in: "organisational", kept)
    case .decidedOn: return .said(decided.decidedOn, else: kept)
    case .basisText: return .said(decided.basisText ?? kept)
    case .publicity: return .said(publicity(decided.publicity))
    case .remark: return .said(decided.note ?? kept)
    default: return .said(kept)
    }
  }

  /// 领导干部：负责人 #01、负责人 #02; the sheet's own words where nobody is known.
  private func subjects(
    _ decision: AccountabilityDecision, _ decided: Accountability, _ kept: String?
  ) -> String? {
    guard decided.target == .person else { return kept ?? decided.target.words.zh }
    let labels = decision.subjects.map(\.label).joined(separator: "、")
    guard !labels.isEmpty else { return kept ?? (decided.isLeadingCadre ? "领导干部" : nil) }
    return decided.isLeadingCadre ? "领导干部：\(labels)" : labels
  }

  private static func form(_ number: Int) -> String? {
    let forms = ["第一种形态", "第二种形态", "第三种形态", "第四种形态"]
    return forms.indices.contains(number - 1) ? forms[number - 1] : nil
  }

  private static let ownColumns: Set<String> = ["party_discipline", "government_sanction", "organisational"]

  /// - Parameter group: nil for all that have no column of their own.
  private func measures(_ decision: AccountabilityDecision, in group: String?, _ kept: String?) -> OutgoingCell {
    let named = decision.measures.filter { code in
      let own = measures[code]?.groupCode ?? ""
      return group.map { $0 == own } ?? !AccountabilityCells.ownColumns.contains(own)
    }
    guard !named.isEmpty else { return .said(kept) }
    return .said(named.map { measures[$0].map(rulebook.sheetName) ?? $0 })
  }

  private func publicity(_ publicity: Accountability.Publicity) -> String {
    switch publicity {
    case .none: "否"
    case .internal: publicity.words.zh
    case .namedPublic: "是"
    }
  }
}

extension Rulebook {
  /// The measure's name in a sheet: 诫勉 stands in two groups, so that its group goes before it.
  func sheetName(of measure: AccountabilityMeasure) -> String {
    let isShared = measures.contains { $0.words.zh == measure.words.zh && $0.code != measure.code }
    return isShared ? "\(measure.group.zh)：\(measure.words.zh)" : measure.words.zh
  }
}
