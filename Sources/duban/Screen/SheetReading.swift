import Dashboard
import Foundation
import Ledger
import LedgerExchange

extension Office {
  /// The sheets of a file as the import's first step shows them: all that can be taken, or the one that is named.
  func openSheet(_ path: String, sheet: String?) throws -> OpenedFile {
    let intake = try WorkbookIntake(
      path, named: sheet.map { [$0] } ?? [], context: context, columns: settings.columns(), book: book, given: nil)
    return OpenedFile(
      path: path, sheets: try intake.sheets.map { OpenedSheet(try $0.examine(), $0.mapping) },
      leftOut: intake.selection.leftOut.map { OpenedFile.LeftOut($0.sheet, $0.reason.words) })
  }

  /// The rows of the sheets, under mappings that leave nothing open.
  /// - Throws: `Failure` 65 where something is still to be answered.
  func batches(_ order: ImportOrder) throws -> [ImportBatch] {
    let units = try SheetIntake.unitNames(book)
    let columns = try settings.columns()
    let importer = columns.importer(context, knownUnits: units)
    return try order.sheets.map { sheet in
      // A mapping that comes from the screen began as the learned one and is whole.
      let examination = try importer.examine(
        order.path, sheet: sheet.name.isEmpty ? nil : sheet.name, mapping: sheet.mapping)
      guard examination.questions.isEmpty else {
        throw Failure.badInput(examination.questions.map(\.words).listed(Words("；", "; ")))
      }
      return examination.batch()
    }
  }

  /// 对账 over the sheets as the screen has read them: nothing is written to the book.
  /// - Throws: `Failure` 65 where the rows cannot be read without an answer.
  func reconcile(_ order: ImportOrder) throws -> ReconciledSheet {
    let importer = try settings.columns().importer(context, knownUnits: SheetIntake.unitNames(book))
    let examinations = try order.sheets.map { sheet in
      var mapping = sheet.mapping
      let name = sheet.name.isEmpty ? nil : sheet.name
      var examination = try importer.examine(order.path, sheet: name, mapping: mapping)
      while let question = examination.questions.first {
        guard question.answerForReconciling(into: &mapping, owner: info.owner) else {
          throw Failure.badInput(question.words)
        }
        examination = try importer.examine(order.path, sheet: name, mapping: mapping)
      }
      return examination
    }
    let reconciliation = try SheetReconciliation(self)
    let there = try reconciliation.side(examinations)
    let sheet = URL(fileURLWithPath: order.path)
    let output = sheet.deletingPathExtension().lastPathComponent + "-对账差异.xlsx"
    return ReconciledSheet(
      file: there.file, report: try reconciliation.report(there: there, base: nil, received: nil),
      rejected: there.rejected.count, output: sheet.deletingLastPathComponent().appendingPathComponent(output).path)
  }

  /// - Throws: `SheetFault`.
  func save(_ report: ReconciliationReport, to path: String) throws -> ExportResult {
    guard !FileManager.default.fileExists(atPath: path) else { return .exists(path: path) }
    let title = "对账差异 \(today)\(info.isPractice ? "（练习台账）" : "")"
    let receipt = try report.write(to: path, as: .workbook, title: title)
    return .written(path: receipt.path, rows: receipt.rows, outside: [], outsideCount: 0)
  }

  /// 台账体检: nothing is written to the book.
  func check(_ path: String, sheet: String?, output: String?, _ language: Language) throws -> CheckedSheet {
    let intake = try SheetIntake(
      path, sheet: sheet, context: context, columns: settings.columns(), book: book, given: nil)
    let inspection = try SheetInspection(intake, context: context, output: output, language: language)
    return CheckedSheet(
      output: inspection.output, rows: inspection.report.examination.rows, flagged: inspection.report.findings.count,
      findings: inspection.summary.map { CheckedSheet.Finding($0.words, count: $0.count) })
  }
}

extension OpenedSheet {
  init(_ examination: SheetExamination, _ mapping: SheetMapping) {
    let columns = examination.header.columns.enumerated().map { index, column in
      let field: String? =
        switch column.role {
        case .field(let field): field.rawValue
        case .leftOut: SheetField.leftOut
        case .reporter, .unmapped: nil
        }
      return OpenedSheet.Column(
        header: column.header, group: column.group, key: column.key, field: field,
        isReporter: column.role == .reporter,
        samples: examination.samples.compactMap { $0.indices.contains(index) ? $0[index] : nil })
    }
    let isWorkbook = examination.encoding == "xlsx"
    self.init(
      sheet: examination.sheet, division: examination.sheetDivision,
      encoding: isWorkbook ? nil : examination.encoding.uppercased(), headerRow: examination.headerRow,
      rows: examination.rows, columns: columns, mapping: mapping, missing: [], asksYear: false,
      asksRefusedSubject: false)
    if examination.kind != .leads {
      fields = examination.kind.fields.map { field in
        Field(
          field.rawValue, examination.kind.words(field),
          field == .division ? .division : field == .unit ? .unit : .text(max: 200))
      }
    }
    // What was seen in the header stays what the sheet is, whatever its columns are then read as.
    if examination.header.fitsKind { self.mapping.sheetKind = examination.kind }
    for question in examination.questions {
      switch question {
      case .field(let field, _): missing.append(field.rawValue)
      case .concernsRefused: asksRefusedSubject = true
      case .year: asksYear = true
      case .halfDates: missing.append("half_dates")
      }
    }
  }
}
