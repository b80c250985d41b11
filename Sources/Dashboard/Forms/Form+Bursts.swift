import TerminalUI

extension Form {
  /// A burst of typed characters, as fast hands and slow lines make it, that reaches a field of choices: the first
  /// character is the field's, and whatever field has the focus then gets the rest. Nil where the key is one.
  func burst(_ key: Key) -> (first: Key, rest: Key)? {
    guard case .text(let text) = key, let first = text.first, text.count > 1 else { return nil }
    switch focusedID.flatMap({ self[$0] })?.control {
    case .choice, .check, .button: break
    case .text, .area, .pick, nil: return nil
    }
    let rest = text.dropFirst()
    return (.character(first), rest.count == 1 ? .character(rest[rest.startIndex]) : .text(String(rest)))
  }
}
