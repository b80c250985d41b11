/// What stands in a folder: folders, and files that can be sheets.
package struct FolderListing: Sendable, Hashable {
  /// Whole, with `~` spelled out.
  package var path: String
  package var entries: [Entry]

  package struct Entry: Sendable, Hashable {
    package var name: String
    package var isFolder: Bool

    package init(_ name: String, isFolder: Bool) {
      self.name = name
      self.isFolder = isFolder
    }
  }

  package init(path: String, entries: [Entry]) {
    self.path = path
    self.entries = entries
  }
}
