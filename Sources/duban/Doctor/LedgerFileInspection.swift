import Foundation
import Glibc
import Ledger

/// The ledger's file from outside: whose it is, who may read it, what it lies on, who holds it, what lies beside it.
struct LedgerFileInspection {
  let path: String
  private let status: stat
  private let users: LedgerUsers
  private let mount: MountTable.Mount?

  /// Nil where there is no such file, or something that is none.
  init?(_ path: String, _ mounts: MountTable) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    self.path = path
    self.status = status
    users = LedgerUsers(of: path)
    mount = mounts.holding(URL(fileURLWithPath: path).resolvingSymlinksInPath().path)
  }

  var bytes: Int { Int(status.st_size) }

  var findings: [Diagnosis] { [rights] + [fileSystem, leftovers].compactMap { $0 } + holders }

  private var rights: Diagnosis {
    let mode = String(status.st_mode & 0o777, radix: 8)
    let finding: Diagnosis
    if status.st_uid != geteuid() {
      finding = .look(
        .ledger,
        Words("台账文件属于另一个账户（\(status.st_uid)）", "the ledger's file belongs to another account (\(status.st_uid))"),
        advice: Words("用建台账的账户运行duban，或请管理员 chown", "run duban as the account that made it, or have it chowned"))
    } else if status.st_mode & 0o077 != 0 {
      finding = .look(
        .ledger, Words("台账文件权限 \(mode)：别的账户也能打开", "the ledger's mode is \(mode): other accounts can open it"),
        advice: Words("chmod 600 \(path)", "chmod 600 \(path)"))
    } else {
      finding = .good(.ledger, Words("台账文件权限 \(mode)，只有本账户能打开", "the ledger's mode is \(mode): for this account alone"))
    }
    return finding.with(["mode": .text(mode), "bytes": .number(bytes)])
  }

  private var fileSystem: Diagnosis? {
    guard let mount else { return nil }
    let words: (measured: Words, advice: Words)
    switch mount.danger {
    case nil:
      return .good(
        .ledger, Words("台账在本机文件系统 \(mount.type) 上", "the ledger lies on a file system of this machine, \(mount.type)"))
    case .remote:
      words = (
        Words(
          "台账在网络文件系统 \(mount.type) 上：加锁和落盘靠不住，断网时可能损坏",
          "the ledger lies on a network file system, \(mount.type): its locks and syncs can't be relied on"),
        Words("把台账移到本机磁盘，用 --ledger 指明", "move it to a disk of this machine and name it by --ledger")
      )
    case .withoutOwners:
      words = (
        Words(
          "台账在 \(mount.type) 上：限制不了别的账户读取，断电时易损坏",
          "the ledger lies on \(mount.type): everybody may read it, and a power cut may damage it"),
        Words("移到ext4等本机磁盘；U盘只用来带备份", "move it to a disk with ext4 or the like; sticks are for copies")
      )
    case .inMemory:
      words = (
        Words(
          "台账在内存文件系统 \(mount.type) 上：重启后就没有了", "the ledger lies in memory, \(mount.type): gone with the next restart"),
        Words("移到磁盘上，用 --ledger 指明", "move it to a disk and name it by --ledger")
      )
    }
    return .look(.ledger, words.measured, advice: words.advice)
  }

  private var leftovers: Diagnosis? {
    let beside = ["-journal", "-wal", "-shm"].map { path + $0 }.filter { FileManager.default.fileExists(atPath: $0) }
    guard !beside.isEmpty, users.writer == nil else { return nil }
    let names = beside.map { name in
      let last = URL(fileURLWithPath: name).lastPathComponent
      return Words(last, last)
    }
    return .look(
      .ledger, Words("上次写入中途断了，留下 ", "a write broke off and left ") + names.listed(),
      advice: Words(
        "不要删除；打开督办台，会自动退回到断开前的样子", "leave it; opening the dashboard takes the ledger back to what it was before"))
  }

  private var holders: [Diagnosis] {
    var findings: [Diagnosis] = []
    if let writer = users.writer {
      findings.append(
        .look(
          .ledger, Words("进程\(writer)正在写台账", "process \(writer) is writing to the ledger"),
          advice: Words("稍后再看；一直如此时，结束那个进程", "look again in a moment; if it stays so, end that process")))
    }
    let others = users.programs.map { Words("\($0.name)（\($0.id)）", "\($0.name) (\($0.id))") }
    if !others.isEmpty {
      findings.append(
        .good(.ledger, Words("也在用台账的程序：", "programs that have it open, too: ") + others.listed())
          .with(["open_in": .list(users.programs.map { .number(Int($0.id)) })]))
    }
    return findings
  }
}
