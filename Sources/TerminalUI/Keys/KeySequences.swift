/// The byte sequences of a terminal and what they stand for: taken apart as ncurses does it, but with the bytes kept,
/// so that a person can see how each key arrives.
package struct KeySequences: Sendable {
  private let meanings: [[UInt8]: RawInput]
  private let longest: Int

  package init(_ meanings: [[UInt8]: RawInput]) {
    self.meanings = meanings
    longest = meanings.keys.map(\.count).max() ?? 0
  }

  /// Each key of one burst. Characters that came together are one press, as an input method commits them; a bracketed
  /// paste is one, too.
  package func presses(in burst: [UInt8]) -> [KeyPress] {
    var presses: [KeyPress] = []
    var group: [(bytes: ArraySlice<UInt8>, input: RawInput)] = []
    var isPasting = false
    func close() {
      guard !group.isEmpty else { return }
      var reader = KeyReader()
      let result = reader.read(group.map(\.input))
      presses.append(KeyPress(group.flatMap(\.bytes), (result.keys + reader.endPaste().keys).first))
      group = []
      isPasting = false
    }
    var rest = burst[...]
    while !rest.isEmpty {
      let (length, input) = next(in: rest)
      let piece = (bytes: rest.prefix(length), input: input)
      rest = rest.dropFirst(length)
      switch input {
      case .pasteStart:
        close()
        isPasting = true
        group.append(piece)
      case .pasteEnd where isPasting:
        group.append(piece)
        close()
      case _ where isPasting: group.append(piece)
      case .scalar(let scalar) where scalar.value >= 0x20 && scalar.value != 0x7F: group.append(piece)
      default:
        close()
        group.append(piece)
        close()
      }
    }
    close()
    return presses
  }

  private func next(in bytes: ArraySlice<UInt8>) -> (length: Int, input: RawInput) {
    for length in stride(from: min(longest, bytes.count), through: 1, by: -1) {
      if let known = meanings[Array(bytes.prefix(length))] { return (length, known) }
    }
    if bytes.first == 0x1B {
      let length = KeySequences.lengthOfSequence(bytes)
      return length > 1 ? (length, .nothing) : (1, .scalar("\u{1B}"))
    }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return (1, .nothing) }
    return (UTF8.width(scalar), .scalar(scalar))
  }

  /// `ESC [` or `ESC O`, parameters, and the letter that ends them; 1 where the escape stands by itself.
  private static func lengthOfSequence(_ bytes: ArraySlice<UInt8>) -> Int {
    guard let second = bytes.dropFirst().first, second == UInt8(ascii: "[") || second == UInt8(ascii: "O") else {
      return 1
    }
    let tail = bytes.dropFirst(2).prefix { (0x20...0x3F).contains($0) }
    guard let last = bytes.dropFirst(2 + tail.count).first, (0x40...0x7E).contains(last) else { return 1 }
    return 3 + tail.count
  }
}
