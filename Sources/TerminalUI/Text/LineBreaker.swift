/// Where a text may be cut into rows: between any two Chinese characters, at spaces between words, never
/// before a closing mark nor after an opening one (simple kinsoku, screens.md 1.3).
enum LineBreaker {
  struct Unit: Equatable {
    enum Kind: Equatable { case word, wide, opening, closing, space, newline }
    let width: Int
    let kind: Kind

    init(width: Int, kind: Kind) {
      self.width = width
      self.kind = kind
    }

    init(_ character: Character, glyphs: Glyphs = .unicode) {
      let width = TextWidth.of(String(character), glyphs: glyphs)
      guard !character.isNewline, let scalar = character.unicodeScalars.first else {
        self.init(width: 0, kind: .newline)
        return
      }
      self.init(width: width, kind: Unit.kind(of: scalar, width: width))
    }

    private static func kind(of scalar: Unicode.Scalar, width: Int) -> Kind {
      switch scalar {
      case " ", "\t": .space
      case "，", "。", "、", "；", "：", "？", "！", "）", "」", "』", "》", "】", "”", "’", "〉", "〕", "%", "％": .closing
      case "（", "「", "『", "《", "【", "“", "‘", "〈", "〔": .opening
      default: width == 2 ? .wide : .word
      }
    }
  }

  /// Rows as ranges of units. Every unit is in exactly one row; spaces at a row's end may stick out, and a
  /// newline ends its row. A text ending with a newline, or none at all, has an empty last row.
  static func rows(of units: [Unit], width: Int) -> [Range<Int>] {
    let width = max(1, width)
    var rows: [Range<Int>] = []
    var start = 0
    var column = 0
    var index = 0
    while index < units.count {
      let unit = units[index]
      if unit.kind == .newline {
        rows.append(start..<index + 1)
        start = index + 1
        column = 0
      } else if unit.kind != .space, column + unit.width > width, index > start {
        let cut = lastBreak(in: units, from: start, upTo: index)
        rows.append(start..<cut)
        start = cut
        column = units[cut..<index].reduce(0) { $0 + $1.width }
        continue
      } else {
        column += unit.width
      }
      index += 1
    }
    rows.append(start..<units.count)
    return rows
  }

  private static func lastBreak(in units: [Unit], from start: Int, upTo end: Int) -> Int {
    var index = end
    while index > start {
      if mayBreak(units[index - 1].kind, units[index].kind) { return index }
      index -= 1
    }
    return end
  }

  private static func mayBreak(_ before: Unit.Kind, _ after: Unit.Kind) -> Bool {
    switch (before, after) {
    case (_, .closing), (.opening, _), (_, .space): false
    case (.space, _): true
    case (.word, .word): false
    default: true
    }
  }
}
