import Foundation

/// Sheets out and in, and the check of a sheet.
extension Bench {
  private static let times = 3

  func sheets() throws -> [Figure] {
    let source = sheetRows
    _ = try makeLedger(source)
    let workbook = "\(folder)/sheet-\(source).xlsx"
    let text = "\(folder)/sheet-\(source).csv"
    let out = try (0..<Self.times).map { _ in try export(ledger(source), to: workbook) }
    _ = try export(ledger(source), to: text)
    let csv = try (0..<Self.times).map { _ in try take(text) }
    let xlsx = try (0..<Self.times).map { _ in try take(workbook) }
    return try figures("import of \(source.grouped) rows, CSV", csv, seconds: 12, megabytes: 160)
      + figures("import of \(source.grouped) rows, XLSX", xlsx, seconds: 20, megabytes: 160)
      + figures("export of \(source.grouped) leads, XLSX", out, seconds: 10, megabytes: 96)
  }

  func check() throws -> [Figure] {
    _ = try makeLedger(10_000)
    let sheet = "\(folder)/sheet-10000.xlsx"
    _ = try export(ledger(10_000), to: sheet)
    let checked = "\(folder)/checked.xlsx"
    let runs = try (0..<Self.times).map { _ in
      try? FileManager.default.removeItem(atPath: checked)
      return try duban("check", sheet, "--map", try map(), "--output", checked, "--ledger", ledger(10_000))
    }
    return try figures("check of 10,000 rows, XLSX", runs, seconds: 5, megabytes: nil)
  }

  private func figures(
    _ name: String, _ runs: [Finished], seconds: Double, megabytes: Double?
  ) throws -> [Figure] {
    let scene = name.hasPrefix("check") ? "check" : "sheets"
    return [
      Figure(
        name: name, leads: nil, unit: .seconds, sample: try Sample(runs.map(\.seconds)).measured(),
        limits: [.worst(seconds)], command: command(scene)),
      Figure(
        name: "\(name): processor", leads: nil, unit: .seconds, sample: try Sample(runs.map(\.processor)).measured(),
        command: command(scene)),
      Figure(
        name: "\(name): memory", leads: nil, unit: .megabytes, sample: try Sample(runs.map(\.peak)).measured(),
        limits: megabytes.map { [.worst($0)] } ?? [], command: command(scene)),
    ]
  }

  private func export(_ ledger: String, to path: String) throws -> Finished {
    try? FileManager.default.removeItem(atPath: path)
    return try duban("export", "--ledger", ledger, "--output", path)
  }

  /// Into a ledger that has nothing yet.
  private func take(_ sheet: String) throws -> Finished {
    let fresh = "\(folder)/fresh.db"
    try? FileManager.default.removeItem(atPath: fresh)
    defer { try? FileManager.default.removeItem(atPath: fresh) }
    try duban("init", "--division", "654003", "--officer", "K-03", "--ledger", fresh)
    return try duban("import", sheet, "--map", try map(), "--yes", "--ledger", fresh)
  }

  /// The answers that a person would give.
  private func map() throws -> String {
    let path = "\(folder)/map.yaml"
    try "concerns_refused: false\n".write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }
}
