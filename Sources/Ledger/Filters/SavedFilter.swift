/// 常用筛选: a filter of leads that the office gave a name (A43 names three; these are its own).
package struct SavedFilter: ListedRecord {
  package static let kind = RecordKind.savedFilter
  package static let numberPrefix = "F"

  package var id: RecordID
  package var owner: String
  package var year: Int
  package var serial: Int
  package var division: String
  package var name: String
  /// Field of `save_filter` → value; what a later duban does not know is left aside.
  package var conditions: [String: String]
  package var savedOn: CivilDate
  package var status: Status

  package enum Status: String, Codable, Sendable, CaseIterable {
    case kept, dropped

    package var words: Words {
      switch self {
      case .kept: Words("在用", "In use")
      case .dropped: Words("已删除", "Dropped")
      }
    }
  }

  package init(
    id: RecordID, owner: String, year: Int, serial: Int, name: String, conditions: [String: String], savedOn: CivilDate
  ) {
    self.id = id
    self.owner = owner
    self.year = year
    self.serial = serial
    division = owner
    self.name = name
    self.conditions = conditions
    self.savedOn = savedOn
    status = .kept
  }

  package var caption: Words { Words(name, name) }
  package var isOpen: Bool { status == .kept }
}

extension Listing {
  static let savedFilter = Listing(
    "filters", Words("常用筛选", "Saved filters"), of: SavedFilter.self,
    columns: [
      ListingColumn("name", Words("名称", "Name"), .growing(least: 10, weight: 1)) { filter, _ in .text(filter.name) },
      ListingColumn("conditions", Words("条件", "Conditions"), .growing(least: 20, weight: 3)) { filter, names in
        let words = try FilterFields.words(filter.conditions, names)
        return .coded(filter.conditions.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }.joined(separator: " "), words)
      },
      ListingColumn("status", Words("状态", "State"), .fixed(8)) { filter, _ in
        .coded(filter.status.rawValue, filter.status.words)
      },
    ],
    details: [ListingColumn("saved_on", Words("保存日期", "Saved on")) { filter, _ in .date(filter.savedOn) }],
    begins: ["save_filter"],
    empty: Words("还没有自己的筛选：F7 新增（重点部门、重点行业、审批窗口已有）", "none of your own yet: F7 adds one (three are there already)"))
}

/// A filter under a name: one of the three that A43 names, or the office's own.
package struct NamedFilter: Hashable, Sendable {
  package let name: Words
  package let filter: LeadFilter

  package init(_ name: Words, _ filter: LeadFilter) {
    self.name = name
    self.filter = filter
  }

  /// 重点部门, 重点行业, 审批窗口.
  package static let shipped: [NamedFilter] = Coverage.Group.allCases.map { group in
    var filter = LeadFilter()
    switch group {
    case .keyUnits: filter.keyUnits = true
    case .keyIndustries: filter.keyIndustries = true
    case .approvalWindows: filter.approvalWindows = true
    }
    return NamedFilter(group.words, filter)
  }

  package init(_ saved: SavedFilter) {
    self.init(Words(saved.name, saved.name), LeadFilter(conditions: saved.conditions))
  }

  package func isCalled(_ text: String) -> Bool { name.zh == text || name.en.lowercased() == text.lowercased() }
}
