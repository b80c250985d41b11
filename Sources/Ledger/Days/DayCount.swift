/// A due date and how it was counted: each day left out with its reason, and what could still move it.
package struct DayCount: Hashable, Sendable {
  package struct Day: Hashable, Sendable {
    package let date: CivilDate
    package let reason: DayReason
  }

  package let start: CivilDate
  package let due: CivilDate
  package let span: TimeSpan
  package let calendar: CalendarName
  /// In working days: each day passed over. In other units: the rest days that the last day rolled over.
  package let skipped: [Day]
  /// Weekend days that count because work was moved there.
  package let makeUpDays: [CivilDate]
  /// The last day by the count, where it was a rest day and moved.
  package let rolledFrom: CivilDate?
  /// One for each year whose days off are not known.
  package let warnings: [Words]

  package var rolled: Bool { rolledFrom != nil }

  /// 自2021-08-20起30个工作日，跳过周末10天、中秋节1天，9月18日调休上班已计入.
  package var explanation: Words {
    var clauses = [Words("自\(start)起\(span.words.zh)", "\(span.words.en) from \(start)")]
    if let rolledFrom, let reason = skipped.first?.reason.words {
      clauses.append(
        Words("\(rolledFrom)为\(reason.zh)，顺延至\(due)", "\(rolledFrom) is a rest day (\(reason.en)), moved to \(due)"))
    } else if !skipped.isEmpty {
      let kinds = skippedByReason.map { reason, days in
        let plural = days == 1 ? "" : "s"
        return Words(
          "\(reason.words.zh)\(days)天",
          reason == .weekend ? "\(days) weekend day\(plural)" : "\(reason.words.en) (\(days) day\(plural))")
      }
      clauses.append(Words("跳过", "skipping ") + kinds.listed())
    }
    if !makeUpDays.isEmpty {
      clauses.append(
        makeUpDays.map(\.monthDayWords).listed()
          + Words("调休上班已计入", makeUpDays.count == 1 ? " counted as a make-up day" : " counted as make-up days"))
    }
    return clauses.listed(Words("，", "; "))
  }

  /// Days skipped by reason: weekends first, then the holidays in the order of the year.
  private var skippedByReason: [(reason: DayReason, days: Int)] {
    var order: [DayReason] = []
    var days: [DayReason: Int] = [:]
    for day in skipped {
      if days[day.reason] == nil, day.reason != .weekend { order.append(day.reason) }
      days[day.reason, default: 0] += 1
    }
    return ([.weekend] + order).compactMap { reason in days[reason].map { (reason, $0) } }
  }
}
