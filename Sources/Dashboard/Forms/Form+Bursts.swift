import TerminalUI

extension Key {
  /// The first character of a burst, as fast hands and slow lines make it, and the rest; nil where the key is one.
  var parted: (first: Key, rest: Key)? {
    guard case .text(let text) = self, let first = text.first else { return nil }
    let rest = text.dropFirst()
    guard let second = rest.first else { return nil }
    return (.character(first), rest.dropFirst().isEmpty ? .character(second) : .text(String(rest)))
  }
}

extension Form {
  /// A burst that reaches a field of choices: the first character is the field's, and whatever field has the focus then
  /// gets the rest. Nil where the key is one, or a field of text has the focus.
  func burst(_ key: Key) -> (first: Key, rest: Key)? {
    switch focusedID.flatMap({ self[$0] })?.control {
    case .choice, .check, .button: key.parted
    case .text, .area, .pick, nil: nil
    }
  }
}
