package import Ledger

/// Why a file can't be read or written as a sheet. Each says where and what to do.
package enum SheetFault: Error, Hashable, Sendable {
  case notFound(path: String)
  case notReadable(path: String, reason: String)
  case notWritable(path: String, reason: String)
  /// `.xls`, `.et` or a workbook with a password: all three are OLE files.
  case oldFormat(path: String)
  case notASheet(path: String)
  case damaged(path: String, part: String)
  case tooLarge(path: String, what: Limit)
  case noSuchSheet(name: String, available: [String])
  case noHeader(sheet: String, expected: [String])
  case openQuote(line: Int)

  /// Which bound of `SheetLimits` was passed.
  package enum Limit: Hashable, Sendable {
    case parts(Int)
    case partBytes(part: String, limit: Int)
    case columns(line: Int, limit: Int)
    case cellBytes(line: Int, limit: Int)
    case merges(Int)
  }

  package var words: Words {
    switch self {
    case .notFound(let path):
      Words("找不到文件 \(path)。", "There is no file \(path).")
    case .notReadable(let path, let reason):
      Words("读不了 \(path)：\(SystemReason.chinese(reason))。", "\(path) can't be read: \(reason).")
    case .notWritable(let path, let reason):
      Words("写不了 \(path)：\(SystemReason.chinese(reason))。", "\(path) can't be written: \(reason).")
    case .oldFormat(let path):
      Words(
        "\(path) 是旧格式（.xls、.et）或带密码的表：请另存为 .xlsx 或 CSV，不设密码，再导入。",
        "\(path) is in the old .xls/.et format or has a password: save it as .xlsx or CSV, without one.")
    case .notASheet(let path):
      Words(
        "\(path) 不是能认出的表格：请给 .xlsx 或 CSV 文件。",
        "\(path) is no sheet that can be recognised: give an .xlsx or CSV file.")
    case .damaged(let path, let part):
      Words(
        "\(path) 已损坏（\(part)）：请用 WPS 或 Excel 打开后另存，再试。",
        "\(path) is damaged (\(part)): open it in WPS or Excel, save it anew and try again.")
    case .tooLarge(let path, let what):
      Words("\(path) 超出上限：\(what.words.zh)。", "\(path) is too large: \(what.words.en).")
    case .noSuchSheet(let name, let available):
      Words(
        "没有名为“\(name)”的工作表，现有：\(available.joined(separator: "、"))。",
        "There is no sheet “\(name)”; there are: \(available.joined(separator: ", ")).")
    case .noHeader(let sheet, let expected):
      Words(
        "工作表“\(sheet)”前 10 行里认不出表头：至少要有两列名称如\(expected.joined(separator: "、"))，或用映射指明各列。",
        "No header in the first 10 rows of “\(sheet)”: it needs two columns such as "
          + "\(expected.joined(separator: ", ")), or a mapping that names the columns.")
    case .openQuote(let line):
      Words(
        "第 \(line) 行的引号没有收尾：请在 WPS 中打开，另存为 CSV 再试。",
        "A quote opened in row \(line) is never closed: open the file in WPS and save it as CSV again.")
    }
  }
}

extension SheetFault.Limit {
  fileprivate var words: Words {
    switch self {
    case .parts(let limit):
      Words("压缩包内文件多于 \(limit) 个", "more than \(limit) parts in the package")
    case .partBytes(let part, let limit):
      Words("\(part) 解开后大于 \(limit >> 20) MB", "\(part) unpacks to more than \(limit >> 20) MB")
    case .columns(let line, let limit):
      Words("第 \(line) 行多于 \(limit) 列", "row \(line) has more than \(limit) columns")
    case .cellBytes(let line, let limit):
      Words("第 \(line) 行有一格大于 \(limit >> 10) KB", "a cell of row \(line) is larger than \(limit >> 10) KB")
    case .merges(let limit):
      Words("合并单元格多于 \(limit) 处", "more than \(limit) merged ranges")
    }
  }
}

extension SheetFault: CustomStringConvertible {
  package var description: String { words.en }
}
