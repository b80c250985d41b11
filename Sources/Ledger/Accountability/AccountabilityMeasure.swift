/// A kind of consequence (domain 2.5), from the settings.
package struct AccountabilityMeasure: Hashable, Sendable {
  package let code: String
  package let words: Words
  package let group: Words
  /// `party_discipline`, `government_sanction` and `organisational` have columns of their own in sheets.
  package let groupCode: String
  /// The usual form, 1–4; nil where none fits.
  package let form: Int?
  package let targets: Set<Accountability.Target>
  /// 组织处理 and the like (domain rule I07).
  package let isForLeadingCadresOnly: Bool
  package let decider: Decider
  /// Months of effect from the decision; nil where there is none or it is not certain.
  package let effectMonths: Int?
  /// 须核对: there is a period, but nobody saw the text; the office checks it and fills it in.
  package let isEffectUnchecked: Bool

  package enum Decider: String, Sendable, CaseIterable {
    /// The organ of discipline, or another that it hands over to.
    case organ
    /// The unit itself, by its own rules.
    case unit

    package var words: Words {
      switch self {
      case .organ: Words("机关决定", "decided by the organ")
      case .unit: Words("单位决定", "decided by the unit")
      }
    }
  }

  package init(
    code: String, words: Words, group: Words, groupCode: String = "", form: Int?,
    targets: Set<Accountability.Target>, isForLeadingCadresOnly: Bool = false, decider: Decider = .organ,
    effectMonths: Int?, isEffectUnchecked: Bool = false
  ) {
    self.code = code
    self.words = words
    self.group = group
    self.groupCode = groupCode
    self.form = form
    self.targets = targets
    self.isForLeadingCadresOnly = isForLeadingCadresOnly
    self.decider = decider
    self.effectMonths = effectMonths
    self.isEffectUnchecked = isEffectUnchecked
  }

  /// 批评教育, on which the ladder stands (A53).
  package static let education = "education"
  /// 调岗, which only the unit decides (A54, domain rule I06).
  package static let postTransfer = "post_transfer"

  /// Groups that the rules go by.
  package enum Group {
    package static let partyDiscipline = "party_discipline"
    package static let governmentSanction = "government_sanction"
    package static let unitSanction = "unit_sanction"
    package static let organisational = "organisational"
    package static let exemption = "exemption"
  }

  /// 处分 or 组织处理: what tolerance rules out (domain rule I24).
  package var isSanction: Bool {
    [Group.partyDiscipline, Group.governmentSanction, Group.unitSanction, Group.organisational].contains(groupCode)
  }

  /// A kind that is tolerance itself: 容错免责, 减轻, 只作纠正.
  package var tolerance: Accountability.Tolerance? {
    groupCode == Group.exemption ? Accountability.Tolerance(rawValue: code) : nil
  }

  /// Whether it can be chosen for such a target at all (domain rules I07 and I08); a transfer of post never is.
  package func fits(_ target: Accountability.Target, isLeadingCadre: Bool) -> Bool {
    targets.contains(target) && (!isForLeadingCadresOnly || isLeadingCadre) && code != Self.postTransfer
  }
}

extension Rulebook {
  package func measure(_ code: String) -> AccountabilityMeasure? { measures.first { $0.code == code } }
}

extension Accountability {
  /// 影响期: derived from the day of the decision whenever it is asked for, never stored.
  package enum Effect: Hashable, Sendable {
    case none
    case until(CivilDate)
    /// The text was not seen: the number is the office's to fill in.
    case unchecked

    package var words: Words? {
      switch self {
      case .none: nil
      case .until(let day): Words("影响期至 \(day)", "in effect until \(day)")
      case .unchecked: Words("影响期须核对（accountability.csv）", "period to be checked (accountability.csv)")
      }
    }

    package var until: CivilDate? { if case .until(let day) = self { day } else { nil } }
  }

  package func effect(_ rulebook: Rulebook) -> Effect {
    guard let kind = rulebook.measure(measure), status != .revoked else { return .none }
    if kind.isEffectUnchecked { return .unchecked }
    guard stands, let months = kind.effectMonths, let decidedOn else { return .none }
    return .until(decidedOn.adding(months: months))
  }
}
