import Testing

@testable import TerminalUI

@Suite struct KeyTests {
  @Test("Names are read back as the key they were printed from")
  func names() {
    let keys: [Key] =
      [
        .enter, .escape, .tab, .shiftTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end,
        .pageUp, .pageDown, .shiftUp, .shiftDown, .shiftLeft, .shiftRight, .shiftHome, .shiftEnd, .ctrlLeft,
        .ctrlRight, .character(" "), .character("a"), .character("G"), .character("/"), .ctrl("s"), .ctrl("_"),
      ] + (1...12).flatMap { [.function($0), .shiftFunction($0)] }
    for key in keys { #expect(key.name.flatMap(Key.init(name:)) == key, "\(key)") }
    #expect(Key.ctrl("s").name == "Ctrl-S")
    #expect(Key(name: "shift-f3") == .shiftFunction(3))
    #expect(Key(name: "Ctrl-I") == .tab)
    #expect(Key(name: "F13") == nil)
    #expect(Key(name: "") == nil)
    #expect(Key(name: "Ctrl-") == nil)
    // Found by fuzzing: an escape in a settings file was taken for a key of that name.
    for name in ["\u{1B}", "\u{7F}", "\u{9B}", "\n", "\r\n", "\u{2028}"] { #expect(Key(name: name) == nil) }
    #expect(Key(name: "\u{3000}") == .character("\u{3000}") && Key.character("\u{2028}").name == nil)
    #expect(Key.paste("x").name == nil)
  }

  @Test("screens.md 2.3: full-width forms and Chinese punctuation are folded in lists")
  func folding() {
    let pairs: [(Character, Character)] = [
      ("：", ":"), ("？", "?"), ("／", "/"), ("、", "/"), ("【", "["), ("】", "]"), ("！", "!"), ("；", ";"), ("，", ","),
      ("。", "."), ("\u{3000}", " "), ("ｊ", "j"), ("５", "5"), ("低", "低"),
    ]
    for (from, to) in pairs { #expect(Key.character(from).folded == .character(to)) }
    #expect(Key.up.folded == .up)
  }

  @Test("Held keys that arrive together are keys in a list; Chinese opens the filter")
  func bursts() {
    #expect(Key.text("jjj").inList == [.character("j"), .character("j"), .character("j")])
    #expect(Key.text("１２").inList == [.character("1"), .character("2")])
    #expect(Key.text("低保").inList == [.text("低保")])
    #expect(Key.text("低保").textForFilter == "低保")
    #expect(Key.character("低").textForFilter == "低")
    #expect(Key.character("／").textForFilter == nil)
    #expect(Key.text("jj").textForFilter == nil)
  }
}

@Suite struct KeyReaderTests {
  private func inputs(_ text: String) -> [RawInput] { text.unicodeScalars.map(RawInput.scalar) }

  @Test("screens.md 1.2: a burst is one text, control characters between are keys")
  func bursts() {
    var reader = KeyReader()
    #expect(reader.read(inputs("低保a")).keys == [.text("低保a")])
    #expect(reader.read(inputs("a")).keys == [.character("a")])
    #expect(reader.read(inputs("e\u{301}")).keys == [.character("e\u{301}")])
    #expect(
      reader.read(inputs("ab\r\u{13}c\u{7F}")).keys == [.text("ab"), .enter, .ctrl("s"), .character("c"), .backspace])
    #expect(reader.read(inputs("\u{1B}")).keys == [.escape])
    #expect(reader.read(inputs("\u{1B}jk")).keys == [.escape, .text("jk")])
  }

  @Test("Alt with a key is no Esc: it would leave the form that somebody types into")
  func alt() {
    var reader = KeyReader()
    #expect(reader.read(inputs("\u{1B}f")).keys == [])
    #expect(reader.read([.scalar("\u{1B}"), .key(.function(10))]).keys == [.escape, .function(10)])
    #expect(reader.read(inputs("\u{1B}\r")).keys == [.escape, .enter])
  }

  @Test("A sequence nobody knows is dropped whole, never typed")
  func unknownSequences() {
    var reader = KeyReader()
    #expect(reader.read(inputs("\u{1B}[1;3Aq")).keys == [.character("q")])
    #expect(reader.read(inputs("\u{1B}[<0;10;5M")).keys == [])
    #expect(reader.read([.nothing, .key(.up)]).keys == [.up])
  }

  @Test("A paste is one message, across reads, without control characters")
  func paste() {
    var reader = KeyReader()
    #expect(reader.read([.pasteStart] + inputs("第一行\r第\u{7}\u{9B}二行")).keys == [])
    #expect(reader.isPasting)
    #expect(
      reader.read(inputs("\tend") + [.key(.up), .pasteEnd] + inputs("q")).keys == [
        .paste("第一行\n第二行\tend"), .character("q"),
      ])
    #expect(!reader.isPasting)
  }

  @Test("An end mark inside a paste does not let the rest run as keys")
  func endInside() {
    var reader = KeyReader()
    let keys = reader.read([.pasteStart] + inputs("abc") + [.pasteEnd] + inputs("\u{11}dd") + [.pasteEnd]).keys
    #expect(keys == [.paste("abcdd")])
    let two = reader.read([.pasteStart] + inputs("a") + [.pasteEnd, .pasteStart] + inputs("b") + [.pasteEnd]).keys
    #expect(two == [.paste("a"), .paste("b")])
  }

  @Test("A paste is cut at 1 MiB, and says so; one without an end is handed over")
  func limits() {
    var reader = KeyReader()
    let result = reader.read([.pasteStart] + [RawInput](repeating: .scalar("x"), count: (1 << 20) + 5) + [.pasteEnd])
    #expect(result.isPasteCut)
    #expect(result.keys == [.paste(String(repeating: "x", count: 1 << 20))])
    #expect(reader.read([.pasteStart] + inputs("ab")).keys == [])
    #expect(reader.endPaste().keys == [.paste("ab")])
  }
}
