/// The divisions as a tree; a pure value built from the settings.
///
/// Where a question depends on whether 伊犁州 is meant with or without 塔城 and 阿勒泰, it takes an `IliScope`.
package struct DivisionTree: Sendable {
  /// In the order of the settings.
  package let divisions: [Division]
  package let changes: [DivisionChange]

  private let byCode: [String: Division]
  private let childrenByCode: [String: [Division]]
  private let administered: [String: [Division]]
  let names: DivisionNames

  package init(_ divisions: [Division], changes: [DivisionChange] = []) {
    self.divisions = divisions
    self.changes = changes
    byCode = Dictionary(divisions.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    childrenByCode = Dictionary(grouping: divisions.filter { $0.parent != nil }, by: { $0.parent ?? "" })
    administered = Dictionary(grouping: divisions.filter { $0.administeredBy != nil }, by: { $0.administeredBy ?? "" })
    names = DivisionNames(divisions, changes: changes)
  }

  package subscript(_ code: String) -> Division? { byCode[code] }

  /// The division of a code that old ledgers may carry: 654223 is 沙湾市 today.
  package func current(_ code: String) -> Division? {
    byCode[code] ?? changes.first { $0.oldCode == code }.flatMap { byCode[$0.newCode] }
  }

  /// Divisions with no parent in the table.
  package var roots: [Division] { divisions.filter { $0.parent.flatMap { byCode[$0] } == nil } }

  /// The parent, or for 塔城 and 阿勒泰 under `whole` the 州 that administers them.
  package func parent(of code: String, ili: IliScope = .direct) -> Division? {
    guard let division = byCode[code] else { return nil }
    if ili == .whole, let administrator = division.administeredBy { return byCode[administrator] }
    return division.parent.flatMap { byCode[$0] }
  }

  package func children(of code: String, ili: IliScope = .direct) -> [Division] {
    let own = childrenByCode[code] ?? []
    guard ili == .whole else { return own }
    return own.filter { $0.administeredBy == nil } + (administered[code] ?? [])
  }

  /// From the parent up to the region.
  package func ancestors(of code: String, ili: IliScope = .direct) -> [Division] {
    var found: [Division] = []
    var next = parent(of: code, ili: ili)
    while let division = next, division.code != code, !found.contains(division) {
      found.append(division)
      next = parent(of: division.code, ili: ili)
    }
    return found
  }

  /// All below the division, each before its own children.
  package func allBelow(_ code: String, ili: IliScope = .direct) -> [Division] {
    var found: [Division] = []
    var seen: Set<String> = [code]
    var waiting = Array(children(of: code, ili: ili).reversed())
    while let division = waiting.popLast() {
      guard seen.insert(division.code).inserted else { continue }
      found.append(division)
      waiting += children(of: division.code, ili: ili).reversed()
    }
    return found
  }

  /// The division and all below it: what a filter by division means.
  package func within(_ code: String, ili: IliScope = .direct) -> [Division] {
    (byCode[code].map { [$0] } ?? []) + allBelow(code, ili: ili)
  }

  /// The short name, with 州直 or 全州 where that makes a difference: 伊犁州（州直）.
  package func displayName(_ code: String, ili: IliScope = .direct) -> Words {
    guard let division = byCode[code] else { return Words(code, code) }
    guard administered[code] != nil else { return division.shortName }
    return division.shortName + Words("（\(ili.words.zh)）", " (\(ili.words.en))")
  }

  // MARK: What is wrong with a table

  package struct Fault: Hashable, Sendable {
    package let code: String
    package let words: Words
  }

  /// Codes given twice and parents that are not there; the settings name the line.
  package var faults: [Fault] {
    var seen: Set<String> = []
    return divisions.flatMap { division -> [Fault] in
      var found: [Fault] = []
      if !seen.insert(division.code).inserted {
        found.append(
          Fault(code: division.code, words: Words("代码 \(division.code) 重复", "code \(division.code) is given twice")))
      }
      for code in [division.parent, division.administeredBy].compactMap({ $0 }) where byCode[code] == nil {
        found.append(
          Fault(code: division.code, words: Words("上级 \(code) 不在表中", "parent \(code) is not in the table")))
      }
      return found
    }
  }
}
