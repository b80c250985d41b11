import Foundation
import Ledger

/// What the program remembers from one day to the next, apart from the book.
struct Session: Codable, Sendable {
  var language: Language?
  var iliScope: String?
  /// The officer who worked on a ledger last, by the ledger's path.
  var officers: [String: String]?

  static func load(_ file: URL) -> Session {
    (try? JSONDecoder().decode(Session.self, from: Data(contentsOf: file))) ?? Session()
  }

  /// A session that cannot be written costs a remembered language, no work; so it is told to the log and no more.
  func save(_ file: URL, complain: (String) -> Void) {
    do {
      try OfficePaths.makePrivate(file.deletingLastPathComponent())
      try JSONEncoder().encode(self).write(to: file, options: .atomic)
    } catch {
      complain("session not kept: \(type(of: error))")
    }
  }
}
