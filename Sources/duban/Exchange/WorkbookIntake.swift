import Ledger
import LedgerExchange

/// The sheets of a file that come in together, each with its mapping.
struct WorkbookIntake {
  let selection: SheetSelection
  private(set) var sheets: [SheetIntake]

  /// - Parameter names: the sheets that were asked for; empty takes every one in sight with a known header.
  /// - Throws: `SheetFault`, `SettingsFault`, `Failure`.
  init(
    _ path: String, named names: [String], context: ChangeContext, columns: ColumnSettings, book: any Book,
    given: SheetMapping?
  ) throws {
    let units = try SheetIntake.unitNames(book)
    let importer = columns.importer(context, knownUnits: units)
    selection = try importer.select(path, named: names, mapping: given ?? SheetMapping()) { header in
      try book.mapping(headerKey: header.headerKey) != nil
    }
    sheets = try selection.taken.map { name in
      try SheetIntake(
        path, sheet: name, importer: importer, columns: columns, knownUnits: units, book: book, given: given)
    }
  }

  /// Rows that name no division get this one; a sheet that is called by its division has its own.
  mutating func setDivision(_ code: String) {
    for index in sheets.indices { sheets[index].mapping.constants["division"] = code }
  }

  /// The sheets with nothing left to ask. One answer holds for every sheet that would ask the same.
  /// - Parameter ask: puts the answer into a mapping; false where there is none.
  /// - Throws: `Failure` 65 where something is missing.
  mutating func examined(
    ask: (ImportQuestion, inout SheetMapping) -> Bool
  ) throws -> [SheetExamination] {
    var examinations = try sheets.map { try $0.examine() }
    while let question = examinations.lazy.compactMap(\.questions.first).first {
      var answer = SheetMapping()
      guard ask(question, &answer) else { throw missing(examinations) }
      for index in sheets.indices where examinations[index].questions.contains(where: { $0.isSame(as: question) }) {
        sheets[index].mapping.add(answer)
        examinations[index] = try sheets[index].examine()
      }
    }
    return examinations
  }

  private func missing(_ examinations: [SheetExamination]) -> Failure {
    let sentences = examinations.flatMap { examination in
      examination.questions.map { question in
        examinations.count == 1
          ? question.words
          : Words("工作表“\(examination.sheet)”：", "Sheet “\(examination.sheet)”: ") + question.words
      }
    }
    let strangers = examinations.filter { !$0.header.fitsKind }.map(\.sheet)
    guard strangers.isEmpty else {
      let list = strangers.joined(separator: "、")
      return .badInput(
        Words(
          "“\(list)”的表头与六类台账都不相符：请用 --as-kind 指明种类，用 --map 指明各列，或改正表头；现按\(examinations[0].kind.words.zh)还缺：\n",
          "the header of “\(list)” is that of none of the six kinds of sheet: name the kind with --as-kind and the columns "
            + "with --map, or correct the header; as \(examinations[0].kind.rawValue) it lacks:\n")
          + sentences.uniqued().listed(Words("\n", "\n")))
    }
    let head = Words("还缺以下回答（写进 --map 文件）：\n", "these answers are missing (put them into the --map file):\n")
    return .badInput(head + sentences.uniqued().listed(Words("\n", "\n")))
  }
}

extension ImportQuestion {
  /// Whether one answer serves both: examples and counts differ from sheet to sheet.
  fileprivate func isSame(as other: ImportQuestion) -> Bool {
    switch (self, other) {
    case (.field(let a, _), .field(let b, _)): a == b
    case (.concernsRefused, .concernsRefused), (.year, .year), (.halfDates, .halfDates): true
    default: false
    }
  }
}

extension SheetMapping {
  fileprivate mutating func add(_ answer: SheetMapping) {
    constants.merge(answer.constants) { $1 }
    concernsRefusedSubject = answer.concernsRefusedSubject ?? concernsRefusedSubject
    year = answer.year ?? year
  }
}
