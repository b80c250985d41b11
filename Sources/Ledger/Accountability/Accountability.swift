/// One person or one organisation held to account (追责问责; domain 3.1, entity 10).
package struct Accountability: NumberedRecord, ImportedRecord {
  package static let kind = RecordKind.accountability
  package static let numberPrefix = "A"

  package var id: RecordID
  package var owner: String
  package var year: Int
  package var serial: Int
  package var division: String
  package var lead: RecordID
  package var target: Target
  package var unit: RecordID
  package var subject: SubjectRef?
  package var isLeadingCadre: Bool
  /// A code of the accountability table (domain 2.5).
  package var measure: String
  /// 第几种形态, 1–4.
  package var form: Int?
  package var basisText: String?
  package var basisVersion: String?
  /// 陈述申辩
  package var heardOn: CivilDate?
  package var decidedOn: CivilDate?
  package var decidedByOrgan: String?
  /// 送达
  package var servedOn: CivilDate?
  package var status: Status
  package var publicity: Publicity
  package var note: String?
  package var approval: Approval?
  package var revokedOn: CivilDate?
  package var revokeReason: String?
  /// Nil for what was entered here.
  package var sheet: SheetOrigin?

  package enum Target: String, Codable, Sendable, CaseIterable {
    case person, organisation

    package var words: Words {
      switch self {
      case .person: Words("人员", "Person")
      case .organisation: Words("单位", "Organisation")
      }
    }
  }

  package enum Status: String, Codable, Sendable, CaseIterable {
    case draft, decided, revoked

    package var words: Words {
      switch self {
      case .draft: Words("待批", "Draft")
      case .decided: Words("已决定", "Decided")
      case .revoked: Words("已撤销", "Revoked")
      }
    }
  }

  package enum Publicity: String, Codable, Sendable, CaseIterable {
    case none, `internal`
    case namedPublic = "named_public"

    package var words: Words {
      switch self {
      case .none: Words("不通报", "None")
      case .internal: Words("内部通报", "Internal")
      case .namedPublic: Words("通报曝光", "Named in public")
      }
    }
  }

  package init(
    id: RecordID, owner: String, year: Int, serial: Int, division: String, lead: RecordID, target: Target,
    unit: RecordID, measure: String
  ) {
    self.id = id
    self.owner = owner
    self.year = year
    self.serial = serial
    self.division = division
    self.lead = lead
    self.target = target
    self.unit = unit
    self.measure = measure
    isLeadingCadre = false
    status = .draft
    publicity = .none
  }
}

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
  /// Months of effect from the decision; nil where there is none or it is not certain.
  package let effectMonths: Int?

  package init(
    code: String, words: Words, group: Words, groupCode: String = "", form: Int?,
    targets: Set<Accountability.Target>, effectMonths: Int?
  ) {
    self.code = code
    self.words = words
    self.group = group
    self.groupCode = groupCode
    self.form = form
    self.targets = targets
    self.effectMonths = effectMonths
  }
}
