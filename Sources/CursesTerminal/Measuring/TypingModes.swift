internal import Glibc

/// How the terminal's line discipline treats what is typed, outside of duban's screen.
package struct TypingModes: Sendable {
  /// The byte that deletes the character before the cursor; nil where none does.
  package let erase: UInt8?
  /// Ctrl-S stops the output and Ctrl-Q lets it go on.
  package let hasFlowControl: Bool

  /// Nil where standard input is no terminal.
  package static var now: TypingModes? {
    var modes = termios()
    guard tcgetattr(STDIN_FILENO, &modes) == 0 else { return nil }
    let erase = withUnsafeBytes(of: modes.c_cc) { $0[Int(VERASE)] }
    return TypingModes(erase: erase == 0 ? nil : erase, hasFlowControl: modes.c_iflag & tcflag_t(IXON) != 0)
  }
}
