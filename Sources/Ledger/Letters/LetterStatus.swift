/// The states of a letter (domain 3.2): draft → issued → replied → closed.
package enum LetterStatus: String, Codable, Sendable, CaseIterable {
  case draft, issued, replied, closed

  package var words: Words {
    switch self {
    case .draft: Words("草稿", "Draft")
    case .issued: Words("待回复", "Awaiting reply")
    case .replied: Words("已回复", "Replied")
    case .closed: Words("已了结", "Closed")
    }
  }
}

/// A letter that leaves with a paper's number and waits for its reply: to a handling department, or to a unit.
package protocol OutgoingLetter: ListedRecord {
  var status: LetterStatus { get set }
  /// 奎纪督〔2021〕7号; given when it is issued, once and never again (domain rule I14).
  var docNo: String? { get set }
  var issuedOn: CivilDate? { get set }
  var replyDue: CivilDate? { get set }
  var repliedOn: CivilDate? { get set }
  /// What the reply says.
  var outcome: String? { get set }
  var closedOn: CivilDate? { get set }
  /// The text as it was issued; nil for a draft, whose text follows the template of the day.
  var paper: String? { get set }
  /// Its register of numbers, apart from the others.
  static var series: PaperSeries { get }
  /// 督办函, 整改通知: what it is called in sentences.
  var title: Words { get }

  /// Its text as the template of the day has it; nil where it has no paper.
  func draftText(at desk: any Desk, on day: CivilDate) throws -> String?
  /// What must not stand in it when it leaves.
  func scan(at desk: any Desk) throws -> OutgoingScan
  /// To whom it is addressed.
  func addressee(at desk: any Desk) throws -> String
}

extension OutgoingLetter {
  package var isOpen: Bool { status != .closed }

  /// How people call it: by its paper's number, else by the book's.
  package var reference: String { docNo ?? shortNumber }

  /// Issued, its reply not in and the day for it past.
  package func isLate(on today: CivilDate) -> Bool {
    status == .issued && replyDue.map { $0 < today } ?? false
  }

  /// 期限 2021-09-13，超期3天; 2021-09-12 回复.
  package func replyWords(on today: CivilDate) -> Words {
    if let repliedOn {
      let late = replyDue.map { repliedOn.days(since: $0) } ?? 0
      let how = late > 0 ? Words("，迟\(late)天", ", \(late) days late") : Words("", "")
      return Words("\(repliedOn) 回复", "answered \(repliedOn)") + how
    }
    guard status == .issued else { return status.words }
    guard let replyDue else { return Words("未回复", "no reply") }
    let past = today.days(since: replyDue)
    return past > 0
      ? Words("未回复，期限 \(replyDue)，超期\(past)天", "no reply, due \(replyDue), \(past) days late")
      : Words("未回复，期限 \(replyDue)", "no reply, due \(replyDue)")
  }
}
