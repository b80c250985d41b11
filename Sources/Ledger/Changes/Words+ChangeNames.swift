extension Words {
  /// For the screen, where changes have titles and their names mean nothing: `先提出核查结论（find）` without the name that
  /// only a command takes.
  package var withoutChangeNames: Words {
    Words(
      Words.withoutChangeNames(zh, opening: "（", closing: "）"),
      Words.withoutChangeNames(en, opening: " (", closing: ")"))
  }

  private static func withoutChangeNames(_ text: String, opening: String, closing: Character) -> String {
    let parts = text.split(separator: opening, omittingEmptySubsequences: false)
    guard parts.count > 1, let first = parts.first else { return text }
    return parts.dropFirst().reduce(into: String(first)) { kept, part in
      if let end = part.firstIndex(of: closing), ChangeTable.change(named: String(part[..<end])) != nil {
        kept += part[part.index(after: end)...]
      } else {
        kept += opening + part
      }
    }
  }
}
