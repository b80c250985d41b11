import Foundation

/// `duban` run through Tests/Measured: with the most memory that it ever held, and ended where it uses 30 seconds of
/// processor time, so that nothing hostile can hang the tests.
enum MeasuredProcess {
  struct Answer {
    let status: Int32
    let error: String
    let output: String
    /// Peak of resident memory in KB.
    let peak: Int
  }

  static func duban(_ arguments: [String], home: URL) throws -> Answer {
    let program = try DubanProcess.executable()
    let report = home.appendingPathComponent("peak-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: report) }
    var environment = DubanProcess.environment(home: home)
    environment["LANG"] = "C.UTF-8"
    let start = ContinuousClock.now
    let answer = try DubanProcess.run(
      DubanProcess.built("Measured"), [report.path, program.path] + arguments,
      environment: environment, folder: home)
    let peak = Int(try String(contentsOf: report, encoding: .utf8).dropLast()) ?? .max
    try note(ContinuousClock.now - start, peak, arguments)
    return Answer(status: answer.status, error: answer.error, output: answer.output, peak: peak)
  }

  /// A line of milliseconds, KB and what was asked in the file that `DUBAN_MEASURES` names: docs/robustness.md shows how.
  private static func note(_ time: Duration, _ peak: Int, _ arguments: [String]) throws {
    guard let path = ProcessInfo.processInfo.environment["DUBAN_MEASURES"] else { return }
    if !FileManager.default.fileExists(atPath: path) {
      _ = FileManager.default.createFile(atPath: path, contents: nil)
    }
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    defer { try? file.close() }
    try file.seekToEnd()
    let name = arguments.count > 1 ? URL(fileURLWithPath: arguments[1]).lastPathComponent : ""
    try file.write(contentsOf: Data("\(time / .milliseconds(1)) \(peak) \(name)\n".utf8))
  }
}
