/// Advice to a unit (监察建议, 纪律检查建议, 工作建议): issued with approval, answered by the date in the paper (domain 2.5, T29).
package struct UnitAdvice: ListedRecord {
  package static let kind = RecordKind.advice
  package static let numberPrefix = "G"

  package var id: RecordID
  package var owner: String
  package var year: Int
  package var serial: Int
  package var division: String
  package var unit: RecordID
  /// Kept for ourselves; what leaves is `text` alone (domain rule I18).
  package var lead: RecordID?
  package var adviceKind: Kind
  package var text: String
  package var issuedOn: CivilDate
  package var approval: Approval
  /// As the paper sets it: no rule does.
  package var replyDue: CivilDate
  package var repliedOn: CivilDate?
  package var outcome: Outcome?
  package var reply: String?
  package var status: Status

  package enum Kind: String, Codable, Sendable, CaseIterable {
    case supervision, discipline, work

    package var words: Words {
      switch self {
      case .supervision: Words("监察建议", "Supervision advice")
      case .discipline: Words("纪律检查建议", "Discipline advice")
      case .work: Words("工作建议（提醒函）", "Work advice")
      }
    }
  }

  package enum Outcome: String, Codable, Sendable, CaseIterable {
    case adopted, partly, declined

    package var words: Words {
      switch self {
      case .adopted: Words("采纳", "Adopted")
      case .partly: Words("部分采纳", "Partly adopted")
      case .declined: Words("提出异议", "Objected to")
      }
    }
  }

  package enum Status: String, Codable, Sendable, CaseIterable {
    case issued, replied

    package var words: Words {
      switch self {
      case .issued: Words("待回复", "Awaiting reply")
      case .replied: Words("已回复", "Replied")
      }
    }
  }

  package init(
    id: RecordID, owner: String, year: Int, serial: Int, division: String, unit: RecordID, _ kind: Kind, text: String,
    issuedOn: CivilDate, approval: Approval, replyDue: CivilDate
  ) {
    self.id = id
    self.owner = owner
    self.year = year
    self.serial = serial
    self.division = division
    self.unit = unit
    adviceKind = kind
    self.text = text
    self.issuedOn = issuedOn
    self.approval = approval
    self.replyDue = replyDue
    status = .issued
  }

  package var caption: Words { adviceKind.words + Words(" \(issuedOn)", " \(issuedOn)") }
  package var isOpen: Bool { status == .issued }

  package func isOverdue(on today: CivilDate) -> Bool { isOpen && replyDue < today }
}

extension Listing {
  static let advice = Listing(
    "advice", Words("对单位的建议", "Advice to units"), of: UnitAdvice.self,
    columns: [
      ListingColumn("issued_on", Words("发出", "Issued"), .fixed(10)) { advice, _ in .date(advice.issuedOn) },
      ListingColumn("kind", Words("种类", "Kind"), .fixed(18)) { advice, _ in
        .coded(advice.adviceKind.rawValue, advice.adviceKind.words)
      },
      ListingColumn("unit", Words("单位", "Unit"), .growing(least: 8, weight: 1)) { advice, names in
        .text(try names.unit(advice.unit))
      },
      ListingColumn("reply_due", Words("回复期限", "Reply due"), .fixed(15)) { advice, names in
        .due(advice.replyDue, isLate: advice.isOverdue(on: names.today))
      },
      ListingColumn("outcome", Words("结果", "Outcome"), .fixed(14)) { advice, _ in
        .coded(advice.outcome?.rawValue ?? advice.status.rawValue, advice.outcome?.words ?? advice.status.words)
      },
    ],
    details: [
      ListingColumn("text", Words("建议内容", "Text")) { advice, _ in .text(advice.text) },
      ListingColumn("lead", Words("线索", "Lead")) { advice, names in .text(try names.lead(advice.lead)) },
      ListingColumn("approved_by", Words("批准人", "Approved by")) { advice, _ in .text(advice.approval.by) },
      ListingColumn("approval_ref", Words("文号", "Paper")) { advice, _ in .text(advice.approval.ref) },
      ListingColumn("replied_on", Words("回复日期", "Replied on")) { advice, _ in .date(advice.repliedOn) },
      ListingColumn("reply", Words("回复内容", "Reply")) { advice, _ in .text(advice.reply) },
    ],
    begins: ["issue_advice"], empty: Words("没有发出建议：F7 发出", "no advice yet: F7 issues one"))
}

extension Watch {
  /// Advice whose reply is late by the date in the paper.
  static let adviceLate = Watch("advice_late", Words("建议逾期未复", "Advice")) { lookout in
    let today = lookout.context.today
    return try lookout.open(UnitAdvice.self).filter { $0.isOverdue(on: today) }.map { advice in
      let unit = try lookout.record(OfficeUnit.self, advice.unit)?.shortName ?? ""
      return WatchPoint(
        Words(
          "\(advice.shortNumber) \(unit)应于 \(advice.replyDue) 前回复\(advice.adviceKind.words.zh)",
          "\(advice.shortNumber): \(unit) was to reply by \(advice.replyDue)"), day: advice.replyDue,
        division: advice.division, at: .listing("advice", advice.id), change: "advice_reply")
    }
  }
}
