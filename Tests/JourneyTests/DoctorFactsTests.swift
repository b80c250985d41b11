import Dashboard
import Foundation
import Glibc
import Ledger
import TerminalUI
import Testing

@testable import duban

/// What the doctor makes of facts that a test machine does not have: other file systems, other clocks, other programs.
@Suite struct DoctorFactsTests {
  static let mounts = MountTable(
    #"""
    22 27 0:21 / /proc rw,relatime - proc proc rw
    27 1 254:0 / / rw,relatime - ext4 /dev/root rw
    40 27 0:30 / /mnt/share rw,relatime shared:1 master:2 - cifs //server/share rw,vers=3.0
    41 27 0:31 / /mnt/with\040blank ro,relatime - exfat /dev/sdb1 rw
    42 27 0:32 / /mnt/share/inner rw - fuse.sshfs host:/ rw
    43 27 0:33 / /run rw,nosuid - tmpfs tmpfs rw
    44 43 0:34 / /run ro - ext4 /dev/sdc1 ro
    a line that is none
    """#)

  @Test(arguments: [
    ("/home/office/ledger.db", "ext4", false), ("/mnt/share/ledger.db", "cifs", false),
    ("/mnt/shared/ledger.db", "ext4", false), ("/mnt/share/inner/ledger.db", "fuse.sshfs", false),
    ("/mnt/with blank/ledger.db", "exfat", true), ("/run/ledger.db", "ext4", true), ("/mnt/share", "cifs", false),
  ])
  func `the innermost mount holds a path, and of two at one place the later`(
    path: String, type: String, isReadOnly: Bool
  ) throws {
    let mount = try #require(Self.mounts.holding(path))
    #expect(mount.type == type && mount.isReadOnly == isReadOnly)
  }

  @Test(
    arguments: [
      ("ext4", nil), ("btrfs", nil), ("nfs4", .remote), ("fuse.sshfs", .remote), ("9p", .remote),
      ("exfat", .withoutOwners), ("fuseblk", .withoutOwners), ("tmpfs", .inMemory),
    ] as [(String, MountTable.Danger?)])
  func `network shares, sticks and memory are no place for a ledger`(type: String, danger: MountTable.Danger?) {
    #expect(MountTable.Mount(point: "/", type: type, isReadOnly: false).danger == danger)
  }

  @Test(arguments: [
    (0, "0 B"), (999, "999 B"), (1_000, "1.0 kB"), (99_999, "99.9 kB"), (100_000, "100 kB"), (1_048_576, "1.0 MB"),
    (77_200_000_000, "77.2 GB"), (5_000_000_000_000_000, "5000 TB"),
  ])
  func `sizes as people say them`(bytes: Int, text: String) {
    #expect(ByteCount(bytes).description == text)
  }

  @Test func `a clock behind the ledger's newest entry is told`() {
    func finding(seconds: Int, newest: String?) -> Diagnosis {
      let entry = newest.map { at in
        AuditEntry(
          entry: 1, at: at, day: CivilDate(daysSinceEpoch: 0), officer: "K-03", change: "init", summaryZh: "",
          summaryEn: "",
          rows: [], undoes: nil, hash: "")
      }
      return ClockInspection(clock: BeijingClock(seconds: seconds), newest: entry).finding
    }
    // 2026-11-22T08:00:00+08:00
    let now = 1_795_305_600
    #expect(finding(seconds: now, newest: nil).verdict == .good)
    #expect(finding(seconds: now, newest: "2026-11-22T08:00:00+08:00").verdict == .good)
    #expect(finding(seconds: now, newest: "2026-11-22T08:00:01+08:00").verdict == .look)
    #expect(finding(seconds: 0, newest: nil).verdict == .look)
  }

  @Test func `whoever writes to the ledger or has it open is named`() throws {
    let office = try ScriptedOffice()
    let file = open(office.ledger.path, O_RDWR | O_CLOEXEC)
    defer { close(file) }
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    // SQLite's reserved byte: taken by whoever is about to write.
    lock.l_start = 0x4000_0001
    lock.l_len = 1
    try #require(fcntl(file, F_SETLK, &lock) == 0)
    let findings = try office.object("doctor").objects("findings").filter { $0.text("subject") == "ledger" }
    #expect(findings.contains { $0.text("message") == "进程\(getpid())正在写台账" && $0.text("verdict") == "look" })
    let open = findings.compactMap { ($0["values"] as? [String: Any])?["open_in"] as? [Int] }.first
    #expect(open?.contains(Int(getpid())) == true)
  }

  @Test func `words for every key that arrives`() {
    var lesson = KeyLesson(CommandTable(), .zh)
    #expect(lesson.line(for: KeyPress([0x1B, 0x5B, 0x41], .up)).contains("Esc [ A"))
    #expect(lesson.line(for: KeyPress([0x1B, 0x5B, 0x39, 0x7E], nil)).contains("不认识"))
    #expect(lesson.line(for: KeyPress(Array("ｏ".utf8), .character("ｏ"))).contains("全角"))
    #expect(lesson.line(for: KeyPress(Array("jj".utf8), .text("jj"))).contains("2个键"))
    #expect(lesson.line(for: KeyPress(Array("x".utf8), .paste("\u{1B}[2J"))).contains("粘贴"))
    #expect(!lesson.line(for: KeyPress(Array("x".utf8), .text("甲\u{202E}乙"))).unicodeScalars.contains("\u{202E}"))
    #expect(lesson.strangers == 1)
    #expect(lesson.names.contains("Up"))
  }
}
