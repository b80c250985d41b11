import CursesTerminal
import Ledger
import TerminalUI

/// What can be known of the keys without anybody pressing one.
struct KeyInspection {
  let description: TerminalDescription?
  let modes: TypingModes?

  private static let trial = Words("duban doctor --keys 逐键试", "try each by duban doctor --keys")

  var findings: [Diagnosis] {
    guard let modes else {
      return [
        .unknown(.keys, Words("标准输入不是终端，量不了", "standard input is no terminal, nothing to measure"), advice: Self.trial)
      ]
    }
    return [erase(modes), flowControl(modes)] + [functionKeys].compactMap { $0 }
  }

  private func erase(_ modes: TypingModes) -> Diagnosis {
    let set = modes.erase.map(KeyPress.caret) ?? "-"
    let told = description.map { $0.backspace.isEmpty ? "-" : $0.backspace.map(KeyPress.caret).joined() } ?? "-"
    return .good(
      .keys,
      Words(
        "退格键：命令行认 \(set)，terminfo写 \(told)；duban里两种都认",
        "Backspace: \(set) to the shell, \(told) in terminfo; duban takes both")
    ).with(["erase": .text(set), "kbs": .text(told)])
  }

  private func flowControl(_ modes: TypingModes) -> Diagnosis {
    guard modes.hasFlowControl else {
      return .good(.keys, Words("Ctrl-S、Ctrl-Q没有被流控占用", "flow control does not take Ctrl-S and Ctrl-Q"))
        .with(["flow_control": .flag(false)])
    }
    return .good(
      .keys, Words("命令行有流控；督办台里Ctrl-S照常保存", "the shell has flow control; in the dashboard Ctrl-S saves all the same"),
      advice: Words("在命令行误按Ctrl-S、屏幕不动时，按Ctrl-Q", "if Ctrl-S has stopped the shell's screen, press Ctrl-Q")
    ).with(["flow_control": .flag(true)])
  }

  private var functionKeys: Diagnosis? {
    guard let description else { return nil }
    let missing = description.missingFunctionKeys
    guard !missing.isEmpty else {
      return .good(.keys, Words("terminfo写有F1到F12", "terminfo has F1 to F12"), advice: Self.trial)
    }
    let names = missing.map { Words("F\($0)", "F\($0)") }.listed()
    return .look(
      .keys,
      Words("terminfo没有 ", "terminfo has no ") + names + Words("；duban按常见写法认", "; duban knows the usual sequences"),
      advice: Self.trial)
  }
}

extension KeyPress {
  /// A byte as a person writes it: `^H`, `Esc`, `[`, `E4`.
  static func caret(_ byte: UInt8) -> String {
    switch byte {
    case 0x1B: "Esc"
    case 0x20: "Space"
    case 0x00..<0x20: "^" + String(UnicodeScalar(byte + 0x40))
    case 0x7F: "^?"
    case 0x80...: String(byte, radix: 16, uppercase: true)
    default: String(UnicodeScalar(byte))
    }
  }
}
