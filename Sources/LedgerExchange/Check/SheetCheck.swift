package import Ledger

/// 台账体检: says row by row what a spot check from above would object to, by the same rules and the same calendar as the
/// book, and gives the office's own sheet back with one more column. Nothing is written to the book.
///
/// All six kinds of sheets are looked through. What no column of theirs tells cannot be seen: who approved and who proposed
/// (I10), extensions and pauses (I11), letters (I18, I20), recusals (I25), the stock (I26).
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

  /// - Throws: `SheetFault`, `MappingFault`.
  package func run(
    _ path: String, sheet: String? = nil, mapping: SheetMapping = SheetMapping()
  ) throws -> SheetCheckReport {
    let header = try importer.header(of: path, sheet: sheet, mapping: mapping)
    let examination = try importer.examine(path, sheet: sheet, mapping: lenient(mapping, header))
    let records = SheetRecords(examination.plan, limits: limits)
    return SheetCheckReport(
      examination: examination,
      findings: try findings(header.kind, records, examination),
      missingColumns: SheetCheck.starred(header.kind).filter { field in
        examination.header.column(field) == nil && mapping.constants[field.rawValue] == nil
      }, limits: limits)
  }

  private func findings(
    _ kind: SheetKind, _ records: SheetRecords, _ examination: SheetExamination
  ) throws -> [Int: [Words]] {
    let plan = examination.plan
    return switch kind {
    case .leads, .requests: try leads(records, examination)
    case .accountability: try others(DecisionFindings(plan, context.rulebook), records, examination)
    case .rectifications: try others(RectificationFindings(plan, context), records, examination)
    case .observations: try others(ObservationFindings(plan, context), records, examination)
    case .measures: try others(MeasureFindings(plan, context), records, examination)
    }
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

  private func others(
    _ rules: some KindFindings, _ records: SheetRecords, _ examination: SheetExamination
  ) throws -> [Int: [Words]] {
    var rules = rules
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

  /// What each kind of sheet should have.
  private static func starred(_ kind: SheetKind) -> [SheetField] {
    switch kind {
    case .leads: [.receivedOn, .source, .division, .unit, .types, .narrative]
    case .rectifications: [.problem, .action, .unit, .dueOn]
    case .observations: [.on, .hall, .unit, .found]
    case .accountability: [.lead, .unit, .subjectLevel, .form, .decidedOn, .basisText]
    case .measures: [.title, .task, .unit, .progress]
    case .requests: [.receivedOn, .enterpriseAlias, .narrative, .unit]
    }
  }

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
