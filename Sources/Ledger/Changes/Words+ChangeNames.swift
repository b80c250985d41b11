extension Words {
  /// For the screen, where changes have titles and their names mean nothing: `先提出核查结论（find）` without the name that
  /// only a command takes.
  package func withoutChangeNames(_ language: Language) -> String {
    switch language {
    case .zh: Words.withoutChangeNames(zh, opening: "（", closing: "）")
    case .en: Words.withoutChangeNames(en, opening: " (", closing: ")")
    }
  }

  private static func withoutChangeNames(_ text: String, opening: String, closing: Character) -> String {
    // Every word of a frame comes by here, and hardly any has a name in it.
    guard let mark = opening.unicodeScalars.last, text.unicodeScalars.contains(mark) else { return text }
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
