import CXlsxWriter
import Foundation
import Ledger

/// An outgoing sheet as `.xlsx`, written row by row with libxlsxwriter: title and 填报单位 rows, a header that stays in
/// view and is printed on every page, real days, codes as text, A4 across.
package final class WorkbookWriter: SheetWriter {
  private let draft: DraftFile
  private let sheet: OutgoingSheet
  private let worksheet: UnsafeMutablePointer<lxw_worksheet>
  private let looks: WorkbookLooks
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private var line: UInt32 = 0
  private var rows = 0

  /// - Throws: `SheetFault.notWritable`.
  package init(path: String, _ sheet: OutgoingSheet) throws {
    draft = try DraftFile(path: path)
    self.sheet = sheet
    var options = lxw_workbook_options()
    // Rows leave memory as they are written: a million of them need no more than ten.
    options.constant_memory = UInt8(LXW_TRUE.rawValue)
    guard let workbook = workbook_new_opt(draft.draft, &options),
      let looks = WorkbookLooks(workbook),
      let worksheet = workbook_add_worksheet(workbook, WorkbookWriter.tab(sheet.name))
    else { throw SheetFault.notWritable(path: path, reason: "libxlsxwriter") }
    self.workbook = workbook
    self.worksheet = worksheet
    self.looks = looks
    setUpPage()
    try writeHead()
  }

  deinit {
    // Closing is the library's only way of giving its memory back; the draft is then thrown away.
    if let workbook { workbook_close(workbook) }
  }

  package func write(_ row: [OutgoingCell]) throws {
    rows += 1
    for (column, cell) in row.enumerated() { try write(cell, UInt16(column)) }
    line += 1
  }

  package func finish() throws -> OutgoingReceipt {
    guard let workbook else { throw SheetFault.notWritable(path: draft.path, reason: "libxlsxwriter") }
    self.workbook = nil
    try check(workbook_close(workbook))
    try draft.commit()
    return OutgoingReceipt(path: draft.path, rows: rows, outside: [], outsideCount: 0)
  }

  // MARK: Rows

  private func write(_ cell: OutgoingCell, _ column: UInt16) throws {
    switch cell {
    case .blank: try check(worksheet_write_blank(worksheet, line, column, looks.body))
    case .text: try check(worksheet_write_string(worksheet, line, column, cell.text, looks.body))
    case .whole(let number): try check(worksheet_write_number(worksheet, line, column, Double(number), looks.number))
    case .amount:
      try check(worksheet_write_number(worksheet, line, column, Double(cell.text) ?? 0, looks.number))
    case .day(let day):
      let (year, month, dayOfMonth) = day.yearMonthDay
      // A workbook has no days before 1900.
      guard year >= 1900 else {
        return try check(worksheet_write_string(worksheet, line, column, day.description, looks.body))
      }
      var moment = lxw_datetime(
        year: Int32(year), month: Int32(month), day: Int32(dayOfMonth), hour: 0, min: 0, sec: 0)
      try check(worksheet_write_datetime(worksheet, line, column, &moment, looks.day))
    }
  }

  private func writeHead() throws {
    if let title = sheet.title { try writeAcross(title, looks.title, height: 30) }
    for text in sheet.preamble { try writeAcross(text, looks.preamble, height: 18) }
    let top = line
    if sheet.hasGroups { try writeGroups() }
    for (index, column) in sheet.columns.enumerated() {
      try writeHeader(sheet.hasGroups && column.group == nil ? "" : column.header, index)
    }
    if sheet.hasGroups {
      // The upper row has left memory: this records the range and leaves the upper cell as it was written.
      for (index, column) in sheet.columns.enumerated() where column.group == nil {
        try check(
          worksheet_merge_range(worksheet, top, UInt16(index), line, UInt16(index), "", looks.header))
      }
    }
    line += 1
    worksheet_freeze_panes(worksheet, line, 0)
    _ = worksheet_repeat_rows(worksheet, top, line - 1)
  }

  /// The upper of two header rows: groups over their columns, other headers for themselves.
  private func writeGroups() throws {
    for (index, column) in sheet.columns.enumerated() { try writeHeader(column.group ?? column.header, index) }
    var first = 0
    while first < sheet.columns.count {
      let group = sheet.columns[first].group
      var last = first
      while group != nil, last + 1 < sheet.columns.count, sheet.columns[last + 1].group == group { last += 1 }
      if let group, last > first {
        try check(
          worksheet_merge_range(
            worksheet, line, UInt16(first), line, UInt16(last), FormulaGuard.defused(group), looks.header))
      }
      first = last + 1
    }
    line += 1
  }

  private func writeHeader(_ text: String, _ column: Int) throws {
    try check(worksheet_write_string(worksheet, line, UInt16(column), FormulaGuard.defused(text), looks.header))
  }

  private func writeAcross(_ text: String, _ look: UnsafeMutablePointer<lxw_format>, height: Double) throws {
    let text = FormulaGuard.defused(text)
    _ = worksheet_set_row(worksheet, line, height, nil)
    if sheet.columns.count > 1 {
      try check(worksheet_merge_range(worksheet, line, 0, line, UInt16(sheet.columns.count - 1), text, look))
    } else {
      try check(worksheet_write_string(worksheet, line, 0, text, look))
    }
    line += 1
  }

  // MARK: Page

  private func setUpPage() {
    worksheet_set_landscape(worksheet)
    worksheet_set_paper(worksheet, 9)
    worksheet_fit_to_pages(worksheet, 1, 0)
    worksheet_set_margins(worksheet, 0.4, 0.4, 0.6, 0.6)
    _ = worksheet_set_footer(worksheet, "&C&P / &N")
    for (index, column) in sheet.columns.enumerated() {
      _ = worksheet_set_column(worksheet, UInt16(index), UInt16(index), column.width ?? column.kind.width, nil)
    }
  }

  private func check(_ code: lxw_error) throws {
    guard code != LXW_NO_ERROR else { return }
    throw SheetFault.notWritable(path: draft.path, reason: String(cString: lxw_strerror(code)))
  }

  /// A tab's name has at most 31 characters and none of `[]:*?/\`.
  private static func tab(_ name: String) -> String {
    let allowed = name.filter { !"[]:*?/\\'".contains($0) }.prefix(31)
    return allowed.isEmpty ? "Sheet1" : String(allowed)
  }
}

/// The few looks of a printed ledger.
private struct WorkbookLooks {
  let title: UnsafeMutablePointer<lxw_format>
  let preamble: UnsafeMutablePointer<lxw_format>
  let header: UnsafeMutablePointer<lxw_format>
  let body: UnsafeMutablePointer<lxw_format>
  let day: UnsafeMutablePointer<lxw_format>
  let number: UnsafeMutablePointer<lxw_format>

  init?(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
    guard let title = workbook_add_format(workbook), let preamble = workbook_add_format(workbook),
      let header = workbook_add_format(workbook), let body = workbook_add_format(workbook),
      let day = workbook_add_format(workbook), let number = workbook_add_format(workbook)
    else { return nil }
    (self.title, self.preamble, self.header) = (title, preamble, header)
    (self.body, self.day, self.number) = (body, day, number)
    format_set_bold(title)
    format_set_font_size(title, 16)
    format_set_align(title, UInt8(LXW_ALIGN_CENTER.rawValue))
    format_set_bold(header)
    format_set_align(header, UInt8(LXW_ALIGN_CENTER.rawValue))
    format_set_bg_color(header, 0xD9E1F2)
    for look in [title, preamble, header, body, day, number] {
      format_set_align(look, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    }
    for look in [header, body, day, number] {
      format_set_border(look, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_text_wrap(look)
    }
    // Text, so that a number typed over a code stays a code.
    format_set_num_format(body, "@")
    format_set_num_format(day, "yyyy-mm-dd")
  }
}
