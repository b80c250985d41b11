/// A review of a decision (复审, 复核, 申诉, 人事申诉; domain record 10), by whom it concerns or by the organ itself.
package struct DecisionReview: ListedRecord {
  package static let kind = RecordKind.review
  package static let numberPrefix = "W"

  package var id: RecordID
  package var owner: String
  package var year: Int
  package var serial: Int
  package var division: String
  package var accountability: RecordID
  /// The lead that the decision hangs under.
  package var lead: RecordID?
  package var unit: RecordID
  package var reviewKind: Kind
  /// The measure that is reviewed; it stays here where the review alters it.
  package var measure: String
  package var filedOn: CivilDate
  /// By when it was to be filed (T12); nil where no limit is known for its kind.
  package var fileBy: CivilDate?
  /// By when it is to be decided (T12).
  package var dueOn: CivilDate?
  package var status: Status
  package var decidedOn: CivilDate?
  package var outcome: Outcome?
  package var changedTo: String?
  package var note: String?

  package enum Kind: String, Codable, Sendable, CaseIterable {
    case review
    case secondReview = "second_review"
    case appeal
    case personnelAppeal = "personnel_appeal"

    package var words: Words {
      switch self {
      case .review: Words("复审", "Review")
      case .secondReview: Words("复核", "Second review")
      case .appeal: Words("申诉", "Appeal")
      case .personnelAppeal: Words("人事申诉", "Personnel appeal")
      }
    }

    /// The limits (domain 2.9, T12) for filing and for deciding; none is known for the appeals.
    var limits: (file: String, decide: String)? {
      switch self {
      case .review: ("T12a", "T12b")
      case .secondReview: ("T12c", "T12d")
      case .appeal, .personnelAppeal: nil
      }
    }
  }

  package enum Status: String, Codable, Sendable, CaseIterable {
    case filed, decided

    package var words: Words {
      switch self {
      case .filed: Words("办理中", "Under way")
      case .decided: Words("已决定", "Decided")
      }
    }
  }

  package enum Outcome: String, Codable, Sendable, CaseIterable {
    case upheld, changed, revoked

    package var words: Words {
      switch self {
      case .upheld: Words("维持", "Upheld")
      case .changed: Words("变更", "Changed")
      case .revoked: Words("撤销", "Revoked")
      }
    }
  }

  package init(
    id: RecordID, owner: String, year: Int, serial: Int, of decision: Accountability, _ kind: Kind, filedOn: CivilDate
  ) {
    self.id = id
    self.owner = owner
    self.year = year
    self.serial = serial
    division = decision.division
    accountability = decision.id
    lead = decision.lead
    unit = decision.unit
    reviewKind = kind
    measure = decision.measure
    self.filedOn = filedOn
    status = .filed
  }

  package var caption: Words { reviewKind.words + Words(" \(filedOn)", " \(filedOn)") }
  package var isOpen: Bool { status == .filed }
  /// Filed after the limit; where there is none, never.
  package var isLate: Bool { fileBy.map { filedOn > $0 } ?? false }

  /// 复审 W0001 2021-10-08 提出，撤销（2021-11-02）
  package var words: Words {
    let late = isLate ? Words("，逾期提出", ", filed late") : Words("", "")
    let end = outcome.map { outcome in
      Words(
        "，\(outcome.words.zh)（\(decidedOn?.description ?? "")）",
        ", \(outcome.words.en.lowercased()) (\(decidedOn?.description ?? ""))")
    }
    return Words(
      "\(reviewKind.words.zh) \(shortNumber) \(filedOn) 提出", "\(reviewKind.words.en) \(shortNumber) filed on \(filedOn)"
    )
      + late + (end ?? Words("，办理中", ", under way"))
  }
}

extension Desk {
  /// The reviews of one decision, the oldest first.
  package func reviews(of decision: Accountability) throws -> [DecisionReview] {
    try records(DecisionReview.self, by: .lead(decision.lead)).filter { $0.accountability == decision.id }
  }
}

extension Listing {
  static let reviews = Listing(
    "reviews", Words("复审复核申诉", "Reviews and appeals"), of: DecisionReview.self,
    columns: [
      ListingColumn("filed_on", Words("提出", "Filed"), .fixed(10)) { review, _ in .date(review.filedOn) },
      ListingColumn("kind", Words("种类", "Kind"), .growing(least: 8, weight: 0)) { review, _ in
        .coded(review.reviewKind.rawValue, review.reviewKind.words)
      },
      ListingColumn("unit", Words("单位", "Unit"), .growing(least: 10, weight: 1)) { review, names in
        .text(try names.unit(review.unit))
      },
      ListingColumn("measure", Words("原处理", "Decision"), .growing(least: 10, weight: 2)) { review, names in
        .coded(review.measure, names.rulebook.words(.accountabilityMeasures, review.measure))
      },
      ListingColumn("due_on", Words("决定期限", "Due"), .fixed(15)) { review, names in
        .due(review.dueOn, isLate: review.isOverdue(on: names.today))
      },
      ListingColumn("outcome", Words("结果", "Outcome"), .fixed(9)) { review, _ in
        .coded(review.outcome?.rawValue ?? review.status.rawValue, review.outcome?.words ?? review.status.words)
      },
    ],
    details: [
      ListingColumn("lead", Words("线索", "Lead")) { review, names in .text(try names.lead(review.lead)) },
      ListingColumn("file_by", Words("提出期限", "To file by")) { review, _ in .date(review.fileBy) },
      ListingColumn("late", Words("逾期提出", "Filed late")) { review, _ in .flag(review.isLate) },
      ListingColumn("decided_on", Words("决定日期", "Decided on")) { review, _ in .date(review.decidedOn) },
      ListingColumn("changed_to", Words("变更为", "Changed to")) { review, names in
        guard let code = review.changedTo else { return .text(nil) }
        return .coded(code, names.rulebook.words(.accountabilityMeasures, code))
      },
      ListingColumn("note", Words("说明", "Note")) { review, _ in .text(review.note) },
    ],
    begins: ["file_review"],
    empty: Words("没有复审、复核、申诉：F7 登记", "no review yet: F7 files one"))
}

extension DecisionReview {
  package func isOverdue(on today: CivilDate) -> Bool { isOpen && dueOn.map { $0 < today } ?? false }
}

extension Watch {
  /// Reviews that are to be decided within three days, or should have been (T12).
  static let reviewDue = Watch("review_due", Words("复审复核期限", "Reviews due")) { lookout in
    let today = lookout.context.today
    return try lookout.open(DecisionReview.self).compactMap { review in
      guard let due = review.dueOn, due <= today.adding(days: 3) else { return nil }
      let late = due < today ? Words("已过期限 \(due)", "was due on \(due)") : Words("应于 \(due) 前决定", "is due on \(due)")
      return WatchPoint(
        Words(
          "\(review.shortNumber) \(review.reviewKind.words.zh)\(late.zh)",
          "\(review.shortNumber) \(review.reviewKind.words.en) \(late.en)"),
        day: due, division: review.division, at: .listing("reviews", review.id), change: "decide_review")
    }
  }
}
