/// Points out a post together with a personal name: 张局长, 局长李某某, 买买提·艾力主任 (rule I17). A notice, so it may
/// miss an unusual name, and stays silent where a surname is as likely an ordinary word.
enum PostAndName {
  static let postWords = [
    "局长", "主任", "书记", "县长", "市长", "区长", "州长", "镇长", "乡长", "村长", "科长", "股长", "处长", "所长", "站长", "队长",
    "大队长", "院长", "校长", "行长", "厅长", "部长", "主席", "专员", "组长", "科员", "干事", "专干", "窗口人员", "经理", "董事长",
  ]
  private static let posts = postWords.map { $0.unicodeScalars.map(\.value) }.sorted { $0.count > $1.count }

  static let surnames = Set(
    ("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范石姚谭"
      + "廖邹熊金陆郝孔崔康毛邱秦江史顾侯邵孟龙段雷钱汤尹黎易武乔贺赖龚").unicodeScalars.map(\.value))
  /// Surnames that begin an ordinary word just as often, after a post: 局长高度重视, 书记任期, 主任于昨日.
  private static let ambiguous = Set("于高任何程史许顾金康江易武应时向和田".unicodeScalars.map(\.value))
  /// Words after which a surname may begin, and with which a name may end.
  private static let before = Set("的由向和与对找被给是经说称问让请为将及跟同在到有该叫把按受陪映局委室府院站所处科会县市区乡镇村".unicodeScalars.map(\.value))
  private static let after = Set("在对说称的以将与和把被要让等同向因为答".unicodeScalars.map(\.value))

  static func places(in text: FoldedText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var place = 0
    while place < text.scalars.count {
      guard FoldedText.isHan(text[place]), let post = post(at: place, in: text) else {
        place += 1
        continue
      }
      let start = nameStart(endingAt: place, in: text)
      let end = nameEnd(beginningAt: post.upperBound, in: text)
      if start != nil || end != nil { found.append((start ?? place)..<(end ?? post.upperBound)) }
      place = end ?? post.upperBound
    }
    return found
  }

  private static func post(at place: Int, in text: FoldedText) -> Range<Int>? {
    posts.first { text.scalars[place...].starts(with: $0) }.map { place..<place + $0.count }
  }

  /// Where a name begins that stands right before the post: a surname (and 副), or a name with a middle dot.
  private static func nameStart(endingAt end: Int, in text: FoldedText) -> Int? {
    let end = text[end - 1] == 0x526F ? end - 1 : end  // 副
    if surnames.contains(text[end - 1]), isBoundary(text[end - 2], or: before) { return end - 1 }
    var place = end
    var dot: Int?
    while end - place < 14, FoldedText.isHan(text[place - 1]) || isMiddleDot(text[place - 1]) {
      place -= 1
      if isMiddleDot(text[place]) { dot = place }
    }
    guard let dot, dot > place, end - dot > 1 else { return nil }
    return max(place, dot - 4)
  }

  /// Where a name ends that stands right behind the post: 李某某, 李××, 李强 before a break, a name with a middle dot.
  private static func nameEnd(beginningAt start: Int, in text: FoldedText) -> Int? {
    var end = start
    while end - start < 14, FoldedText.isHan(text[end]) || isMiddleDot(text[end]) {
      if isMiddleDot(text[end]), end - start >= 2, end - start <= 6, FoldedText.isHan(text[end + 1]) {
        var last = end + 1
        while last - end < 5, FoldedText.isHan(text[last]), !after.contains(text[last]) { last += 1 }
        return last
      }
      end += 1
    }
    guard surnames.contains(text[start]) else { return nil }
    var masked = start + 1
    while masked - start <= 2, isMaskSign(text[masked]) { masked += 1 }
    if masked > start + 1 { return masked }
    guard !ambiguous.contains(text[start]) else { return nil }
    for length in [2, 3] {
      let name = text.scalars.indices.contains(start + length - 1) ? text.scalars[start + 1..<start + length] : []
      guard !name.isEmpty, name.allSatisfy({ FoldedText.isHan($0) && !after.contains($0) }) else { continue }
      if isBoundary(text[start + length], or: after) { return start + length }
    }
    return nil
  }

  private static func isBoundary(_ value: UInt32, or words: Set<UInt32>) -> Bool {
    !FoldedText.isHan(value) && !isMiddleDot(value) || words.contains(value)
  }

  private static func isMiddleDot(_ value: UInt32) -> Bool { value == 0xB7 || value == 0x2022 || value == 0x30FB }

  /// 某, ×, X, *, 〇.
  private static func isMaskSign(_ value: UInt32) -> Bool {
    [0x67D0, 0xD7, 0x58, 0x78, 0x2A, 0x25CB, 0x3007].contains(value)
  }
}
