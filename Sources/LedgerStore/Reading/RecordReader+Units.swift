import GRDB
import Ledger

extension RecordReader {
  /// As `all(OfficeUnit.self)`, without the decoder, which costs eight times as much: a region has two thousand units, and
  /// all of them are read before the first frame and in each change that names one (docs/performance.md).
  func units() throws -> [OfficeUnit] {
    let rows = try Row.fetchCursor(db.cachedStatement(sql: UnitSQL.all))
    var units: [OfficeUnit] = []
    while let row = try rows.next() {
      guard let kind = OfficeUnit.Kind(rawValue: row[5]) else { throw UnreadableCell("a unit of an unknown kind") }
      let parent: String? = row[6]
      var unit = OfficeUnit(
        id: RecordID(row[0]), owner: row[1], division: row[2], name: row[3], shortName: row[4], unitKind: kind,
        parent: parent.map { RecordID($0) }, initials: row[7])
      unit.isKey = row[8]
      unit.industry = row[9]
      unit.hasApproval = row[10]
      unit.residentGroup = row[11]
      unit.isCombined = row[12]
      units.append(unit)
    }
    return units
  }
}
