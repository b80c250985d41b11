import Dashboard
import Foundation
import Ledger

/// Drafts of one ledger's forms, a file each, for their owner alone. A form that is being typed into is written at most
/// once a second; what is still to be written is written before the program ends.
struct DraftFolder {
  let folder: URL
  private var pending: [Draft.ID: Draft] = [:]
  private var lastWritten: ContinuousClock.Instant?

  private static let pause = Duration.seconds(1)

  /// Each ledger has its own: a draft for a lead of one book is of no use in another.
  init(_ paths: OfficePaths, ledger path: String) {
    var digest: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in URL(fileURLWithPath: path).standardizedFileURL.path.utf8 {
      digest = (digest ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    folder = paths.drafts.appendingPathComponent(String(digest, radix: 16), isDirectory: true)
  }

  /// The newest first. A file that cannot be read is left where it is.
  func all() -> [Draft] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let drafts = names.filter { $0.hasSuffix(".json") }.compactMap { name -> Draft? in
      guard let data = FileManager.default.contents(atPath: folder.appendingPathComponent(name).path) else {
        return nil
      }
      return try? JSONDecoder().decode(Draft.self, from: data)
    }
    return drafts.sorted { ($1.savedOn, $1.savedAt) < ($0.savedOn, $0.savedAt) }
  }

  mutating func keep(_ draft: Draft) { pending[draft.id] = draft }

  mutating func drop(_ id: Draft.ID) {
    pending[id] = nil
    try? FileManager.default.removeItem(at: file(id))
  }

  /// How long what waits may still wait; nil where nothing does.
  func wait(at now: ContinuousClock.Instant) -> Duration? {
    guard !pending.isEmpty else { return nil }
    guard let lastWritten else { return .zero }
    return max(.zero, lastWritten + Self.pause - now)
  }

  /// Writes what is due, or all of it.
  /// - Returns: the file written last, for the note that a crash would leave.
  mutating func write(at now: ContinuousClock.Instant, all: Bool = false) -> URL? {
    guard let wait = wait(at: now), all || wait == .zero else { return nil }
    var last: URL?
    for draft in pending.values {
      guard let data = try? JSONEncoder().encode(draft) else { continue }
      if (try? write(data, to: file(draft.id))) != nil { last = file(draft.id) }
    }
    pending = [:]
    lastWritten = now
    return last
  }

  private func write(_ data: Data, to file: URL) throws {
    try OfficePaths.makePrivate(folder)
    let draft = file.appendingPathExtension("new")
    guard
      FileManager.default.createFile(atPath: draft.path, contents: data, attributes: [.posixPermissions: 0o600]),
      rename(draft.path, file.path) == 0
    else { throw CocoaError(.fileWriteUnknown) }
  }

  private func file(_ id: Draft.ID) -> URL {
    let name = id.text.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") ? $0 : "_" }
    return folder.appendingPathComponent(String(name) + ".json")
  }
}
