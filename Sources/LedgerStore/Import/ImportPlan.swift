import GRDB
import Ledger

/// What an import comes to, worked out beside the book: the preview, and the rows that would be written.
final class ImportPlan {
  private(set) var preview: ImportPreview
  let staging: Staging
  let serials = SerialCounters()
  /// The book's last entry when the plan was begun: the plan holds only as long as that is the last one.
  let basis: Int

  private let batch: ImportBatch
  private let context: ChangeContext
  private let layout: SheetLayout
  private let isNewLayout: Bool
  private var directory: UnitDirectory
  private let repeated: Set<String>

  init(
    _ batch: ImportBatch, repeated: Set<String>, _ context: ChangeContext, _ transaction: BookTransaction
  ) throws {
    self.batch = batch
    self.repeated = repeated
    self.context = context
    preview = ImportPreview(file: batch.file, sheet: batch.sheet)
    staging = try Staging()
    basis = try Int.fetchOne(transaction.db, sql: WriteSQL.lastEntry) ?? 0
    directory = try transaction.units()
    let known = try transaction.reader.all(SheetLayout.self).last { $0.looksLike(batch.layout, context.owner) }
    layout = known ?? batch.layout.copied(id: Identities.next(), owner: context.owner)
    isNewLayout = known == nil
  }

  var writesAnything: Bool { preview.new + preview.changed > 0 }

  /// A number that stands on more than one row of the file is none (domain rule I14).
  static func repeatedNumbers(_ batch: ImportBatch) throws -> Set<String> {
    var seen: Set<String> = []
    var repeated: Set<String> = []
    try batch.rows { item in
      guard case .row(let row) = item, let number = row.importedNo else { return }
      if !seen.insert(number).inserted { repeated.insert(number) }
    }
    return repeated
  }

  func reject(_ rejection: ImportRejection) {
    preview.rows += 1
    preview.rejected.append(rejection)
  }

  func take(_ row: ImportRow, _ transaction: BookTransaction) throws {
    preview.rows += 1
    preview.masked += row.masked
    let number = row.importedNo.flatMap { repeated.contains($0) ? nil : $0 }
    let key = row.key(owner: context.owner, number: number)
    let desk = ImportDesk(StoreDesk(transaction, context))
    let place = try place(row, desk)
    let known =
      try staging.lead(key: key) ?? transaction.reader.lead(importKey: key, owner: context.owner)
      ?? ownNumber(number, desk)
    if let known {
      try compare(row, with: known, key, place)
    } else {
      try add(row, key, place, desk, transaction)
    }
  }

  /// A sheet that went out of this book calls leads that were entered here by our own numbers: they are known.
  private func ownNumber(_ text: String?, _ desk: ImportDesk) throws -> Lead? {
    guard let number = text.flatMap({ RecordNumber($0) }) else { return nil }
    return try desk.record(Lead.self, number: number)
  }

  // MARK: Leads

  private func compare(_ row: ImportRow, with lead: Lead, _ key: String, _ place: ImportPlacement) throws {
    let comparison = row.compare(with: lead, place, context)
    preview.conflicts += comparison.conflicts
    if let filled = comparison.filled {
      preview.changed += 1
      try staging.put(.lead, try WriteSession.fields(of: filled), key: key)
    } else if comparison.conflicts.isEmpty {
      preview.same += 1
    }
  }

  private func add(
    _ row: ImportRow, _ key: String, _ place: ImportPlacement, _ desk: ImportDesk, _ transaction: BookTransaction
  ) throws {
    let gone = try transaction.goneLead(importKey: key, owner: context.owner)
    desk.revived = gone?.number
    var (lead, others) = try row.newRecords(place, key: key, desk: desk)
    let newID = lead.id
    if let gone {
      lead.id = gone.id
      lead.year = gone.number.year
      lead.serial = gone.number.serial
    }
    preview.new += 1
    for gap in lead.gaps { preview.gaps[gap, default: 0] += 1 }
    try staging.put(.lead, try WriteSession.fields(of: lead), key: key)
    for other in others {
      let fields = try WriteSession.fields(of: other)
      // A lead that comes back keeps its identity, so its lines must name that one.
      let own = lead.id == newID ? fields : fields.mapValues { $0.replacing(newID.text, with: lead.id.text) }
      try staging.put(type(of: other).kind, own)
    }
  }

  // MARK: Units, layout, mapping

  private func place(_ row: ImportRow, _ desk: ImportDesk) throws -> ImportPlacement {
    let division = row.division ?? context.owner
    return ImportPlacement(
      unit: try row.unitName.map { try unit($0, division, desk) },
      coUnits: try row.coUnitNames.map { try unit($0, division, desk) }.uniqued(), layout: layout.id)
  }

  /// By name or alias; a unit that nobody knows comes in with the sheet.
  private func unit(_ name: String, _ division: String, _ desk: ImportDesk) throws -> RecordID {
    if let known = directory.find(name, division: division).first { return known.id }
    let unit = OfficeUnit(
      id: desk.newID(), owner: context.owner, division: division, name: name,
      initials: context.rulebook.initials(name))
    directory.add(unit)
    preview.newUnits.append(name)
    try staging.put(unit)
    return unit.id
  }

  /// The sheet's layout and what its columns mean, kept for the way out and for the next sheet.
  func sheetRecords(_ reader: RecordReader) throws -> [any LedgerRecord] {
    var records: [any LedgerRecord] = isNewLayout ? [layout] : []
    let headerKey = SheetLayout.headerKey(batch.layout.columns.map(\.header))
    let known = try reader.mapping(headerKey: headerKey, owner: context.owner)
    if known?.mapping != batch.mapping {
      records.append(
        Ledger.ColumnMapping(
          id: known?.id ?? Identities.next(), owner: context.owner, headerKey: headerKey, mapping: batch.mapping))
    }
    return records
  }
}

extension SheetLayout {
  func looksLike(_ other: SheetLayout, _ owner: String) -> Bool {
    copied(id: other.id, owner: other.owner) == other && self.owner == owner
  }

  func copied(id: RecordID, owner: String) -> SheetLayout {
    var copy = self
    copy.id = id
    copy.owner = owner
    return copy
  }
}

extension RecordReader {
  func lead(importKey: String, owner: String) throws -> Lead? {
    try records(Lead.self, LeadSQL.byImportKey, [owner, importKey]).first
  }
}

extension BookTransaction {
  /// A lead that an undone import had brought.
  func goneLead(importKey: String, owner: String) throws -> (id: RecordID, number: RecordNumber)? {
    let statement = try db.cachedStatement(sql: LeadSQL.goneByImportKey)
    return try Row.fetchOne(statement, arguments: [owner, importKey]).map {
      (
        RecordID($0["id"]),
        RecordNumber(owner: owner, year: $0["year"], prefix: Lead.numberPrefix, serial: $0["serial"])
      )
    }
  }
}
