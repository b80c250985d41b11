/// The registers that papers take their numbers from, each counting by owner and year on its own.
package enum PaperSeries: String, Sendable, CaseIterable {
  /// 提示函 and 督办函 together.
  case urging = "urging_paper"
  /// 整改通知 and 整改督办函 together.
  case rectification = "rectification_paper"
}

/// How papers are numbered: 奎纪督〔2021〕7号.
package struct PaperNumbering: Hashable, Sendable {
  /// With `{place}`, `{year}` and `{serial}`; the last two must be there.
  package let pattern: String

  package static let urging = PaperNumbering(known: "{place}纪督〔{year}〕{serial}号")
  package static let rectification = PaperNumbering(known: "{place}纪整〔{year}〕{serial}号")

  private init(known pattern: String) { self.pattern = pattern }

  /// Nil where year or serial is missing, or a placeholder is not known: two papers would get one number.
  package init?(_ pattern: String) {
    let names = pattern.placeholders
    guard names.contains("year"), names.contains("serial"), Set(names).isSubset(of: ["place", "year", "serial"]),
      !pattern.trimmed.isEmpty
    else { return nil }
    self.pattern = pattern
  }

  /// - Parameter division: the owner's; its first character stands for the place, as papers have it (奎 for 奎屯市).
  package func number(_ serial: Int, year: Int, division: Division?) -> String {
    pattern.filled { name in
      switch name {
      case "place": division?.bareName.first.map(String.init) ?? ""
      case "year": String(year)
      default: String(serial)
      }
    }
  }
}

extension String {
  /// The names between braces, in order: `{year}`.
  var placeholders: [String] {
    split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }

  /// With each `{name}` replaced.
  func filled(_ value: (String) -> String) -> String {
    let parts = split(separator: "{", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(into: String(parts.first ?? "")) { text, part in
      if let end = part.firstIndex(of: "}") {
        text += value(String(part[..<end])) + part[part.index(after: end)...]
      } else {
        text += "{" + part
      }
    }
  }
}
