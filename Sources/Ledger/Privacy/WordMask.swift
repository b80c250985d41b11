/// Masks the words of a dropped reporter's column wherever else they stand in their row (domain 4.2): names, handles,
/// numbers, whole addresses; in half and full width, the longest first.
package struct WordMask: Sendable {
  package static let mask = "［已隐去］"

  /// Folded, in lower case, the longest first.
  private let words: [[UInt32]]

  /// `keeping` names words that are no one's name, such as divisions and units of the ledger.
  package init(words: [String], keeping: Set<String> = []) {
    var kept: Set<[UInt32]> = []
    for word in words.flatMap(WordMask.parts) where !keeping.contains(word) && !WordMask.isHarmless(word) {
      kept.insert(WordMask.folded(word))
    }
    self.words = kept.sorted { $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1) }
  }

  /// Nothing to mask.
  package var isEmpty: Bool { words.isEmpty }

  /// The text without the words, and how often one stood there.
  package func masked(_ text: String) -> (text: String, count: Int) {
    guard !words.isEmpty, !text.isEmpty else { return (text, 0) }
    let scalars = WordMask.folded(text)
    var places: [(range: Range<Int>, by: String)] = []
    var place = 0
    while place < scalars.count {
      if let word = words.first(where: { $0[0] == scalars[place] && scalars[place...].starts(with: $0) }) {
        places.append((place..<place + word.count, WordMask.mask))
        place += word.count
      } else {
        place += 1
      }
    }
    return places.isEmpty ? (text, 0) : (FoldedText.replacing(places, in: text), places.count)
  }

  private static func folded(_ text: String) -> [UInt32] {
    FoldedText(text).scalars.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  /// A cell as a whole, its parts where it lists several, and each name without its 先生 or 女士.
  private static func parts(of cell: String) -> [String] {
    let marks: Set<Character> = [
      "、", "，", ",", ";", "；", "/", "／", "\n", "\r", "\r\n", "\t", "(", ")", "（", "）", ":", "：",
    ]
    let parts = [cell] + cell.split(whereSeparator: marks.contains).map(String.init)
    return parts.flatMap { part -> [String] in
      let word = trimmed(part)
      let titles = ["先生", "女士", "同志", "小姐", "老师"]
      return [word] + titles.filter(word.hasSuffix).map { String(word.dropLast($0.count)) }
    }
  }

  private static func trimmed(_ text: String) -> String {
    let isSpace: (Character) -> Bool = { $0.isWhitespace || $0 == "\u{FEFF}" }
    var part = text[...]
    while let first = part.first, isSpace(first) { part.removeFirst() }
    while let last = part.last, isSpace(last) { part.removeLast() }
    return String(part)
  }

  /// Single signs, short numbers and what people write where there is nothing to say.
  private static func isHarmless(_ word: String) -> Bool {
    let scalars = folded(word)
    if scalars.count < 2 || fillers.contains(word.lowercased()) { return true }
    if scalars.allSatisfy(FoldedText.isDigit) { return scalars.count < 5 }
    return !scalars.contains {
      FoldedText.isHan($0) || FoldedText.isLetter($0) || FoldedText.isDigit($0) || $0 > 0x9FFF
    }
  }

  private static let fillers: Set<String> = [
    "匿名", "不详", "未知", "保密", "同上", "暂无", "没有", "其他", "实名", "无名", "来信", "来电", "来访", "本人", "群众", "企业", "网友", "市民",
    "居民", "业主", "村民", "职工", "先生", "女士", "同志", "老师", "小姐", "家属", "学生", "商户", "个人", "单位", "电话", "手机", "地址", "姓名",
    "匿名用户", "匿名网友", "匿名举报", "热心市民", "未提供", "不愿透露", "未留", "未填", "已核实", "no", "none", "n/a", "null", "anonymous",
  ]
}
