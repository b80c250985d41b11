/// A cell of a made-up workbook, in each of the spellings that real programs use.
package enum FixtureCell: ExpressibleByStringLiteral {
  case blank
  case shared(String)
  case inline(String)
  /// Runs of one text with a reading aid beside it, which is no part of the text.
  case rich([String], phonetic: String? = nil)
  case number(String, style: FixtureStyle = .general)
  case formula(String, cached: String)
  case textFormula(String, cached: String)
  case boolean(Bool)
  case fault(String)
  /// A cell's XML as it is to stand in the file; `{r}` becomes its reference.
  case raw(String)

  package init(stringLiteral value: String) { self = value.isEmpty ? .blank : .shared(value) }

  package static func day(_ serial: Int, _ style: FixtureStyle = .slashes) -> FixtureCell {
    .number("\(serial)", style: style)
  }
}

/// The cell styles of a made-up workbook, in the order of its `cellXfs`.
package enum FixtureStyle: Int, CaseIterable {
  case general, slashes, chineseLong, yearMonth, monthDay, custom, customMonth, dateTime, clock, percent, elapsed,
    padded

  /// numFmtId of each.
  package var format: Int {
    switch self {
    case .general: 0
    case .slashes: 14
    case .chineseLong: 31
    case .yearMonth: 57
    case .monthDay: 58
    case .custom: 176
    case .customMonth: 177
    case .dateTime: 22
    case .clock: 20
    case .percent: 10
    case .elapsed: 178
    case .padded: 179
    }
  }

  package static let codes = [
    176: #"[$-804]yyyy"年"m"月"d"日";@"#, 177: #"yyyy\.mm"#, 178: "[h]:mm", 179: "00000",
  ]
}
