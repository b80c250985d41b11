// Fields that several changes share, so that they have one name and one title everywhere.
extension Field {
  static let on = Field("on", Words("日期", "Date"), .date(mayLieAhead: false), help: Words("默认今天", "today unless given"))
  static let reason = Field("reason", Words("理由", "Reason"), .longText(max: 500), required: true)
  static let text = Field("text", Words("内容", "Text"), .longText(max: 2_000), required: true)
  static let approvedBy = Field("approved_by", Words("批准人", "Approved by"), .officer, required: true)
  static let approvedPost = Field("approved_post", Words("职务", "Post"), .text(max: 40))
  static let approvedOn = Field("approved_on", Words("批准日期", "Approved on"), .date(mayLieAhead: false), required: true)
  static let approvalRef = Field("approval_ref", Words("审批件文号", "Approval paper no."), .text(max: 60), required: true)

  /// A paper's signature: who, post, when, number.
  static let approval: [Field] = [approvedBy, approvedPost, approvedOn, approvalRef]
}

extension Array where Element == Field {
  /// The same fields, none of them required.
  var optional: [Field] { map { $0.required(false) } }
}

extension FieldValues {
  /// Nil where a part of it is missing.
  var approval: Approval? {
    guard let by = code(.approvedBy), let on = date(.approvedOn), let ref = text(.approvalRef) else { return nil }
    return Approval(by: by, post: text(.approvedPost), on: on, ref: ref)
  }

  func needApproval() throws -> Approval {
    guard let approval else { throw MissingValue(field: Field.approvedBy.name) }
    return approval
  }
}

extension BrokenRule {
  /// The arrows of domain 3.2.
  static func state(_ lead: Lead, _ wanted: Words) -> BrokenRule {
    BrokenRule(
      "state",
      Words("现为“\(lead.status.words.zh)”，不能\(wanted.zh)", "is \"\(lead.status.words.en)\", cannot \(wanted.en)"))
  }
}

extension Desk {
  /// A line of the lead's timeline.
  func note(
    _ lead: Lead, _ kind: LeadNote.Kind, on: CivilDate? = nil, by: String? = nil, _ text: String
  ) -> LeadNote {
    LeadNote(
      id: newID(), owner: lead.owner, lead: lead.id, on: on ?? context.today, by: by ?? context.officer, noteKind: kind,
      text: text)
  }

  /// A sentence where the date stands outside the campaign (domain rule I13: flagged, not refused).
  func campaignNotice(_ date: CivilDate) -> [Words] {
    guard let campaign = context.campaign, !campaign.contains(date) else { return [] }
    return [Words("\(date) 不在专项治理期间（\(campaign.startsOn) 至 \(campaign.endsOn)）", "\(date) is outside the campaign")]
  }
}
