import CursesTerminal
import Ledger

/// The terminal's name, its size, and what stands between it and duban.
struct TerminalInspection {
  let process: ProcessContext
  let description: TerminalDescription?
  /// Columns and rows; nil where standard output is no terminal.
  let size: (columns: Int, rows: Int)?

  init(_ process: ProcessContext) {
    self.process = process
    description = process["TERM"].flatMap(TerminalDescription.init)
    size = TerminalSize.now
  }

  private var isTerminal: Bool { process.inputIsTerminal && process.outputIsTerminal }

  var findings: [Diagnosis] { [name] + [extent, multiplexer, distance].compactMap { $0 } }

  private static let remedy = Words("export TERM=xterm-256color", "export TERM=xterm-256color")

  private var name: Diagnosis {
    guard isTerminal else {
      return .unknown(
        .terminal, Words("标准输入或输出不是终端", "standard input or output is no terminal"),
        advice: Words("在终端窗口中直接运行 duban doctor", "run duban doctor in a terminal's window, by itself"))
    }
    guard let name = process["TERM"] else {
      return .wrong(
        .terminal, Words("没有设TERM", "TERM is not set"), advice: Self.remedy, exitCode: 69)
    }
    guard let description else {
      return .look(
        .terminal,
        Words(
          "TERM=\(name)，terminfo中没有；duban按xterm-256color试",
          "TERM=\(name) is not in terminfo; duban tries xterm-256color"),
        advice: Words("装上它的terminfo（Debian：ncurses-term），或 ", "install its terminfo (Debian: ncurses-term), or ")
          + Self.remedy)
    }
    guard description.canPlace else {
      return .wrong(
        .terminal,
        Words("TERM=\(name)，不能定位光标，开不了督办台；命令照常可用", "TERM=\(name) can't place its cursor: no dashboard; commands work"),
        advice: Words("换一个终端窗口；确是普通终端的，", "take another terminal; if it is an ordinary one, ") + Self.remedy,
        exitCode: 69)
    }
    guard name != "linux" else {
      return .look(
        .terminal,
        Words(
          "TERM=linux，控制台没有汉字字形；duban改用英文和+-|画框",
          "TERM=linux: the console has no Chinese glyphs; duban speaks English in ASCII"),
        advice: Words("要看中文，请从图形界面的终端或用ssh登录", "for Chinese come by ssh or from a graphical terminal"))
    }
    return .good(.terminal, Words("TERM=\(name)，terminfo中有", "TERM=\(name), known to terminfo"))
  }

  private var extent: Diagnosis? {
    guard let size else { return nil }
    let words = Words("窗口 \(size.columns)×\(size.rows)", "the window is \(size.columns)×\(size.rows)")
    let fits = size.columns >= 80 && size.rows >= 24
    let finding: Diagnosis =
      fits
      ? .good(.terminal, words)
      : .look(
        .terminal, words, advice: Words("放大到至少80×24才能看全；最小40×8", "make it 80×24 to see everything; the least is 40×8"))
    return finding.with(["columns": .number(size.columns), "rows": .number(size.rows)])
  }

  private var multiplexer: Diagnosis? {
    let name = process["TERM"] ?? ""
    let isInner = name.hasPrefix("tmux") || name.hasPrefix("screen")
    if process["TMUX"] != nil {
      guard isInner else {
        return .look(
          .terminal, Words("在tmux里，但TERM=\(name)", "inside tmux, but TERM=\(name)"),
          advice: Words(
            "在tmux里不要改TERM；应为tmux-256color或screen-256color",
            "leave TERM alone inside tmux: tmux-256color or screen-256color"))
      }
      return .good(
        .terminal,
        Words(
          "在tmux里：Esc要等tmux的escape-time（旧版默认500毫秒）",
          "inside tmux: Esc waits for tmux's escape-time (500 ms in older ones)"),
        advice: Words(
          "Esc迟钝时在 ~/.tmux.conf 中写 set -sg escape-time 20",
          "if Esc is slow, write set -sg escape-time 20 into ~/.tmux.conf"))
    }
    if process["STY"] != nil {
      return .good(
        .terminal, Words("在screen里：Esc要等screen的maptimeout", "inside screen: Esc waits for screen's maptimeout"),
        advice: Words(
          "Esc迟钝时在 ~/.screenrc 中写 maptimeout 20；中文乱码时用 screen -U",
          "if Esc is slow, write maptimeout 20 into ~/.screenrc; if Chinese is garbled, start screen -U"))
    }
    return nil
  }

  private var distance: Diagnosis? {
    guard process["SSH_CONNECTION"] != nil || process["SSH_TTY"] != nil else { return nil }
    return .good(
      .terminal,
      Words(
        "通过ssh：宽度、颜色和按键取决于您面前的终端程序",
        "over ssh: widths, colours and keys are those of the terminal program in front of you"),
      advice: Words(
        "PuTTY：Window - Translation 选UTF-8，Connection - Data 的Terminal-type写xterm-256color",
        "PuTTY: Window - Translation: UTF-8; Connection - Data - Terminal-type: xterm-256color"))
  }
}
