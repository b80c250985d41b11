import Foundation
import Glibc

/// The file system below a folder: how much room there is, and whether anything can be written.
struct Volume {
  /// The folder, or the nearest one above it that exists.
  let folder: String
  let freeBytes: Int
  /// Nil where the file system does not count files.
  let freeFiles: Int?
  let isReadOnly: Bool
  /// Whether this account may write there.
  let isWritable: Bool
  let mount: MountTable.Mount?

  /// Nil where not even the root answers.
  init?(of folder: URL, _ mounts: MountTable) {
    var place = folder.standardizedFileURL
    while !FileManager.default.fileExists(atPath: place.path), place.path != "/" { place.deleteLastPathComponent() }
    let path = place.resolvingSymlinksInPath().path
    var status = statvfs()
    guard statvfs(path, &status) == 0 else { return nil }
    self.folder = path
    freeBytes = Int(
      clamping: UInt64(status.f_bavail).multipliedReportingOverflow(by: UInt64(status.f_frsize)).partialValue)
    freeFiles = status.f_files == 0 ? nil : Int(clamping: status.f_favail)
    mount = mounts.holding(path)
    isReadOnly = mount?.isReadOnly == true || status.f_flag & 1 != 0
    isWritable = access(path, W_OK | X_OK) == 0
  }
}
