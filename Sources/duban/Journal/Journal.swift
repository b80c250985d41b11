import Foundation
import Logging

/// The program's own log: which command ran when and how it ended. Never a value of the ledger, never a file's name, so
/// that it can be sent to whoever helps.
struct Journal: Sendable {
  private let logger: Logger

  init(_ file: URL) {
    logger = Logger(label: "duban") { _ in FileLogHandler(file) }
  }

  func note(command: String, exitCode: Int32) {
    logger.log(level: exitCode == 2 ? .error : .info, "\(command) exit=\(exitCode)")
  }

  /// A fault's kind and place, as the engine names it.
  func fault(_ what: String) { logger.error("\(what)") }
}
