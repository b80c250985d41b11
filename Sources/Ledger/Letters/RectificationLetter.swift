/// 整改通知 or 整改督办函 to the responsible unit (A30; domain 3.1, entity 11): written from the rectification alone, with
/// its own 交办内容, and released by an approval (domain rule I18).
package struct RectificationLetter: OutgoingLetter {
  package static let kind = RecordKind.rectificationLetter
  package static let numberPrefix = "N"
  package static let series = PaperSeries.rectification

  package var id: RecordID
  package var owner: String
  package var year: Int
  package var serial: Int
  package var division: String
  package var rectification: RecordID
  /// Kept for the timeline and for I02; never in the text.
  package var lead: RecordID?
  /// The addressee.
  package var unit: RecordID
  package var letterKind: Kind
  package var status: LetterStatus
  package var docNo: String?
  package var writtenOn: CivilDate
  package var writtenBy: String
  /// 交办内容
  package var content: String
  package var approval: Approval?
  package var issuedOn: CivilDate?
  package var replyDue: CivilDate?
  package var repliedOn: CivilDate?
  package var outcome: String?
  package var closedOn: CivilDate?
  package var paper: String?

  package enum Kind: String, Codable, Sendable, CaseIterable {
    case notice, urging

    package var words: Words {
      switch self {
      case .notice: Words("整改通知", "Rectification notice")
      case .urging: Words("整改督办函", "Rectification urged")
      }
    }

    var use: LetterTemplate.Use { self == .notice ? .notice : .rectificationUrging }
  }

  package init(
    id: RecordID, owner: String, year: Int, serial: Int, division: String, rectification: RecordID, lead: RecordID?,
    unit: RecordID, letterKind: Kind, writtenOn: CivilDate, writtenBy: String, content: String
  ) {
    self.id = id
    self.owner = owner
    self.year = year
    self.serial = serial
    self.division = division
    self.rectification = rectification
    self.lead = lead
    self.unit = unit
    self.letterKind = letterKind
    status = .draft
    self.writtenOn = writtenOn
    self.writtenBy = writtenBy
    self.content = content
  }

  package var title: Words { letterKind.words }
  package var caption: Words { (docNo.map { Words("\($0) ", "\($0) ") } ?? Words("", "")) + title }
}

extension Listing {
  static let notices = Listing(
    "notices", Words("整改通知", "Rectification notices"), of: RectificationLetter.self,
    columns: [
      ListingColumn("kind", Words("种类", "Kind"), .fixed(11)) { letter, _ in
        .coded(letter.letterKind.rawValue, letter.letterKind.shortWords)
      },
      ListingColumn("doc_no", Words("文号", "Paper no."), .growing(least: 18, weight: 1)) { letter, _ in
        .text(letter.docNo)
      },
      ListingColumn("unit", Words("责任单位", "Unit"), .growing(least: 12, weight: 2)) { letter, names in
        .text(try names.unit(letter.unit))
      },
      ListingColumn("issued_on", Words("发出", "Issued"), .growing(least: 10, weight: 0, drop: 0)) { letter, _ in
        .date(letter.issuedOn)
      },
      ListingColumn("reply_due", Words("答复期限", "Reply due"), .fixed(15)) { letter, names in
        .due(letter.replyDue, isLate: letter.isLate(on: names.today))
      },
      ListingColumn("status", Words("状态", "State"), .fixed(14)) { letter, _ in
        .coded(letter.status.rawValue, letter.status.words)
      },
    ],
    details: [
      ListingColumn("content", Words("交办内容", "Asked for")) { letter, _ in .text(letter.content) },
      ListingColumn("written_on", Words("拟稿", "Written")) { letter, _ in .date(letter.writtenOn) },
      ListingColumn("written_by", Words("拟稿人", "Written by")) { letter, _ in .text(letter.writtenBy) },
      ListingColumn("approved_by", Words("批准人", "Approved by")) { letter, _ in .text(letter.approval?.by) },
      ListingColumn("approval_ref", Words("审批件文号", "Approval no.")) { letter, _ in .text(letter.approval?.ref) },
      ListingColumn("replied_on", Words("回复", "Replied")) { letter, _ in .date(letter.repliedOn) },
      ListingColumn("outcome", Words("回复内容", "Reply")) { letter, _ in .text(letter.outcome) },
      ListingColumn("closed_on", Words("了结", "Closed")) { letter, _ in .date(letter.closedOn) },
    ],
    begins: [],
    empty: Words("还没有整改通知：按3选一项整改，回车后拟整改通知", "no notice yet: choose a rectification (3), Enter, and draft one"))
}

extension RectificationLetter.Kind {
  /// For a narrow column.
  fileprivate var shortWords: Words {
    switch self {
    case .notice: Words("整改通知", "Notice")
    case .urging: Words("整改督办函", "Urging")
    }
  }
}
