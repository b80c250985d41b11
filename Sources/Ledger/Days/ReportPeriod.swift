/// A stretch of days that lists and figures are asked for (domain 4.4): a month, a quarter, half a year, a year, or the
/// campaign to date (专项治理以来, A4).
package enum ReportPeriod: Hashable, Sendable {
  case month(year: Int, month: Int)
  case quarter(year: Int, quarter: Int)
  case half(year: Int, half: Int)
  case year(Int)
  /// From the campaign's first day to today, or to its last day once that is past.
  case campaign

  /// `2021-06`, `2021-Q2`, `2021-H1`, `2021`, `campaign`.
  package init?(_ text: String) {
    guard text.lowercased() != "campaign" else {
      self = .campaign
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let head = parts.first, head.count == 4, head.allSatisfy(\.isASCII), let year = Int(head), year > 0 else {
      return nil
    }
    guard parts.count > 1 else {
      self = .year(year)
      return
    }
    guard parts.count == 2, let part = parts.last else { return nil }
    switch (part.first, Int(part.dropFirst()), Int(part)) {
    case ("Q", let quarter?, _) where (1...4).contains(quarter): self = .quarter(year: year, quarter: quarter)
    case ("q", let quarter?, _) where (1...4).contains(quarter): self = .quarter(year: year, quarter: quarter)
    case ("H", let half?, _) where (1...2).contains(half): self = .half(year: year, half: half)
    case ("h", let half?, _) where (1...2).contains(half): self = .half(year: year, half: half)
    case (_, _, let month?) where part.count == 2 && (1...12).contains(month): self = .month(year: year, month: month)
    default: return nil
    }
  }

  package static func month(of day: CivilDate) -> ReportPeriod { .month(year: day.year, month: day.month) }

  /// Nil where the campaign is asked for and the book has none, or it has not begun.
  package func days(_ campaign: Campaign?, today: CivilDate) -> ClosedRange<CivilDate>? {
    switch self {
    case .month(let year, let month): Self.days(year: year, months: month...month)
    case .quarter(let year, let quarter): Self.days(year: year, months: quarter * 3 - 2...quarter * 3)
    case .half(let year, let half): Self.days(year: year, months: half * 6 - 5...half * 6)
    case .year(let year): Self.days(year: year, months: 1...12)
    case .campaign:
      campaign.flatMap { campaign in
        campaign.startsOn <= today ? campaign.startsOn...min(today, campaign.endsOn) : nil
      }
    }
  }

  private static func days(year: Int, months: ClosedRange<Int>) -> ClosedRange<CivilDate>? {
    let last = CivilDate.daysInMonth(year: year, month: months.upperBound)
    guard let first = CivilDate(year: year, month: months.lowerBound, day: 1),
      let end = CivilDate(year: year, month: months.upperBound, day: last)
    else { return nil }
    return first...end
  }

  /// The month so many months away; another period has no neighbours.
  package func stepped(_ months: Int) -> ReportPeriod {
    guard case .month(let year, let month) = self, let first = CivilDate(year: year, month: month, day: 1),
      (2...9998).contains(year)
    else { return self }
    return .month(of: first.adding(months: months))
  }

  /// As a command takes it.
  package var text: String {
    switch self {
    case .month(let year, let month): "\(Self.padded(year))-\(month < 10 ? "0" : "")\(month)"
    case .quarter(let year, let quarter): "\(Self.padded(year))-Q\(quarter)"
    case .half(let year, let half): "\(Self.padded(year))-H\(half)"
    case .year(let year): Self.padded(year)
    case .campaign: "campaign"
    }
  }

  private static func padded(_ year: Int) -> String {
    String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
  }

  /// 2021年6月, 2021年二季度, 2021年上半年, 专项治理以来.
  package var words: Words {
    switch self {
    case .month(let year, let month): Words("\(year)年\(month)月", text)
    case .quarter(let year, let quarter):
      Words("\(year)年\(["一", "二", "三", "四"][(quarter - 1) % 4])季度", text)
    case .half(let year, let half): Words("\(year)年\(half == 1 ? "上" : "下")半年", text)
    case .year(let year): Words("\(year)年", text)
    case .campaign: Words("专项治理以来", "campaign to date")
    }
  }
}
