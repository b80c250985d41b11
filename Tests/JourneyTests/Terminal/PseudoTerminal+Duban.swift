import Foundation

extension PseudoTerminal {
  /// `duban` with these arguments; `home` holds its data, settings and state. A variable that is nil is not there.
  convenience init(
    _ arguments: [String], columns: Int = 80, rows: Int = 24, home: URL, environment: [String: String?] = [:]
  ) throws {
    var variables: [String: String?] = DubanProcess.environment(home: home)
    variables["LANG"] = "C.UTF-8"
    variables["TERM"] = "xterm-256color"
    variables["PATH"] = ProcessInfo.processInfo.environment["PATH"]
    variables.merge(environment) { _, new in new }
    try self.init(
      DubanProcess.executable().path, arguments, columns: columns, rows: rows,
      environment: variables.compactMapValues { $0 })
  }
}
