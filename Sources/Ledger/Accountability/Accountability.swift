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
  /// 落实主体责任不力 (A21); nil in rows from before this was kept.
  package var mainResponsibility: Bool?
  /// A code of the accountability table (domain 2.5); the one in force, where a review altered it.
  package var measure: String
  /// What it was before a review altered it (变更), the first decided first.
  package var earlierMeasures: [EarlierMeasure]
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
  package var publicisedOn: CivilDate?
  /// 容错纠错 (source B-08), with its reason and approval (domain rule I24).
  package var tolerance: Tolerance
  package var toleranceReason: String?
  package var toleranceApproval: Approval?
  /// Of a transfer of post: the suggestion and what the unit made of it (domain rule I06).
  package var transfer: PostTransfer?
  /// What proves 经教育仍不改: the education, and the observation or lead after it.
  package var priorEducation: RecordID?
  package var relapseEvidence: RecordID?
  /// 手续办结 of an organisational measure (T13).
  package var formalitiesOn: CivilDate?
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
    earlierMeasures = []
    status = .draft
    publicity = .none
    tolerance = .none
  }
}

extension Accountability {
  /// 容错纠错: none, milder, none at all, put right and no more.
  package enum Tolerance: String, Codable, Sendable, CaseIterable {
    case none, reduced, exempt
    case correctOnly = "correct_only"

    package var words: Words {
      switch self {
      case .none: Words("无", "None")
      case .reduced: Words("减轻", "Reduced")
      case .exempt: Words("容错免责", "Exempted")
      case .correctOnly: Words("只作纠正", "Corrected only")
      }
    }
  }

  /// A measure that a review altered, and until when it held.
  package struct EarlierMeasure: Codable, Hashable, Sendable {
    package var measure: String
    package var form: Int?
    package var until: CivilDate

    package init(measure: String, form: Int?, until: CivilDate) {
      self.measure = measure
      self.form = form
      self.until = until
    }
  }

  /// Decided and not undone since: what figures, the ladder and circulars go by (domain rule I30). A transfer that the unit
  /// did not adopt was no measure.
  package var stands: Bool { status == .decided && transfer?.outcome != .declined }

  /// 建议调岗 → 已调岗 | 未采纳 for a transfer of post, the plain state else.
  package var stateWords: Words {
    guard let transfer, status != .revoked else { return status.words }
    return transfer.outcome?.words ?? Words("建议调岗", "Suggested")
  }

  /// The same person, as far as anyone can say: where no code is given, nobody can.
  func isAbout(_ other: SubjectRef?) -> Bool { subject != nil && subject == other }
}
