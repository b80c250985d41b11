/// What of a firm's name may be seen by everyone: where it is, what it deals in, what form it has (A13); never who it
/// is. The lists are the office's own, `enterprise_words.csv`.
package struct EnterpriseWords: Hashable, Sendable {
  /// 包装, 建材, 物流 …
  package let trades: [String]
  /// 有限责任公司, 厂, 合作社 …
  package let forms: [String]

  package static let mark = "××"

  package init(trades: [String] = [], forms: [String] = ["有限公司", "公司", "厂"]) {
    self.trades = trades.sorted { $0.count > $1.count }
    self.forms = forms.sorted { $0.count > $1.count }
  }

  /// 喀什昆仑宏信新型环保包装厂 → 喀什××包装厂. A code of the office's own (`Q-017`) tells nothing and stays.
  package func masked(_ name: String, _ divisions: DivisionTree) -> String {
    let name = name.trimmed
    guard !name.isEmpty, !name.utf8.allSatisfy({ $0 < 0x80 }) else { return name }
    let place = divisions.placeBefore(name)
    var rest = name.dropFirst(place.count)
    let form = forms.first { rest.hasSuffix($0) } ?? ""
    rest = rest.dropLast(form.count)
    let trade = trades.first { rest.hasSuffix($0) } ?? ""
    return place + Self.mark + trade + form
  }

  /// The text with the name masked wherever it stands.
  package func masking(_ name: String?, in text: String, _ divisions: DivisionTree) -> String {
    guard let name = name?.trimmed, !name.isEmpty else { return text }
    return text.replacing(name, with: masked(name, divisions))
  }
}

extension DivisionTree {
  /// The longest name of a division that the text begins with; empty where it begins with none.
  fileprivate func placeBefore(_ text: String) -> String {
    divisions.flatMap { [$0.name.zh, $0.shortName.zh, $0.bareName] }.filter { text.hasPrefix($0) }
      .max { $0.count < $1.count } ?? ""
  }
}

extension Rulebook {
  /// The firm of a lead as it is shown.
  package func maskedEnterprise(_ name: String?) -> String? {
    name.map { enterpriseWords.masked($0, divisions) }
  }
}

extension LeadSheetRow {
  /// A request as it leaves the house: the firm's name masked, wherever it stands (A13). A clue's is a third party's.
  package func maskingEnterprise(_ rulebook: Rulebook) -> LeadSheetRow {
    guard lead.kind == .request, let name = lead.enterpriseAlias else { return self }
    func masked(_ text: String) -> String {
      rulebook.enterpriseWords.masking(name, in: text, rulebook.divisions)
    }
    var row = self
    row.lead.enterpriseAlias = rulebook.maskedEnterprise(name)
    row.lead.title = masked(lead.title)
    row.lead.narrative = masked(lead.narrative)
    row.lead.result = lead.result.map(masked)
    row.lead.closeReason = lead.closeReason.map(masked)
    row.lead.remark = lead.remark.map(masked)
    row.lead.extra = lead.extra.mapValues(masked)
    row.progress = progress.map(masked)
    return row
  }
}
