import CursesTerminal
import Foundation
import Glibc
import TerminalUI

/// Tells what keys the terminal's room makes of bytes: a line into the file of the first argument for each burst, `-`
/// where nothing came of it. Ctrl-Q ends it; with the second argument `overflow` Ctrl-X runs out of stack.
@main
struct KeyProbe {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count > 1, let terminal = try? Terminal() else { exit(2) }
    let file = open(arguments[1], O_WRONLY | O_CREAT | O_APPEND, 0o600)
    say("ready", to: file)
    while true {
      let events = terminal.wait(milliseconds: nil)
      if events.contains(.key(.ctrl("q"))) || events.contains(.hangUp) { break }
      if events.contains(.key(.ctrl("x"))), arguments.last == "overflow" { print(depth(of: 0)) }
      say(events.isEmpty ? "-" : events.map(words).joined(separator: " "), to: file)
    }
    terminal.finish()
  }

  private static func say(_ line: String, to file: Int32) {
    let bytes = Array((line + "\n").utf8)
    _ = write(file, bytes, bytes.count)
  }

  private static func words(of event: Terminal.Event) -> String {
    guard case .key(let key) = event else { return "\(event)" }
    return switch key {
    case .text(let text): "text(\(text))"
    case .paste(let text): "paste(\(text))"
    case .mouse(let mouse): "\(mouse.action)(\(mouse.position.x),\(mouse.position.y))"
    case .focusGained: "focus"
    case .focusLost: "no-focus"
    case .resize(let width, let height): "resize(\(width)x\(height))"
    default: key.name ?? "?"
    }
  }

  /// Calls itself until there is no stack left; the sum keeps the compiler from making it a loop.
  private static func depth(of level: Int) -> Int {
    level < 0 ? 0 : depth(of: level + 1) + (level & 1)
  }
}
