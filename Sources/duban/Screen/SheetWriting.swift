import Dashboard
import Foundation
import Ledger
import LedgerExchange
import LedgerStore

extension Office {
  /// 导出 as the screen orders it.
  /// - Throws: `Failure`, `SheetFault`, `BookError`, or what the `WorkWatch` throws.
  func export(_ order: ExportOrder) throws -> ExportResult {
    let path = URL(fileURLWithPath: order.path).standardizedFileURL.path
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      guard !isFolder.boolValue else {
        throw Failure.usage("\(path) 是目录，请在后面写上文件名", "\(path) is a folder: add a file name")
      }
      guard path != file.path else { throw Failure.usage("不能写到台账文件本身", "that file is the ledger itself") }
      guard order.mayReplace else { return .exists(path: path) }
    }
    let layout: SheetExport.Layout =
      switch order.layout {
      case .set(let kind): .set(kind)
      case .imported: .imported(try importedLayout())
      }
    let reply = ExportReply(try SheetExport(self).write(layout, order.query, to: path, as: order.format.sheetFormat))
    return .written(
      path: reply.path, rows: reply.rows, outside: Array(reply.outside.prefix(10)), outsideCount: reply.outsideCount)
  }
}

extension ExportOrder.Format {
  fileprivate var sheetFormat: SheetFormat {
    switch self {
    case .workbook: .workbook
    case .utf8: .separatedText(.utf8WithMark)
    case .gb18030: .separatedText(.gb18030)
    }
  }
}
