/// The campaign (专项治理) that the header, the statistics and the flags of I13 refer to (A1, A4).
package struct Campaign: LedgerRecord {
  package static let kind = RecordKind.campaign

  package var id: RecordID
  package var owner: String
  package var title: String
  package var document: String?
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

  /// Month n of m and the days left, as the header shows them; nil outside the campaign.
  package func clock(on today: CivilDate) -> (month: Int, of: Int, daysLeft: Int)? {
    guard contains(today) else { return nil }
    let start = startsOn.yearMonthDay
    let end = endsOn.yearMonthDay
    let now = today.yearMonthDay
    let months = (end.year - start.year) * 12 + end.month - start.month + 1
    let month = (now.year - start.year) * 12 + now.month - start.month + 1
    return (month, months, endsOn.days(since: today))
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
