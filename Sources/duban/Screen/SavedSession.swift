import Foundation
import Ledger

/// What the dashboard remembers between two starts, a `key=value` line each; never anything of a lead.
struct SavedSession {
  var language: Language?
  /// Who typed last, for an account whose login is no officer of the book.
  var officer: String?
  /// Totals of 654000 as they were last looked at.
  var iliScope: IliScope?
  private let file: URL

  init(_ paths: OfficePaths) {
    file = paths.session
    guard let data = FileManager.default.contents(atPath: file.path) else { return }
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
      let pair = line.split(separator: "=", maxSplits: 1).map(String.init)
      guard pair.count == 2 else { continue }
      switch pair[0] {
      case "language": language = Language(rawValue: pair[1])
      case "officer": officer = pair[1]
      case "ili_scope": iliScope = IliScope(rawValue: pair[1])
      default: break
      }
    }
  }

  static func update(_ paths: OfficePaths, _ change: (inout SavedSession) -> Void) {
    var session = SavedSession(paths)
    change(&session)
    session.write()
  }

  /// A session that cannot be written is forgotten; nothing else depends on it.
  private func write() {
    let lines = [
      language.map { "language=\($0.rawValue)" }, officer.map { "officer=\($0)" },
      iliScope.map { "ili_scope=\($0.rawValue)" },
    ].compactMap { $0 }
    guard (try? OfficePaths.makePrivate(file.deletingLastPathComponent())) != nil else { return }
    _ = FileManager.default.createFile(
      atPath: file.path, contents: Data((lines.joined(separator: "\n") + "\n").utf8),
      attributes: [.posixPermissions: 0o600])
  }
}
