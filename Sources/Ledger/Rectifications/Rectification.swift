/// A rectification (整改) under a lead or an observation (domain 2.6; 3.1, entity 9).
package struct Rectification: NumberedRecord, ImportedRecord {
  package static let kind = RecordKind.rectification
  package static let numberPrefix = "R"

  package var id: RecordID
  package var owner: String
  package var year: Int
  package var serial: Int
  package var division: String
  package var lead: RecordID?
  package var observation: RecordID?
  package var rectKind: Kind
  package var status: Status
  package var problem: String
  package var cause: String?
  package var action: String
  package var unit: RecordID
  package var coUnits: [RecordID]
  /// A post (责任领导/责任人 by post), no name.
  package var responsiblePost: String?
  package var orderedOn: CivilDate
  package var orderedBy: String
  package var dueOn: CivilDate?
  package var dueText: String?
  package var extensions: [Extension]
  package var progress: [DatedLine]
  package var evidence: [DatedLine]
  package var appliedOn: CivilDate?
  /// An officer's code, or the unit's post that applied (申请销号).
  package var appliedBy: String?
  package var verifiedOn: CivilDate?
  package var verifiers: [String]
  package var verifyResult: String?
  package var returned: [DatedLine]
  package var clearedOn: CivilDate?
  package var approval: Approval?
  /// Standing ones: when they are looked at again, and the reviews that were accepted.
  package var nextReviewOn: CivilDate?
  package var reviews: [DatedLine]
  package var relapseOf: RecordID?
  /// Nil for what was entered here.
  package var sheet: SheetOrigin?

  package enum Kind: String, Codable, Sendable, CaseIterable {
    case immediate, deadline, standing

    package var words: Words {
      switch self {
      case .immediate: Words("立行立改", "Immediate")
      case .deadline: Words("限期整改", "By a date")
      case .standing: Words("长期坚持", "Standing")
      }
    }
  }

  package enum Status: String, Codable, Sendable, CaseIterable {
    case open
    case inProgress = "in_progress"
    case applied, returned, verified, cleared, relapsed

    package var words: Words {
      switch self {
      case .open: Words("待整改", "Open")
      case .inProgress: Words("整改中", "In progress")
      case .applied: Words("申请销号", "Applied")
      case .returned: Words("已退回", "Returned")
      case .verified: Words("已验收", "Verified")
      case .cleared: Words("已销号", "Cleared")
      case .relapsed: Words("反弹", "Relapsed")
      }
    }

    package var isFinished: Bool { self == .cleared || self == .relapsed }
  }

  package init(
    id: RecordID, owner: String, year: Int, serial: Int, division: String, lead: RecordID?, observation: RecordID?,
    rectKind: Kind, problem: String, action: String, unit: RecordID, orderedOn: CivilDate, orderedBy: String
  ) {
    self.id = id
    self.owner = owner
    self.year = year
    self.serial = serial
    self.division = division
    self.lead = lead
    self.observation = observation
    self.rectKind = rectKind
    self.status = .open
    self.problem = problem
    self.action = action
    self.unit = unit
    self.orderedOn = orderedOn
    self.orderedBy = orderedBy
    coUnits = []
    extensions = []
    progress = []
    evidence = []
    verifiers = []
    returned = []
    reviews = []
  }

  /// Cleared, or standing with one accepted review and a next date (domain rule I01).
  package var satisfiesClosing: Bool {
    if status.isFinished { return true }
    return rectKind == .standing && !reviews.isEmpty && nextReviewOn != nil
  }

  /// Unfinished with its date before `today`; a standing one only where its review is past (domain 2.6).
  package func isOverdue(on today: CivilDate) -> Bool {
    guard !status.isFinished else { return false }
    let due = rectKind == .standing ? nextReviewOn ?? dueOn : dueOn
    return due.map { $0 < today } ?? false
  }
}
