/// Where personal data stands in a text. It carries the place and never the data, so that no log can repeat it.
package struct PersonalDataFinding: Hashable, Sendable {
  package let kind: PersonalDataKind
  /// In the text that was scanned.
  package let range: Range<String.Index>
}

/// A text without its personal data, and how much was taken out.
package struct MaskedText: Hashable, Sendable {
  package let text: String
  package let counts: [PersonalDataKind: Int]

  package var total: Int { counts.values.reduce(0, +) }
}
