import Foundation

// `make bench`: measures the release of duban on large practice ledgers. docs/performance.md says how.

do {
  try run(Bench(Array(CommandLine.arguments.dropFirst())))
} catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(1)
}

func run(_ bench: Bench) throws {
  var report = Report(machine: machine, at: ISO8601DateFormatter().string(from: Date()))
  func add(_ figures: [Figure]) {
    report.figures += figures
    for figure in figures {
      bench.say(
        "  \(figure.name): \(figure.sample.median.short(2)) / \(figure.sample.p99.short(2)) \(figure.unit.rawValue)")
    }
  }
  for leads in bench.sizes {
    guard let made = try bench.makeLedger(leads), leads == 1_000_000 || bench.wants("making") else { continue }
    add([
      Figure(
        name: "making the ledger", leads: leads, unit: .seconds, sample: try Sample([made.seconds]).measured(),
        limits: leads == 1_000_000 ? [.worst(240)] : [], command: "duban practice --leads \(leads)"),
      Figure(
        name: "making the ledger: memory", leads: leads, unit: .megabytes, sample: try Sample([made.peak]).measured(),
        command: "duban practice --leads \(leads)"),
    ])
  }
  var floors = try Floors(bench)
  for leads in bench.sizes {
    try floors.read(leads, bench)
    bench.say("\(leads.grouped) leads")
    if bench.wants("start") { add(try bench.start(leads, floors)) }
    if bench.wants("moving") { add(try bench.moving(leads, floors)) }
    if bench.wants("choosing") { add(try bench.choosing(leads, floors)) }
    if bench.wants("typing") { add(try bench.typing(leads, floors)) }
    if bench.wants("opening") { add(try bench.opening(leads, floors)) }
    if bench.wants("writing") { add(try bench.writing(leads)) }
    if bench.wants("bulk"), leads >= 100_000 { add(try bench.bulk(leads)) }
    if bench.wants("bytes") { add(try bench.bytes(leads)) }
    if bench.wants("idle") { add(try bench.idle(leads)) }
  }
  if bench.wants("memory"), let leads = bench.sizes.max() { add(try bench.memory(leads)) }
  if bench.wants("sheets") { add(try bench.sheets()) }
  if bench.wants("check") { add(try bench.check()) }
  print(report.table)
  if let json = bench.json { try report.write(to: json) }
}

/// What the figures were taken on: they mean nothing beside those of another machine.
var machine: String {
  let cpu = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8))?.split(separator: "\n")
    .first { $0.hasPrefix("model name") }?.split(separator: ":").last?.trimmingCharacters(in: .whitespaces)
  return "\(cpu ?? "?"), \(ProcessInfo.processInfo.processorCount) processors"
}
