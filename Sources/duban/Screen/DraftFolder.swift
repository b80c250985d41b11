import Dashboard
import Foundation
import Synchronization

/// Drafts as files, one each, readable by their owner only: what was typed survives whatever ends the program.
///
/// Writing happens on a queue of its own. While one writing is under way the newest of each draft waits, so that fast
/// typing costs one file a turn and not one a key.
final class DraftFolder: Sendable {
  private enum Wish: Sendable {
    case keep(Draft)
    case drop
  }

  private struct Waiting: Sendable {
    var wishes: [Draft.ID: Wish] = [:]
    var isScheduled = false
  }

  let folder: URL
  private let queue = DispatchQueue(label: "duban.drafts")
  private let waiting = Mutex(Waiting())
  private let complain: @Sendable (String) -> Void

  init(_ folder: URL, complain: @escaping @Sendable (String) -> Void) {
    self.folder = folder
    self.complain = complain
  }

  /// The newest first; a file that is no draft is left alone.
  func all() -> [Draft] {
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == "json" }
      .compactMap { try? JSONDecoder().decode(Draft.self, from: Data(contentsOf: $0)) }
      .sorted { ($0.savedOn, $0.savedAt) > ($1.savedOn, $1.savedAt) }
  }

  func keep(_ draft: Draft) { wish(.keep(draft), for: draft.id) }
  func drop(_ id: Draft.ID) { wish(.drop, for: id) }

  /// Waits until everything is on disk; before the program ends.
  func finish() { queue.sync { carryOut() } }

  private func wish(_ wish: Wish, for id: Draft.ID) {
    let mustSchedule = waiting.withLock { waiting in
      waiting.wishes[id] = wish
      defer { waiting.isScheduled = true }
      return !waiting.isScheduled
    }
    if mustSchedule { queue.async { self.carryOut() } }
  }

  private func carryOut() {
    let wishes = waiting.withLock { waiting in
      defer { waiting = Waiting() }
      return waiting.wishes
    }
    for (id, wish) in wishes {
      do {
        switch wish {
        case .keep(let draft): try write(draft)
        case .drop: try remove(id)
        }
      } catch {
        // The type alone: an error's description can hold what was typed.
        complain("draft not kept: \(type(of: error))")
      }
    }
  }

  private func write(_ draft: Draft) throws {
    try OfficePaths.makePrivate(folder)
    let target = file(draft.id)
    let fresh = target.appendingPathExtension("new")
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let data = try encoder.encode(draft)
    guard
      FileManager.default.createFile(atPath: fresh.path, contents: data, attributes: [.posixPermissions: 0o600]),
      rename(fresh.path, target.path) == 0
    else { throw CocoaError(.fileWriteUnknown) }
  }

  private func remove(_ id: Draft.ID) throws {
    let path = file(id).path
    if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
  }

  /// A record's identity and a change's name hold nothing but letters, digits, dashes and underscores; anything else
  /// would be a way out of the folder.
  private func file(_ id: Draft.ID) -> URL {
    let name = String(id.text.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) ? $0 : "_" })
    return folder.appendingPathComponent(name + ".json")
  }
}
