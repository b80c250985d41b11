/// The campaign (专项治理) that the header, the statistics and the flags of I13 refer to (A1, A4).
package struct Campaign: LedgerRecord {
  package static let kind = RecordKind.campaign

  package var id: RecordID
  package var owner: String
  package var title: String
  package var document: String?
  /// Whose document it is, and when it came out, as its first page says: 2021年4月 (A1).
  package var issuer: String?
  package var issued: String?
  package var startsOn: CivilDate
  package var endsOn: CivilDate
  /// The day of the month at which monthly papers are cut off.
  package var cutoffDay: Int

  package init(
    id: RecordID, owner: String, title: String, document: String?, startsOn: CivilDate, endsOn: CivilDate,
    cutoffDay: Int = 25
  ) {
    self.id = id
    self.owner = owner
    self.title = title
    self.document = document
    self.startsOn = startsOn
    self.endsOn = endsOn
    self.cutoffDay = cutoffDay
  }

  package func contains(_ date: CivilDate) -> Bool { date >= startsOn && date <= endsOn }

  /// Where the campaign stands on a day (A4): before it, in month n of m with so many days left, or over.
  package enum Clock: Hashable, Sendable {
    case before(days: Int)
    case running(month: Int, of: Int, daysLeft: Int)
    case over(days: Int)

    /// 专项治理 第6月/9 剩109天
    package var words: Words {
      switch self {
      case .before(let days): Words("专项治理 \(days)天后开始", "campaign begins in \(days) d")
      case .running(let month, let of, let daysLeft):
        Words("专项治理 第\(month)月/\(of) 剩\(daysLeft)天", "campaign month \(month)/\(of), \(daysLeft) d left")
      case .over(let days): Words("专项治理 已结束\(days)天", "campaign over for \(days) d")
      }
    }
  }

  /// Months are those of the calendar, the first and the last counted as months also where they are not whole.
  package func clock(on today: CivilDate) -> Clock {
    guard today >= startsOn else { return .before(days: startsOn.days(since: today)) }
    guard today <= endsOn else { return .over(days: today.days(since: endsOn)) }
    let start = startsOn.yearMonthDay
    let end = endsOn.yearMonthDay
    let now = today.yearMonthDay
    return .running(
      month: (now.year - start.year) * 12 + now.month - start.month + 1,
      of: (end.year - start.year) * 12 + end.month - start.month + 1, daysLeft: endsOn.days(since: today))
  }

  /// Said beside a date that lies outside (domain rule I13: flagged, not refused); nil where it lies inside.
  package func flag(_ date: CivilDate) -> Words? {
    guard !contains(date) else { return nil }
    return Words(
      "\(date) 不在专项治理期间（\(startsOn) 至 \(endsOn)）", "\(date) is outside the campaign (\(startsOn) to \(endsOn))")
  }
}

/// A local day off or make-up day that the office entered itself.
package struct LocalDay: LedgerRecord {
  package static let kind = RecordKind.dayOff

  package var id: RecordID
  package var owner: String
  package var on: CivilDate
  /// True: a day off; false: a make-up working day.
  package var isOff: Bool
  package var name: String
  package var source: String

  package init(id: RecordID, owner: String, on: CivilDate, isOff: Bool, name: String, source: String) {
    self.id = id
    self.owner = owner
    self.on = on
    self.isOff = isOff
    self.name = name
    self.source = source
  }
}
