import Foundation
import Glibc
import Testing

/// Stopped and gone on with, by every way there is: the terminal is the shell's meanwhile, and whole again afterwards.
@Suite struct SuspendTests {
  enum Way: String, CaseIterable {
    case palette, signal, unixKey

    func stop(_ job: Job) throws {
      switch self {
      case .palette:
        try job.terminal.send("\u{10}")
        try job.terminal.see("命令面板")
        try job.terminal.send("挂起")
        try job.settle()
        try job.terminal.send("\r")
      case .signal: kill(job.program.id, SIGTSTP)
      case .unixKey: try job.terminal.send("\u{1A}")
      }
    }
  }

  @Test(arguments: Way.allCases) func `suspended it gives the terminal to the shell, and fg brings it back`(
    way: Way
  ) throws {
    let job = try Job(unixKeys: way == .unixKey)
    let before = job.terminal.output.count
    try way.stop(job)
    try job.terminal.see("left with", from: before)
    #expect(job.program.state == "T")
    let left = String(decoding: job.terminal.output[before...], as: UTF8.self)
    for sequence in Escape.everythingOff { #expect(left.contains(sequence), "\(sequence.debugDescription)") }
    let stopped = job.terminal.output.count
    try job.terminal.send("\n")
    try job.terminal.see("问题线索", from: stopped)
    #expect(String(decoding: job.terminal.output[stopped...], as: UTF8.self).contains(Escape.modesOn))
    try job.settle()
    try job.expectRest()
    try job.terminal.send(Escape.f10)
    try job.terminal.see("ended with 0")
    _ = try job.terminal.awaitEnd()
    #expect(job.terminal.isAsBefore)
  }

  @Test func `stopped from outside without a word, it draws everything anew`() throws {
    let terminal = try PracticeHome().start()
    try terminal.see("问题线索")
    try terminal.idle()
    terminal.signal(SIGSTOP)
    try terminal.wait(for: "a stopped program") { terminal.process.state == "T" }
    terminal.resize(columns: 100, rows: 30)
    let stopped = terminal.output.count
    terminal.signal(SIGCONT)
    try terminal.seeRow(30, from: stopped)
    try terminal.idle()
    let drawn = String(decoding: terminal.output[stopped...], as: UTF8.self)
    #expect(drawn.contains(Escape.modesOn) && drawn.contains("退出"))
    #expect(try terminal.quit() == .code(0))
    #expect(terminal.isAsBefore)
  }

  /// The program as the job of a shell, which says when it was left.
  struct Job {
    let terminal: PseudoTerminal
    let program: ProcessFacts

    init(unixKeys: Bool) throws {
      let practice = try PracticeHome()
      if unixKeys {
        let folder = practice.home.appendingPathComponent("config/duban")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try "setting,value\nkeys,unix\n".write(
          to: folder.appendingPathComponent("office.csv"), atomically: true, encoding: .utf8)
      }
      var variables = DubanProcess.environment(home: practice.home)
      variables.merge(["TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]) { $1 }
      let script = """
        set -m
        "$0" --ledger "$1" --lang zh
        echo "left with $?"
        read -r word
        fg
        echo "ended with $?"
        """
      terminal = try PseudoTerminal(
        "/bin/sh", ["-c", script, DubanProcess.executable().path, practice.ledger.path], environment: variables)
      try terminal.see("问题线索")
      let path = "/proc/\(terminal.process.id)/task/\(terminal.process.id)/children"
      let child = try String(contentsOfFile: path, encoding: .utf8).split(separator: " ").first.flatMap { Int32($0) }
      program = ProcessFacts(try #require(child))
      try settle()
    }

    func settle() throws { try terminal.wait(for: "an idle program") { program.waitsForKeys } }

    /// It spends nothing while nothing happens: a command is run beside it in the meantime.
    func expectRest() throws {
      let before = program.ticks
      _ = try DubanProcess.run(URL(fileURLWithPath: "/bin/ls"), ["/"])
      try settle()
      #expect(program.ticks - before < 20)
    }
  }
}
