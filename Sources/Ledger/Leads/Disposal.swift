/// The four statutory ways of disposal (domain 2.2) and, counted apart, 交办整改 for service problems that supervision
/// itself found.
package enum DisposalMode: String, Codable, Sendable, CaseIterable {
  case talkInquiry = "talk_inquiry"
  case check, hold, close
  case orderRectification = "order_rectification"

  package var words: Words {
    switch self {
    case .talkInquiry: Words("谈话函询", "Talk/inquiry")
    case .check: Words("初步核实", "Preliminary check")
    case .hold: Words("暂存待查", "Hold")
    case .close: Words("予以了结", "Close")
    case .orderRectification: Words("交办整改", "Order rectification")
    }
  }

  package var leadsTo: LeadStatus {
    switch self {
    case .talkInquiry: .talkInquiry
    case .check: .checking
    case .hold: .held
    case .close: .closed
    case .orderRectification: .rectifying
    }
  }
}

/// A disposal (处置): proposed, then approved on paper; one is active at a time (domain rule I10).
package struct Disposal: LedgerRecord {
  package static let kind = RecordKind.disposal

  package var id: RecordID
  package var owner: String
  package var lead: RecordID
  package var mode: DisposalMode
  package var state: State
  package var proposedOn: CivilDate?
  package var proposedBy: String?
  package var opinion: String?
  package var approval: Approval?
  package var dueOn: CivilDate?
  package var dueRule: String?
  package var dueVersion: String?
  package var letterOn: CivilDate?
  package var replyDue: CivilDate?
  package var repliedOn: CivilDate?
  package var endedOn: CivilDate?

  package enum State: String, Codable, Sendable {
    case proposed, active, ended, withdrawn

    package var words: Words {
      switch self {
      case .proposed: Words("待批", "proposed")
      case .active: Words("执行中", "in force")
      case .ended: Words("已结束", "ended")
      case .withdrawn: Words("已撤回", "withdrawn")
      }
    }
  }

  package init(
    id: RecordID, owner: String, lead: RecordID, mode: DisposalMode, state: State, proposedOn: CivilDate? = nil,
    proposedBy: String? = nil, opinion: String? = nil
  ) {
    self.id = id
    self.owner = owner
    self.lead = lead
    self.mode = mode
    self.state = state
    self.proposedOn = proposedOn
    self.proposedBy = proposedBy
    self.opinion = opinion
  }
}
