/// A text that may be quoted as legal basis (依据), with its version (domain 0.12): only what was seen, no number hard-wired.
package struct LegalBasis: Hashable, Sendable {
  package let code: String
  package let text: Words
  package let version: String
  package let effectiveFrom: CivilDate?
  /// The last day in force; nil while it is.
  package let effectiveUntil: CivilDate?

  package init(code: String, text: Words, version: String, effectiveFrom: CivilDate?, effectiveUntil: CivilDate?) {
    self.code = code
    self.text = text
    self.version = version
    self.effectiveFrom = effectiveFrom
    self.effectiveUntil = effectiveUntil
  }

  package func isInForce(on day: CivilDate) -> Bool {
    effectiveFrom.map { $0 <= day } ?? true && effectiveUntil.map { day <= $0 } ?? true
  }

  /// 监察法第五十六条（2024）
  package var words: Words { text + Words("（\(version)）", " (\(version))") }
}

extension Rulebook {
  package func basis(_ code: String) -> LegalBasis? { bases.first { $0.code == code } }
}
