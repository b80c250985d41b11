import Foundation
import GRDB
package import Ledger

extension LedgerFile {
  /// Opens a book that is there. Throws `notThere`, `notALedger`, `tooNew`, `busy` or `unwritable`.
  package static func open(
    at path: String, rulebook: Rulebook, access: Access = .readWrite, options: Options = Options()
  ) throws -> LedgerFile {
    guard Glibc.access(path, R_OK) == 0 else { throw BookError.notThere(path) }
    let connections = try Connections(path: path, access: access, options: options)
    do {
      let version = try connections.screen.read { db in try BookSQL.version(db) }
      guard let version, version > 0 else { throw BookError.notALedger(path) }
      guard version <= Schema.version else { throw BookError.tooNew(version) }
      if version < Schema.version {
        try bringUpToDate(connections, path: path, rulebook, access: access, options: options)
      }
      return try LedgerFile(path: path, connections: connections, rulebook: rulebook, access: access)
    } catch {
      throw BookError.translated(error, path: path)
    }
  }

  /// An older book becomes today's when it is opened, also where it is only to be read: whoever may write it need not
  /// write first.
  private static func bringUpToDate(
    _ connections: Connections, path: String, _ rulebook: Rulebook, access: Access, options: Options
  ) throws {
    let migrator = Schema.migrator(rulebook)
    guard access == .readOnly else { return try migrator.migrate(connections.screen) }
    let writer = try Connections(path: path, access: .readWrite, options: options)
    try migrator.migrate(writer.screen)
    try writer.close()
  }

  /// Makes a new book with its first entry, in a folder of mode 0700 where the folder is not there yet. Throws
  /// `unwritable` where something is at the path already or nothing can be made there.
  ///
  /// The book gets its name when it is whole: half a one would be taken for a damaged one.
  package static func create(
    at path: String, _ founding: Founding, _ context: ChangeContext, options: Options = Options()
  ) throws -> LedgerFile {
    try makeFolder((path as NSString).deletingLastPathComponent, for: path)
    guard Glibc.access(path, F_OK) != 0 else { throw BookError.unwritable(path) }
    let making = "\(path).\(getpid()).new"
    // Made by hand so that the file never has another mode, not even for an instant; the journal takes the file's.
    let file = Glibc.open(making, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw BookError.unwritable(path) }
    close(file)
    defer {
      unlink(making)
      unlink(making + "-journal")
    }
    do {
      let connections = try Connections(path: making, access: .readWrite, options: options)
      try Schema.migrator(context.rulebook).migrate(connections.screen)
      try connections.screen.write { db in try BookSQL.found(db, founding, owner: context.owner) }
      let book = try LedgerFile(
        path: making, connections: connections, rulebook: context.rulebook, access: .readWrite)
      try book.begin(founding, context)
      try connections.close()
      // `link` takes no name that somebody else took meanwhile; some shares cannot do it.
      guard link(making, path) == 0 || (errno != EEXIST && rename(making, path) == 0) else {
        throw BookError.unwritable(path)
      }
    } catch {
      throw BookError.translated(error, path: path)
    }
    return try open(at: path, rulebook: context.rulebook, options: options)
  }

  private static func makeFolder(_ folder: String, for path: String) throws {
    guard !folder.isEmpty, Glibc.access(folder, F_OK) != 0 else { return }
    try makeFolder((folder as NSString).deletingLastPathComponent, for: path)
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw BookError.unwritable(path) }
  }
}
