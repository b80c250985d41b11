package import TerminalUI

/// Shows a person how the keys arrive: byte by byte, with the keypad and bracketed paste switched on as the screen has
/// them. It ends with Esc struck twice, or with the terminal.
package enum KeyTrial {
  package enum StartError: Error { case notATerminal }

  /// What ends the trial.
  private static let farewell = 2
  /// How long the rest of a sequence or a burst may take.
  private static let pause = Duration.milliseconds(50)

  /// Prints the opening, then for each key the line that it is given.
  package static func run(
    _ description: TerminalDescription?, opening: String, _ line: (KeyPress) -> String
  ) throws(StartError) {
    let terminal: TerminalLine
    do {
      terminal = try TerminalLine()
    } catch {
      throw .notATerminal
    }
    defer { terminal.close() }
    terminal.write(opening.split(separator: "\n").map { $0 + "\r\n" }.joined())
    terminal.switchOn("\u{1B}[?2004h", off: "\u{1B}[?2004l")
    if let keypad = description?.keypad { terminal.switchOn(keypad.on, off: keypad.off) }
    let sequences = description?.sequences ?? KeySequences(Dictionary(KeyTable.own(for: "")) { first, _ in first })
    var escapes = 0
    while escapes < farewell, let first = terminal.read(until: nil) {
      var burst = first
      while let more = terminal.read(until: .now + pause), !more.isEmpty { burst += more }
      for press in sequences.presses(in: burst) {
        escapes = press.key == .escape ? escapes + 1 : 0
        terminal.write(line(press) + "\r\n")
        if escapes == farewell { break }
      }
    }
  }
}
