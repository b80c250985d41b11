/// One line of a notice on holidays: a day off, or a weekend day on which people work in exchange.
package struct DayOff: Hashable, Sendable {
  package enum Kind: String, Codable, Sendable, CaseIterable {
    /// 放假. The weekend days inside a holiday are listed too.
    case off
    /// 调休上班.
    case work
  }

  package let date: CivilDate
  package let kind: Kind
  /// The holiday that the line belongs to, also for a make-up working day: 国庆节.
  package let name: Words

  package init(date: CivilDate, kind: Kind, name: Words) {
    self.date = date
    self.kind = kind
    self.name = name
  }
}
