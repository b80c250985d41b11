import Foundation

/// The built program as a user's shell runs it.
enum DubanProcess {
  struct Answer {
    let status: Int32
    let output: String
    let error: String
  }

  struct NotBuilt: Error { let path: String }

  /// The program that was built with the tests, or the one that `DUBAN_PROGRAM` names: a release is tried out so.
  static func executable() throws -> URL {
    let named = ProcessInfo.processInfo.environment["DUBAN_PROGRAM"]
    return try named.map { URL(fileURLWithPath: $0) } ?? built("duban")
  }

  /// Beside the test bundle: `swift build --build-tests` makes both.
  static func built(_ name: String) throws -> URL {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    for _ in 0..<4 {
      let candidate = folder.appendingPathComponent(name)
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
      folder.deleteLastPathComponent()
    }
    throw NotBuilt(path: CommandLine.arguments[0])
  }

  /// Data, settings and state below one folder, so that no test sees the developer's own.
  static func environment(home: URL) -> [String: String] {
    [
      "HOME": home.path, "XDG_DATA_HOME": home.appendingPathComponent("data").path,
      "XDG_CONFIG_HOME": home.appendingPathComponent("config").path,
      "XDG_STATE_HOME": home.appendingPathComponent("state").path, "DUBAN_OFFICER": "K-03",
      "SWIFT_BACKTRACE": "enable=no",
    ]
  }

  /// Runs `duban` and waits for its end.
  static func duban(_ arguments: [String], home: URL, environment extra: [String: String] = [:]) throws -> Answer {
    var variables = environment(home: home)
    variables["PATH"] = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    variables["LANG"] = "C.UTF-8"
    variables.merge(extra) { _, new in new }
    return try run(executable(), arguments, environment: variables, folder: home)
  }

  static func run(
    _ program: URL, _ arguments: [String], environment: [String: String]? = nil, folder: URL? = nil
  ) throws -> Answer {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    if let environment { process.environment = environment }
    if let folder { process.currentDirectoryURL = folder }
    let output = Pipe()
    // Errors go to a file: two pipes read one after the other can block each other.
    let errors = FileManager.default.temporaryDirectory.appendingPathComponent("duban-test-\(UUID().uuidString).err")
    _ = FileManager.default.createFile(atPath: errors.path, contents: nil)
    defer { try? FileManager.default.removeItem(at: errors) }
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Answer(
      status: process.terminationStatus, output: String(decoding: data, as: UTF8.self),
      error: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }
}

/// A folder of its own for each test; all of them go when the tests end.
enum TemporaryHome {
  private static let all: URL = {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("duban-tests-\(getpid())")
    atexit { try? FileManager.default.removeItem(at: TemporaryHome.all) }
    return url
  }()

  static func make() throws -> URL {
    let url = all.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return url
  }
}
