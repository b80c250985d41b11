import Foundation
import Glibc

/// Where duban keeps things, by the XDG base directory specification: relative values of its variables are ignored.
struct OfficePaths: Sendable {
  /// Ledgers.
  let data: URL
  /// Drafts, the session and the log.
  let state: URL
  /// The office's own settings: the first of these that exists counts.
  let officeSettings: [URL]

  init(_ process: ProcessContext, settings given: String?) {
    let home = URL(fileURLWithPath: process["HOME"] ?? NSHomeDirectory(), isDirectory: true)
    func folder(_ variable: String, else fallback: String) -> URL {
      if let path = process[variable], path.hasPrefix("/") {
        return URL(fileURLWithPath: path, isDirectory: true).appendingPathComponent("duban", isDirectory: true)
      }
      return home.appendingPathComponent(fallback + "/duban", isDirectory: true)
    }
    data = folder("XDG_DATA_HOME", else: ".local/share")
    state = folder("XDG_STATE_HOME", else: ".local/state")
    var candidates: [URL] = []
    if let given { candidates.append(URL(fileURLWithPath: given, isDirectory: true)) }
    if let named = process["DUBAN_CONFIG"] { candidates.append(URL(fileURLWithPath: named, isDirectory: true)) }
    candidates.append(folder("XDG_CONFIG_HOME", else: ".config"))
    candidates.append(URL(fileURLWithPath: "/etc/duban", isDirectory: true))
    officeSettings = candidates
  }

  var ledger: URL { data.appendingPathComponent("ledger.db") }
  /// The practice ledger lies beside the real one and never is it.
  var practice: URL { data.appendingPathComponent("practice.db") }
  var drafts: URL { state.appendingPathComponent("drafts", isDirectory: true) }
  var session: URL { state.appendingPathComponent("session") }
  var log: URL { state.appendingPathComponent("duban.log") }

  /// The folder that the program lies in.
  private static var programFolder: URL? {
    guard let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else { return nil }
    return URL(fileURLWithPath: program).deletingLastPathComponent()
  }

  /// Said by the launcher that starts the program through a loader of its own (Packaging/install.sh).
  static let givenPrefix = getenv("DUBAN_PREFIX").map { URL(fileURLWithPath: String(cString: $0), isDirectory: true) }

  /// A folder of the prefix that duban is installed under: the program looks from where it lies, so that a tree can be
  /// moved.
  static func beside(_ path: String) -> URL? {
    guard let prefix = givenPrefix ?? programFolder?.deletingLastPathComponent() else { return nil }
    let folder = prefix.appendingPathComponent(path, isDirectory: true)
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }

  /// `share/duban` beside the installed program, or the checkout's `Config` above the build folder.
  static func shippedSettings() -> URL? {
    if let installed = beside("share/duban") { return installed }
    let files = FileManager.default
    guard var folder = programFolder else { return nil }
    while folder.path != "/" {
      let manifest = folder.appendingPathComponent("Package.swift").path
      let settings = folder.appendingPathComponent("Config", isDirectory: true)
      if files.fileExists(atPath: manifest), files.fileExists(atPath: settings.path) { return settings }
      folder.deleteLastPathComponent()
    }
    return nil
  }

  /// Makes a folder that only its owner may look into.
  static func makePrivate(_ folder: URL) throws {
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }
}
