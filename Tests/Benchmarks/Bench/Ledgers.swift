import Foundation

/// The practice ledgers that are measured: made by the program itself where they are missing, kept outside the checkout.
extension Bench {
  func ledger(_ leads: Int) -> String { "\(folder)/\(leads).db" }

  /// Filters of the office's own, in the order of their keys in 常用筛选 (the first three are everyone's).
  static let filters: [(name: String, condition: String)] = [
    ("未办结", "open=true"), ("红", "colour=red"), ("黄", "colour=yellow"), ("初核", "status=checking"),
    ("办结的慢作为", "types=M24"), ("承办人", "handler=K-04"),
  ]

  /// - Returns: what making took, where it was made now.
  func makeLedger(_ leads: Int) throws -> Finished? {
    try FileManager.default.createDirectory(atPath: "\(folder)/home", withIntermediateDirectories: true)
    guard !FileManager.default.fileExists(atPath: ledger(leads)) else { return nil }
    say("making a ledger of \(leads.grouped) leads: \(ledger(leads))")
    let making = "\(folder)/making.db"
    try? FileManager.default.removeItem(atPath: making)
    let made = try duban("practice", "--leads", String(leads), "--ledger", making)
    // The practice ledger's own filters go, so that these stand where their keys are pressed.
    let kept = "SELECT printf('F%04d', serial) FROM saved_filter WHERE gone = 0 AND status = 'kept' LIMIT 1"
    while let filter = try floor("one", making, kept).first {
      try duban("change", "drop_filter", "saved_filter=\(filter)", "--ledger", making)
    }
    for filter in Self.filters {
      try duban("change", "save_filter", "name=\(filter.name)", filter.condition, "--ledger", making)
    }
    try FileManager.default.moveItem(atPath: making, toPath: ledger(leads))
    return made
  }

  /// A copy that may be written to; it goes when the body is done.
  func withCopy<Value>(_ leads: Int, _ body: (String) throws -> Value) throws -> Value {
    let copy = "\(folder)/written.db"
    try? FileManager.default.removeItem(atPath: copy)
    defer { try? FileManager.default.removeItem(atPath: copy) }
    try FileManager.default.copyItem(atPath: ledger(leads), toPath: copy)
    return try body(copy)
  }

  /// The number of the lead that has two hundred lines of timeline, as people write it.
  func longLead(_ ledger: String) throws -> String {
    let sql = """
      SELECT printf('%s-%04d-%04d', owner, year, serial) FROM lead
      WHERE id IN (SELECT lead FROM lead_note WHERE text LIKE '第200次%') LIMIT 1
      """
    guard let number = try floor("one", ledger, sql).first else {
      throw Failed(description: "\(ledger) has no lead with two hundred lines; make it anew")
    }
    return number
  }
}
