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
  /// Records that a row of these sheets is already.
  private var claimed: Set<RecordID> = []
  private var keys: [String: Int] = [:]
  private var empty: [RecordKind: Bool] = [:]
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
      + (taken == 0 ? Words("", "") : Words("，按表更改\(taken)处", ", \(taken) taken from the sheet"))
  }

  /// A name that a person matched to a unit is kept even where no record comes of the sheet.
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
    if sheets.count == 1, sheets[0].numbersAreSingle { return repeated }
    for sheet in sheets {
      try sheet.rows { item in
        try WorkWatch.advance()
        guard case .row(let row) = item, let number = row.importedNo else { return }
        // Each kind of sheet counts for itself.
        let name = row.sheetKind.rawValue + "/" + number
        if !seen.insert(name).inserted { repeated.insert(name) }
      }
    }
    return repeated
  }

  func reject(_ rejection: ImportRejection) {
    preview.rows += 1
    preview.rejected.append(rejection)
  }

  func take<Row: ImportedRow>(_ row: Row, _ transaction: BookTransaction) throws {
    let number = row.importedNo.flatMap { repeated.contains(row.sheetKind.rawValue + "/" + $0) ? nil : $0 }
    let key = try countedKey(row, number)
    let desk = ImportDesk(StoreDesk(transaction, context))
    let lead = try row.leadNo.flatMap { try self.lead($0, desk, transaction) }
    if let rejection = row.refusal(under: lead) { return reject(rejection) }
    var known = try self.known(row, key, number, desk, transaction)
    let list = try row.handOver(at: desk)
    if let rejection = row.refusal(under: list, known: known.first) { return reject(rejection) }
    let place = try self.place(row, lead, list, known.first, desk)
    preview.rows += 1
    preview.masked += row.masked
    if known.isEmpty { known = try alike(row, place, transaction) }
    for record in known { claimed.insert(record.id) }
    if known.isEmpty {
      try add(row, key, place, desk, transaction)
    } else {
      try compare(row, with: known, key, place, desk)
    }
  }

  // MARK: What a row is already

  /// Domain rule I14. Two rows of a sheet of accountability that say the same are two persons, and one problem of a unit
  /// was put right twice: the second row has a key of its own.
  private func countedKey(_ row: some ImportedRow, _ number: String?) throws -> String {
    let key = row.key(owner: context.owner, number: number)
    guard [.accountability, .rectifications].contains(row.sheetKind) else { return key }
    keys[key, default: 0] += 1
    let times = keys[key, default: 1]
    return times == 1 ? key : "\(key)/\(times)"
  }

  private func known<Row: ImportedRow>(
    _ row: Row, _ key: String, _ number: String?, _ desk: ImportDesk, _ transaction: BookTransaction
  ) throws -> [Row.Record] {
    let staged = try staging.records(Row.Record.self, key: key)
    guard staged.isEmpty else { return staged }
    if try isEmpty(Row.Record.kind, transaction) { return [] }
    let own = try transaction.reader.records(Row.Record.self, ImportSQL.byKey, [context.owner, key])
    guard own.isEmpty, let number else { return own }
    // A sheet that went out of this book calls what was entered here by our own numbers.
    if let lead = try ours(number, desk) as? Row.Record { return [lead] }
    return try withoutNumber(row, number, transaction)
  }

  /// Whether the book never had a record of the kind. It stays so while the plan holds.
  private func isEmpty(_ kind: RecordKind, _ transaction: BookTransaction) throws -> Bool {
    if let known = empty[kind] { return known }
    let isEmpty = try transaction.db.firstNumber(WriteSQL.lastRow(kind.rawValue)) == nil
    empty[kind] = isEmpty
    return isEmpty
  }

  private func ours(_ number: String, _ desk: ImportDesk) throws -> Lead? {
    try RecordNumber(number).flatMap { try desk.record(Lead.self, number: $0) }
  }

  /// A number that stood on two sheets of a workbook counted as none there; on its sheet alone it counts again.
  private func withoutNumber<Row: ImportedRow>(
    _ row: Row, _ number: String, _ transaction: BookTransaction
  ) throws -> [Row.Record] {
    let key = row.key(owner: context.owner, number: nil)
    let found = try transaction.reader.records(Row.Record.self, ImportSQL.byKey, [context.owner, key])
    return found.filter { ($0 as? Lead)?.importedNo == number }
  }

  /// Records that say the same and that no other row of these sheets is.
  private func alike<Row: ImportedRow>(
    _ row: Row, _ place: ImportPlacement, _ transaction: BookTransaction
  ) throws -> [Row.Record] {
    guard let traits = row.traits(place), try !isEmpty(Row.Record.kind, transaction) else { return [] }
    let table = try transaction.tables(Row.Record.kind)
    let columns = table.columns.filter { traits[$0.key] != nil }
    let values = columns.compactMap { traits[$0.key] }
    let found = try transaction.reader.records(
      Row.Record.self, ImportSQL.with(columns.map(\.name)), StatementArguments([context.owner] + values))
    return row.matched(among: found.filter { !claimed.contains($0.id) })
  }

  // MARK: Records

  private func compare<Row: ImportedRow>(
    _ row: Row, with known: [Row.Record], _ key: String, _ place: ImportPlacement, _ desk: ImportDesk
  ) throws {
    var isFilled = false
    var conflicts: [ImportPreview.Conflict] = []
    for (part, record) in known.enumerated() {
      var rules = ConflictRules()
      rules.choices = decisions.conflicts
      rules.refusals = try row.conflictRefusals(of: record, at: desk)
      let units = [place.unit, place.hall, (record as? Lead)?.unit, (record as? Observation)?.hall]
      rules.units = self.units.names(units.compactMap { $0 })
      let comparison = row.compare(with: record, place, context, rules)
      // The parts of a row say the same.
      if part == 0 { conflicts = comparison.conflicts }
      guard let filled = comparison.filled else { continue }
      isFilled = true
      try staging.put(Row.Record.kind, try WriteSession.fields(of: filled), key: key, isNew: false)
      if let note = row.noteOfTaken(comparison.conflicts, record: record, file: preview.file, at: desk) {
        try staging.put(new: note)
      }
    }
    if let first = known.first, known.count != row.parts {
      conflicts.append(
        ImportPreview.Conflict(
          line: row.line, number: first.called, field: "persons", inBook: "\(known.count)", inSheet: "\(row.parts)",
          refusal: Words("人数按追责记录计，请另行登记", "persons are counted by their records: record them one by one")))
    }
    preview.conflicts += conflicts
    if isFilled {
      preview.changed += 1
    } else if conflicts.isEmpty {
      preview.same += 1
    }
  }

  private func add(
    _ row: some ImportedRow, _ key: String, _ place: ImportPlacement, _ desk: ImportDesk,
    _ transaction: BookTransaction
  ) throws {
    let kind = type(of: row).recordKind
    let gone = try isEmpty(kind, transaction) ? [] : transaction.gone(kind, importKey: key, owner: context.owner)
    desk.revive(gone, kind)
    let (records, others) = try row.newRecords(place, key: key, desk: desk)
    preview.new += 1
    for gap in records.first?.sheet?.gaps ?? [] { preview.gaps[gap, default: 0] += 1 }
    // What comes back keeps its identity, so that everything beside it must name that one.
    let identities = Dictionary(
      zip(records, gone).map { ($0.id.text, $1.id.text) }, uniquingKeysWith: { first, _ in first })
    func own(_ record: any LedgerRecord) throws -> [String: Cell] {
      let fields = try WriteSession.fields(of: record)
      guard !identities.isEmpty else { return fields }
      return identities.reduce(into: fields) { fields, pair in
        fields = fields.mapValues { $0.replacing(pair.key, with: pair.value) }
      }
    }
    for (place, record) in records.enumerated() {
      var fields = try own(record)
      if gone.indices.contains(place), let number = gone[place].number {
        fields["year"] = .integer(number.year)
        fields["serial"] = .integer(number.serial)
      }
      try staging.put(kind, fields, key: key, isNew: !gone.indices.contains(place))
    }
    for other in others { try staging.put(type(of: other).kind, try own(other), isNew: true) }
  }

  // MARK: Units, leads, layout, mapping

  private func place<Row: ImportedRow>(
    _ row: Row, _ lead: Lead?, _ handOver: HandOver?, _ known: Row.Record?, _ desk: ImportDesk
  ) throws -> ImportPlacement {
    let division = row.division ?? context.owner
    let used = known as? Lead
    func meant(_ name: String) throws -> RecordID {
      try written(units.meaning(of: name, in: division, line: row.line, usedBy: used, at: desk))
    }
    var hall: RecordID?
    if let name = row.hallName { hall = try written(units.hall(name, in: division, line: row.line, at: desk)) }
    var unit: RecordID?
    if let name = row.unitName, let hall {
      unit = try written(units.window(name, of: hall, in: division, line: row.line, at: desk))
    } else if let name = row.unitName {
      unit = try meant(name)
    } else if row.needsUnit {
      unit = try hall ?? lead?.unit ?? written(units.unnamed(in: division, at: desk))
    }
    return ImportPlacement(
      unit: unit, coUnits: try row.coUnitNames.map(meant).uniqued(), hall: hall, lead: lead?.id,
      leadReceivedOn: lead?.receivedOn, handOver: handOver, layout: sheets.last?.layout.id)
  }

  /// A unit that nobody knows comes in with the sheet.
  private func written(_ meaning: SheetUnits.Meaning) throws -> RecordID {
    if let unit = meaning.record as? OfficeUnit { preview.newUnits.append(unit.name) }
    if let record = meaning.record { try staging.put(new: record) }
    return meaning.unit
  }

  /// By its sheet's number, also one that comes in with these sheets, or by ours: an office's 2021-1 is its own before it
  /// is ours, and so is a number of ours that came here from another ledger.
  private func lead(_ text: String, _ desk: ImportDesk, _ transaction: BookTransaction) throws -> Lead? {
    let key = "\(context.owner)/\(SheetKind.leads.rawValue)/no/\(text)"
    if let staged = try staging.records(Lead.self, key: key).first { return staged }
    let imported = try transaction.reader.records(Lead.self, LeadSQL.withImportedNo, [text])
    if let known = imported.last(where: { $0.owner == context.owner }) { return known }
    return try RecordNumber(text, owner: context.owner).flatMap { try desk.record(Lead.self, number: $0) }
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

extension ImportedRow {
  fileprivate static var recordKind: RecordKind { Record.kind }
}

/// A record that an undone import had brought.
struct GoneRecord {
  let id: RecordID
  /// Nil where records of its kind have none.
  let number: RecordNumber?
}

extension BookTransaction {
  func gone(_ kind: RecordKind, importKey: String, owner: String) throws -> [GoneRecord] {
    let statement = try db.cachedStatement(sql: ImportSQL.gone(tables(kind)))
    return try Row.fetchAll(statement, arguments: [owner, importKey]).map { row in
      let serial: Int? = row["serial"]
      return GoneRecord(
        id: RecordID(row["id"]),
        number: serial.map {
          RecordNumber(owner: owner, year: row["year"], prefix: kind == .lead ? Lead.numberPrefix : "", serial: $0)
        })
    }
  }
}
