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
    let answer = try DubanProcess.run(
      program.deletingLastPathComponent().appendingPathComponent("Measured"), [report.path, program.path] + arguments,
      environment: environment, folder: home)
    let peak = Int(try String(contentsOf: report, encoding: .utf8).dropLast()) ?? .max
    return Answer(status: answer.status, error: answer.error, output: answer.output, peak: peak)
  }
}
