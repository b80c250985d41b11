/// What a rule would have asked of an imported record (待补): counted, filterable, filled in later.
package enum Gap: String, Codable, Sendable, CaseIterable {
  case unit
  case handler
  case disposalApproval = "disposal_approval"
  case finding
  case closedOn = "closed_on"
  case closeReason = "close_reason"
  case closeApproval = "close_approval"
  case dueDate = "due_date"
  case closedBeforeReceived = "closed_before_received"
  case receivedBeforeDiscovered = "received_before_discovered"
  case evidence
  case outsideCampaign = "outside_campaign"
  case refund
  case orderedOn = "ordered_on"
  case application, verifier
  case clearApproval = "clear_approval"
  case officers, rectification
  case measureKind = "measure_kind"
  case decidedOn = "decided_on"
  case basis, hearing

  /// Those that a lead can have; the others are asked of rectifications, observations and accountability.
  package static let ofLeads: [Gap] = [
    .unit, .handler, .disposalApproval, .finding, .closedOn, .closeReason, .closeApproval, .dueDate,
    .closedBeforeReceived, .receivedBeforeDiscovered, .evidence, .outsideCampaign, .refund,
  ]

  package var words: Words {
    switch self {
    case .unit: Words("未注明单位", "no unit named")
    case .handler: Words("无承办人", "no handler")
    case .disposalApproval: Words("无处置审批", "disposal without approval")
    case .finding: Words("无核查结论", "no finding")
    case .closedOn: Words("无办结时间", "no closing date")
    case .closeReason: Words("无办结理由", "no reason for closing")
    case .closeApproval: Words("无办结审批", "closing without approval")
    case .dueDate: Words("办理时限不是完整日期", "due date is not a full date")
    case .closedBeforeReceived: Words("办结早于受理", "closed before it was received")
    case .receivedBeforeDiscovered: Words("受理早于发现", "received before it was discovered")
    case .evidence: Words("整改未见佐证即销号", "cleared without evidence")
    case .outsideCampaign: Words("不在专项治理期间", "outside the campaign")
    case .refund: Words("违规收费未退清", "charge not refunded in full")
    case .orderedOn: Words("无交办时间", "no day on which it was ordered")
    case .application: Words("销号前未见申请", "cleared without an application")
    case .verifier: Words("无验收人", "no verifier")
    case .clearApproval: Words("无销号审批", "clearing without approval")
    case .officers: Words("无检查人", "no officer named")
    case .rectification: Words("当场整改未见整改记录", "corrected on the spot without a rectification")
    case .measureKind: Words("处理方式不在清单", "kind of accountability not in the list")
    case .decidedOn: Words("无决定时间", "no day of decision")
    case .basis: Words("无处理依据", "no basis")
    case .hearing: Words("无陈述申辩记录", "no record of a hearing")
    }
  }
}
