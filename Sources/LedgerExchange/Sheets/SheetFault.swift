package import Ledger

/// Why a file can't be read or written as a sheet. Each says where and what to do.
package enum SheetFault: Error, Hashable, Sendable {
  case notFound(path: String)
  case notReadable(path: String, reason: String)
  case notWritable(path: String, reason: String)
  /// `.xls`, `.et`, `.xlsb`.
  case oldFormat(path: String)
  case hasPassword(path: String)
  /// A web page or an XML table under a sheet's name, as web systems hand them out.
  case webPage(path: String)
  /// `~$台账.xlsx` and `.~台账.xlsx`: what Excel and WPS keep beside a sheet that they have open.
  case lockFile(path: String)
  case emptyFile(path: String)
  /// Another program wrote the file between two readings.
  case changed(path: String)
  case notASheet(path: String)
  case damaged(path: String, part: String)
  case tooLarge(path: String, what: Limit)
  case noSuchSheet(name: String, available: [String])
  case noHeader(sheet: String, expected: [String])
  case openQuote(line: Int)

  /// Which bound of `SheetLimits` was passed.
  package enum Limit: Hashable, Sendable {
    case parts(Int)
    case sheets(Int)
    case partBytes(part: String, limit: Int)
    /// Unpacks to more than so many times its packed size.
    case ratio(part: String, limit: Int)
    case elements(part: String, limit: Int)
    case rows(Int)
    case columns(line: Int, limit: Int)
    /// No line for a shared text, which may stand in many.
    case cellBytes(line: Int?, limit: Int)
    case rowBytes(line: Int, limit: Int)
    /// The cells repeat long shared texts without end.
    case repeatedText
    case merges(Int)
  }

  package var words: Words {
    switch self {
    case .notFound(let path):
      Words("找不到文件 \(path.named)。", "There is no file \(path.named).")
    case .notReadable(let path, let reason):
      Words("读不了 \(path.named)：\(SystemReason.chinese(reason))。", "\(path.named) can't be read: \(reason).")
    case .notWritable(let path, let reason):
      Words("写不了 \(path.named)：\(SystemReason.chinese(reason))。", "\(path.named) can't be written: \(reason).")
    case .oldFormat(let path):
      Words(
        "\(path.named) 是旧格式（.xls、.et、.xlsb）：请另存为 .xlsx 或 CSV，再导入。",
        "\(path.named) is in an old format (.xls, .et, .xlsb): save it as .xlsx or CSV and try again.")
    case .hasPassword(let path):
      Words(
        "\(path.named) 有密码：请用 WPS 或 Excel 打开，去掉密码后另存为 .xlsx，再导入。",
        "\(path.named) has a password: open it in WPS or Excel and save it as .xlsx without one.")
    case .webPage(let path):
      Words(
        "\(path.named) 是网页或 XML，不是表格文件：请用 WPS 或 Excel 打开，另存为 .xlsx，再导入。",
        "\(path.named) is a web page or XML under a sheet's name: open it in WPS or Excel and save it as .xlsx.")
    case .lockFile(let path):
      Words(
        "\(path.named) 是打开表格时留下的临时文件：请选名称前没有“~$”“.~”的那一个。",
        "\(path.named) is what a program leaves beside an open sheet: take the file without “~$” or “.~” before its name."
      )
    case .emptyFile(let path):
      Words(
        "\(path.named) 是空文件：请重新拷贝，或用 WPS 打开原表另存。",
        "\(path.named) is empty: copy it again, or save the sheet anew in WPS.")
    case .changed(let path):
      Words(
        "读取时 \(path.named) 被改动了：请在 WPS 中保存并关闭，再试。",
        "\(path.named) was changed while it was read: save and close it in WPS, then try again.")
    case .notASheet(let path):
      Words(
        "\(path.named) 不是能认出的表格：请给 .xlsx 或 CSV 文件。",
        "\(path.named) is no sheet that can be recognised: give an .xlsx or CSV file.")
    case .damaged(let path, let part):
      Words(
        "\(path.named) 已损坏（\(part.named)）：请用 WPS 或 Excel 打开后另存，再试。",
        "\(path.named) is damaged (\(part.named)): open it in WPS or Excel, save it anew and try again.")
    case .tooLarge(let path, let what):
      Words(
        "\(path.named) 超出上限：\(what.words.zh)。请用 WPS 打开，只留台账本身，另存为 .xlsx 再试。",
        "\(path.named) is too large: \(what.words.en). Open it in WPS, keep the ledger alone and save it as .xlsx.")
    case .noSuchSheet(let name, let available):
      Words(
        "没有名为“\(name.named)”的工作表，现有：\(available.prefix(20).joined(separator: "、").named)。",
        "There is no sheet “\(name.named)”; there are: \(available.prefix(20).joined(separator: ", ").named).")
    case .noHeader(let sheet, let expected):
      Words(
        "工作表“\(sheet.named)”前 10 行里认不出表头：至少要有两列名称如\(expected.joined(separator: "、"))，或用映射指明各列。",
        "No header in the first 10 rows of “\(sheet.named)”: it needs two columns such as "
          + "\(expected.joined(separator: ", ")), or a mapping that names the columns.")
    case .openQuote(let line):
      Words(
        "第 \(line) 行的引号没有收尾：请在 WPS 中打开，另存为 CSV 再试。",
        "A quote opened in row \(line) is never closed: open the file in WPS and save it as CSV again.")
    }
  }
}

extension String {
  /// As a sentence may say it: names come from files too.
  fileprivate var named: String { CellText.oneLine(self) }
}

extension SheetFault.Limit {
  fileprivate var words: Words {
    switch self {
    case .parts(let limit):
      Words("压缩包内文件多于 \(limit) 个", "more than \(limit) parts in the package")
    case .partBytes(let part, let limit):
      Words("\(part) 解开后大于 \(limit >> 20) MB", "\(part) unpacks to more than \(limit >> 20) MB")
    case .ratio(let part, let limit):
      Words("\(part) 解开后是原来的 \(limit) 倍以上", "\(part) unpacks to more than \(limit) times its size")
    case .elements(let part, let limit):
      Words("\(part) 内多于 \(limit) 项", "more than \(limit) entries in \(part)")
    case .sheets(let limit):
      Words("工作表多于 \(limit) 个", "more than \(limit) sheets")
    case .rows(let limit):
      Words("多于 \(limit) 行", "more than \(limit) rows")
    case .columns(let line, let limit):
      Words("第 \(line) 行多于 \(limit) 列", "row \(line) has more than \(limit) columns")
    case .cellBytes(nil, let limit):
      Words("有一格大于 \(limit >> 10) KB", "a cell is larger than \(limit >> 10) KB")
    case .cellBytes(let line?, let limit):
      Words("第 \(line) 行有一格大于 \(limit >> 10) KB", "a cell of row \(line) is larger than \(limit >> 10) KB")
    case .rowBytes(let line, let limit):
      Words("第 \(line) 行各格共大于 \(limit >> 10) KB", "the cells of row \(line) hold more than \(limit >> 10) KB")
    case .repeatedText:
      Words("各格重复同样的长文", "its cells repeat the same long texts")
    case .merges(let limit):
      Words("合并单元格多于 \(limit) 处", "more than \(limit) merged ranges")
    }
  }
}

extension SheetFault: CustomStringConvertible {
  package var description: String { words.en }
}
