import GRDB
package import Ledger

extension LedgerFile {
  package func log(lead: RecordID?, limit: Int, before entry: Int?) throws -> [AuditEntry] {
    let before = entry ?? .max
    return try onScreen { db in
      let rows =
        if let lead {
          try Row.fetchAll(db, sql: AuditSQL.ofLead, arguments: [lead.text, before, limit])
        } else {
          try Row.fetchAll(db, sql: AuditSQL.newest, arguments: [before, limit])
        }
      return try rows.map(AuditEntry.init)
    }
  }
}

extension AuditEntry {
  init(_ row: Row) throws {
    guard let day = CivilDate(row["day"] as String), case .list(let lines) = try Cell(json: row["rows"]) else {
      throw UnreadableCell("an entry of the log")
    }
    self.init(
      entry: row["entry"], at: row["at"], day: day, officer: row["officer"], change: row["change"],
      summaryZh: row["summary_zh"], summaryEn: row["summary_en"], rows: lines.compactMap(\.text),
      undoes: row["undoes"], hash: row["hash"])
  }
}
