/// A unit (单位; not `Unit`, which Foundation has): a government office, hall, window or zone committee that is supervised, or the organ itself (domain 3.1, entity 3).
package struct OfficeUnit: LedgerRecord {
  package static let kind = RecordKind.unit

  package var id: RecordID
  package var owner: String
  /// Exactly one (domain rule I28).
  package var division: String
  package var name: String
  /// How screens call it: 住建局.
  package var shortName: String
  package var unitKind: Kind
  package var isKey: Bool
  package var industry: String?
  package var hasApproval: Bool
  /// 综合窗口: takes in every matter of its hall (B-02); nil in rows from before this was kept.
  package var isCombined: Bool?
  package var residentGroup: String?
  /// A window's hall, a department's parent.
  package var parent: RecordID?
  package var initials: String

  package enum Kind: String, Codable, Sendable, CaseIterable {
    case government, department
    case serviceHall = "service_hall"
    case serviceWindow = "service_window"
    case zoneCommittee = "zone_committee"
    case stateEnterprise = "soe"
    case publicInstitution = "public_institution"
    case organ

    package var words: Words {
      switch self {
      case .government: Words("政府", "Government")
      case .department: Words("部门", "Department")
      case .serviceHall: Words("政务大厅", "Service hall")
      case .serviceWindow: Words("窗口", "Window")
      case .zoneCommittee: Words("园区管委会", "Zone committee")
      case .stateEnterprise: Words("国有企业", "State-owned firm")
      case .publicInstitution: Words("事业单位", "Public institution")
      case .organ: Words("纪检监察机关", "Discipline organ")
      }
    }
  }

  package init(
    id: RecordID, owner: String, division: String, name: String, shortName: String? = nil, unitKind: Kind = .department,
    parent: RecordID? = nil, initials: String = ""
  ) {
    self.id = id
    self.owner = owner
    self.division = division
    self.name = name
    self.shortName = shortName ?? name
    self.unitKind = unitKind
    self.parent = parent
    self.initials = initials
    isKey = false
    hasApproval = false
  }
}

/// Another name of a unit, learned or seeded: 发改委 = 发展和改革委员会.
package struct UnitAlias: LedgerRecord {
  package static let kind = RecordKind.unitAlias

  package var id: RecordID
  package var owner: String
  package var unit: RecordID
  package var division: String
  package var name: String

  package init(id: RecordID, owner: String, unit: RecordID, division: String, name: String) {
    self.id = id
    self.owner = owner
    self.unit = unit
    self.division = division
    self.name = name
  }
}
