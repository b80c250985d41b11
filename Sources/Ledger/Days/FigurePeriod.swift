/// The days that figures are told of: a month, a quarter, a half, a year, or the campaign to date (A4).
package struct FigurePeriod: Hashable, Sendable {
  package let days: ClosedRange<CivilDate>
  package let words: Words

  /// `2021-06`, `2021-Q2`, `2021-H1`, `2021`, `campaign` or `专项治理以来`; the campaign runs to its end or to today, the
  /// earlier. Nil where the text is none of these, or where there is no campaign.
  package init?(_ text: String, campaign: Campaign?, today: CivilDate) {
    let text = text.trimmed
    if ["campaign", "专项治理以来"].contains(text.lowercased()) {
      guard let campaign, campaign.startsOn <= today else { return nil }
      days = campaign.startsOn...min(campaign.endsOn, today)
      words = Words("专项治理以来", "Campaign to date")
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, first.count == 4, let year = Int(first), parts.count <= 2 else { return nil }
    guard let months = parts.count == 1 ? 1...12 : FigurePeriod.months(parts[1]),
      let start = CivilDate(year: year, month: months.lowerBound, day: 1),
      let end = CivilDate(
        year: year, month: months.upperBound, day: CivilDate.daysInMonth(year: year, month: months.upperBound))
    else { return nil }
    days = start...end
    words = Words(text, text)
  }

  private static func months(_ part: Substring) -> ClosedRange<Int>? {
    switch part.uppercased() {
    case "Q1": 1...3
    case "Q2": 4...6
    case "Q3": 7...9
    case "Q4": 10...12
    case "H1": 1...6
    case "H2": 7...12
    default: part.count == 2 ? Int(part).flatMap { (1...12).contains($0) ? $0...$0 : nil } : nil
    }
  }
}
