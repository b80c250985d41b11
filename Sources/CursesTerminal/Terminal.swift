internal import CNcurses
internal import Glibc
package import TerminalUI

/// The terminal: shows frames and gives keys. It belongs to one loop on one thread, from start to `finish`;
/// only its wake pipe may be used from others.
package final class Terminal {
  package struct Options: Sendable {
    package var theme: Theme = .standard
    /// `+-|` instead of box lines.
    package var isASCII = false
    /// The terminal makes ambiguous characters two columns wide.
    package var hasWideAmbiguous = false
    /// NO_COLOR.
    package var isMono = false
    package var usesMouse = true
    /// How long an escape may wait for the rest of its sequence, in milliseconds.
    package var escapeDelay = 50
    /// Where standard error goes while the screen is up; nowhere if nil.
    package var logFile: String?
    /// Lets a crash go on to Swift's backtracer (DUBAN_BACKTRACE).
    package var keepsBacktrace = false

    package init() {}
  }

  package enum StartError: Error, Equatable {
    /// Standard input or output is a file or a pipe.
    case notATerminal
    /// Neither the terminal's name nor any of the usual ones is known here.
    case unknownTerminal(String)
    /// The terminal (`dumb`) can't place its cursor.
    case tooSimple(String)
    case noDescriptors
  }

  package enum Event: Hashable, Sendable {
    case key(Key)
    /// A background thread called `wakePipe.wake()`.
    case woken
    /// TERM, HUP, INT or QUIT from outside: save, `finish`, then `die(of:)`.
    case signal(Int32)
    /// The terminal is gone: save and exit with 129.
    case hangUp
    /// A paste was longer than 1 MiB and was cut.
    case pasteCut
  }

  package let wakePipe: WakePipe
  /// What frames must be drawn for.
  package let context: DrawingContext
  /// The Linux console: it has no Chinese glyphs; say so and speak English.
  package let isLinuxConsole: Bool

  private let signals: WakePipe
  private let usesMouse: Bool
  private var screen: Screen
  private var reader = KeyReader()
  private var clicks = ClickCount()
  private var silentReads = 0
  private var savedStandardError: Int32 = -1
  private var isRunning = true

  private static let modesOn = "\u{1B}[?2004h\u{1B}[?1004h"
  /// ncurses asks for the application keypad along with the cursor keys; PuTTY's number pad would then send no digits.
  private static let digitsOnKeypad = "\u{1B}>"
  private static let modesOff = "\u{1B}[?2004l\u{1B}[?1004l"

  /// Takes the terminal over, in the order that screens.md 1.1 gives.
  package init(_ options: Options = Options()) throws(StartError) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    guard let wakePipe = WakePipe(), let signals = WakePipe() else { throw .noDescriptors }
    self.wakePipe = wakePipe
    self.signals = signals
    let speaksUTF8 = dub_set_locale() != 0
    // They would override the window's true size for ever.
    unsetenv("LINES")
    unsetenv("COLUMNS")
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    dub_save_modes()
    dub_catch_signals(signals.writer, options.keepsBacktrace ? 1 : 0)
    let names = [name, "xterm-256color", "xterm", "vt100"].filter { !$0.isEmpty }
    guard names.contains(where: { dub_newterm($0) != 0 }) else {
      dub_release_signals()
      throw .unknownTerminal(name)
    }
    guard dub_can_place() != 0 else {
      endwin()
      dub_release_signals()
      throw .tooSimple(name)
    }
    set_escdelay(Int32(clamping: options.escapeDelay))
    let window = dub_screen()
    raw()
    noecho()
    nonl()
    keypad(window, true)
    intrflush(window, false)
    nodelay(window, true)
    leaveok(window, false)
    typeahead(-1)
    isLinuxConsole = name == "linux"
    let isMono = options.isMono || name == "dumb" || name.hasPrefix("vt") || name.hasSuffix("-mono")
    let palette = Palette(theme: options.theme, isMono: isMono)
    let isASCII = options.isASCII || isLinuxConsole || !speaksUTF8
    context = DrawingContext(
      glyphs: options.hasWideAmbiguous ? .wideAmbiguous : isASCII ? .ascii : .unicode, isMono: palette.isMono)
    screen = Screen(palette: palette)
    usesMouse = options.usesMouse
    KeyTable.define(for: name)
    redirectStandardError(to: options.logFile)
    switchModes(on: true)
  }

  deinit { finish() }

  package var size: (width: Int, height: Int) {
    (max(1, Int(getmaxx(dub_screen()))), max(1, Int(getmaxy(dub_screen()))))
  }

  package func show(_ frame: Frame) { screen.show(frame) }

  /// The next frame is sent whole, whatever stands on the screen now (Ctrl-L).
  package func redraw() { screen.forget() }

  /// Puts a short ASCII text (a lead's number) on the clipboard of the person's own machine, by OSC 52.
  /// Anything else is left alone: the ledger's text does not leave this way.
  package func copy(_ text: String) {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty, bytes.count <= 200, bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else { return }
    emit("\u{1B}]52;c;\(Base64.encode(bytes))\u{07}")
  }

  /// A line printed after a crash has given the terminal back: where the last draft is.
  package static func setCrashNote(_ note: String) { dub_set_crash_note(Sanitizer.plain(note)) }

  /// Stops like Ctrl-Z, and comes back with a screen that must be drawn anew.
  package func suspend() {
    guard isRunning else { return }
    switchModes(on: false)
    def_prog_mode()
    endwin()
    dub_stop_here()
    resume()
  }

  private func resume() {
    reset_prog_mode()
    switchModes(on: true)
    adoptSize()
    screen.forget()
  }

  /// Gives the terminal back. Calling it twice does no harm.
  package func finish() {
    guard isRunning else { return }
    isRunning = false
    switchModes(on: false)
    curs_set(1)
    endwin()
    dub_release_signals()
    if savedStandardError >= 0 {
      dup2(savedStandardError, STDERR_FILENO)
      close(savedStandardError)
      savedStandardError = -1
    }
  }

  /// Ends the process by the signal it got, after `finish`.
  package static func die(of number: Int32) -> Never { dub_die_of(number) }

  /// Waits for something to happen, at most so many milliseconds (for ever if nil), and gives all that did.
  /// Empty when the time is up.
  package func wait(milliseconds: Int?) -> [Event] {
    var descriptors = [STDIN_FILENO, wakePipe.reader, signals.reader].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let ready = poll(&descriptors, nfds_t(descriptors.count), milliseconds.map { Int32(clamping: $0) } ?? -1)
    guard ready > 0 || errno == EINTR else { return [] }
    var events = takeSignals()
    if !wakePipe.drain().isEmpty { events.append(.woken) }
    let keyboard = descriptors[0].revents
    if ready > 0, keyboard != 0 { events += takeKeys(isGone: keyboard & Int16(POLLHUP | POLLERR | POLLNVAL) != 0) }
    return events
  }

  private func takeSignals() -> [Event] {
    var events: [Event] = []
    for byte in signals.drain() {
      switch Int32(byte) {
      case SIGWINCH:
        guard adoptSize() else { continue }
        let size = self.size
        events.removeAll { if case .key(.resize) = $0 { true } else { false } }
        events.append(.key(.resize(width: size.width, height: size.height)))
      case SIGTSTP:
        suspend()
        events.append(.key(.resize(width: size.width, height: size.height)))
      case SIGCONT:
        // Stopped without our knowing (kill -STOP): the terminal may have been used by others since.
        resume()
        events.append(.key(.resize(width: size.width, height: size.height)))
      default: events.append(.signal(Int32(byte)))
      }
    }
    return events
  }

  /// Makes the window the terminal's size; false if it already was.
  @discardableResult
  private func adoptSize() -> Bool {
    var width: Int32 = 0
    var height: Int32 = 0
    guard dub_window_size(&width, &height) != 0 else { return false }
    let window = dub_screen()
    guard getmaxx(window) != width || getmaxy(window) != height else { return false }
    resize_term(height, width)
    screen.forget()
    return true
  }

  private func takeKeys(isGone: Bool) -> [Event] {
    let waiting = dub_waiting_bytes()
    var events: [Event] = []
    var inputs: [RawInput] = []
    repeat {
      inputs.removeAll(keepingCapacity: true)
      while let next = nextInputs() { inputs += next }
      append(reader.read(inputs), to: &events)
      // The rest of a paste may still be on its way; nothing else is worth doing meanwhile.
    } while reader.isPasting && hasMoreOfPaste()
    if reader.isPasting { append(reader.endPaste(), to: &events) }
    if isGone || (events.isEmpty && waiting <= 0) {
      silentReads += 1
      // Once may be chance; twice in a row the terminal is gone, and asking on would burn the processor.
      if isGone || silentReads >= 2 { events.append(.hangUp) }
    } else {
      silentReads = 0
    }
    return events
  }

  private func append(_ result: KeyReader.Result, to events: inout [Event]) {
    events += result.keys.map(Event.key)
    if result.isPasteCut { events.append(.pasteCut) }
  }

  private func hasMoreOfPaste() -> Bool {
    var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, 2_000) > 0 && descriptor.revents & Int16(POLLIN) != 0 && dub_waiting_bytes() > 0
  }

  /// What the next key or click comes to; nil where nothing waits.
  private func nextInputs() -> [RawInput]? {
    var value: wint_t = 0
    switch wget_wch(dub_screen(), &value) {
    case KEY_CODE_YES:
      let code = Int32(bitPattern: value)
      return switch code {
      case KEY_RESIZE: []
      case KEY_MOUSE: takeMouse()
      case KeyTable.oldMouse: takeOldMouse().map { [.key(.mouse($0))] } ?? []
      default: [KeyTable.input(for: code)]
      }
    case OK: return Unicode.Scalar(value).map { [.scalar($0)] } ?? []
    default: return nil
    }
  }

  /// All that stands in ncurses' queue: reports that arrive together come with one key code.
  private func takeMouse() -> [RawInput] {
    var inputs: [RawInput] = []
    var x: Int32 = 0
    var y: Int32 = 0
    while true {
      let kind = dub_mouse(UInt32(bitPattern: dub_mouse_read(&x, &y)))
      let position = Position(x: Int(x), y: Int(y))
      let action: Key.Mouse.Action
      switch kind {
      case DUB_MOUSE_PRESS: action = clicks.press(at: position, .now)
      case DUB_MOUSE_RELEASE: action = .release
      case DUB_MOUSE_UP: action = .wheelUp
      case DUB_MOUSE_DOWN: action = .wheelDown
      case DUB_MOUSE_OTHER: continue
      default: return inputs
      }
      inputs.append(.key(.mouse(Key.Mouse(action, at: position))))
    }
  }

  /// The report of a terminal that doesn't know the newer form although its name says so: button, column and row as
  /// a character each. Beyond column 94 that is no text any more, and nothing comes of it.
  private func takeOldMouse() -> Key.Mouse? {
    var report: [Int] = []
    while report.count < 3 {
      var value: wint_t = 0
      guard wget_wch(dub_screen(), &value) == OK else { return nil }
      report.append(Int(value) - 32)
    }
    let position = Position(x: report[1] - 1, y: report[2] - 1)
    guard position.x >= 0, position.y >= 0 else { return nil }
    let action: Key.Mouse.Action? =
      switch report[0] {
      case 0: clicks.press(at: position, .now)
      case 3: .release
      case 64: .wheelUp
      case 65: .wheelDown
      default: nil
      }
    return action.map { Key.Mouse($0, at: position) }
  }

  private func switchModes(on: Bool) {
    emit(on ? Terminal.modesOn : Terminal.modesOff)
    if on, dub_has_keypad_mode() != 0 { emit(Terminal.digitsOnKeypad) }
    guard usesMouse else { return }
    if on { dub_mouse_on() } else { dub_mouse_off() }
  }

  private func emit(_ text: String) {
    let bytes = Array(text.utf8)
    bytes.withUnsafeBytes { buffer in
      dub_write(buffer.bindMemory(to: CChar.self).baseAddress, buffer.count)
    }
  }

  /// Nothing may print into the screen: library complaints and a crash's last words go to the log.
  private func redirectStandardError(to path: String?) {
    let file = open(path ?? "/dev/null", O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    savedStandardError = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
    dup2(file, STDERR_FILENO)
    close(file)
  }
}
