/// What a named reporter is owed: told of acceptance (T04), told the result (T05), each by its day (domain rule I19).
package struct ReporterNotices: Sendable, Hashable {
  package struct Notice: Sendable, Hashable {
    /// `T04` or `T05`
    package let limit: String
    package let title: Words
    package let due: DayCount
    package let toldOn: CivilDate?
    /// Nobody could be reached.
    package let isExcused: Bool

    package var isOwed: Bool { toldOn == nil && !isExcused }
  }

  /// Acceptance first; the result once there is one.
  package let notices: [Notice]

  /// Nothing is owed for a report that was not named, is void, or repeats one whose reporter was told.
  package init(_ lead: Lead, _ context: ChangeContext) {
    guard lead.realName == .named, lead.status != .void, lead.status != .merged else {
      notices = []
      return
    }
    let isExcused = lead.unreachableOn != nil || (lead.origin == .imported && lead.feedbackNote != nil)
    func notice(_ limit: String, _ title: Words, from start: CivilDate?, told: CivilDate?) -> Notice? {
      guard let start, let found = context.rulebook.limits.limit(limit, on: start) else { return nil }
      return Notice(
        limit: limit, title: title, due: context.rulebook.calendar.count(found.span, from: start), toldOn: told,
        isExcused: isExcused)
    }
    notices = [
      notice("T04", Words("受理告知", "Notice of acceptance"), from: lead.receivedOn, told: lead.acceptanceFedBackOn),
      notice(
        "T05", Words("结果反馈", "Notice of the result"), from: lead.status.isFinished ? lead.closedOn : nil,
        told: lead.resultFedBackOn),
    ].compactMap(\.self)
  }

  package var owed: [Notice] { notices.filter(\.isOwed) }
}

extension ReporterNotices.Notice {
  /// 应于 2021-10-08 前（已过3天）, or on which day it was done.
  package func words(on today: CivilDate) -> Words {
    if let toldOn {
      let late = toldOn > due.due ? Words("，超过期限 \(due.due)", ", later than \(due.due)") : Words("", "")
      return Words("\(toldOn) 已告知", "told on \(toldOn)") + late
    }
    guard !isExcused else { return Words("无法联系", "nobody could be reached") }
    let past = today.days(since: due.due)
    let when = past > 0 ? Words("，已过\(past)天", ", \(past) days past") : Words("", "")
    return Words("应于 \(due.due) 前", "by \(due.due)") + when
  }
}

extension Watch {
  /// Notices to named reporters that are late or due in three days.
  static let noticeDue = Watch("notice_due", Words("实名告知", "Named reports")) { lookout in
    let context = lookout.context
    return try lookout.leadsOwingNotice().flatMap { lead in
      ReporterNotices(lead, context).owed.filter { $0.due.due.days(since: context.today) <= 3 }.map { notice in
        WatchPoint(
          Words("\(lead.number) \(notice.title.zh)", "\(lead.number): \(notice.title.en.lowercased()) ")
            + notice.words(on: context.today) + Words("（\(notice.limit)）", " (\(notice.limit))"),
          day: notice.due.due, division: lead.division, at: .lead(lead.id), change: "feedback")
      }
    }
  }
}
