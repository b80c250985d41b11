import GRDB
import Ledger

/// The two connections to one file, opened and checked.
struct Connections {
  let screen: DatabaseQueue
  let counter: DatabaseQueue

  init(path: String, access: LedgerFile.Access, options: LedgerFile.Options) throws {
    do {
      screen = try DatabaseQueue(
        path: path, configuration: Self.configuration(readOnly: access == .readOnly, options, label: "screen"))
      if access == .readWrite { try screen.writeWithoutTransaction { try Self.settle($0, options) } }
      counter = try DatabaseQueue(
        path: path, configuration: Self.configuration(readOnly: true, options, label: "counter"))
    } catch {
      throw BookError.translated(error, path: path)
    }
  }

  func close() throws {
    try counter.close()
    try screen.close()
  }

  private static func configuration(
    readOnly: Bool, _ options: LedgerFile.Options, label: String
  ) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.label = label
    configuration.busyMode = .timeout(options.busySeconds)
    configuration.prepareDatabase { db in
      try db.run(BookSQL.everyConnection)
    }
    return configuration
  }

  private static func settle(_ db: Database, _ options: LedgerFile.Options) throws {
    try db.run(BookSQL.writer)
    if let pages = options.maximumPages { try db.execute(sql: BookSQL.maximumPages(pages)) }
  }
}
