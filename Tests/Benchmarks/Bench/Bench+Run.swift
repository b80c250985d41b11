import Foundation

extension Bench {
  /// Measures what was asked for, prints the table and writes the JSON.
  func run() throws {
    var report = Report(machine: Report.thisMachine, at: ISO8601DateFormatter().string(from: Date()))
    func add(_ figures: [Figure]) {
      report.figures += figures
      for figure in figures {
        say(
          "  \(figure.name): \(figure.sample.median.short(2)) / \(figure.sample.p99.short(2)) \(figure.unit.rawValue)")
      }
    }
    for leads in sizes {
      guard let made = try makeLedger(leads), leads == 1_000_000 || wants("making") else { continue }
      add([
        Figure(
          name: "making the ledger", leads: leads, unit: .seconds, sample: try Sample([made.seconds]).measured(),
          limits: leads == 1_000_000 ? [.worst(240)] : [], command: "duban practice --leads \(leads)"),
        Figure(
          name: "making the ledger: memory", leads: leads, unit: .megabytes, sample: try Sample([made.peak]).measured(),
          command: "duban practice --leads \(leads)"),
      ])
    }
    var floors = try Floors(self)
    for leads in sizes {
      try floors.read(leads, self)
      say("\(leads.grouped) leads")
      if wants("start") { add(try start(leads, floors)) }
      if wants("moving") { add(try moving(leads, floors)) }
      if wants("choosing") { add(try choosing(leads, floors)) }
      if wants("typing") { add(try typing(leads, floors)) }
      if wants("opening") { add(try opening(leads, floors)) }
      if wants("writing") { add(try writing(leads)) }
      if wants("bulk"), leads >= 100_000 { add(try bulk(leads)) }
      if wants("bytes") { add(try bytes(leads)) }
      if wants("idle") { add(try idle(leads)) }
    }
    if wants("memory"), let leads = sizes.max() { add(try memory(leads)) }
    if wants("sheets") { add(try sheets()) }
    if wants("check") { add(try check()) }
    print(report.table)
    if let json = json { try report.write(to: json) }
  }
}
