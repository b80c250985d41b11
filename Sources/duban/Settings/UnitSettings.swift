import Ledger

/// `units.csv`: what a new ledger begins with; later changes are made in the book.
enum UnitSettings {
  /// Units with their aliases, of the divisions asked for. A window's parent stands before it or behind it in the file.
  static func read(
    _ path: String, owner: String, divisions: Set<String>, initials: Initials, newID: () -> RecordID
  ) throws -> [any LedgerRecord] {
    let table = try SettingsTable(path: path, columns: ["division", "name", "kind"])
    let rows = table.rows.filter { divisions.contains($0["division"]) }
    var units: [OfficeUnit] = []
    var places: [String: Int] = [:]
    var records: [any LedgerRecord] = []
    for row in rows {
      let division = try row.need("division")
      let name = try row.need("name")
      let short = row.text("short_name") ?? name
      var unit = OfficeUnit(
        id: newID(), owner: owner, division: division, name: name, shortName: short,
        unitKind: try row.needChoice("kind", OfficeUnit.Kind.self), initials: initials(short))
      unit.isKey = row["is_key"] == "yes"
      unit.hasApproval = row["has_approval"] == "yes"
      unit.isCombined = row["is_combined"] == "yes"
      unit.industry = row.text("industry")
      unit.residentGroup = row.text("resident_group")
      places["\(division)/\(name)"] = units.count
      units.append(unit)
      records += row.list("aliases").map {
        UnitAlias(id: newID(), owner: owner, unit: unit.id, division: division, name: $0)
      }
    }
    for (index, row) in rows.enumerated() {
      guard let parent = row.text("parent") else { continue }
      // Domain rule I28: a window belongs to a hall of the same division.
      guard let place = places["\(row["division"])/\(parent)"] else {
        throw row.fault(Words("同一区划内没有“\(parent)”", "no \"\(parent)\" in the same division"))
      }
      units[index].parent = units[place].id
    }
    return units + records
  }
}
