/// The two languages that every screen, sentence and paper speaks.
package enum Language: String, Codable, Sendable, CaseIterable {
  case zh, en
}

/// One text in both languages; a missing one does not compile.
package struct Words: Hashable, Sendable {
  package let zh: String
  package let en: String

  package init(_ zh: String, _ en: String) {
    self.zh = zh
    self.en = en
  }

  package func callAsFunction(_ language: Language) -> String {
    language == .zh ? zh : en
  }

  package static func + (a: Words, b: Words) -> Words { Words(a.zh + b.zh, a.en + b.en) }
}

extension Sequence<Words> {
  /// Joined with 、 or a comma and a space, as lists are written in each language.
  package func listed(_ separator: Words = Words("、", ", ")) -> Words {
    Words(map(\.zh).joined(separator: separator.zh), map(\.en).joined(separator: separator.en))
  }
}
