import Ledger

extension EnterpriseWords {
  private enum Kind: String, CaseIterable { case form, trade }

  /// `enterprise_words.csv`.
  static func read(_ path: String) throws -> EnterpriseWords {
    var words: [Kind: [String]] = [:]
    for row in try SettingsTable(path: path, columns: ["kind", "word_zh"]).rows {
      words[try row.needChoice("kind", Kind.self), default: []].append(try row.need("word_zh"))
    }
    return EnterpriseWords(trades: words[.trade] ?? [], forms: words[.form] ?? [])
  }
}
