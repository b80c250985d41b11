import Foundation
import Glibc
import Testing

/// Two programs on one ledger.
extension ScreenTests {
  struct SharedLedger {
    private let office: ScriptedOffice

    init() throws {
      office = try ScriptedOffice()
      for title in ["窗口无办事指南", "材料反复补正", "审批超期"] { try register(title) }
    }

    @Test func `what one writes the other sees, with its selection kept`() throws {
      let first = try ScreenLook.zh.start(home: office.home)
      let second = try ScreenLook.zh.start(home: office.home, officer: "K-04")
      for terminal in [first, second] {
        try terminal.see("今日没有待办")
        try terminal.press("F8")
        try terminal.see("0003")
      }
      try second.press("Home", "Down")
      let selected = try second.seeLine(">", "0002")
      #expect(selected.contains("材料反复补正"))
      // A change of the first, made with keys.
      try first.press("Home")
      try first.seeLine(">", "0001")
      try first.press("Enter")
      try first.choose("分办")
      try first.seeForm()
      try first.type("K-03")
      try first.press("C-s")
      try first.seeLine("0001", "待提处置意见")
      try second.see("另一程序改动")
      try second.seeLine("0001", "待提处置意见")
      try second.seeLine(">", "0002")
      // And one of a command, which neither knows.
      try register("门难进")
      for terminal in [first, second] { try terminal.see("0004") }
      try second.seeLine(">", "0002")
      try first.quit()
      try second.quit()
    }

    @Test func `two that write at once take turns, or one says so and writes nothing`() throws {
      var variables = DubanProcess.environment(home: office.home)
      variables["DUBAN_TODAY"] = office.today
      let script = """
        for number in 1 2 3 4 5; do
          { "$0" change register title="同时$number" types=M24 source=petition concerns_refused=false > /dev/null 2>&1 \
            && echo done || echo "said $?"; } &
        done
        wait
        """
      let shell = try PseudoTerminal(
        "/bin/sh", ["-c", script, DubanProcess.executable().path], environment: variables)
      try shell.awaitEnd()
      let said = shell.text.split(whereSeparator: \.isNewline)
      #expect(said.count == 5 && said.allSatisfy { $0 == "done" || $0 == "said 69" }, "\(shell.text)")
      #expect(try office.leads().count == 3 + said.filter { $0 == "done" }.count)
    }

    @Test func `a ledger that is being written is waited for, then the sentence and 69`() throws {
      let lock = try WriteLock(office.ledger)
      let answer = try office.run("change", "add_officer", "code=K-09", "display=干部")
      #expect(answer.status == 69)
      #expect((answer.output + answer.error).contains("台账正被另一程序写入，未作任何改动"))
      lock.release()
      #expect(try office.run("change", "add_officer", "code=K-09", "display=干部").status == 0)
    }

    /// The store's answer comes after the signal: what was saved is saved, and is not offered as a draft again.
    @Test func `ended while it saves, it saves first`() throws {
      let typing = try TerminalEndTests.Typing()
      let lock = try WriteLock(typing.office.ledger)
      try typing.terminal.send("\u{13}")
      try typing.terminal.wait(for: "a write that waits") { typing.terminal.process.sleepsForALock }
      typing.terminal.signal(SIGTERM)
      lock.release()
      #expect(try typing.terminal.awaitEnd() == .signal(SIGTERM))
      #expect(try typing.office.leads().map { $0.text("title") } == [TerminalEndTests.Typing.title])
      #expect(!typing.keepsDraft)
    }

    @Test func `ended while another writes, it keeps the draft and writes nothing`() throws {
      let typing = try TerminalEndTests.Typing()
      let lock = try WriteLock(typing.office.ledger)
      try typing.terminal.send("\u{13}")
      try typing.terminal.wait(for: "a write that waits") { typing.terminal.process.sleepsForALock }
      typing.terminal.signal(SIGTERM)
      #expect(try typing.terminal.awaitEnd() == .signal(SIGTERM))
      lock.release()
      #expect(try typing.office.leads().isEmpty)
      #expect(typing.keepsDraft)
    }

    @Test func `a disk that takes no more says so, and nothing is lost`() throws {
      let typing = try TerminalEndTests.Typing()
      try limitFiles(of: typing.terminal.process.id, to: "0:unlimited")
      let before = typing.terminal.output.count
      try typing.terminal.send("\u{13}")
      try typing.terminal.see("台账不可写（无权限、超出配额或磁盘出错），未作任何改动", from: before)
      #expect(typing.terminal.end == nil)
      try limitFiles(of: typing.terminal.process.id, to: "unlimited:unlimited")
      try typing.terminal.idle()
      let saved = typing.terminal.output.count
      try typing.terminal.send("\u{13}")
      try typing.terminal.see("0001", from: saved)
      try typing.terminal.idle()
      #expect(try typing.office.leads().map { $0.text("title") } == [TerminalEndTests.Typing.title])
      #expect(try typing.terminal.quit() == .code(0))
    }

    /// A draft belongs to its ledger: the practice ledger, opened from the same screen, is not offered it.
    @Test func `another ledger does not offer the first one's drafts`() throws {
      let typing = try TerminalEndTests.Typing()
      try typing.awaitDraft()
      typing.terminal.signal(SIGKILL)
      _ = try typing.terminal.awaitEnd()
      let terminal = try ScreenLook.zh.start(home: typing.office.home, today: "2021-09-13")
      try terminal.see("有没写完的内容", "登记线索")
      try terminal.press("Escape")
      try terminal.see("今日没有待办")
      try terminal.press("C-p")
      try terminal.see("命令面板")
      try terminal.type("练习")
      try terminal.press("Enter")
      try terminal.see("练习", "红")
      let screen = try terminal.seeNo("命令面板")
      #expect(!screen.contains("有没写完的内容"))
      try terminal.quit()
      #expect(typing.keepsDraft)
    }

    private func register(_ title: String) throws {
      let answer = try office.run(
        "change", "register", "title=\(title)", "types=M24", "source=petition", "concerns_refused=false")
      try #require(answer.status == 0, "\(answer.output) \(answer.error)")
    }

    private func limitFiles(of process: Int32, to limit: String) throws {
      let answer = try DubanProcess.run(
        URL(fileURLWithPath: "/usr/bin/prlimit"), ["--pid", String(process), "--fsize=\(limit)"])
      try #require(answer.status == 0, "\(answer.error)")
    }
  }
}

/// What another program's write looks like to SQLite: its reserved byte is taken, so that nobody else may begin to write.
final class WriteLock {
  private var descriptor: Int32

  /// 1 GiB and a byte: SQLite's file format, "the reserved byte".
  private static let reservedByte = 0x4000_0001

  init(_ ledger: URL) throws {
    descriptor = open(ledger.path, O_RDWR | O_CLOEXEC)
    var range = flock()
    range.l_type = Int16(F_WRLCK)
    range.l_whence = Int16(SEEK_SET)
    range.l_start = Self.reservedByte
    range.l_len = 1
    guard descriptor >= 0, fcntl(descriptor, F_SETLK, &range) == 0 else {
      throw PseudoTerminal.NotReached(wanted: "a lock", output: String(cString: strerror(errno)))
    }
  }

  deinit { release() }

  func release() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
  }
}
