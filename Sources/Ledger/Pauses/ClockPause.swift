/// 中止计时: days that the limit of a lead does not count, with why, how long and who approved (T20: hearing, testing,
/// expert review; other organs' work too). The date before it is kept.
package struct ClockPause: ListedRecord {
  package static let kind = RecordKind.clockPause
  package static let numberPrefix = "U"

  package var id: RecordID
  package var owner: String
  package var year: Int
  package var serial: Int
  package var division: String
  package var lead: RecordID?
  /// The first day that does not count.
  package var from: CivilDate
  /// The last day that does not count; nil while nobody knows.
  package var until: CivilDate?
  package var why: Reason
  package var note: String?
  package var approval: Approval
  /// The due date that stood when the clock was stopped, and the one that took its place.
  package var dueBefore: CivilDate
  package var dueAfter: CivilDate?

  package enum Reason: String, Codable, Sendable, CaseIterable {
    case hearing, testing
    case expertReview = "expert_review"
    case otherOrgan = "other_organ"
    case unreachable, other

    package var words: Words {
      switch self {
      case .hearing: Words("听证", "Hearing")
      case .testing: Words("检验检测鉴定", "Testing")
      case .expertReview: Words("专家评审", "Expert review")
      case .otherOrgan: Words("等待其他机关", "Waiting for another organ")
      case .unreachable: Words("对象无法到场", "Person cannot attend")
      case .other: Words("其他", "Other")
      }
    }
  }

  package init(
    id: RecordID, owner: String, year: Int, serial: Int, division: String, lead: RecordID, from: CivilDate,
    why: Reason, approval: Approval, dueBefore: CivilDate
  ) {
    self.id = id
    self.owner = owner
    self.year = year
    self.serial = serial
    self.division = division
    self.lead = lead
    self.from = from
    self.why = why
    self.approval = approval
    self.dueBefore = dueBefore
  }

  package var caption: Words { Words("\(from) ", "\(from) ") + why.words }
  package var isOpen: Bool { until == nil }
}

extension ClockPause {
  /// U0001 听证 2021-09-20 至 2021-09-24: for the timeline and the explanation.
  package var words: Words {
    let end = until.map { Words(" 至 \($0)", " to \($0)") } ?? Words(" 起", " on")
    return Words("\(shortNumber) \(why.words.zh) \(from)", "\(shortNumber) \(why.words.en), \(from)") + end
  }
}

extension Listing {
  static let pauses = Listing(
    "pauses", Words("时限中止", "Pauses of the clock"), of: ClockPause.self,
    columns: [
      ListingColumn("lead", Words("线索", "Lead"), .fixed(10)) { pause, names in .text(try names.lead(pause.lead)) },
      ListingColumn("from", Words("自", "From"), .fixed(10)) { pause, _ in .date(pause.from) },
      ListingColumn("until", Words("至", "Until"), .fixed(10)) { pause, _ in .date(pause.until) },
      ListingColumn("why", Words("原因", "Why"), .growing(least: 12, weight: 1)) { pause, _ in
        .coded(pause.why.rawValue, pause.why.words)
      },
      ListingColumn("due_after", Words("新期限", "New due"), .fixed(10)) { pause, _ in .date(pause.dueAfter) },
    ],
    details: [
      ListingColumn("due_before", Words("原期限", "Due before")) { pause, _ in .date(pause.dueBefore) },
      ListingColumn("approved_by", Words("批准人", "Approved by")) { pause, _ in .text(pause.approval.by) },
      ListingColumn("approval_ref", Words("文号", "Paper")) { pause, _ in .text(pause.approval.ref) },
      ListingColumn("note", Words("说明", "Note")) { pause, _ in .text(pause.note) },
    ],
    begins: ["pause_clock"],
    empty: Words("没有中止的时限：听证、检验检测、专家评审期间可中止计时，F7 办理", "no clock was paused: hearings, testing, expert review; F7"))
}

extension Watch {
  /// A clock that has stood still for a month: somebody should ask whether the reason still holds.
  static let clockPaused = Watch("clock_paused", Words("时限中止", "Paused clocks")) { lookout in
    let today = lookout.context.today
    return try lookout.open(ClockPause.self).compactMap { pause in
      guard let lead = try pause.lead.flatMap({ try lookout.record(Lead.self, $0) }), !lead.status.isFinished,
        today.days(since: pause.from) >= 30
      else { return nil }
      let days = today.days(since: pause.from)
      return WatchPoint(
        Words(
          "\(lead.number) 因\(pause.why.words.zh)中止已\(days)天：核对是否恢复计时",
          "\(lead.number) paused for \(days) days (\(pause.why.words.en.lowercased())): does the reason still hold?"),
        day: pause.from, division: lead.division, at: .lead(lead.id), change: "resume_clock")
    }
  }
}
