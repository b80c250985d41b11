/// A time limit of the field, one line of `limits.csv` (domain 2.9).
package struct Limit: Hashable, Sendable {
  /// `T01` …; a part of a rule has a letter behind: `T17a`.
  package let id: String
  /// What must be done by then.
  package let event: Words
  package let span: TimeSpan
  /// How much longer it may become with approval.
  package let extensionSpan: TimeSpan?
  /// The rule that says so; nil where it is the office's own default. Article numbers stand here only where the
  /// text was seen.
  package let source: Words?
  /// The text that the line follows: `2019-01-01`, `2020`, `本单位`. Stored with each due date set by it.
  package let version: String
  /// First day on which this version applies; nil for "always".
  package let effectiveFrom: CivilDate?
  /// Which default of duban reads the line: `opinion`, `talk_inquiry`, `check`, `hold`, …; empty for none.
  package let use: String
  package let note: Words?

  package init(
    id: String, event: Words, span: TimeSpan, extensionSpan: TimeSpan? = nil, source: Words? = nil, version: String,
    effectiveFrom: CivilDate? = nil, use: String = "", note: Words? = nil
  ) {
    self.id = id
    self.event = event
    self.span = span
    self.extensionSpan = extensionSpan
    self.source = source
    self.version = version
    self.effectiveFrom = effectiveFrom
    self.use = use
    self.note = note
  }

  /// 提出处置意见：1个月（监督执纪工作规则，2019-01-01）.
  package var words: Words {
    guard let source else {
      return Words("\(event.zh)：\(span.words.zh)（本单位设定）", "\(event.en): \(span.words.en) (office default)")
    }
    return Words(
      "\(event.zh)：\(span.words.zh)（\(source.zh)，\(version)）",
      "\(event.en): \(span.words.en) (\(source.en), \(version))")
  }
}
