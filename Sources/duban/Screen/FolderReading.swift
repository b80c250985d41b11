import Dashboard
import Foundation
import Ledger

extension FolderListing {
  /// With the home folder for a leading `~`.
  static func whole(_ path: String, home: String) -> String {
    path.hasPrefix("~") ? home + path.dropFirst() : path
  }

  /// Folders and files that can be sheets; hidden ones are left out.
  /// - Throws: `Failure` 66.
  static func read(_ path: String, home: String) throws -> FolderListing {
    let folder = URL(fileURLWithPath: whole(path, home: home), isDirectory: true).standardizedFileURL
    guard
      let found = try? FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: [.isDirectoryKey], options: .skipsHiddenFiles)
    else {
      throw Failure.notThere("打不开目录 \(folder.path)", "the folder \(folder.path) cannot be opened")
    }
    let entries = found.compactMap { file -> Entry? in
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder) else { return nil }
      let isSheet = ["xlsx", "csv", "txt", "tsv"].contains(file.pathExtension.lowercased())
      return isFolder.boolValue || isSheet ? Entry(file.lastPathComponent, isFolder: isFolder.boolValue) : nil
    }
    return FolderListing(
      path: folder.path,
      entries: entries.sorted { ($0.isFolder ? 0 : 1, $0.name) < ($1.isFolder ? 0 : 1, $1.name) })
  }
}
