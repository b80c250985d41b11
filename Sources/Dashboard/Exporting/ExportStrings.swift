import Ledger

/// Words of the export's form.
struct ExportStrings: Hashable, Sendable {
  let title: String
  let done: String
  let layout: String
  let imported: String
  let scope: String
  let format: String
  let path: String
  let pathHint: String
  let write: String
  let working: String
  let listed: String
  let marked: String
  let place: String
  let workbook: String
  let utf8: String
  let gb18030: String
  let replace: String
  let otherName: String
  let rows: String
  let file: String

  static let zh = ExportStrings(
    title: "导出", done: "导出完成", layout: "版式", imported: "最近导入的原表版式", scope: "范围", format: "格式", path: "文件",
    pathHint: "~为主目录", write: "导出", working: "正在写…", listed: "列表中的（按当前筛选）", marked: "标记的", place: "全部",
    workbook: "Excel（.xlsx）", utf8: "CSV（UTF-8）", gb18030: "CSV（GB18030，旧程序）", replace: "替换",
    otherName: "换个名字", rows: "行数", file: "文件")

  static let en = ExportStrings(
    title: "Write a sheet", done: "Written", layout: "Layout", imported: "as the sheet taken in last", scope: "Rows",
    format: "Format", path: "File", pathHint: "~ is the home folder", write: "Write", working: "Writing…",
    listed: "as listed (with its filter)", marked: "marked ones", place: "everything", workbook: "Excel (.xlsx)",
    utf8: "CSV (UTF-8)", gb18030: "CSV (GB18030)", replace: "Replace it", otherName: "Another name",
    rows: "Rows", file: "File")
}

extension Strings {
  var exporting: ExportStrings { language == .zh ? .zh : .en }
}
