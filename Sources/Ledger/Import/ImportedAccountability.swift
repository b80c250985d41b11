/// One row of a sheet of accountability (column set D): what was decided on so many persons, or on an organisation.
///
/// A record is one person or one organisation (domain 0.8), so that persons are counted by counting, and one of three is
/// reviewed or revoked without the others: a row with 处理人数 3 makes three records of each of its measures, told apart
/// by their part alone. Who they are is not known and never asked: no record gets a name or a made-up subject.
package struct ImportedAccountability: ImportedRow {
  package var sheetKind: SheetKind { .accountability }
  package var line: Int
  package var masked = 0
  package var importedNo: String? { nil }
  package var division: String?
  package var unitName: String?
  package var leadNo: String?
  /// The column that names the lead.
  package var leadColumn: String
  package var measures: [Measure]
  /// 对象类别, as written.
  package var subjectText: String?
  package var isOrganisation = false
  package var isLeadingCadre = false
  /// 1–4.
  package var form: Int?
  package var decidedOn: CivilDate?
  package var basisText: String?
  package var publicity: Accountability.Publicity?
  package var note: String?
  package var extra: [String: String] = [:]

  /// One kind of consequence, and how many had it.
  package struct Measure: Sendable, Hashable {
    /// A code of the accountability table, or the sheet's own word where that has none.
    package let code: String
    package let isKnown: Bool
    package let usualForm: Int?
    package let persons: Int

    package init(code: String, isKnown: Bool, usualForm: Int?, persons: Int) {
      self.code = code
      self.isKnown = isKnown
      self.usualForm = usualForm
      self.persons = persons
    }
  }

  package init(line: Int, leadNo: String, leadColumn: String, measures: [Measure]) {
    self.line = line
    self.leadNo = leadNo
    self.leadColumn = leadColumn
    self.measures = measures
  }

  package var parts: Int { measures.reduce(0) { $0 + $1.persons } }

  /// How many persons are meant is left out: a number that was put right is a difference, not another row.
  package var identity: [String] {
    [leadNo ?? "", unitName ?? "", subjectText ?? "", decidedOn?.description ?? ""] + measures.map(\.code)
  }

  package func refusal(under lead: Lead?) -> ImportRejection? {
    guard lead == nil else { return nil }
    return ImportRejection(
      line: line, column: leadColumn, value: leadNo ?? "",
      reason: Words(
        "台账中没有这条线索：请先导入或登记，或改正编号",
        "no lead has this number: take that lead in first, or correct the number"))
  }

  package func traits(_ place: ImportPlacement) -> [String: String]? {
    guard let lead = place.lead else { return nil }
    return ["lead": lead.text, "decidedOn": decidedOn?.description ?? "", "status": "decided"]
      .filter { !$0.value.isEmpty }
  }

  package func matched(among records: [Accountability]) -> [Accountability] {
    var found: [Accountability] = []
    for measure in measures {
      let own = records.filter { $0.measure == measure.code && $0.decidedOn == decidedOn && !found.contains($0) }
      guard own.count >= measure.persons else { return [] }
      found += own.prefix(measure.persons)
    }
    return found
  }

  package func newRecords(
    _ place: ImportPlacement, key: String, desk: any Desk
  ) throws -> (records: [Accountability], others: [any LedgerRecord]) {
    guard let lead = place.lead, let unit = place.unit else { throw MissingValue(field: "lead") }
    let context = desk.context
    let year = (decidedOn ?? place.leadReceivedOn ?? context.today).year
    var records: [Accountability] = []
    for measure in measures {
      for _ in 0..<measure.persons {
        var record = Accountability(
          id: desk.newID(), owner: context.owner, year: year,
          serial: try desk.nextSerial(.accountability, owner: context.owner, year: year),
          division: division ?? context.owner, lead: lead, target: isOrganisation ? .organisation : .person,
          unit: unit, measure: measure.code)
        record.isLeadingCadre = isLeadingCadre
        record.form = form ?? measure.usualForm
        record.basisText = basisText
        record.decidedOn = decidedOn
        record.status = .decided
        record.publicity = publicity ?? .none
        record.note = note
        record.sheet = SheetOrigin(
          key: key, part: parts > 1 ? records.count + 1 : nil, layout: place.layout, extra: extra,
          gaps: gaps(measure))
        records.append(record)
      }
    }
    return (records, [])
  }

  private func gaps(_ measure: Measure) -> [Gap] {
    var gaps: [Gap] = []
    if unitName == nil { gaps.append(.unit) }
    if !measure.isKnown { gaps.append(.measureKind) }
    if decidedOn == nil { gaps.append(.decidedOn) }
    if basisText == nil { gaps.append(.basis) }
    if !isOrganisation { gaps.append(.hearing) }
    return gaps
  }

  package func compare(
    with record: Accountability, _ place: ImportPlacement, _ context: ChangeContext, _ rules: ConflictRules
  ) -> ImportComparison<Accountability> {
    var merger = ImportMerger(line: line, record, rules)
    merger.take(\.form, form, "form") { "\($0)" }
    merger.take(\.basisText, basisText, "basis")
    merger.take(\.note, note, "remark")
    if let publicity, publicity != record.publicity {
      merger.differs(record.publicity.words.zh, publicity.words.zh, "publicity")
    }
    merger.take(extra: extra)
    return merger.comparison { record, gaps in gaps.filter { $0 != .basis || record.basisText == nil } }
  }

  package func conflictRefusals(of record: Accountability, at desk: any Desk) throws -> [String: Words] {
    let reason = Words("处理已决定，不按表更改", "it is decided: a sheet does not change it")
    return ImportRow.comparedFields.mapValues { _ in reason }
  }
}
