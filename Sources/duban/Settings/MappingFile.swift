import Ledger

/// What is given to an import beforehand: which column is which, which hold a reporter's words, the answers to what would
/// be asked, what unknown units are, and which side counts where sheet and book differ.
struct MappingFile {
  var mapping = SheetMapping()
  var decisions = ImportDecisions()
  /// Units that names are matched to, each with the sentence for one that the book does not have.
  private(set) var wantedUnits: [(name: String, fault: SettingsFault)] = []

  init() {}

  /// Which day a date without one is taken as.
  private enum HalfDates: String, CaseIterable { case first, last }
  private enum Side: String, CaseIterable { case keep, take }

  private static let keys = [
    "columns", "reporter", "constants", "concerns_refused", "year", "half_dates", "units", "conflicts",
  ]

  /// ```yaml
  /// columns:
  ///   留言时间: received_on
  ///   留言内容: narrative
  /// reporter: [留言用户]
  /// constants:
  ///   source: petition
  /// concerns_refused: false
  /// year: 2021
  /// half_dates: last
  /// units:
  ///   发改委: 发展和改革委员会
  ///   某某园区: new
  /// conflicts:              # or one word for all: keep, take
  ///   others: keep
  ///   fields: {unit: take}
  ///   654003-2021-0017: {remark: take}
  /// ```
  /// - Throws: `SettingsFault` with the line.
  init(_ path: String) throws {
    guard let top = try SettingsNode.read(path) else { return }
    let members = try top.members(Self.keys)
    for (header, field) in try members["columns"]?.pairs() ?? [] {
      mapping.columns[header] = try field.text()
    }
    mapping.reporterColumns = try members["reporter"]?.items().map { try $0.text() } ?? []
    for (field, value) in try members["constants"]?.pairs() ?? [] {
      mapping.constants[field] = try value.text()
    }
    mapping.concernsRefusedSubject = try members["concerns_refused"]?.flag()
    if let year = members["year"] {
      let number = try year.number()
      guard (1949...9999).contains(number) else { throw year.fault("应为年份，如2021", "expected a year such as 2021") }
      mapping.year = number
    }
    if let half = members["half_dates"] {
      mapping.constants["half_dates"] = try half.choice(HalfDates.self).rawValue
    }
    try readUnits(members["units"])
    try readConflicts(members["conflicts"])
  }

  private mutating func readUnits(_ node: SettingsNode?) throws {
    for (name, value) in try node?.pairs() ?? [] {
      let meant = try value.text()
      decisions.units[UnitName(name, in: nil)] = meant == "new" ? .new : .named(meant)
      guard meant != "new" else { continue }
      wantedUnits.append(
        (
          meant,
          value.fault(
            "台账中没有单位“\(meant)”：请写它的名称、简称或别名，或写 new 作为新单位",
            "the ledger has no unit \"\(meant)\": give its name, short name or alias, or new for a new one")
        ))
    }
  }

  private mutating func readConflicts(_ node: SettingsNode?) throws {
    guard let node else { return }
    guard node.isMapping else {
      decisions.conflicts.takesAll = try node.choice(Side.self) == .take
      return
    }
    for (key, value) in try node.pairs() {
      switch key {
      case "others": decisions.conflicts.takesAll = try value.choice(Side.self) == .take
      case "fields": for (field, side) in try sides(value) { decisions.conflicts.fields[field] = side }
      default:
        for (field, side) in try sides(value) {
          decisions.conflicts.cells[ConflictChoices.Cell(number: key, field: field)] = side
        }
      }
    }
  }

  private func sides(_ node: SettingsNode) throws -> [(field: String, isTaken: Bool)] {
    try node.pairs().map { field, side in
      guard ImportRow.comparedFields[field] != nil else {
        let known = ImportRow.comparedFields.keys.sorted().joined(separator: ", ")
        throw side.fault("不认识栏目“\(field)”，可用：\(known)", "unknown field \"\(field)\"; known are \(known)")
      }
      return (field, try side.choice(Side.self) == .take)
    }
  }
}
