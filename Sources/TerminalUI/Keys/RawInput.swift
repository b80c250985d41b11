/// What a terminal gives piece by piece, before bursts and pastes are put together.
package enum RawInput: Hashable, Sendable {
  /// A character, control characters among them.
  case scalar(Unicode.Scalar)
  /// A key that the terminal's library knows.
  case key(Key)
  case pasteStart, pasteEnd
  /// A known sequence that means nothing here.
  case nothing
}
