import Foundation
import Glibc

/// What the dashboard takes while nobody types, how much memory it holds after long use, and what one key sends.
extension Bench {
  func idle(_ leads: Int) throws -> [Figure] {
    let player = try open(ledger(leads))
    defer { try? close(player) }
    // The minute's clock may wake it, and a worker thread may end: the least of several looks counts.
    var wakes: [Double] = []
    var ticks: [Double] = []
    for _ in 0..<3 {
      try player.terminal.idle()
      let before = player.terminal.process.switches
      let used = player.terminal.process.ticks
      // The figure itself: what wakes in ten seconds in which nobody does anything.
      sleep(10)
      let after = player.terminal.process.switches
      wakes.append(Double(after.reduce(0) { $0 + $1.value - (before[$1.key] ?? $1.value) }))
      ticks.append(Double(player.terminal.process.ticks - used) * 10)
    }
    return [
      Figure(
        name: "idle: wake-ups in 10 s (at most the minute's)", leads: leads, unit: .times,
        sample: try Sample(wakes).measured(), limits: [.worst(4)], command: command("idle")),
      Figure(
        name: "idle: processor in 10 s", leads: leads, unit: .milliseconds, sample: try Sample(ticks).measured(),
        limits: [.worst(10)], command: command("idle")),
    ]
  }

  /// Browsing, filtering, sorting, typing; memory is looked at twice each minute.
  func memory(_ leads: Int) throws -> [Figure] {
    let player = try open(ledger(leads))
    defer { try? close(player) }
    let process = player.terminal.process.id
    let end = Clock.now + UInt64(minutes * 60 * 1_000_000_000)
    var halves: [Double] = []
    var next = Clock.now + 30_000_000_000
    while Clock.now < end {
      for _ in 0..<10 { try player.go(Key.down, Key.pageDown) }
      try player.go(Key.end, Key.home, "s", "3", "s", "1", Key.filters, "5", Key.pageDown, "t", "t", "1", Key.down)
      try player.go(Key.down, Key.home, "2", "/", "慢", "作", "为", Key.escape)
      if Clock.now > next {
        halves.append(ProcessMemory.now(process))
        next += 30_000_000_000
      }
    }
    halves.append(ProcessMemory.now(process))
    let flat = (halves.last ?? 0) / max(1, halves[halves.count / 2])
    return [
      Figure(
        name: "memory after \(minutes.short(1)) minutes of browsing", leads: leads, unit: .megabytes,
        sample: try Sample(halves).measured(), limits: [.worst(64)], command: command("memory")),
      Figure(
        name: "memory: the most it ever held", leads: leads, unit: .megabytes,
        sample: try Sample([ProcessMemory.peak(process)]).measured(), limits: [.worst(64)], command: command("memory")),
      Figure(
        name: "memory at the end over half-way, in %", leads: leads, unit: .times,
        sample: try Sample([flat * 100]).measured(), limits: [.worst(103)], command: command("memory")),
    ]
  }

  func bytes(_ leads: Int) throws -> [Figure] {
    let player = try open(ledger(leads), columns: 80, rows: 24)
    defer { try? close(player) }
    let moves = try (0..<repeats).compactMap { _ in try player.terminal.frames(for: Key.down) }
    return [
      Figure(
        name: "bytes for a cursor move at 80×24", leads: leads, unit: .bytes,
        sample: try Sample(moves.map { Double($0.move) }).measured(), limits: [.worst(600)], command: command("bytes")),
      Figure(
        name: "bytes for the detail that follows", leads: leads, unit: .bytes,
        sample: try Sample(moves.map { Double($0.detail) }).measured(), command: command("bytes")),
    ]
  }
}
