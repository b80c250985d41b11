package import Ledger

/// Takes sheets in: looks a file through, says what it found and what it must be told, and makes the batch that the
/// book then previews or applies.
package struct SheetImporter: Sendable {
  private let context: ChangeContext
  private let aliases: ColumnAliases
  private let programs: [MeasureProgram]
  private let keptNames: Set<String>
  private let limits: SheetLimits

  /// - Parameters:
  ///   - programs: whose measures the rows of a 举措任务清单 name.
  ///   - knownUnits: names of units in the book; a reporter's column that happens to hold one does not hide it.
  package init(
    _ context: ChangeContext, aliases: ColumnAliases = .standard, programs: [MeasureProgram] = [],
    knownUnits: [String] = [], limits: SheetLimits = SheetLimits()
  ) {
    self.context = context
    self.aliases = aliases
    self.programs = programs
    self.limits = limits
    keptNames = Set(knownUnits + context.rulebook.divisions.divisions.flatMap { [$0.name.zh, $0.shortName.zh] })
  }

  func open(_ path: String) throws -> SheetFile { try SheetFile.open(path, limits: limits) }

  func finder(_ mapping: SheetMapping = SheetMapping()) -> HeaderFinder {
    HeaderFinder(aliases: aliases, mapping: mapping)
  }

  /// The header alone, for finding a learned mapping before the sheet is looked through.
  /// - Throws: `SheetFault`.
  package func header(
    of path: String, sheet: String? = nil, mapping: SheetMapping = SheetMapping()
  ) throws -> SheetHeader {
    try finder(mapping).header(of: open(path).source(named: sheet))
  }

  /// Reads the sheet from end to end, once.
  /// - Throws: `SheetFault`, or `MappingFault` where the mapping names no known field.
  package func examine(
    _ path: String, sheet: String? = nil, mapping: SheetMapping = SheetMapping()
  ) throws -> SheetExamination {
    let stamp = try FileStamp.of(path)
    let file = try open(path)
    let source = try file.source(named: sheet)
    let header = try finder(mapping).header(of: source)
    try MappingFault.check(mapping, header)
    var survey = SheetSurvey(header, mapping, epoch1904: source.usesEpoch1904)
    try WorkWatch.begin(.reading)
    try SheetTable(source, header).forEachRow { row in
      try WorkWatch.advance()
      survey.take(row)
      return .proceed
    }
    survey.numbers.settle()
    try stamp.mustStillHold(path)
    var plan = ImportPlan(
      path: path, stamp: stamp, sheetName: source.name, header: header, mapping: mapping,
      epoch1904: source.usesEpoch1904,
      numbers: survey.numbers, rulebook: context.rulebook,
      vocabulary: Vocabulary(context.rulebook, owner: context.owner), programs: programs, owner: context.owner,
      today: context.today,
      keptNames: keptNames)
    // A sheet that is called 巩留县, 奎屯 or 654024.
    plan.sheetDivision = plan.division(CellText.squeezed(source.name))
    return SheetExamination(
      plan: plan, encoding: source.encoding, sheets: file.sheets, rows: survey.records, hiddenRows: survey.hidden,
      questions: survey.questions.filter { $0 != .field(.division, .leads) || plan.sheetDivision == nil },
      samples: survey.samples.map { plan.sample($0) },
      width: max(survey.width, header.columns.count), limits: limits)
  }
}
