import GRDB
import Ledger
import Synchronization

/// The connections to one file, opened and checked.
final class Connections: Sendable {
  let screen: DatabaseQueue
  private let counts: DatabaseQueue
  // Opened at the first search: reading the schema once more takes milliseconds that a start does not have.
  private let searches = Mutex<DatabaseQueue?>(nil)
  private let path: String
  private let options: LedgerFile.Options

  init(path: String, access: LedgerFile.Access, options: LedgerFile.Options) throws {
    self.path = path
    self.options = options
    do {
      screen = try DatabaseQueue(
        path: path,
        configuration: Self.configuration(
          readOnly: access == .readOnly, options, label: "screen", cache: BookSQL.cache))
      if access == .readWrite { try screen.writeWithoutTransaction { try Self.settle($0, options) } }
      counts = try Self.reader(path, options, label: "counts")
    } catch {
      throw BookError.translated(error, path: path)
    }
  }

  func beside(_ lane: Lane) throws -> DatabaseQueue {
    switch lane {
    case .counts: counts
    case .searches:
      try searches.withLock { known in
        if let known { return known }
        let opened = try Self.reader(path, options, label: "searches")
        known = opened
        return opened
      }
    }
  }

  /// Ends the statement that the lane runs, if it does.
  func interrupt(_ lane: Lane) {
    switch lane {
    case .counts: counts.interrupt()
    case .searches: searches.withLock(\.self)?.interrupt()
    }
  }

  func close() throws {
    try searches.withLock(\.self)?.close()
    try counts.close()
    try screen.close()
  }

  private static func reader(_ path: String, _ options: LedgerFile.Options, label: String) throws -> DatabaseQueue {
    try DatabaseQueue(
      path: path,
      configuration: configuration(readOnly: true, options, label: label, cache: BookSQL.readersCache))
  }

  private static func configuration(
    readOnly: Bool, _ options: LedgerFile.Options, label: String, cache: String
  ) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.label = label
    configuration.busyMode = .timeout(options.busySeconds)
    configuration.prepareDatabase { db in
      try db.run([cache])
    }
    return configuration
  }

  private static func settle(_ db: Database, _ options: LedgerFile.Options) throws {
    try db.run(BookSQL.writer)
    if let pages = options.maximumPages { try db.execute(sql: BookSQL.maximumPages(pages)) }
  }
}
