import GRDB
package import Ledger
import Synchronization

/// The book on disk: one SQLite file of mode 0600.
///
/// `screen` writes and serves the screen; the connections beside it (`Lane`) are read-only and give way to a write.
/// Rollback journal and `synchronous=FULL`: the system's SQLite 3.40.1 is inside the range of the WAL-reset bug. All calls
/// may be made from any thread and block it.
package final class LedgerFile: Book {
  package enum Access: Sendable { case readWrite, readOnly }

  package struct Options: Sendable {
    /// How long to wait for another program that is writing.
    package var busySeconds: Double
    /// A cap on the file's size in pages of 4 KiB.
    package var maximumPages: Int?

    package init(busySeconds: Double = 2, maximumPages: Int? = nil) {
      self.busySeconds = busySeconds
      self.maximumPages = maximumPages
    }
  }

  package let path: String
  let screen: DatabaseQueue
  let connections: Connections
  let tables: RecordTables
  let details: BookInfo
  private let gate = WriteGate()
  private let access: Access
  // The screen changes the settings while other threads read with them.
  private let currentRulebook: Mutex<Rulebook>

  init(path: String, connections: Connections, rulebook: Rulebook, access: Access) throws {
    self.path = path
    self.access = access
    self.connections = connections
    screen = connections.screen
    currentRulebook = Mutex(rulebook)
    (details, tables) = try connections.screen.read { db in (try BookSQL.info(db), try RecordTables(db)) }
  }

  /// The settings that colours, divisions and the words of the search index are read with.
  package var rulebook: Rulebook {
    get { currentRulebook.withLock { $0 } }
    set { currentRulebook.withLock { $0 = newValue } }
  }

  package func info() throws -> BookInfo { details }

  /// A new identity (UUIDv7).
  package static func newID() -> RecordID { Identities.next() }

  /// Another value than before: another program has written to the book.
  package func changeStamp() throws -> Int {
    try number(BookSQL.dataVersion)
  }

  /// Ends what the lane is running; it throws `BookError.interrupted`.
  package func giveUpReading(_ lane: Lane = .counts) { gate.giveUp(lane) { connections.interrupt(lane) } }

  // MARK: Connections

  /// Reads on the connection that serves the screen; inside a batch, reads what the batch has written.
  func onScreen<T>(_ body: (Database) throws -> T) throws -> T {
    try translated {
      try screen.unsafeReentrantRead { db in
        if db.isInsideTransaction { return try body(db) }
        var value: T?
        try db.inTransaction(.deferred) {
          value = try body(db)
          return .commit
        }
        return try value.orFault("a read without a value")
      }
    }
  }

  /// Reads on a connection beside the screen's own; starts again where a write interrupts it.
  func aside<T>(_ lane: Lane = .counts, _ body: (Database) throws -> T) throws -> T {
    if gate.isHeldHere { return try onScreen(body) }
    return try translated {
      let (value, interruption) = try gate.read(lane) {
        try connections.beside(lane).read(body)
      } isInterruption: {
        ($0 as? DatabaseError)?.resultCode == .SQLITE_INTERRUPT
      }
      if interruption == .onPurpose { throw BookError.interrupted }
      return try value.orFault("a read without a value")
    }
  }

  /// How a transaction ends: what it wrote stays, or nothing of it does.
  enum Ending<T> { case kept(T), dropped(T) }

  /// One immediate transaction: all of it, or nothing. `cache`: the statement that sets how much of the file it holds.
  func inWriting<T>(holding cache: String? = nil, _ body: (Database) throws -> Ending<T>) throws -> T {
    guard access == .readWrite else { throw BookError.unwritable(path) }
    guard !gate.isHeldHere else { throw BookError.fault("a change inside a batch must go through the batch") }
    return try translated {
      try gate.write {
        for lane in Lane.allCases { connections.interrupt(lane) }
      } _: {
        var answer: T?
        if let cache { try screen.writeWithoutTransaction { db in try db.run([cache]) } }
        defer { if cache != nil { try? screen.writeWithoutTransaction { db in try db.run([BookSQL.cache]) } } }
        try screen.inTransaction(.immediate) { db in
          switch try body(db) {
          case .kept(let value):
            answer = value
            return .commit
          case .dropped(let value):
            answer = value
            return .rollback
          }
        }
        return try answer.orFault("a change without an answer")
      }
    }
  }

  /// The first number that a query answers.
  func number(_ sql: String) throws -> Int {
    try onScreen { db in try db.firstNumber(sql) ?? 0 }
  }

  private func translated<T>(_ body: () throws -> T) throws -> T {
    do { return try body() } catch { throw BookError.translated(error, path: path) }
  }
}

extension Optional {
  func orFault(_ what: String) throws -> Wrapped {
    guard let self else { throw BookError.fault(what) }
    return self
  }
}
