/// 问题线索处置督办函, 提示函, or a reminder without a letter (domain 2.7, 2.8; 3.1, entity 11). It goes to the organ's own
/// handling department, never to the unit complained about: that would tell it that a lead exists.
package struct UrgingLetter: OutgoingLetter {
  package static let kind = RecordKind.urgingLetter
  package static let numberPrefix = "L"
  package static let series = PaperSeries.urging

  package var id: RecordID
  package var owner: String
  package var year: Int
  package var serial: Int
  package var division: String
  /// Always there.
  package var lead: RecordID?
  /// The organ's own department that handles the lead (承办部门).
  package var department: String
  package var level: Level
  package var method: Method
  package var status: LetterStatus
  package var docNo: String?
  /// Of the draft, or of the reminder.
  package var writtenOn: CivilDate
  package var issuedOn: CivilDate?
  /// What is asked for beyond the template, or what a reminder said.
  package var content: String?
  package var replyDue: CivilDate?
  package var repliedOn: CivilDate?
  package var outcome: String?
  /// 约谈: the talk with the department's head.
  package var talkOn: CivilDate?
  package var talkNote: String?
  /// 通报 inside the organ, with its paper.
  package var circularOn: CivilDate?
  package var circularRef: String?
  /// 问责 of who sat on the lead (压案不办), with its paper.
  package var accountableOn: CivilDate?
  package var accountableRef: String?
  package var closedOn: CivilDate?
  package var paper: String?

  package enum Level: String, Codable, Sendable, CaseIterable {
    case reminder, yellow, red

    package var words: Words {
      switch self {
      case .reminder: Words("提醒", "Reminder")
      case .yellow: Words("提示函", "Notice (yellow)")
      case .red: Words("督办函", "Urging letter (red)")
      }
    }

    /// What a colour suggests (domain rule I20: a suggestion, nothing is sent by itself).
    package init?(_ colour: Colour?) {
      switch colour {
      case .yellow: self = .yellow
      case .red: self = .red
      case .blue, nil: return nil
      }
    }
  }

  /// How a lead is urged on (domain 2.7; A20 会议提醒).
  package enum Method: String, Codable, Sendable, CaseIterable {
    case oral, phone, meeting, visit, hearing, files, tracking, letter

    /// Those of a reminder.
    package static let withoutLetter = allCases.filter { $0 != .letter }

    package var words: Words {
      switch self {
      case .oral: Words("口头提醒", "By word of mouth")
      case .phone: Words("电话提醒", "By telephone")
      case .meeting: Words("会议提醒", "At a meeting")
      case .visit: Words("派人督办", "Someone sent")
      case .hearing: Words("听取汇报", "Report heard")
      case .files: Words("调卷督办", "Files called for")
      case .tracking: Words("跟踪督办", "Kept in view")
      case .letter: Words("发函督办", "By letter")
      }
    }
  }

  package init(
    id: RecordID, owner: String, year: Int, serial: Int, division: String, lead: RecordID, department: String,
    level: Level, method: Method, status: LetterStatus, writtenOn: CivilDate
  ) {
    self.id = id
    self.owner = owner
    self.year = year
    self.serial = serial
    self.division = division
    self.lead = lead
    self.department = department
    self.level = level
    self.method = method
    self.status = status
    self.writtenOn = writtenOn
  }

  package var title: Words { level == .reminder ? method.words : level.words }
  package var caption: Words {
    (docNo.map { Words("\($0) ", "\($0) ") } ?? Words("", "")) + title + Words(" \(department)", " \(department)")
  }
}

extension Listing {
  static let letters = Listing(
    "letters", Words("督办函和提醒", "Urging letters"), of: UrgingLetter.self,
    columns: [
      ListingColumn("lead", Words("线索", "Lead"), .fixed(6)) { letter, names in .text(try names.lead(letter.lead)) },
      ListingColumn("level", Words("级别", "Level"), .fixed(9)) { letter, _ in
        .coded(letter.level.rawValue, letter.level.shortWords)
      },
      ListingColumn("doc_no", Words("文号", "Paper no."), .growing(least: 18, weight: 1)) { letter, _ in
        .text(letter.docNo)
      },
      ListingColumn("department", Words("承办部门", "Department"), .growing(least: 10, weight: 2, drop: 2)) { letter, _ in
        .text(letter.department)
      },
      ListingColumn("issued_on", Words("发出", "Issued"), .fixed(10)) { letter, _ in .date(letter.issuedOn) },
      ListingColumn("reply_due", Words("答复期限", "Reply due"), .fixed(15)) { letter, names in
        .due(letter.replyDue, isLate: letter.isLate(on: names.today))
      },
      ListingColumn("status", Words("状态", "State"), .fixed(14)) { letter, _ in
        .coded(letter.status.rawValue, letter.status.words)
      },
    ],
    details: [
      ListingColumn("method", Words("方式", "Method")) { letter, _ in
        .coded(letter.method.rawValue, letter.method.words)
      },
      ListingColumn("written_on", Words("拟稿", "Written")) { letter, _ in .date(letter.writtenOn) },
      ListingColumn("content", Words("要求", "Asked for")) { letter, _ in .text(letter.content) },
      ListingColumn("replied_on", Words("回复", "Replied")) { letter, _ in .date(letter.repliedOn) },
      ListingColumn("outcome", Words("回复内容", "Reply")) { letter, _ in .text(letter.outcome) },
      ListingColumn("talk_on", Words("约谈", "Talk")) { letter, _ in .date(letter.talkOn) },
      ListingColumn("talk_note", Words("约谈情况", "Talk, what")) { letter, _ in .text(letter.talkNote) },
      ListingColumn("circular_on", Words("通报", "Circular")) { letter, _ in .date(letter.circularOn) },
      ListingColumn("circular_ref", Words("通报文号", "Circular no.")) { letter, _ in .text(letter.circularRef) },
      ListingColumn("accountable_on", Words("问责", "Accountable")) { letter, _ in .date(letter.accountableOn) },
      ListingColumn("accountable_ref", Words("问责文号", "Its paper")) { letter, _ in .text(letter.accountableRef) },
      ListingColumn("closed_on", Words("了结", "Closed")) { letter, _ in .date(letter.closedOn) },
    ],
    begins: ["urge_department"],
    empty: Words("还没有督办函：在线索上按F2，或F7对承办部门一并发函", "no letter yet: F2 on a lead, or F7 for a whole department"))
}

extension UrgingLetter.Level {
  /// For a narrow column.
  fileprivate var shortWords: Words {
    switch self {
    case .reminder: words
    case .yellow: Words("提示函", "Notice")
    case .red: Words("督办函", "Urging")
    }
  }
}
