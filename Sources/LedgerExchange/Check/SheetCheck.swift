package import Ledger

/// 台账体检: says row by row what a spot check from above would object to, by the same rules and the same calendar as the
/// book, and gives the office's own sheet back with one more column. Nothing is written to the book.
///
/// A ledger of leads and a sheet of accountability are looked through. What no column of theirs tells cannot be seen: who
/// approved and who proposed (I10), extensions and pauses (I11), letters (I18, I20), recusals (I25), the stock (I26).
package struct SheetCheck: Sendable {
  private let context: ChangeContext
  private let importer: SheetImporter
  private let limits: SheetLimits

  package init(
    _ context: ChangeContext, aliases: ColumnAliases = .standard, knownUnits: [String] = [],
    limits: SheetLimits = SheetLimits()
  ) {
    self.context = context
    self.limits = limits
    importer = SheetImporter(context, aliases: aliases, knownUnits: knownUnits, limits: limits)
  }

  /// - Throws: `SheetFault`, `MappingFault`, `CheckFault` where the sheet is of another kind.
  package func run(
    _ path: String, sheet: String? = nil, mapping: SheetMapping = SheetMapping()
  ) throws -> SheetCheckReport {
    let header = try importer.header(of: path, sheet: sheet, mapping: mapping)
    guard let starred = SheetCheck.starred[header.kind] else { throw CheckFault.otherKind(header.kind) }
    let examination = try importer.examine(path, sheet: sheet, mapping: lenient(mapping, header))
    let records = SheetRecords(examination.plan, limits: limits)
    return SheetCheckReport(
      examination: examination,
      findings: try header.kind == .leads ? leads(records, examination) : decisions(records, examination),
      missingColumns: starred.filter { field in
        examination.header.column(field) == nil && mapping.constants[field.rawValue] == nil
      }, limits: limits)
  }

  private func leads(_ records: SheetRecords, _ examination: SheetExamination) throws -> [Int: [Words]] {
    var rules = RowFindings(examination.plan, context)
    var findings: [Int: [Words]] = [:]
    try WorkWatch.begin(.checking, total: examination.rows)
    try records.forEachGroup { item, rows in
      try WorkWatch.advance()
      let found = rules.findings(item, rows)
      if let line = rows.first?.line, !found.isEmpty { findings[line] = found }
    }
    return findings
  }

  /// Read twice: a row is judged by the others.
  private func decisions(_ records: SheetRecords, _ examination: SheetExamination) throws -> [Int: [Words]] {
    var rules = DecisionFindings(examination.plan, context.rulebook)
    try records.forEach { rules.take($0) }
    var findings: [Int: [Words]] = [:]
    try WorkWatch.begin(.checking, total: examination.rows)
    try records.forEachGroup { item, rows in
      try WorkWatch.advance()
      let found = rules.findings(item)
      if let line = rows.first?.line, !found.isEmpty { findings[line] = found }
    }
    return findings
  }

  /// What each kind of sheet that is checked should have.
  private static let starred: [SheetKind: [SheetField]] = [
    .leads: [.receivedOn, .source, .division, .unit, .types, .narrative],
    .accountability: [.lead, .unit, .subjectLevel, .form, .decidedOn, .basisText],
  ]

  /// A check asks nothing: what the sheet doesn't say is a finding, no reason to stop; and the column of an earlier check
  /// is no content.
  private func lenient(_ mapping: SheetMapping, _ header: SheetHeader) -> SheetMapping {
    var mapping = mapping
    mapping.columns[SheetCheckReport.header.zh] = SheetField.leftOut
    mapping.columns[SheetCheckReport.header.en] = SheetField.leftOut
    if header.kind == .leads, mapping.constants[SheetField.source.rawValue] == nil {
      mapping.constants[SheetField.source.rawValue] = RowFindings.unnamedSource
    }
    return mapping
  }
}

/// Why a sheet is not checked.
package enum CheckFault: Error, Hashable, Sendable {
  case otherKind(SheetKind)

  package var words: Words {
    switch self {
    case .otherKind(let kind):
      Words(
        "台账体检只查问题线索台账和问责处理情况表，本表看来是\(kind.words.zh)；确是的请加 --as-kind leads 或 accountability",
        "the check is for ledgers of leads and sheets of accountability, and this looks like \(kind.rawValue); if it is one of "
          + "them, add --as-kind leads or accountability")
    }
  }
}

/// What a check found, and the sheet with it.
package struct SheetCheckReport: Sendable {
  package let examination: SheetExamination
  /// By the row's number in the sheet; rows without a finding are not in it.
  package let findings: [Int: [Words]]
  /// Starred columns of domain 4.1 that the sheet lacks altogether.
  package let missingColumns: [SheetField]
  let limits: SheetLimits

  /// The new column's name.
  package static let header = Words("需补正", "To correct")

  package func text(line: Int, _ language: Language) -> String? {
    findings[line].map { $0.listed(Words("；", "; "))(language) }
  }

  /// The same sheet with the new column, in the format and encoding that it came in.
  /// - Throws: `SheetFault`.
  package func write(to path: String, _ language: Language) throws {
    try examination.plan.stamp.mustStillHold(examination.path)
    let file = try SheetFile.open(examination.path, limits: limits)
    let source = try file.source(named: examination.sheet)
    var texts: [Int: String] = [:]
    for line in findings.keys { texts[line] = text(line: line, language) }
    let names = [SheetCheckReport.header.zh, SheetCheckReport.header.en]
    let earlier = examination.header.columns.first { names.contains($0.header) }
    let notes = SheetNotes(
      column: earlier?.index ?? examination.width, header: SheetCheckReport.header(language),
      headerLine: examination.headerRow, texts: texts, replacesColumn: earlier != nil)
    switch source {
    case let worksheet as WorksheetSource: try WorkbookAnnotator.write(worksheet, notes, to: path)
    case let text as SeparatedTextSource: try SeparatedTextAnnotator.write(text, notes, to: path)
    default: throw SheetFault.notASheet(path: examination.path)
    }
  }
}
