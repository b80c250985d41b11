/// The six column sets that sheets come in and go out by (domain 4.1). The raw value is the word of `--as-kind`.
package enum SheetKind: String, Codable, Sendable, CaseIterable {
  case leads, rectifications, observations, accountability, measures, requests

  /// The word of `--layout`, and of `columns.csv`.
  package var letter: String {
    switch self {
    case .leads: "A"
    case .rectifications: "B"
    case .observations: "C"
    case .accountability: "D"
    case .measures: "E"
    case .requests: "F"
    }
  }

  package init?(letter: String) {
    guard let kind = SheetKind.allCases.first(where: { $0.letter == letter.uppercased() }) else { return nil }
    self = kind
  }

  package var words: Words {
    switch self {
    case .leads: Words("问题线索台账", "Problem leads")
    case .rectifications: Words("问题整改台账", "Rectifications")
    case .observations: Words("监督检查记录表", "Observations")
    case .accountability: Words("问责处理情况表", "Accountability")
    case .measures: Words("举措任务清单", "Measures")
    case .requests: Words("企业诉求办理台账", "Enterprise requests")
    }
  }
}
