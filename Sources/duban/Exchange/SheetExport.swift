import Foundation
import Ledger
import LedgerExchange

/// Writes records of the ledger as a sheet: what `duban export` and 导出 on the screen have in common.
struct SheetExport {
  private let office: Office
  private let columns: ColumnTable

  enum Layout {
    case set(SheetKind)
    case imported(SheetLayout)

    var kind: SheetKind {
      switch self {
      case .set(let kind): kind
      case .imported(let layout): layout.sheetKind
      }
    }
  }

  /// - Throws: `Failure` 65 where the office's `columns.csv` is wrong.
  init(_ office: Office) throws {
    self.office = office
    columns = try office.settings.outgoingColumns()
  }

  /// Rectifications and accountability are those under the query's leads; what stands under no lead goes by
  /// `LeadFilter.withoutLead`. `WorkWatch` is told of each row and may end the export, which leaves nothing behind.
  /// - Throws: `SheetFault`, `BookError`, or what the watch throws.
  func write(
    _ layout: Layout, _ query: LeadQuery, to path: String, as format: SheetFormat
  ) throws -> OutgoingReceipt {
    let book = office.book
    let today = office.today
    // What stands under no lead and is asked for by what only a lead has: nothing answers to it.
    let records = query.filter.withoutLead
    func write<Cells: SheetCells>(
      _ sheet: LedgerSheet<Cells>.Type, _ each: ((Cells.Record) throws -> Void) throws -> Void
    ) throws -> OutgoingReceipt {
      try self.sheet(sheet, layout).write(to: path, as: format, each)
    }
    switch layout.kind {
    case .leads: return try write(LeadSheet.self) { try book.eachLead(query, today: today, $0) }
    case .requests:
      var requests = query
      requests.filter.kind = .request
      return try write(RequestSheet.self) { try book.eachLead(requests, today: today, $0) }
    case .rectifications:
      return try write(RectificationSheet.self) { try book.eachRectification(query, today: today, $0) }
    case .accountability:
      return try write(AccountabilitySheet.self) { try book.eachDecision(query, today: today, $0) }
    case .observations:
      return try write(ObservationSheet.self) { if let records { try book.eachObservation(records, $0) } }
    case .measures:
      return try write(MeasureSheet.self) { if let records { try book.eachMeasureReport(records, $0) } }
    }
  }

  private func sheet<Cells>(_ type: LedgerSheet<Cells>.Type, _ layout: Layout) -> LedgerSheet<Cells> {
    let isPractice = office.info.isPractice
    switch layout {
    case .set:
      return .set(
        organ: office.rulebook.organ(office.info.owner), isPractice: isPractice, columns: columns,
        rulebook: office.rulebook, today: office.today)
    case .imported(let layout):
      return .layout(layout, isPractice: isPractice, rulebook: office.rulebook, today: office.today)
    }
  }
}

extension Office {
  /// The layout of the sheet that was taken in last, or last under that file name.
  /// - Throws: `BookError`; `Failure` 64 where there is none.
  func importedLayout(named name: String? = nil) throws -> SheetLayout {
    let layouts = try book.layouts()
    if let known = layouts.last(where: { name == nil || $0.name == name }) { return known }
    guard let name else {
      throw Failure.usage("还没有导入过表格，没有原表版式", "no sheet was taken in yet, so that there is no layout of one")
    }
    let names = layouts.map(\.name).uniqued()
    let known = (["A–F"] + (names.isEmpty ? [] : ["imported"] + names)).joined(separator: ", ")
    throw Failure.usage("没有版式“\(name)”，可用：\(known)", "no layout \"\(name)\"; known: \(known)")
  }
}
