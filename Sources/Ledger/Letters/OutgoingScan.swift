/// Looks through a text before it leaves (domain rules I17, I18). Whatever leaves may hold no telephone and the like; what
/// leaves for a responsible unit nothing either that tells of a lead, of where it came from, or of who is behind it.
package struct OutgoingScan: Sendable {
  /// What must not stand in the text, with what to call it; folded.
  private let words: [(text: [UInt32], what: Words)]
  private let passages: Set<[UInt32]>

  /// So many Chinese characters, or words of another script, in a row are a passage and no coincidence.
  static let run = 8
  /// Who tells whom anything is never a unit's business.
  private static let reporters = ["举报人", "信访人", "反映人", "实名举报", "匿名举报"]

  /// For the organ's own hands: private data alone.
  package static let inside = OutgoingScan(words: [], passages: [])

  private init(words: [(text: [UInt32], what: Words)], passages: Set<[UInt32]>) {
    self.words = words
    self.passages = passages
  }

  /// For a responsible unit. `own`: what was written for it or found by our own observation, whose passages may stand.
  package init(forUnitUnder lead: Lead?, own: [String], _ rulebook: Rulebook) {
    var words: [(text: String?, least: Int, what: Words)] = Self.reporters.map {
      ($0, 1, Words("反映人的字样", "a word on who reported"))
    }
    if let lead {
      let number = Words("线索编号", "the lead's number")
      let short = lead.number.split(separator: "-").suffix(2).joined(separator: "-")
      words += [
        (short, 1, number), (lead.importedNo, 4, number), (lead.petitionRef, 4, Words("信访编号", "the petition's number")),
        (lead.enterpriseAlias, 2, Words("企业名称", "the enterprise's name")),
      ]
      // What our own eyes saw needs no cover; a report does.
      if lead.observation == nil {
        let channel = lead.channel.map { rulebook.words(.channels, $0).zh }
        words += [
          (channel, 3, Words("反映渠道", "the channel")),
          (rulebook.words(.sources, lead.source).zh, 3, Words("线索来源", "the lead's source")),
        ]
      }
      // A longer title is found by its passages.
      if lead.title.count < Self.run, !own.contains(where: { $0.contains(lead.title) }) {
        words.append((lead.title, 4, Words("线索标题", "the lead's title")))
      }
    }
    self.words = words.compactMap { text, least, what in
      guard let text = text?.trimmed, text.count >= least else { return nil }
      return (FoldedText(text).scalars, what)
    }
    let allowed = Set(own.flatMap { Self.runs(in: $0) })
    passages = Set([lead?.title, lead?.narrative].compactMap(\.self).flatMap { Self.runs(in: $0) }).subtracting(allowed)
  }

  /// One sentence for each kind of thing that must not leave. `field`: where it can be mended.
  package func refusals(in text: String, field: String?) -> [BrokenRule] {
    var broken = PrivacyScanner.blockingFindings(in: text).map(\.kind).uniqued().map { kind in
      BrokenRule(
        "I17", field: field,
        Words("函件文字含\(kind.words.zh)，不得发出，请删除或遮盖", "the text holds a \(kind.words.en.lowercased()); delete or mask it"))
    }
    let folded = FoldedText(text).scalars
    broken += words.filter { folded.holds($0.text) }.map { Self.refusal($0.what, field) }
    if !passages.isEmpty, Self.runs(in: text).contains(where: passages.contains) {
      broken.append(Self.refusal(Words("线索原文的语句", "a passage of the lead"), field))
    }
    return broken.uniqued()
  }

  private static func refusal(_ what: Words, _ field: String?) -> BrokenRule {
    BrokenRule(
      "I18", field: field,
      Words(
        "给责任单位的函件含\(what.zh)，不得发出：请按整改本身另写交办内容",
        "what leaves for the unit holds \(what.en): write the task from the rectification alone"))
  }

  /// Every run of `run` characters or words; punctuation and spaces are passed over, so that they hide nothing.
  private static func runs(in text: String) -> [[UInt32]] {
    var tokens: [[UInt32]] = []
    var word: [UInt32] = []
    for scalar in FoldedText(text).scalars {
      if FoldedText.isLetter(scalar) || FoldedText.isDigit(scalar) {
        word.append(FoldedText.isLetter(scalar) ? scalar | 0x20 : scalar)
        continue
      }
      if !word.isEmpty { tokens.append(word) }
      word = []
      if FoldedText.isHan(scalar) { tokens.append([scalar]) }
    }
    if !word.isEmpty { tokens.append(word) }
    guard tokens.count >= run else { return [] }
    return (0...tokens.count - run).map { start in Array(tokens[start..<start + run].joined(separator: [0])) }
  }
}

extension [UInt32] {
  /// Whether the other stands in it somewhere.
  fileprivate func holds(_ other: [UInt32]) -> Bool {
    guard let first = other.first, count >= other.count else { return false }
    return (0...count - other.count).contains { self[$0] == first && self[$0..<$0 + other.count].elementsEqual(other) }
  }
}
