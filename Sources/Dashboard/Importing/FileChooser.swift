import Ledger
import TerminalUI

/// A folder's sheets to choose from, and a path to type or paste.
struct FileChooser: Sendable {
  private(set) var listing: FolderListing?
  /// What was wrong with the file that was chosen last, until the next key.
  var fault: Words?
  private var field: TextField
  private var cursor = 0

  enum Event: Equatable {
    case moved
    case cancelled
    case folder(String)
    case file(String)
  }

  private enum Entry: Equatable {
    case up
    case folder(String)
    case file(String)
  }

  init(_ surroundings: Surroundings) {
    field = TextField(maxLength: 1_000, placeholder: surroundings.strings.importing.pathHint)
  }

  /// The same folder read again keeps what is typed and the row that is chosen, by its name.
  mutating func show(_ listing: FolderListing, isAgain: Bool = false) {
    let before = isAgain && entries.indices.contains(cursor) ? entries[cursor] : nil
    self.listing = listing
    if let before {
      cursor = entries.firstIndex(of: before) ?? min(cursor, max(0, entries.count - 1))
      return
    }
    field.text = ""
    // On the first sheet or folder; a second Enter must not lead straight back up.
    cursor = listing.entries.isEmpty ? 0 : 1
  }

  /// What is typed is a path rather than a few letters of a name.
  private var typesPath: Bool { field.text.contains("/") || field.text.hasPrefix("~") || field.text.hasPrefix("'") }

  private var entries: [Entry] {
    guard let listing else { return [] }
    let needle = typesPath ? "" : String(field.text.map(Key.fold)).lowercased().trimmed
    let named = listing.entries.filter { needle.isEmpty || $0.name.lowercased().contains(needle) }
    return (needle.isEmpty ? [.up] : []) + named.map { $0.isFolder ? .folder($0.name) : .file($0.name) }
  }

  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> Event? {
    fault = nil
    switch key {
    case .escape:
      guard !field.isEmpty else { return .cancelled }
      field.text = ""
      return .moved
    case .enter: return chosen
    case .up, .down, .pageUp, .pageDown: return move(key)
    case .home where field.isEmpty, .end where field.isEmpty: return move(key)
    default:
      guard let event = field.handle(key, clipboard: &surroundings.clipboard) else { return nil }
      if event == .changed { cursor = 0 }
      return .moved
    }
  }

  private mutating func move(_ key: Key) -> Event? {
    guard let motion = ListMotion(key, page: 10) else { return nil }
    cursor = motion.moved(from: cursor, count: entries.count)
    return .moved
  }

  /// What Enter takes: the typed path, or the row of the cursor.
  var chosen: Event {
    if typesPath {
      let path = FileChooser.cleaned(field.text)
      return path.hasSuffix("/") ? .folder(path) : .file(path)
    }
    guard let listing, entries.indices.contains(cursor) else { return .moved }
    let base = listing.path.hasSuffix("/") ? listing.path : listing.path + "/"
    switch entries[cursor] {
    case .up: return .folder(FileChooser.parent(of: listing.path))
    case .folder(let name): return .folder(base + name)
    case .file(let name): return .file(base + name)
    }
  }

  /// A pasted path without the quotes and the `file://` that file managers put around it.
  static func cleaned(_ text: String) -> String {
    var path = text.trimmed
    for quote in ["'", "\""] where path.count >= 2 && path.hasPrefix(quote) && path.hasSuffix(quote) {
      path = String(path.dropFirst().dropLast())
    }
    return path.hasPrefix("file://") ? String(path.dropFirst(7)) : path
  }

  static func parent(of path: String) -> String {
    let parts = path.split(separator: "/")
    return "/" + parts.dropLast().joined(separator: "/")
  }

  func draw(into frame: inout Frame, in rect: Rect, _ surroundings: Surroundings) {
    let words = surroundings.strings.importing
    let top = rect.row(0)
    let used = frame.put(words.path + " ", x: top.x, y: top.y, width: top.width, style: .title)
    field.draw(into: &frame, in: top.droppingLeft(used), focused: true)
    frame.put(listing?.path ?? "..", in: rect.row(1), style: .dim)
    var body = rect.droppingTop(2)
    if let fault {
      let rows = TextPane([StyledLine(surroundings(fault), .danger)])
      let height = min(rows.rows(width: body.width).count, max(1, body.height / 2))
      rows.draw(into: &frame, in: body.top(height))
      body = body.droppingTop(height + 1)
    }
    let entries = self.entries
    guard !entries.isEmpty else {
      frame.put(listing == nil ? ".." : words.empty, in: body.droppingLeft(1))
      return
    }
    let first = ListView.firstVisible(cursor: cursor, count: entries.count, height: body.height)
    for (y, index) in (first..<min(entries.count, first + body.height)).enumerated() {
      let row = body.row(y)
      switch entries[index] {
      case .up: frame.put(words.upFolder, in: row.droppingLeft(1), style: .dim)
      case .folder(let name): frame.put(name + "/", in: row.droppingLeft(1), style: .accent)
      case .file(let name): frame.put(name, in: row.droppingLeft(1))
      }
      guard index == cursor else { continue }
      frame.put(">", in: row)
      frame.select(row)
    }
    if listing?.entries.isEmpty == true { frame.put(words.empty, in: body.droppingLeft(1), row: 1, style: .dim) }
  }
}
