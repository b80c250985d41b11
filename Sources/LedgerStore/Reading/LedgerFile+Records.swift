import GRDB
package import Ledger

extension LedgerFile {
  package func dossier(_ id: RecordID) throws -> Dossier? {
    try onScreen { db in
      let desk = StoreDesk(BookTransaction(db, tables), readingContext)
      return try desk.dossier(id)
    }
  }

  /// A reading asks the desk for rows alone; nothing of this context is looked at.
  var readingContext: ChangeContext {
    ChangeContext(
      today: CivilDate(daysSinceEpoch: 0), officer: "", owner: details.owner, rulebook: rulebook, campaign: nil)
  }

  package func lead(_ reference: String) throws -> Lead? {
    try reading { reader in
      if let number = RecordNumber(reference, owner: details.owner), number.prefix.isEmpty,
        let lead = try reader.record(Lead.self, number: number)
      {
        return lead
      }
      // Without a year: the newest one that has it. The year given here only lets the reading of the number pass.
      if !reference.contains("-"), let number = RecordNumber(reference, owner: details.owner, year: 1),
        number.prefix.isEmpty,
        let newest = try reader.newest(Lead.self, owner: details.owner, serial: number.serial)
      {
        return newest
      }
      return try reader.records(Lead.self, LeadSQL.withImportedNo, [reference]).last
    }
  }

  package func record<R: LedgerRecord>(_ type: R.Type, _ id: RecordID) throws -> R? {
    try reading { try $0.record(type, id) }
  }

  package func units() throws -> [OfficeUnit] { try reading { try $0.units() } }
  package func aliases() throws -> [UnitAlias] { try reading { try $0.all(UnitAlias.self) } }
  package func officers() throws -> [Officer] { try reading { try $0.all(Officer.self) } }
  package func localDays() throws -> [LocalDay] { try reading { try $0.all(LocalDay.self) } }
  package func layouts() throws -> [SheetLayout] { try reading { try $0.all(SheetLayout.self) } }

  package func savedFilters() throws -> [SavedFilter] { try reading { try $0.all(SavedFilter.self).filter(\.isOpen) } }

  package func mapping(headerKey: String) throws -> SheetMapping? {
    try reading { try $0.mapping(headerKey: headerKey, owner: details.owner)?.mapping }
  }

  /// The newest campaign of the book's owner.
  package func campaign() throws -> Campaign? {
    try reading { reader in
      try reader.records(Campaign.self, by: .owner(details.owner)).max { $0.startsOn < $1.startsOn }
    }
  }

  private func reading<T>(_ body: (RecordReader) throws -> T) throws -> T {
    try onScreen { db in try body(RecordReader(db: db, tables: tables)) }
  }
}

extension RecordReader {
  func mapping(headerKey: String, owner: String) throws -> Ledger.ColumnMapping? {
    try records(Ledger.ColumnMapping.self, " AND owner = ?1 AND header_key = ?2", [owner, headerKey]).last
  }
}
