/// Someone of the organ who works with the book, by code; no name is needed (domain part 3, Support).
package struct Officer: LedgerRecord {
  package static let kind = RecordKind.officer

  package var id: RecordID
  package var owner: String
  /// `K-03`
  package var code: String
  /// What screens show beside the code; a post, not a name.
  package var display: String
  package var post: String?
  /// The organ's department that the officer belongs to (承办部门).
  package var department: String?
  package var role: Role
  package var isActive: Bool

  /// Letters, digits and `- _ .`, so that a code reads the same in a file's name, a log and a list.
  package static func isCode(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }
  }

  package enum Role: String, Codable, Sendable, CaseIterable {
    case handler
    case caseManager = "case_manager"
    case leader, reader

    package var words: Words {
      switch self {
      case .handler: Words("承办人", "Handler")
      case .caseManager: Words("案管", "Case manager")
      case .leader: Words("领导", "Leader")
      case .reader: Words("查阅", "Reader")
      }
    }

    /// Sees petition references, and from which request a clue came (domain rule I29).
    package var seesReferences: Bool { self == .caseManager }
  }

  package init(
    id: RecordID, owner: String, code: String, display: String, post: String? = nil, department: String? = nil,
    role: Role = .handler
  ) {
    self.id = id
    self.owner = owner
    self.code = code
    self.display = display
    self.post = post
    self.department = department
    self.role = role
    isActive = true
  }
}

/// 回避: an officer who must not handle a unit or a subject (domain rule I25).
package struct Recusal: LedgerRecord {
  package static let kind = RecordKind.recusal

  package var id: RecordID
  package var owner: String
  package var officer: String
  package var unit: RecordID?
  package var subject: SubjectRef?
  package var reason: String
  package var on: CivilDate

  package init(
    id: RecordID, owner: String, officer: String, unit: RecordID?, subject: SubjectRef?, reason: String, on: CivilDate
  ) {
    self.id = id
    self.owner = owner
    self.officer = officer
    self.unit = unit
    self.subject = subject
    self.reason = reason
    self.on = on
  }
}
