/// 审批抽样: one construction project's way through approval, counted against 120 working days (B-04, T21).
package struct ApprovalSample: ListedRecord {
  package static let kind = RecordKind.approvalSample
  package static let numberPrefix = "X"

  package var id: RecordID
  package var owner: String
  /// Of the day on which it was taken.
  package var year: Int
  package var serial: Int
  package var division: String
  /// A short name of the office's own making.
  package var project: String
  /// Who approves; nil is 未注明.
  package var unit: RecordID?
  package var acceptedOn: CivilDate
  package var finishedOn: CivilDate?
  /// Hearings, tests, expert reviews, papers to be mended: days that the clock does not count (T20).
  package var pauses: [Pause]
  /// The lead that its breach became.
  package var lead: RecordID?

  package struct Pause: Codable, Hashable, Sendable {
    /// The first and the last day that is not counted; still standing without a last.
    package var from: CivilDate
    package var to: CivilDate?
    package var reason: String

    package init(from: CivilDate, to: CivilDate?, reason: String) {
      self.from = from
      self.to = to
      self.reason = reason
    }
  }

  package init(
    id: RecordID, owner: String, year: Int, serial: Int, division: String, project: String, unit: RecordID?,
    acceptedOn: CivilDate, finishedOn: CivilDate? = nil
  ) {
    self.id = id
    self.owner = owner
    self.year = year
    self.serial = serial
    self.division = division
    self.project = project
    self.unit = unit
    self.acceptedOn = acceptedOn
    self.finishedOn = finishedOn
    pauses = []
  }

  package var caption: Words { Words(project, project) }
  package var isOpen: Bool { finishedOn == nil }
}

/// How long a sample took, or has taken so far.
package struct ApprovalCount: Hashable, Sendable {
  /// Working days after acceptance up to the end, without those of the pauses.
  package let days: Int
  package let paused: Int
  package let limit: Int

  package var isOver: Bool { days > limit }
}

extension ApprovalSample {
  /// The limit of the settings (T21), 120 working days where they have none.
  package func count(on today: CivilDate, _ rulebook: Rulebook) -> ApprovalCount {
    let calendar = rulebook.calendar
    let end = finishedOn ?? today
    let paused = pauses.reduce(0) { sum, pause in
      let first = max(pause.from, acceptedOn.adding(days: 1))
      let last = min(pause.to ?? end, end)
      return first > last ? sum : sum + calendar.workingDays(from: first.adding(days: -1), to: last)
    }
    let limit = rulebook.limits.limit("T21", on: acceptedOn)?.span.amount ?? 120
    return ApprovalCount(
      days: max(0, calendar.workingDays(from: acceptedOn, to: end)) - paused, paused: paused, limit: limit)
  }

  /// What ran over the limit asks for a lead before its clock is looked after (B-04).
  package func firstStep(_ context: ChangeContext) -> String? {
    count(on: context.today, context.rulebook).isOver ? "raise_sample" : nil
  }

  /// The pause that stands.
  var openPause: Pause? { pauses.last { $0.to == nil } }
}

extension ApprovalSample.Pause {
  /// 2021-04-26 至 2021-04-30 专家评审
  fileprivate var words: Words {
    let end = to.map { Words(" 至 \($0)", " to \($0)") } ?? Words(" 起", " on")
    return Words("\(from)", "\(from)") + end + Words(" \(reason)", " \(reason)")
  }
}

extension Listing {
  static let sample = Listing(
    "sample", Words("工程审批抽样", "Approval samples"), of: ApprovalSample.self,
    columns: [
      ListingColumn("project", Words("项目", "Project"), .growing(least: 12, weight: 3)) { sample, _ in
        .text(sample.project)
      },
      ListingColumn("unit", Words("审批单位", "Unit"), .growing(least: 8, weight: 1, drop: 1)) { sample, names in
        .text(try names.unit(sample.unit))
      },
      ListingColumn("accepted_on", Words("受理", "Accepted"), .fixed(10)) { sample, _ in .date(sample.acceptedOn) },
      ListingColumn("finished_on", Words("办结", "Finished"), .fixed(10)) { sample, _ in .date(sample.finishedOn) },
      ListingColumn("days", Words("工作日", "Days"), .fixed(6)) { sample, names in
        .number(sample.count(on: names.today, names.rulebook).days)
      },
      ListingColumn("over", Words("时限", "Limit"), .fixed(8)) { sample, names in
        let count = sample.count(on: names.today, names.rulebook)
        return .coded(
          count.isOver ? "over" : "within",
          count.isOver
            ? Words("超\(count.days - count.limit)天", "over \(count.days - count.limit)") : Words("未超", "within"))
      },
    ],
    details: [
      ListingColumn("paused", Words("扣除", "Not counted")) { sample, names in
        .number(sample.count(on: names.today, names.rulebook).paused)
      },
      ListingColumn("pauses", Words("中止", "Pauses")) { sample, _ in
        guard !sample.pauses.isEmpty else { return .text(nil) }
        let pauses = sample.pauses.map(\.words).listed(Words("；", "; "))
        return .coded(pauses.zh, pauses)
      },
      ListingColumn("lead", Words("线索", "Lead")) { sample, names in .text(try names.lead(sample.lead)) },
    ],
    begins: ["add_sample"], empty: Words("还没有抽样：F7 新增", "no sample yet: F7 adds one"))
}

extension Watch {
  /// Samples past their working days of which no lead was made yet.
  static let approvalOver = Watch("approval_over", Words("审批超时限", "Approvals")) { lookout in
    let context = lookout.context
    return try lookout.all(ApprovalSample.self).filter { $0.lead == nil }.compactMap { sample in
      let count = sample.count(on: context.today, context.rulebook)
      guard count.isOver else { return nil }
      return WatchPoint(
        Words(
          "\(sample.project)审批已\(count.days)个工作日，超过\(count.limit)个：可转为线索（慢作为）",
          "\(sample.project): \(count.days) working days, over \(count.limit); a lead can be raised"),
        day: sample.finishedOn ?? context.today, division: sample.division,
        at: .listing(Listing.sample.name, sample.id), change: "raise_sample")
    }
  }
}
