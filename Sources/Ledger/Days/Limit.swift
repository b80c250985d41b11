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
  /// Last day on which it applies; nil for "until another version takes its place".
  package let effectiveUntil: CivilDate?
  /// A county's own rule, by name; empty for what holds everywhere. Where the office chose that profile, it stands above.
  package let profile: String
  package let standing: Standing
  /// Which default of duban reads the line: `opinion`, `talk_inquiry`, `check`, `hold`, …; empty for none.
  package let use: String
  package let note: Words?

  /// How sure the line is (domain 2.9).
  package enum Standing: String, Sendable, CaseIterable {
    /// The text was seen, article and all.
    case verified
    /// The content was seen, the article's number was not: cited without it.
    case content
    /// Said by the campaign's own documents.
    case seed
    /// The office's own, no rule says so.
    case ours
    /// Still to be checked: never cited.
    case unchecked = "check"
  }

  package init(
    id: String, event: Words, span: TimeSpan, extensionSpan: TimeSpan? = nil, source: Words? = nil, version: String,
    effectiveFrom: CivilDate? = nil, effectiveUntil: CivilDate? = nil, profile: String = "",
    standing: Standing = .verified, use: String = "", note: Words? = nil
  ) {
    self.id = id
    self.event = event
    self.span = span
    self.extensionSpan = extensionSpan
    self.source = source
    self.version = version
    self.effectiveFrom = effectiveFrom
    self.effectiveUntil = effectiveUntil
    self.profile = profile
    self.standing = standing
    self.use = use
    self.note = note
  }

  func isInForce(on day: CivilDate) -> Bool {
    effectiveFrom.map { $0 <= day } ?? true && effectiveUntil.map { day <= $0 } ?? true
  }

  /// 提出处置意见：1个月（监督执纪工作规则，2019-01-01）.
  package var words: Words {
    guard let source else {
      let basis = standing == .unchecked ? Words("依据待核", "basis to be checked") : Words("本单位设定", "office default")
      return Words("\(event.zh)：\(span.words.zh)（\(basis.zh)）", "\(event.en): \(span.words.en) (\(basis.en))")
    }
    return Words(
      "\(event.zh)：\(span.words.zh)（\(source.zh)，\(version)）",
      "\(event.en): \(span.words.en) (\(source.en), \(version))")
  }
}
