import GRDB
import Ledger

/// What an import comes to, worked out beside the book: the previews, and the rows that would be written.
final class ImportPlan {
  let staging: Staging
  let serials = SerialCounters()
  /// The book's last entry when the plan was begun: the plan holds only as long as that is the last one.
  let basis: Int

  private let context: ChangeContext
  private let decisions: ImportDecisions
  private let repeated: Set<String>
  private var units: SheetUnits
  private var sheets: [Sheet] = []
  private var knownLayouts: [SheetLayout]

  /// One of the sheets that come in together.
  private struct Sheet {
    let batch: ImportBatch
    let layout: SheetLayout
    let isNewLayout: Bool
    var preview: ImportPreview
  }

  init(
    repeated: Set<String>, _ decisions: ImportDecisions, _ context: ChangeContext, _ transaction: BookTransaction
  ) throws {
    self.repeated = repeated
    self.decisions = decisions
    self.context = context
    staging = try Staging()
    basis = try Int.fetchOne(transaction.db, sql: WriteSQL.lastEntry) ?? 0
    units = SheetUnits(try transaction.units(), decisions, context)
    knownLayouts = try transaction.reader.all(SheetLayout.self)
  }

  /// What follows is of this sheet.
  func begin(_ batch: ImportBatch) {
    let known = knownLayouts.last { $0.looksLike(batch.layout, context.owner) }
    let layout = known ?? batch.layout.copied(id: Identities.next(), owner: context.owner)
    if known == nil { knownLayouts.append(layout) }
    sheets.append(
      Sheet(
        batch: batch, layout: layout, isNewLayout: known == nil,
        preview: ImportPreview(file: batch.file, sheet: batch.sheet)))
    units.beginSheet()
  }

  var previews: [ImportPreview] { sheets.map(\.preview) }
  private var new: Int { sheets.reduce(0) { $0 + $1.preview.new } }
  private var changed: Int { sheets.reduce(0) { $0 + $1.preview.changed } }

  var summary: Words {
    let taken = sheets.reduce(0) { $0 + $1.preview.conflicts.filter(\.isTaken).count }
    return Words("导入：新增\(new)件，补填\(changed)件", "Import: \(new) new, \(changed) filled in")
      + (taken == 0 ? Words("", "") : Words("，按表更改\(taken)处", ", \(taken) values taken from the sheet"))
  }

  /// A name that a person matched to a unit is kept even where no lead comes of the sheet.
  var writesAnything: Bool { new + changed > 0 || units.learned > 0 }

  /// The sheet of the row that is being taken.
  private var preview: ImportPreview {
    get { sheets.last?.preview ?? ImportPreview(file: "", sheet: "") }
    _modify { yield &sheets[sheets.count - 1].preview }
  }

  /// A number that stands on more than one row of the file is none (domain rule I14).
  static func repeatedNumbers(_ sheets: [ImportBatch]) throws -> Set<String> {
    var seen: Set<String> = []
    var repeated: Set<String> = []
    for sheet in sheets {
      try sheet.rows { item in
        try WorkWatch.advance()
        guard case .row(let row) = item, let number = row.importedNo else { return }
        if !seen.insert(number).inserted { repeated.insert(number) }
      }
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
    let known =
      try staging.lead(key: key) ?? transaction.reader.lead(importKey: key, owner: context.owner)
      ?? ownNumber(number, desk) ?? withoutNumber(row, number, transaction)
    let place = try place(row, known, desk)
    if let known {
      try compare(row, with: known, key, place, desk)
    } else {
      try add(row, key, place, desk, transaction)
    }
  }

  /// A sheet that went out of this book calls leads that were entered here by our own numbers: they are known.
  private func ownNumber(_ text: String?, _ desk: ImportDesk) throws -> Lead? {
    guard let number = text.flatMap({ RecordNumber($0) }) else { return nil }
    return try desk.record(Lead.self, number: number)
  }

  /// A number that stood on two sheets of a workbook counted as none there; on its sheet alone it counts again.
  private func withoutNumber(_ row: ImportRow, _ number: String?, _ transaction: BookTransaction) throws -> Lead? {
    guard let number else { return nil }
    let lead = try transaction.reader.lead(
      importKey: row.key(owner: context.owner, number: nil), owner: context.owner)
    return lead?.importedNo == number ? lead : nil
  }

  // MARK: Leads

  private func compare(
    _ row: ImportRow, with lead: Lead, _ key: String, _ place: ImportPlacement, _ desk: ImportDesk
  ) throws {
    var rules = ConflictRules()
    rules.choices = decisions.conflicts
    rules.refusals = try row.conflictRefusals(of: lead, at: desk)
    rules.units = units.names([lead.unit, place.unit].compactMap { $0 })
    let comparison = row.compare(with: lead, place, context, rules)
    preview.conflicts += comparison.conflicts
    if let filled = comparison.filled {
      preview.changed += 1
      try staging.put(.lead, try WriteSession.fields(of: filled), key: key)
      let note = row.noteOfTaken(comparison.conflicts, lead: lead, file: preview.file, at: desk)
      if let note { try staging.put(note) }
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

  private func place(_ row: ImportRow, _ known: Lead?, _ desk: ImportDesk) throws -> ImportPlacement {
    ImportPlacement(
      unit: try row.unitName.map { try unit($0, row, known, desk) },
      coUnits: try row.coUnitNames.map { try unit($0, row, known, desk) }.uniqued(), layout: sheets.last?.layout.id)
  }

  /// By name or alias, or as a person decided; a unit that nobody knows comes in with the sheet.
  private func unit(_ name: String, _ row: ImportRow, _ known: Lead?, _ desk: ImportDesk) throws -> RecordID {
    let division = row.division ?? context.owner
    let meaning = units.meaning(of: name, in: division, line: row.line, usedBy: known, at: desk)
    if meaning.isNew { preview.newUnits.append(name) }
    if let record = meaning.record { try staging.put(record) }
    return meaning.unit
  }

  /// Once all rows of the sheets were taken.
  func finish() {
    for index in sheets.indices { sheets[index].preview.unknownUnits = units.unknown(in: index) }
  }

  /// The sheets' layouts and what their columns mean, kept for the way out and for the next sheet. Of sheets with the
  /// same header the first is remembered.
  func sheetRecords(_ reader: RecordReader) throws -> [any LedgerRecord] {
    var records: [any LedgerRecord] = sheets.filter(\.isNewLayout).map(\.layout)
    var headers: Set<String> = []
    for batch in sheets.map(\.batch) {
      let headerKey = SheetLayout.headerKey(batch.layout.columns.map(\.header))
      guard headers.insert(headerKey).inserted else { continue }
      let known = try reader.mapping(headerKey: headerKey, owner: context.owner)
      guard known?.mapping != batch.mapping else { continue }
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
