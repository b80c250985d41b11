package import Ledger

/// Takes sheets in: looks a file through, says what it found and what it must be told, and makes the batch that the
/// book then previews or applies.
package struct SheetImporter: Sendable {
  private let context: ChangeContext
  private let aliases: ColumnAliases
  private let keptNames: Set<String>
  private let limits: SheetLimits

  /// - Parameters:
  ///   - knownUnits: names of units in the book; a reporter's column that happens to hold one does not hide it.
  package init(
    _ context: ChangeContext, aliases: ColumnAliases = .leads, knownUnits: [String] = [],
    limits: SheetLimits = SheetLimits()
  ) {
    self.context = context
    self.aliases = aliases
    self.limits = limits
    keptNames = Set(knownUnits + context.rulebook.divisions.divisions.flatMap { [$0.name.zh, $0.shortName.zh] })
  }

  func open(_ path: String) throws -> SheetFile { try SheetFile.open(path, limits: limits) }

  func finder(_ mapping: SheetMapping = SheetMapping()) -> HeaderFinder {
    HeaderFinder(aliases: aliases, mapping: mapping)
  }

  /// The header alone, for finding a learned mapping before the sheet is looked through.
  /// - Throws: `SheetFault`.
  package func header(of path: String, sheet: String? = nil) throws -> SheetHeader {
    try finder().header(of: open(path).source(named: sheet))
  }

  /// Reads the sheet from end to end, once.
  /// - Throws: `SheetFault`, or `MappingFault` where the mapping names no known field.
  package func examine(
    _ path: String, sheet: String? = nil, mapping: SheetMapping = SheetMapping()
  ) throws -> SheetExamination {
    try MappingFault.check(mapping)
    let file = try open(path)
    let source = try file.source(named: sheet)
    let header = try finder(mapping).header(of: source)
    var survey = SheetSurvey(header, mapping, epoch1904: source.usesEpoch1904)
    try WorkWatch.begin(.reading)
    try SheetTable(source, header).forEachRow { row in
      try WorkWatch.advance()
      survey.take(row)
      return .proceed
    }
    survey.numbers.settle()
    var plan = ImportPlan(
      path: path, sheetName: source.name, header: header, mapping: mapping, epoch1904: source.usesEpoch1904,
      numbers: survey.numbers, rulebook: context.rulebook,
      vocabulary: Vocabulary(context.rulebook, owner: context.owner), owner: context.owner, today: context.today,
      keptNames: keptNames)
    // A sheet that is called 巩留县, 奎屯 or 654024.
    plan.sheetDivision = plan.division(CellText.squeezed(source.name))
    return SheetExamination(
      plan: plan, encoding: source.encoding, sheets: file.sheets, rows: survey.leads, hiddenRows: survey.hidden,
      questions: survey.questions.filter { $0 != .field(.division) || plan.sheetDivision == nil },
      samples: survey.samples.map { plan.sample($0) },
      width: max(survey.width, header.columns.count), limits: limits)
  }
}

/// A mapping that can't be meant.
package enum MappingFault: Error, Hashable, Sendable {
  case unknownField(String, column: String)
  case unknownConstant(String)

  package var words: Words {
    switch self {
    case .unknownField(let field, let column):
      Words(
        "映射中“\(column)”的字段“\(field)”不存在，可用：\(MappingFault.known)",
        "the mapping gives “\(column)” the unknown field “\(field)”; known: \(MappingFault.known)")
    case .unknownConstant(let field):
      Words(
        "映射中的常量“\(field)”不存在，可用：\(MappingFault.known)、half_dates",
        "the mapping has the unknown constant “\(field)”; known: \(MappingFault.known), half_dates")
    }
  }

  private static var known: String { SheetField.allCases.map(\.rawValue).joined(separator: " ") }

  static func check(_ mapping: SheetMapping) throws(MappingFault) {
    for (column, field) in mapping.columns.sorted(by: { $0.key < $1.key })
    where SheetField(rawValue: field) == nil && !["", SheetField.reporter, SheetField.leftOut].contains(field) {
      throw .unknownField(field, column: column)
    }
    for constant in mapping.constants.keys.sorted()
    where SheetField(rawValue: constant) == nil && constant != "half_dates" {
      throw .unknownConstant(constant)
    }
  }
}
