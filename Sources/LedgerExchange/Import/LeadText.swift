/// How one cell of text holds a lead's title and its narrative, both ways, so that what goes out comes back the same.
///
/// Offices have one column for both. Text that begins with 【…】 names its own title; other text lends its first
/// sentence.
package enum LeadText {
  package static let titleLimit = 80
  package static let narrativeLimit = 8_000

  /// The cell's title and narrative; a text that is short enough to be a title has no narrative besides.
  package static func split(_ text: String) -> (title: String, narrative: String) {
    if text.hasPrefix("【"), let close = text.firstIndex(of: "】") {
      let title = CellText.cleaned(String(text[text.index(after: text.startIndex)..<close]))
      let rest = CellText.cleaned(String(text[text.index(after: close)...]))
      if !title.isEmpty, title.count <= titleLimit, !rest.isEmpty, !title.contains("\n") { return (title, rest) }
    }
    let title = title(of: text)
    return (title, title == text ? "" : text)
  }

  /// The cell that `split` turns back into both.
  package static func joined(title: String, narrative: String) -> String {
    if narrative.isEmpty { return title }
    if self.title(of: narrative) == title, split(narrative) == (title, narrative) { return narrative }
    return "【\(title)】\(narrative)"
  }

  /// The text itself where it is one short line, else its first sentence, cut at 80 characters.
  package static func title(of text: String) -> String {
    if text.count <= titleLimit, !text.contains("\n") { return text }
    let line = text.prefix { $0 != "\n" }
    let sentence = line.prefix { !"。！？!?；;".contains($0) }
    let candidate = CellText.cleaned(String(sentence.isEmpty ? line : sentence))
    return candidate.count <= titleLimit ? candidate : String(candidate.prefix(titleLimit - 1)) + "…"
  }
}
