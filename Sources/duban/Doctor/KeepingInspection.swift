import Foundation
import Ledger

/// What is kept beside the ledger: drafts, the program's log, and whether there is a copy of the ledger that duban knows.
struct KeepingInspection {
  let invocation: Invocation

  var drafts: [Diagnosis] {
    let waiting = DraftFolder(invocation.paths, ledger: invocation.ledgerFile).all()
    let first: Diagnosis =
      waiting.isEmpty
      ? .good(.drafts, Words("没有等着写完的草稿", "no draft waits"))
      : .look(
        .drafts, Words("有\(waiting.count)份没写完的草稿", "drafts that wait: \(waiting.count)"),
        advice: Words("打开督办台，会逐份问是否接着写", "open the dashboard; it offers them"))
    return [first.with(["drafts": .number(waiting.count)]), log]
  }

  private var log: Diagnosis {
    let path = invocation.paths.log.path
    let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
    let words = size.map {
      Words("程序日志 \(path)：\(ByteCount($0))，满1 MB换新", "the program's log \(path): \(ByteCount($0)), renewed at 1 MB")
    }
    return Diagnosis.good(.drafts, words ?? Words("还没有程序日志（\(path)）", "no program log yet (\(path))"))
      .with(["log_bytes": .number(size)])
  }

  /// duban has no command that makes copies, so it can know of none.
  static func backup(of path: String) -> Diagnosis {
    .look(
      .backup, Words("duban不知道有没有备份：这一版没有备份命令", "duban knows of no backup: this version has no command for it"),
      advice: Words(
        "每天下班退出duban后，把 \(path) 复制到另一块盘", "each evening, with duban closed, copy \(path) to another disk"))
  }
}
