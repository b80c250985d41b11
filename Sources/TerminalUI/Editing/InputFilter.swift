/// Which characters a field takes. What is typed with the input method on is folded to ASCII first, except
/// where any text is welcome.
package enum InputFilter: Hashable, Sendable {
  case any
  case digits
  /// Digits, `-`, `.`, `,`.
  case amount
  /// Digits, the separators of dates and times, `+` for "in so many days", and 年月日今明后昨天周一二三四五六末 for words.
  case date
  case only(Set<Character>)

  /// The text that may go in, folded where the filter is of ASCII.
  func admitted(_ text: String) -> String {
    switch self {
    case .any: text
    case .digits: String(text.map(Key.fold).filter { $0.isASCII && $0.isNumber })
    case .amount: folded(text, "0123456789.,-")
    case .date: folded(text, "0123456789-./: +年月日时分今明后昨天周一二三四五六末")
    case .only(let set): String(text.map { set.contains($0) ? $0 : Key.fold($0) }.filter(set.contains))
    }
  }

  private func folded(_ text: String, _ allowed: String) -> String {
    let set = Set(allowed)
    return String(text.map(Key.fold).filter(set.contains))
  }
}
