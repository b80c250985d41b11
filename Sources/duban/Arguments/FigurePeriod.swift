import ArgumentParser
import Ledger

/// The days that figures are counted over: `2021`, `2021-09`, `2021Q3`, `2021H1`, or `campaign` (专项治理以来, A4).
enum FigurePeriod: ExpressibleByArgument, Sendable {
  case days(ClosedRange<CivilDate>)
  case campaign

  init?(argument: String) {
    let text = argument.uppercased().replacing("-Q", with: "Q").replacing("-H", with: "H")
    if text == "CAMPAIGN" || argument == "专项治理" {
      self = .campaign
      return
    }
    guard let year = Int(text.prefix(4)), text.prefix(4).count == 4 else { return nil }
    let rest = text.dropFirst(4)
    let months: ClosedRange<Int>
    switch (rest.first, rest.dropFirst().count == 0 ? nil : Int(rest.dropFirst())) {
    case (nil, _): months = 1...12
    case ("-", let month?) where (1...12).contains(month): months = month...month
    case ("Q", let quarter?) where (1...4).contains(quarter): months = (quarter * 3 - 2)...(quarter * 3)
    case ("H", let half?) where (1...2).contains(half): months = (half * 6 - 5)...(half * 6)
    default: return nil
    }
    let last = CivilDate.daysInMonth(year: year, month: months.upperBound)
    guard let from = CivilDate(year: year, month: months.lowerBound, day: 1),
      let to = CivilDate(year: year, month: months.upperBound, day: last)
    else { return nil }
    self = .days(from...to)
  }

  /// - Throws: `Failure` 64 where the book has no campaign.
  func days(_ office: Office) throws -> ClosedRange<CivilDate> {
    switch self {
    case .days(let days): return days
    case .campaign:
      guard let campaign = office.campaign else {
        throw Failure.usage("台账未设专项治理起止（set_campaign）", "the ledger has no campaign (set_campaign)")
      }
      return campaign.startsOn...campaign.endsOn
    }
  }
}
