import Foundation

extension Bench {
  /// Measures what was asked for, prints the table and writes the JSON after each scene; a scene that fails is said and
  /// the others go on.
  /// - Returns: false where one failed.
  func run() throws -> Bool {
    var report = Report(machine: Report.thisMachine, at: ISO8601DateFormatter().string(from: Date()))
    var isWhole = true
    func scene(_ name: String, _ measure: () throws -> [Figure]) throws {
      guard wants(name) else { return }
      do {
        for figure in try measure() {
          report.figures.append(figure)
          let sample = figure.sample
          say("  \(figure.name): \(sample.median.short(2)) / \(sample.p99.short(2)) \(figure.unit.rawValue)")
        }
      } catch {
        isWhole = false
        say("  \(name): \(error)")
      }
      if let json { try report.write(to: json) }
    }
    for leads in sizes {
      guard let made = try makeLedger(leads) else { continue }
      try scene("making") { try making(leads, made) }
    }
    var floors = try Floors(self)
    for leads in sizes {
      say("\(leads.grouped) leads")
      try floors.read(leads, self)
      try scene("start") { try start(leads, floors) }
      try scene("moving") { try moving(leads, floors) }
      try scene("choosing") { try choosing(leads, floors) }
      try scene("typing") { try typing(leads, floors) }
      try scene("opening") { try opening(leads, floors) }
      try scene("writing") { try writing(leads) }
      if leads >= 100_000 { try scene("bulk") { try bulk(leads) } }
      try scene("bytes") { try bytes(leads) }
      try scene("idle") { try idle(leads) }
    }
    if let leads = sizes.max() { try scene("memory") { try memory(leads) } }
    try scene("sheets") { try sheets() }
    try scene("check") { try check() }
    print("\(report.machine), \(report.at)\n\n\(report.table)")
    return isWhole
  }

  private func making(_ leads: Int, _ made: Finished) throws -> [Figure] {
    let command = "duban practice --leads \(leads)"
    return [
      Figure(
        name: "making the ledger", leads: leads, unit: .seconds, sample: try Sample([made.seconds]).measured(),
        limits: leads == 1_000_000 ? [.worst(240)] : [], command: command),
      Figure(
        name: "making the ledger: processor", leads: leads, unit: .seconds,
        sample: try Sample([made.processor]).measured(), command: command),
      Figure(
        name: "making the ledger: memory", leads: leads, unit: .megabytes, sample: try Sample([made.peak]).measured(),
        command: command),
    ]
  }
}
