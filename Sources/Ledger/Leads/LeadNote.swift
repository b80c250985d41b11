/// One line of a lead's timeline. Inspectors write the first kinds; each change that moves the lead or one of its
/// papers leaves a line of the others, so that the timeline is read from one table.
package struct LeadNote: LedgerRecord {
  package static let kind = RecordKind.leadNote

  package var id: RecordID
  package var owner: String
  package var lead: RecordID
  package var on: CivilDate
  /// An officer's code.
  package var by: String
  package var noteKind: Kind
  package var text: String

  package init(id: RecordID, owner: String, lead: RecordID, on: CivilDate, by: String, noteKind: Kind, text: String) {
    self.id = id
    self.owner = owner
    self.lead = lead
    self.on = on
    self.by = by
    self.noteKind = noteKind
    self.text = text
  }

  package enum Kind: String, Codable, Sendable, CaseIterable {
    case progress, check, talk
    case letterSent = "letter_sent"
    case reply
    case registered, imported, assigned, proposed, disposed, finding, extended
    case caseOpened = "case_opened"
    case rectification, accountability, feedback, urged
    case resolved, closed, declined, converted, reopened, transferred, merged, voided
    case followUp = "follow_up"
    case clarified, informed
    case coUnit = "co_unit"
    case meeting
    case meetingReminder = "meeting_reminder"
    case paused, resumed
    case spotCheck = "spot_check"
    case recurred

    /// Those that the note form offers.
    package static let written: [Kind] = [.progress, .check, .talk, .letterSent, .reply]

    package var words: Words {
      switch self {
      case .progress: Words("进展", "Progress")
      case .check: Words("核查", "Check")
      case .talk: Words("谈话", "Talk")
      case .letterSent: Words("发函", "Letter sent")
      case .reply: Words("答复", "Reply")
      case .registered: Words("登记", "Registered")
      case .imported: Words("导入", "Imported")
      case .assigned: Words("分办", "Assigned")
      case .proposed: Words("拟处置", "Proposed")
      case .disposed: Words("处置", "Disposed")
      case .finding: Words("结论", "Finding")
      case .extended: Words("延期", "Extended")
      case .caseOpened: Words("立案", "Case opened")
      case .rectification: Words("整改", "Rectification")
      case .accountability: Words("追责", "Accountability")
      case .feedback: Words("反馈", "Feedback")
      case .urged: Words("督办", "Urged")
      case .resolved: Words("办结", "Resolved")
      case .closed: Words("了结", "Closed")
      case .declined: Words("不予办理", "Declined")
      case .converted: Words("转线索", "Converted")
      case .reopened: Words("重启", "Reopened")
      case .transferred: Words("转办", "Transferred")
      case .merged: Words("并案", "Merged")
      case .voided: Words("作废", "Voided")
      case .followUp: Words("回访", "Follow-up")
      case .clarified: Words("澄清", "Clarified")
      case .informed: Words("采信告知", "Official told")
      case .coUnit: Words("配合", "Co-unit")
      case .meeting: Words("会议", "Meeting")
      case .meetingReminder: Words("会议提醒", "Reminded")
      case .paused: Words("中止", "Paused")
      case .resumed: Words("恢复", "Resumed")
      case .spotCheck: Words("抽查", "Spot check")
      case .recurred: Words("再发", "Recurred")
      }
    }
  }
}
