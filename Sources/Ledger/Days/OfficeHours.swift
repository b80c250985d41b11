/// When windows are open, by season; absence from a window (脱岗) is judged by these (domain 0.5).
package struct OfficeHours: Hashable, Sendable {
  /// One sitting of the day, from the day of the year on which its season begins.
  package struct Session: Hashable, Sendable {
    package let seasonMonth: Int
    package let seasonDay: Int
    package let opens: ClockTime
    package let closes: ClockTime

    /// Nil where the season's start is no day of the year or the sitting ends before it begins.
    package init?(seasonMonth: Int, seasonDay: Int, opens: ClockTime, closes: ClockTime) {
      guard CivilDate(year: 2020, month: seasonMonth, day: seasonDay) != nil, opens < closes else { return nil }
      self.seasonMonth = seasonMonth
      self.seasonDay = seasonDay
      self.opens = opens
      self.closes = closes
    }

    fileprivate var season: Int { seasonMonth * 100 + seasonDay }
  }

  package enum Status: Hashable, Sendable {
    case open([Session])
    case outsideHours([Session])
    /// A rest day, with its reason.
    case restDay(DayReason)
    /// No hours are set.
    case unknown
  }

  package let sessions: [Session]

  package init(_ sessions: [Session]) {
    self.sessions = sessions
  }

  /// The sittings of a day in order: those of the season that began last, around the turn of the year too.
  package func sessions(on date: CivilDate) -> [Session] {
    let (_, month, day) = date.yearMonthDay
    let seasons = Set(sessions.map(\.season)).sorted()
    guard let season = seasons.last(where: { $0 <= month * 100 + day }) ?? seasons.last else { return [] }
    return sessions.filter { $0.season == season }.sorted { $0.opens < $1.opens }
  }

  /// Whether windows are open then. The closing minute itself is after hours.
  package func status(on date: CivilDate, at time: ClockTime, calendar: WorkingCalendar) -> Status {
    let reason = calendar.status(of: date)
    guard reason.isWorking else { return .restDay(reason) }
    let today = sessions(on: date)
    guard !today.isEmpty else { return .unknown }
    return today.contains { $0.opens <= time && time < $0.closes } ? .open(today) : .outsideHours(today)
  }

  package func isOpen(on date: CivilDate, at time: ClockTime, calendar: WorkingCalendar) -> Bool {
    if case .open = status(on: date, at: time, calendar: calendar) { true } else { false }
  }
}

extension OfficeHours.Status {
  /// 在办公时间内（10:00-14:00 16:00-20:00）.
  package var words: Words {
    func hours(_ sessions: [OfficeHours.Session]) -> String {
      sessions.map { "\($0.opens)-\($0.closes)" }.joined(separator: " ")
    }
    return switch self {
    case .open(let sessions):
      Words("在办公时间内（\(hours(sessions))）", "within office hours (\(hours(sessions)))")
    case .outsideHours(let sessions):
      Words("不在办公时间（\(hours(sessions))）", "closed then (\(hours(sessions)))")
    case .restDay(let reason):
      Words("休息日（\(reason.words.zh)）", "rest day (\(reason.words.en))")
    case .unknown:
      Words("未设办公时间", "no office hours set")
    }
  }
}
