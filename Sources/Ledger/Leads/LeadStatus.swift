/// Clue or request: a matter of discipline, or a firm that needs help (domain 3.1, A11).
package enum LeadKind: String, Codable, Sendable, CaseIterable {
  /// 问题线索
  case clue
  /// 企业诉求
  case request

  package var words: Words {
    switch self {
    case .clue: Words("问题线索", "Lead")
    case .request: Words("企业诉求", "Request")
    }
  }
}

/// The states of a lead (domain 3.2).
package enum LeadStatus: String, Codable, Sendable, CaseIterable {
  case registered, assigned
  case talkInquiry = "talk_inquiry"
  case checking, held, rectifying
  case caseOpened = "case_opened"
  case inProgress = "in_progress"
  case resolved, closed, transferred, merged, declined, converted, void

  package var words: Words {
    switch self {
    case .registered: Words("待分办", "To assign")
    case .assigned: Words("待提处置意见", "To propose")
    case .talkInquiry: Words("谈话函询", "Talk/inquiry")
    case .checking: Words("初步核实", "Checking")
    case .held: Words("暂存待查", "Held")
    case .rectifying: Words("整改中", "Rectifying")
    case .caseOpened: Words("立案审查", "Case opened")
    case .inProgress: Words("办理中", "In progress")
    case .resolved: Words("已办结", "Resolved")
    case .closed: Words("予以了结", "Closed")
    case .transferred: Words("已转办", "Transferred")
    case .merged: Words("并案", "Merged")
    case .declined: Words("不予办理", "Declined")
    case .converted: Words("转为问题线索", "Converted")
    case .void: Words("作废", "Void")
    }
  }

  /// Nothing more is owed: these carry no colour (domain 2.8, row 1) and leave the list of open leads.
  package var isFinished: Bool {
    switch self {
    case .resolved, .closed, .transferred, .merged, .declined, .converted, .void: true
    case .registered, .assigned, .talkInquiry, .checking, .held, .rectifying, .caseOpened, .inProgress: false
    }
  }

  /// 办结: dealt with, nothing found, or a request declined.
  package var isClosedOut: Bool { self == .resolved || self == .closed || self == .declined }

  /// The arrows of domain 3.2, for clues and requests together; `void` and `reopen` have their own changes.
  package func mayBecome(_ next: LeadStatus, kind: LeadKind) -> Bool {
    switch (self, kind) {
    case (.registered, .clue): [.assigned, .transferred, .merged].contains(next)
    case (.assigned, .clue):
      [.talkInquiry, .checking, .held, .rectifying, .closed, .transferred, .merged].contains(next)
    case (.talkInquiry, .clue): [.checking, .rectifying, .resolved, .closed].contains(next)
    case (.checking, .clue): [.rectifying, .held, .caseOpened, .resolved, .closed, .talkInquiry].contains(next)
    case (.held, .clue): [.checking, .talkInquiry, .closed].contains(next)
    case (.rectifying, .clue): [.resolved, .checking].contains(next)
    case (.caseOpened, .clue): [.rectifying, .resolved].contains(next)
    case (.registered, .request): [.assigned].contains(next)
    case (.assigned, .request): [.inProgress].contains(next)
    case (.inProgress, .request): [.resolved, .declined, .converted].contains(next)
    default: false
    }
  }
}
