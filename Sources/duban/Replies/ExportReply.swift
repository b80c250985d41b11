import Ledger
import LedgerExchange

/// A file was written.
struct ExportReply: Reply {
  let path: String
  let rows: Int
  /// Characters that programs with the old code page (GBK) will show wrongly, by cell; the first hundred.
  let outside: [String]
  let outsideCount: Int

  func text(_ language: Language) -> String {
    var lines = [Words("已写 \(path)：\(rows)行", "wrote \(path): \(rows) rows")(language)]
    if outsideCount > 0 {
      lines.append(
        Words(
          "旧程序（GBK）会显示错的字\(outsideCount)个：", "\(outsideCount) characters that old programs (GBK) will show wrongly: ")(
            language)
          + outside.prefix(10).joined(separator: "  "))
    }
    return lines.joined(separator: "\n")
  }

  func json(_ language: Language) -> JSON {
    .object([
      "output": .text(path), "rows": .number(rows), "outside": .texts(outside), "outside_count": .number(outsideCount),
    ])
  }
}

extension ExportReply {
  init(_ receipt: OutgoingReceipt) {
    self.init(
      path: receipt.path, rows: receipt.rows, outside: receipt.outside.map { "\($0.place): \($0.character)" },
      outsideCount: receipt.outsideCount)
  }
}
