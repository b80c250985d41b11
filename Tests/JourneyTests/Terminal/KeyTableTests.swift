import Foundation
import Testing

/// Bytes as xterm, PuTTY, rxvt, the Linux console and tmux send them, through a pty and ncurses into one of our keys.
@Suite struct KeyTableTests {
  /// The same for every terminal, whatever its description says.
  static let everywhere: [(bytes: String, key: String)] = {
    let sequences: [(key: String, tails: [String])] = [
      ("Up", ["[A", "OA"]), ("Down", ["[B", "OB"]), ("Right", ["[C", "OC"]), ("Left", ["[D", "OD"]),
      ("Home", ["[H", "OH", "[1~", "[7~"]), ("End", ["[F", "OF", "[4~", "[8~"]), ("Insert", ["[2~"]),
      ("Delete", ["[3~"]), ("PgUp", ["[5~"]), ("PgDn", ["[6~"]), ("Shift-Tab", ["[Z"]),
      ("Shift-Up", ["[1;2A", "[a"]), ("Shift-Down", ["[1;2B", "[b"]), ("Shift-Right", ["[1;2C", "[c"]),
      ("Shift-Left", ["[1;2D", "[d"]), ("Shift-Home", ["[1;2H", "[7$"]), ("Shift-End", ["[1;2F", "[8$"]),
      ("Ctrl-Right", ["[1;5C", "Oc"]), ("Ctrl-Left", ["[1;5D", "Od"]), ("F1", ["OP", "[11~", "[[A"]),
      ("F2", ["OQ", "[12~", "[[B"]), ("F3", ["OR", "[13~", "[[C"]), ("F4", ["OS", "[14~", "[[D"]),
      ("F5", ["[15~", "[[E"]), ("F6", ["[17~"]), ("F7", ["[18~"]), ("F8", ["[19~"]), ("F9", ["[20~"]),
      ("F10", ["[21~"]), ("F11", ["[23~"]), ("F12", ["[24~"]), ("Shift-F3", ["[1;2R", "[13;2~"]), ("Enter", ["OM"]),
      ("0", ["Op"]), ("1", ["Oq"]), ("5", ["Ou"]), ("9", ["Oy"]), ("*", ["Oj"]), ("+", ["Ok"]), ("-", ["Om"]),
      (".", ["On"]), ("/", ["Oo"]), ("focus", ["[I"]), ("no-focus", ["[O"]),
      ("paste(低保 a)", ["[200~低保 a\u{1B}[201~"]),
      // Nobody knows these; none of their bytes is typed. Alt with a key is one of them.
      ("-", ["[99~", "[1;7P", "[?1;2c", "[3;4R", "[5$", "[27;5;13~", "f", "\u{7F}", "低"]),
    ]
    let others: [(bytes: String, key: String)] = [
      ("\u{8}", "Backspace"), ("\u{7F}", "Backspace"), ("\t", "Tab"), ("\r", "Enter"), ("\n", "Enter"),
      ("\u{1}", "Ctrl-A"), ("\u{1A}", "Ctrl-Z"), ("\u{3}", "Ctrl-C"), ("\u{13}", "Ctrl-S"), ("\u{1F}", "Ctrl-_"),
      ("\u{0}", "Ctrl-@"), (" ", "Space"), ("a", "a"), ("低", "低"), ("低保a", "text(低保a)"), ("？", "？"),
      ("\u{1B}", "Esc"), ("\u{1B}\u{1B}", "Esc Esc"), ("\u{1B}jk", "Esc text(jk)"),
    ]
    return sequences.flatMap { entry in entry.tails.map { ("\u{1B}" + $0, entry.key) } } + others
  }()

  /// What a terminal sends in its own way; Shift adds ten to the F-keys of PuTTY and rxvt.
  static let own: [String: [(bytes: String, key: String)]] = [
    "xterm-256color": [
      ("\u{1B}[25~", "Shift-F3"), ("\u{1B}[<0;300;2M", "press(299,1)"), ("\u{1B}[<0;5;2m", "release(4,1)"),
      ("\u{1B}[<64;5;2M", "wheelUp(4,1)"), ("\u{1B}[<65;5;2M", "wheelDown(4,1)"), ("\u{1B}[M %\"", "press(4,1)"),
      ("\u{1B}[<0;7;7M\u{1B}[<0;7;7m\u{1B}[<0;7;7M", "press(6,6) release(6,6) doubleClick(6,6)"),
    ],
    "rxvt-unicode": [("\u{1B}[25~", "Shift-F3"), ("\u{1B}[23~", "F11"), ("\u{1B}Oa", "-")],
    "rxvt": [("\u{1B}[25~", "Shift-F3")],
    "linux": [("\u{1B}[25~", "Shift-F1"), ("\u{1B}[28~", "Shift-F3")],
    "screen-256color": [("\u{1B}[M %\"", "press(4,1)"), ("\u{1B}[M#%\"", "release(4,1)")],
    "tmux-256color": [("\u{1B}[M %\"", "press(4,1)")],
    "vt100": [],
    "putty": [("\u{1B}[25~", "Shift-F3")],
  ]

  @Test(arguments: own.keys.sorted()) func `every sequence becomes its key or nothing`(terminal: String) throws {
    let probe = try Probe(terminal)
    for (bytes, key) in Self.everywhere + (Self.own[terminal] ?? []) {
      let said = try probe.key(for: Array(bytes.utf8))
      #expect(said == key, "\(bytes.debugDescription) on \(terminal)")
    }
    try probe.end()
  }

  /// The old mouse report gives a column as one byte: past 223 there is none, and past 94 it is no text.
  @Test func `a click beyond the old report's columns types nothing`() throws {
    for terminal in ["screen-256color", "xterm-256color"] {
      let probe = try Probe(terminal)
      for column: UInt8 in [0xDF, 0xFF, 0x00] {
        let said = try probe.key(for: Array("\u{1B}[M ".utf8) + [column, 0x30])
        #expect(said == "-" || said.hasPrefix("press("), "\(terminal) \(column): \(said)")
        #expect(try probe.key(for: Array("a".utf8)) == "a")
      }
      try probe.end()
    }
  }

  @Test func `several hundred keys at once are all there`() throws {
    let probe = try Probe("xterm-256color")
    let said = try probe.key(for: Array(String(repeating: "\u{1B}OB", count: 300).utf8))
    #expect(said == Array(repeating: "Down", count: 300).joined(separator: " "))
    try probe.end()
  }

  @Test func `out of stack the terminal is given back and the cause stays true`() throws {
    let probe = try Probe("xterm-256color", "overflow")
    try probe.terminal.send("\u{18}")
    #expect(try probe.terminal.awaitEnd() == .signal(SIGSEGV))
    #expect(probe.terminal.isAsBefore)
    for sequence in Escape.everythingOff { #expect(probe.terminal.text.contains(sequence)) }
  }

  /// The probe on a pty: bytes in, keys out by a file.
  private struct Probe {
    let terminal: PseudoTerminal
    private let file: URL

    init(_ name: String, _ arguments: String...) throws {
      file = try TemporaryHome.make().appendingPathComponent("keys")
      let program = try DubanProcess.built("KeyProbe").path
      terminal = try PseudoTerminal(
        program, [file.path] + arguments,
        environment: ["TERM": name, "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"])
      try terminal.wait(for: "the probe") { try lines() == 1 }
    }

    func key(for bytes: [UInt8]) throws -> String {
      let before = try lines()
      try terminal.send(bytes)
      try terminal.wait(for: "a key") { try lines() > before }
      try terminal.idle()
      return try said().dropFirst(before).joined(separator: " ")
    }

    func end() throws {
      try terminal.send("\u{11}")
      #expect(try terminal.awaitEnd() == .code(0))
      #expect(terminal.isAsBefore)
    }

    private func lines() throws -> Int { try said().count }

    private func said() throws -> [Substring] {
      guard FileManager.default.fileExists(atPath: file.path) else { return [] }
      return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    }
  }
}
