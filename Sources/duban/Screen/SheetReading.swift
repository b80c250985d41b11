import Dashboard
import Ledger
import LedgerExchange

extension Office {
  /// A sheet as the import's first step shows it.
  func openSheet(_ path: String, sheet: String?) throws -> OpenedSheet {
    let intake = try intake(path, sheet: sheet, mapping: nil)
    let examination = try intake.examine()
    let isWorkbook = examination.encoding == "xlsx"
    let columns = examination.header.columns.enumerated().map { index, column in
      let field: String? = if case .field(let field) = column.role { field.rawValue } else { nil }
      let samples = examination.samples.compactMap { $0.indices.contains(index) ? $0[index] : nil }
      return OpenedSheet.Column(
        header: column.header, group: column.group, field: field, isReporter: column.role == .reporter,
        samples: samples)
    }
    var opened = OpenedSheet(
      path: path, sheets: examination.sheets.map(\.name), sheet: examination.sheet,
      encoding: isWorkbook ? nil : examination.encoding.uppercased(), headerRow: examination.headerRow,
      rows: examination.rows, columns: columns, mapping: intake.mapping, missing: [], asksYear: false,
      asksRefusedSubject: false)
    for question in examination.questions {
      switch question {
      case .field(let field): opened.missing.append(field.rawValue)
      case .concernsRefused: opened.asksRefusedSubject = true
      case .year: opened.asksYear = true
      case .halfDates: opened.missing.append("half_dates")
      }
    }
    return opened
  }

  /// The rows of a sheet under a mapping that leaves nothing open.
  /// - Throws: `Failure` 65 where something is still to be answered.
  func batch(_ path: String, sheet: String, mapping: SheetMapping) throws -> ImportBatch {
    let examination = try intake(path, sheet: sheet.isEmpty ? nil : sheet, mapping: mapping).examine()
    guard examination.questions.isEmpty else {
      throw Failure.badInput(examination.questions.map(\.words).listed(Words("；", "; ")))
    }
    return examination.batch()
  }

  /// 台账体检: nothing is written to the book.
  func check(_ path: String, sheet: String?, output: String?, _ language: Language) throws -> CheckedSheet {
    let intake = try intake(path, sheet: sheet, mapping: nil)
    let inspection = try SheetInspection(intake, context: context, output: output, language: language)
    return CheckedSheet(
      output: inspection.output, rows: inspection.report.examination.rows, flagged: inspection.report.findings.count,
      findings: inspection.summary.map { CheckedSheet.Finding($0.words, count: $0.count) })
  }

  private func intake(_ path: String, sheet: String?, mapping: SheetMapping?) throws -> SheetIntake {
    var intake = try SheetIntake(
      path, sheet: sheet, context: context, columns: settings.columns(), book: book, given: nil)
    // A mapping that comes from the screen began as the learned one and is whole.
    if let mapping { intake.mapping = mapping }
    return intake
  }
}
