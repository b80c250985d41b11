/// Takes the posts out of a 责任领导/责任人 cell and leaves the names behind (domain 2.6: by post, no name): 张三（住建局局长）
/// and 住建局局长张三 are 住建局局长.
package enum ResponsiblePost {
  /// - Returns: the posts, and how many names were left out; nil where the cell names no post at all.
  package static func read(_ cell: String) -> (post: String?, names: Int) {
    var posts: [String] = []
    var names = 0
    for part in cell.split(whereSeparator: marks.contains) {
      var rest = part[...]
      while let place = firstPost(in: rest) {
        let (words, hasName) = withoutName(rest[..<place.lowerBound])
        posts.append(words + rest[place])
        if hasName { names += 1 }
        rest = rest[place.upperBound...]
      }
      if !rest.isEmpty { names += 1 }
    }
    return (posts.isEmpty ? nil : posts.uniqued().joined(separator: "、"), names)
  }

  /// The text with each post that stands beside a name reduced to the post (rule I17): 住建局科长李某某 → 住建局科长.
  package static func withoutNames(_ text: String) -> (text: String, names: Int) {
    let places = PostAndName.places(in: FoldedText(text))
    guard !places.isEmpty else { return (text, 0) }
    let written = FoldedText.indices(of: places, in: text).map { String(text[$0]) }
    let posts = written.map { read($0).post ?? "" }
    return (FoldedText.replacing(zip(places, posts).map { ($0, $1) }, in: text), places.count)
  }

  private static let marks: Set<Character> = [
    "、", "，", ",", "；", ";", "：", ":", "/", "（", "）", "(", ")", "\n", " ",
  ]
  private static let posts =
    (PostAndName.postWords + ["负责人", "领导", "主管", "工作人员", "干部", "调研员", "秘书长", "常委", "委员", "班子成员"])
    .sorted { $0.count > $1.count }
  /// What may stand between a name and its post.
  private static let ranks = [
    "党支部", "党组", "党委", "支部", "分管", "主要", "常务", "第一", "一般", "值班", "带班", "副", "总",
  ]
  /// How the name of a unit ends.
  private static let unitEnds = Set("局委室科股站所心厅口镇乡县市区组部院校办会队府司台")

  private static func firstPost(in text: Substring) -> Range<Substring.Index>? {
    posts.compactMap { text.firstRange(of: $0) }.min {
      $0.lowerBound == $1.lowerBound ? $0.upperBound > $1.upperBound : $0.lowerBound < $1.lowerBound
    }
  }

  /// What stands before a post: a unit and a rank are kept, a name is not.
  private static func withoutName(_ text: Substring) -> (words: String, hasName: Bool) {
    var rest = text
    var kept = ""
    while let rank = ranks.first(where: { rest.hasSuffix($0) }) {
      rest = rest.dropLast(rank.count)
      kept = rank + kept
    }
    guard let last = rest.last else { return (kept, false) }
    return unitEnds.contains(last) ? (String(rest) + kept, false) : (kept, true)
  }
}
