/// The least that a terminal and a database take on this machine in this run.
struct Floors {
  let start: Sample
  let frame: Sample
  /// A page of the list's rows read bare, and a frame drawn bare.
  private(set) var pages: [Int: Sample] = [:]
  private let frames: [Double]

  init(_ bench: Bench) throws {
    bench.say("floors: ncurses")
    var starts: [Double] = []
    for _ in 0..<bench.starts { starts.append(try Self.curses(bench).0) }
    let (_, frames) = try Self.curses(bench, keys: bench.repeats)
    self.frames = frames
    start = try Sample(starts).measured()
    frame = try Sample(frames).measured()
  }

  /// Adds the floor of a ledger's pages.
  mutating func read(_ leads: Int, _ bench: Bench) throws {
    let rows = Area.list.rows.count
    let lines = try bench.floor("page", bench.ledger(leads), String(bench.repeats), String(rows))
    let pages = lines.compactMap { Double($0) }.map { $0 / 1_000 }
    self.pages[leads] = try Sample(zip(pages, frames).map { $0 + $1 }).measured()
  }

  /// Milliseconds to the first frame, and for each key.
  private static func curses(_ bench: Bench, keys: Int = 0) throws -> (Double, [Double]) {
    let player = try Player("\(bench.floors)/CursesFloor", [], environment: bench.environment, hasClock: false) {
      terminal in
      // It has no sign of being at rest: nothing comes for a while.
      try terminal.quiet(milliseconds: 15)
    }
    let start = try player.start(watching: .everything(player.screen)).all
    let frames = try (0..<keys).map { _ in try player.press("x", watching: .everything(player.screen)).all }
    try player.terminal.send("q")
    try player.terminal.awaitEnd()
    return (start, frames)
  }
}

extension PseudoTerminal {
  /// Waits until something has come and nothing more for so long.
  func quiet(milliseconds: Int32) throws {
    let first = output.count
    var before = first
    try wait(for: "an answer") {
      before = self.output.count
      self.drain(milliseconds: milliseconds)
      return self.output.count > first && self.output.count == before
    }
  }
}

extension Sample? {
  /// - Throws: where nothing was measured.
  func measured() throws -> Sample {
    guard let self else { throw Bench.Failed(description: "nothing was measured") }
    return self
  }
}
