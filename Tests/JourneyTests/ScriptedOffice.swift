import Foundation
import Testing

/// An office in a folder of its own, worked by commands as a script would.
struct ScriptedOffice {
  let home: URL
  /// The book's day, as DUBAN_TODAY.
  var today = "2021-09-13"

  init(hasLedger: Bool = true) throws {
    home = try TemporaryHome.make()
    guard hasLedger else { return }
    let answer = try run("init", "--division", "654003", "--officer", "K-03")
    try #require(answer.status == 0, "\(answer.error)")
    for code in ["K-01", "K-02", "K-04"] {
      try #require(try run("change", "add_officer", "code=\(code)", "display=干部").status == 0)
    }
  }

  @discardableResult
  func run(_ arguments: String...) throws -> DubanProcess.Answer { try run(arguments) }

  @discardableResult
  func run(_ arguments: [String], environment: [String: String] = [:]) throws -> DubanProcess.Answer {
    try DubanProcess.duban(
      arguments, home: home, environment: ["DUBAN_TODAY": today].merging(environment) { _, new in new })
  }

  /// The answer's JSON object.
  @discardableResult
  func object(_ arguments: String..., status: Int32 = 0) throws -> [String: Any] {
    try object(arguments, status: status)
  }

  @discardableResult
  func object(_ arguments: [String], status: Int32 = 0) throws -> [String: Any] {
    let answer = try run(arguments + ["--format", "json"])
    try #require(answer.status == status, "\(arguments): \(answer.output) \(answer.error)")
    let value = try JSONSerialization.jsonObject(with: Data(answer.output.utf8))
    return try #require(value as? [String: Any])
  }

  func leads(_ arguments: String...) throws -> [[String: Any]] {
    try #require(try object(["leads"] + arguments)["leads"] as? [[String: Any]])
  }

  /// Writes a file below the office's folder.
  func file(_ name: String, _ text: String) throws -> String {
    let url = home.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    return url.path
  }

  var ledger: URL { home.appendingPathComponent("data/duban/ledger.db") }
}

extension [String: Any] {
  func text(_ key: String) -> String? { self[key] as? String }
  func number(_ key: String) -> Int? { self[key] as? Int }
  func texts(_ key: String) -> [String] { self[key] as? [String] ?? [] }
  func objects(_ key: String) -> [[String: Any]] { self[key] as? [[String: Any]] ?? [] }
}
