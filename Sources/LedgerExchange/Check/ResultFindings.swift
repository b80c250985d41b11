import Ledger

/// What the rules of accountability would object to in a row of a ledger of leads, as far as 处理结果 tells by the names
/// that the office's table of kinds has: I06, I07, I08, I24 and I31. The form (I09), a hearing and reviews (I30) and the
/// reasons of tolerance have no column in such a ledger.
struct ResultFindings {
  private let kinds: [(name: String, kind: AccountabilityMeasure)]

  /// Two signs are too few to be told from other words (登记过, 预警降级), but for these.
  private static let shortNames: Set<String> = ["诫勉", "免职", "降职", "撤职"]
  private static let transfers = ["调岗", "调整工作岗位", "调离岗位", "调离窗口", "调整岗位"]
  private static let negations = ["不予", "免予", "未给", "未予", "撤销"]

  init(_ rulebook: Rulebook) {
    kinds = rulebook.measures.compactMap { kind in
      let name = String(kind.words.zh.prefix { $0 != "（" })
      return name.count > 2 || Self.shortNames.contains(name) ? (name, kind) : nil
    }
  }

  func findings(_ row: ImportRow) -> [Words] {
    guard row.kind == .clue, let result = row.result.map(CellText.squeezed) else { return [] }
    let named = kinds.filter { Self.says($0.name, result) }
    return transfer(row, result) + subject(row, named) + tolerance(named) + untrue(row, named)
  }

  private static func says(_ name: String, _ text: String) -> Bool {
    text.ranges(of: name).contains { range in
      let before = String(text[..<range.lowerBound].suffix(4))
      return !negations.contains { before.contains($0) }
    }
  }

  private func transfer(_ row: ImportRow, _ result: String) -> [Words] {
    guard Self.transfers.contains(where: { Self.says($0, result) }),
      !(result + (row.progress ?? "")).contains("教育")
    else { return [] }
    return [Words("调岗未见此前的教育", "a transfer, and no education before it").by("I06")]
  }

  private func subject(_ row: ImportRow, _ named: [(name: String, kind: AccountabilityMeasure)]) -> [Words] {
    switch row.subjectLevel {
    case .generalStaff?:
      named.filter { $0.kind.groupCode == AccountabilityMeasure.Group.organisational }.map { name, kind in
        Words("“\(name)”只适用于领导干部", "\"\(kind.words.en)\" is for leading cadres only").by("I07")
      }
    case .organisation?:
      named.filter { entry in !kinds.contains { $0.name == entry.name && $0.kind.targets.contains(.organisation) } }
        .map { name, kind in
          Words("“\(name)”不适用于单位", "\"\(kind.words.en)\" is not for an organisation").by("I08")
        }.uniqued()
    default: []
    }
  }

  private func tolerance(_ named: [(name: String, kind: AccountabilityMeasure)]) -> [Words] {
    guard named.contains(where: { $0.kind.tolerance == .exempt }),
      let sanction = named.first(where: { $0.kind.isSanction })
    else { return [] }
    return [
      Words("既容错免责又给“\(sanction.name)”", "exempted, and \"\(sanction.kind.words.en)\" with it").by("I24")
    ]
  }

  private func untrue(_ row: ImportRow, _ named: [(name: String, kind: AccountabilityMeasure)]) -> [Words] {
    guard row.finding == .untrue,
      let measure = named.first(where: { $0.kind.targets.contains(.person) && $0.kind.tolerance == nil })
    else { return [] }
    return [
      Words("查为不实，处理结果却有“\(measure.name)”", "found untrue, yet the result is \"\(measure.kind.words.en)\"").by("I31")
    ]
  }
}
