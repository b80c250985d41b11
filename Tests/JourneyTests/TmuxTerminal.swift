import Foundation

/// A real terminal for a test: a tmux server of its own, one window, the program inside a shell that tells afterwards
/// how it ended and whether the terminal was left as it was.
///
/// Nothing here sleeps for luck: each step waits for what it expects to see, up to a limit, and says what it saw instead.
final class TmuxTerminal {
  struct NotSeen: Error, CustomStringConvertible {
    let wanted: String
    let screen: String
    var description: String { "not seen: \(wanted)\n--- the screen was\n\(screen)\n---" }
  }

  let home: URL
  private let socket: String
  private let limit: TimeInterval

  /// Starts `duban` with these arguments in a window of this size; `home` holds its data, settings and state.
  init(
    _ arguments: [String], columns: Int = 80, rows: Int = 24, home: URL? = nil, environment: [String: String] = [:],
    limit: TimeInterval = 60
  ) throws {
    self.home = try home ?? TemporaryHome.make()
    self.limit = limit
    socket = "duban-test-\(UUID().uuidString.prefix(8))"
    let script = self.home.appendingPathComponent("run-\(UUID().uuidString.prefix(8)).sh")
    var variables = DubanProcess.environment(home: self.home)
    variables["LANG"] = "C.UTF-8"
    variables.merge(environment) { _, new in new }
    // A clean environment: the developer's own LINES, NO_COLOR or locale must not decide a test.
    let settings = variables.map { "\($0.key)=\(Self.quoted($0.value))" }.sorted().joined(separator: " ")
    let command = ([try DubanProcess.executable().path] + arguments).map(Self.quoted).joined(separator: " ")
    try """
    stty -g > before.stty
    env -i PATH="$PATH" TERM="$TERM" \(settings) \(command)
    echo "ended with $?"
    stty -g > after.stty
    cmp -s before.stty after.stty && echo 'terminal as before' || echo 'terminal differs'
    exec cat
    """.write(to: script, atomically: true, encoding: .utf8)
    try tmux([
      "-f", "/dev/null", "-u", "new-session", "-d", "-x", String(columns), "-y", String(rows), "-c", self.home.path,
      "sh \(Self.quoted(script.path))",
    ])
    try tmux(["set-option", "-g", "escape-time", "0"])
  }

  deinit { _ = try? tmux(["kill-server"]) }

  /// The screen's lines as a person sees them.
  func screen() throws -> String { try tmux(["capture-pane", "-p"]) }

  /// Keys by tmux's names: `Enter`, `Tab`, `F4`, `C-s`, `Escape`. Several arrive as one burst, as over a slow line.
  func press(_ keys: String...) throws { try press(keys) }
  func press(_ keys: [String]) throws { try tmux(["send-keys"] + keys) }

  /// Text as an input method commits it: one burst of characters.
  func type(_ text: String) throws { try tmux(["send-keys", "-l", text]) }

  /// Bracketed paste.
  func paste(_ text: String) throws {
    try tmux(["set-buffer", text])
    try tmux(["paste-buffer", "-p"])
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", String(columns), "-y", String(rows)])
  }

  /// A second person at the same window, at a terminal of this size; the window takes the size of who typed last.
  func attach(columns: Int, rows: Int) throws -> PseudoTerminal {
    try PseudoTerminal(
      "tmux", ["-L", socket, "attach-session"], columns: columns, rows: rows, environment: TmuxCommand.environment)
  }

  /// Where the cursor stands, counted from 0, and whether it is seen.
  func cursor() throws -> (x: Int, y: Int, isVisible: Bool) {
    let numbers = try tmux(["display-message", "-p", "#{cursor_x} #{cursor_y} #{cursor_flag}"])
      .split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    guard numbers.count == 3 else { throw NotSeen(wanted: "a cursor", screen: try screen()) }
    return (numbers[0], numbers[1], numbers[2] == 1)
  }

  /// Where the caret stands, once there is one and two looks find it at the same place: a frame is drawn with it.
  func caret() throws -> (x: Int, y: Int, isVisible: Bool) {
    var found = try cursor()
    _ = try wait(for: "a caret") { _ in
      let before = found
      found = try cursor()
      return found.isVisible && found == before
    }
    return found
  }

  /// The process of the program inside the shell.
  func processID() throws -> Int32 {
    let shell = try tmux(["list-panes", "-F", "#{pane_pid}"]).trimmingCharacters(in: .whitespacesAndNewlines)
    let children = try String(contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
    guard let child = children.split(separator: " ").first.flatMap({ Int32($0) }) else {
      throw NotSeen(wanted: "a running program", screen: try screen())
    }
    return child
  }

  func signal(_ number: Int32) throws { kill(try processID(), number) }

  /// Waits until the screen holds every one of these texts; returns the screen.
  @discardableResult
  func see(_ texts: String...) throws -> String { try see(texts) }

  @discardableResult
  func see(_ texts: [String]) throws -> String {
    try wait(for: texts.joined(separator: " + ")) { screen in texts.allSatisfy(screen.contains) }
  }

  /// Waits until one line of the screen holds every one of these texts.
  @discardableResult
  func seeLine(_ texts: String...) throws -> String { try seeLine(texts) }

  @discardableResult
  func seeLine(_ texts: [String]) throws -> String {
    try wait(for: "a line with \(texts.joined(separator: " + "))") { screen in
      screen.split(separator: "\n").contains { line in texts.allSatisfy { line.contains($0) } }
    }
  }

  /// Presses the digit that stands before these words in a menu, once it is there.
  func choose(_ words: String) throws {
    func digit(in screen: String) -> Substring? {
      screen.split(separator: "\n").compactMap { line -> Substring? in
        guard let place = line.range(of: " \(words)") else { return nil }
        let digit = line[..<place.lowerBound].suffix(1)
        return digit.allSatisfy(\.isNumber) ? digit : nil
      }.first
    }
    let screen = try wait(for: "a digit before \(words)") { digit(in: $0) != nil }
    if let digit = digit(in: screen) { try press(String(digit)) }
  }

  /// Presses Tab until the cursor stands in a row with these words, a form's row by its label; or another key, in a list.
  func reach(_ label: String, by key: String = "Tab") throws {
    for _ in 0..<40 {
      let place = try cursor()
      let rows = try screen().split(separator: "\n", omittingEmptySubsequences: false)
      if rows.indices.contains(place.y), rows[place.y].contains(label) { return }
      try press(key)
      // A frame is drawn with the cursor under way: it has moved where two looks find it at the same place.
      var before = place
      _ = try wait(for: "the cursor to move on from \(place.x), \(place.y)") { _ in
        let now = try cursor()
        defer { before = now }
        return (now.x, now.y) != (place.x, place.y) && now == before
      }
    }
    throw NotSeen(wanted: "a field with \(label)", screen: try screen())
  }

  /// Waits until the screen no longer holds the text.
  @discardableResult
  func seeNo(_ text: String) throws -> String {
    try wait(for: "no \(text)") { !$0.contains(text) }
  }

  /// Waits until the whole screen is as it should be.
  func seeAll(_ what: String, _ holds: (String) -> Bool) throws { _ = try wait(for: what, until: holds) }

  private func wait(for what: String, until holds: (String) throws -> Bool) throws -> String {
    let deadline = Date().addingTimeInterval(limit)
    var last = ""
    while Date() < deadline {
      last = try screen()
      if try holds(last) { return last }
      // tmux tells no one when a pane changes, so the next look is 20 ms away: a poll, not a guess at a duration.
      poll(nil, 0, 20)
    }
    throw NotSeen(wanted: what, screen: last)
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let answer = try TmuxCommand.run(["-L", socket] + arguments)
    guard answer.status == 0 else {
      throw NotSeen(wanted: "tmux \(arguments.joined(separator: " "))", screen: answer.output)
    }
    return answer.output
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.replacingOccurrences(of: "'", with: "'\\''") + "'"
  }
}
