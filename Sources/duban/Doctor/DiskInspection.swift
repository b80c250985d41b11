import Foundation
import Glibc
import Ledger

/// Room and rights where duban writes: the ledger, drafts and log, temporary files.
struct DiskInspection {
  let invocation: Invocation
  let mounts: MountTable
  let ledgerBytes: Int

  /// Below this a session can't be kept; the ledger's journal takes at most as much as the pages of one change.
  private static let least = 10_000_000
  private static let comfortable = 200_000_000
  private static let leastFiles = 100

  var findings: [Diagnosis] {
    let ledger = URL(fileURLWithPath: invocation.ledgerFile).deletingLastPathComponent()
    return [
      finding(Words("台账所在 ", "the ledger's "), ledger, bytes: 3 * ledgerBytes),
      finding(Words("草稿和日志所在 ", "drafts and log: "), invocation.paths.state, bytes: 0),
      temporary,
    ].compactMap { $0 }
  }

  private func finding(_ what: Words, _ folder: URL, bytes: Int) -> Diagnosis? {
    guard let volume = Volume(of: folder, mounts) else {
      return .wrong(
        .disk, what + Words("\(folder.path) 读不到", "\(folder.path) can't be looked at"),
        advice: Words("检查这个目录", "look at this folder"), exitCode: 69)
    }
    let type = volume.mount.map { Words("（\($0.type)）", " (\($0.type))") } ?? Words("", "")
    let place = what + Words(volume.folder, volume.folder) + type
    return judged(volume, place, bytes: bytes).with([
      "folder": .text(volume.folder), "free_bytes": .number(volume.freeBytes), "free_files": .number(volume.freeFiles),
      "type": .text(volume.mount?.type), "writable": .flag(volume.isWritable && !volume.isReadOnly),
    ])
  }

  private func judged(_ volume: Volume, _ place: Words, bytes: Int) -> Diagnosis {
    let free = ByteCount(volume.freeBytes)
    if volume.isReadOnly {
      return .wrong(
        .disk, place + Words("：只读", ": read-only"),
        advice: Words("请管理员查磁盘并重新挂载为可写", "have the disk checked and mounted for writing"), exitCode: 69)
    }
    if !volume.isWritable {
      return .wrong(
        .disk, place + Words("：没有写入权限", ": this account may not write"),
        advice: Words(
          "chown 或 chmod u+rwx 这个目录，或换 --ledger", "chown or chmod u+rwx this folder, or give another --ledger"),
        exitCode: 69)
    }
    if let files = volume.freeFiles, files < Self.leastFiles {
      return .wrong(
        .disk, place + Words("：只能再建\(files)个文件", ": room for \(files) more files only"),
        advice: Words("删去不要的小文件", "remove small files that nobody needs"), exitCode: 69)
    }
    let room = place + Words("：空余 \(free)", ": \(free) free")
    if volume.freeBytes < Self.least {
      return .wrong(.disk, room, advice: Words("先腾出空间再办理", "make room before going on"), exitCode: 69)
    }
    if volume.freeBytes < max(Self.comfortable, bytes) {
      return .look(.disk, room, advice: Words("尽早腾出空间", "make room soon"))
    }
    return .good(.disk, room)
  }

  /// Sheets are written through temporary files.
  private var temporary: Diagnosis? {
    let folder = invocation.process["TMPDIR"] ?? "/tmp"
    guard access(folder, W_OK | X_OK) == 0 else {
      return .wrong(
        .disk, Words("临时目录 \(folder) 不可写，导出表格会失败", "temporary files can't be written to \(folder); exports would fail"),
        advice: Words("export TMPDIR=/tmp，或换一个可写的目录", "export TMPDIR=/tmp, or another folder that can be written"),
        exitCode: 69)
    }
    return finding(Words("临时文件 ", "temporary files: "), URL(fileURLWithPath: folder), bytes: 0)
  }
}
