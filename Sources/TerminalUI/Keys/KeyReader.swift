/// Reads a drained queue as keys: characters that came together are one text, a paste is one message, and a
/// sequence nobody knows is dropped whole rather than typed. Pure, so that it can be tested without a terminal.
package struct KeyReader: Sendable {
  /// A paste is cut here.
  package static let pasteLimit = 1 << 20

  package struct Result: Equatable, Sendable {
    package var keys: [Key] = []
    /// A paste was longer than the limit.
    package var isPasteCut = false
  }

  /// What has come of a paste whose end has not.
  private var paste: String.UnicodeScalarView?
  private var pasteBytes = 0

  package init() {}

  package var isPasting: Bool { paste != nil }

  package mutating func read(_ inputs: [RawInput]) -> Result {
    var result = Result()
    guard paste != nil || !KeyReader.isAlt(inputs) else { return result }
    var typed = String.UnicodeScalarView()
    var index = 0
    func flush() {
      guard !typed.isEmpty else { return }
      let text = String(typed)
      typed = String.UnicodeScalarView()
      if text.count == 1, let character = text.first {
        result.keys.append(.character(character))
      } else {
        result.keys.append(.text(text))
      }
    }
    while index < inputs.count {
      let input = inputs[index]
      index += 1
      if paste != nil {
        takePasted(input, rest: inputs[index...], into: &result)
        continue
      }
      switch input {
      case .pasteStart:
        flush()
        paste = String.UnicodeScalarView()
        pasteBytes = 0
      case .key(let key):
        flush()
        result.keys.append(key)
      case .pasteEnd, .nothing: flush()
      case .scalar("\u{1B}"):
        flush()
        let length = KeyReader.lengthOfSequence(inputs[index...])
        index += length
        if length == 0 { result.keys.append(.escape) }
      case .scalar(let scalar) where scalar.value < 0x20 || scalar.value == 0x7F:
        flush()
        if let key = Key(control: scalar) { result.keys.append(key) }
      case .scalar(let scalar):
        if scalar.value >= 0xA0 || scalar.value < 0x7F { typed.append(scalar) }
      }
    }
    flush()
    return result
  }

  /// The paste's end did not come: what there is of it is handed over.
  package mutating func endPaste() -> Result {
    var result = Result()
    finishPaste(into: &result)
    return result
  }

  private mutating func takePasted(_ input: RawInput, rest: ArraySlice<RawInput>, into result: inout Result) {
    switch input {
    case .pasteEnd:
      // Text may hold an end mark itself, to have the rest run as keys: another end before a start means so.
      let next = rest.first { $0 == .pasteEnd || $0 == .pasteStart }
      if next != .pasteEnd { finishPaste(into: &result) }
    case .key, .pasteStart, .nothing: break
    case .scalar(let scalar):
      let scalar: Unicode.Scalar = scalar == "\r" ? "\n" : scalar
      guard scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) || scalar == "\n" || scalar == "\t" else {
        return
      }
      pasteBytes += UTF8.width(scalar)
      if pasteBytes <= KeyReader.pasteLimit { paste?.append(scalar) }
    }
  }

  private mutating func finishPaste(into result: inout Result) {
    guard let pasted = paste else { return }
    paste = nil
    if !pasted.isEmpty { result.keys.append(.paste(String(pasted))) }
    if pasteBytes > KeyReader.pasteLimit { result.isPasteCut = true }
  }

  /// Alt and a letter come as an escape and that letter in one breath. Nothing here has Alt; taken for Esc it would
  /// leave the form that somebody types into, so it is dropped whole. An Esc before any other key is one.
  private static func isAlt(_ inputs: [RawInput]) -> Bool {
    guard inputs.count == 2, inputs[0] == .scalar("\u{1B}"), case .scalar(let scalar) = inputs[1] else { return false }
    return scalar.value >= 0x20
  }

  /// How many inputs after an escape belong to a control sequence that terminfo did not know; 0 where the
  /// escape was pressed by itself, or with Alt.
  private static func lengthOfSequence(_ rest: ArraySlice<RawInput>) -> Int {
    guard case .scalar(let first)? = rest.first, first == "[" || first == "O" else { return 0 }
    var length = 1
    for case .scalar(let scalar) in rest.dropFirst() {
      length += 1
      switch scalar.value {
      case 0x20...0x3F: continue
      case 0x40...0x7E: return length
      default: return 0
      }
    }
    return 0
  }
}

extension Key {
  /// A control character as a key; nil for those that are none.
  fileprivate init?(control scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x00: self = .ctrl("@")
    case 0x08, 0x7F: self = .backspace
    case 0x09: self = .tab
    case 0x0A, 0x0D: self = .enter
    case 0x01...0x1A:
      guard let letter = Unicode.Scalar(scalar.value + 0x60) else { return nil }
      self = .ctrl(Character(letter))
    case 0x1C: self = .ctrl("\\")
    case 0x1D: self = .ctrl("]")
    case 0x1E: self = .ctrl("^")
    case 0x1F: self = .ctrl("_")
    default: return nil
    }
  }
}
