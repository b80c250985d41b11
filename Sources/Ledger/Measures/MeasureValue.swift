/// One thing that is reported on a measure, as the settings name it: 监测情况汇总, 专题片数量, 《条例》知晓率.
package struct MeasureValue: Hashable, Sendable {
  /// `summary`; unlike any other of its measure.
  package let id: String
  package let words: Words
  package let kind: Kind
  package let target: Target?
  /// Instead of the measure's own, where it has one.
  package let cadence: MeasureProgram.Cadence?
  package let leadUnits: [String]?
  package let role: Role?
  /// A "no" is an exception: it needs its reason and the policy or law that it stands on (B-01).
  package let isException: Bool
  /// A county's own sub-measure (B7).
  package let division: String?

  package init(
    id: String, words: Words, kind: Kind, target: Target? = nil, cadence: MeasureProgram.Cadence? = nil,
    leadUnits: [String]? = nil, role: Role? = nil, isException: Bool = false, division: String? = nil
  ) {
    self.id = id
    self.words = words
    self.kind = kind
    self.target = target
    self.cadence = cadence
    self.leadUnits = leadUnits
    self.role = role
    self.isException = isException
    self.division = division
  }

  /// What is asked of a measure for which the settings name no value.
  package static let progress = MeasureValue(id: "progress", words: Words("进展情况", "Progress"), kind: .text)

  /// Who does what in the joint mechanism (B-17).
  package enum Role: String, Sendable, CaseIterable {
    case overall, advance, comment, account
    case carryOut = "carry_out"

    package var words: Words {
      switch self {
      case .overall: Words("统揽", "Leads")
      case .advance: Words("推进", "Advances")
      case .comment: Words("监督评议", "Supervises and comments")
      case .account: Words("追责问责", "Holds to account")
      case .carryOut: Words("落实", "Carries out")
      }
    }
  }

  package enum Kind: String, Sendable, CaseIterable {
    case yesNo = "yes_no"
    case count, percent, compare, date, money, text
  }

  /// Against other prefectures (B-12), the better first.
  package enum Comparison: String, Sendable, CaseIterable {
    case lower, same, higher

    package var words: Words {
      switch self {
      case .lower: Words("低于", "Lower")
      case .same: Words("持平", "The same")
      case .higher: Words("高于", "Higher")
      }
    }
  }

  /// At least the value, or at most: `100`, `<=0`, `<=same`, `yes`.
  package struct Target: Hashable, Sendable {
    package let value: String
    package let isCeiling: Bool

    package init?(_ text: String, _ kind: Kind) {
      isCeiling = text.hasPrefix("<=")
      guard let value = kind.read(isCeiling ? String(text.dropFirst(2)) : text) else { return nil }
      self.value = value
    }
  }
}

extension MeasureValue.Kind {
  /// The value as it is kept: `yes`, `12`, `98.5`, `lower`, `2021-09-30`, `320.00`; nil where it is none of this kind.
  package func read(_ text: String) -> String? {
    let text = text.trimmed
    switch self {
    case .yesNo:
      switch text.lowercased() {
      case "yes", "y", "true", "是", "有", "已": return "yes"
      case "no", "n", "false", "否", "无", "未": return "no"
      default: return nil
      }
    case .count: return Int(text).flatMap { (0...9_999_999).contains($0) ? String($0) : nil }
    case .percent:
      let number = text.last == "%" || text.last == "％" ? String(text.dropLast()).trimmed : text
      guard let hundredths = Money(yuan: number)?.fen, hundredths <= 10_000 else { return nil }
      return number
    case .compare:
      return MeasureValue.Comparison.allCases.first {
        $0.rawValue == text.lowercased() || $0.words.zh == text || $0.words.en.lowercased() == text.lowercased()
      }?.rawValue
    case .date: return CivilDate(text)?.description
    case .money: return Money(yuan: text)?.yuan
    case .text: return text.isEmpty ? nil : text
    }
  }

  /// What the field takes, for a sentence of refusal.
  package var expected: Words {
    switch self {
    case .yesNo: Words("应为“是”或“否”", "yes or no")
    case .count: Words("应为整数", "a whole number")
    case .percent: Words("应为0到100的百分比", "a percentage from 0 to 100")
    case .compare: Words("应为低于、持平或高于", "lower, same or higher")
    case .date: Words("应为日期，写作2021-09-13", "a day, written 2021-09-13")
    case .money: Words("应为金额（元，最多两位小数）", "an amount in yuan with at most two decimals")
    case .text: Words("应为文字", "text")
    }
  }

  /// A value that was kept, as people read it.
  package func words(_ value: String) -> Words {
    switch self {
    case .yesNo: value == "yes" ? Words("是", "Yes") : Words("否", "No")
    case .percent: Words("\(value)%", "\(value)%")
    case .compare: MeasureValue.Comparison(rawValue: value)?.words ?? Words(value, value)
    case .money: Words("\(value)元", "\(value) yuan")
    case .count, .date, .text: Words(value, value)
    }
  }

  /// How values of the kind follow each other; nil for a kind that has no more and less.
  private func rank(_ value: String) -> Int? {
    switch self {
    case .yesNo: value == "yes" ? 1 : 0
    case .count: Int(value)
    case .percent, .money: Money(yuan: value)?.fen
    case .compare: MeasureValue.Comparison.allCases.firstIndex { $0.rawValue == value }
    case .date, .text: nil
    }
  }

  fileprivate func meets(_ value: String, _ target: MeasureValue.Target) -> Bool? {
    guard let reached = rank(value), let wanted = rank(target.value) else { return nil }
    return target.isCeiling ? reached <= wanted : reached >= wanted
  }
}

extension MeasureValue {
  /// Whether a value that was kept reaches the target; nil where there is none.
  package func isMet(_ value: String?) -> Bool? {
    guard let target, let value else { return nil }
    return kind.meets(value, target)
  }

  /// 目标 100%, 目标 不多于0
  package var targetWords: Words? {
    target.map { target in
      let value = kind.words(target.value)
      return target.isCeiling ? Words("不多于\(value.zh)", "at most \(value.en)") : value
    }
  }
}
