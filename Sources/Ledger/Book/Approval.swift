/// A paper's signature as it is entered: approvals in this field are signed on paper (批准), and who typed them in is
/// kept apart in the audit entry.
package struct Approval: Codable, Hashable, Sendable {
  /// The approver's officer code.
  package var by: String
  package var post: String?
  package var on: CivilDate
  /// The paper's number (审批件文号).
  package var ref: String

  package init(by: String, post: String? = nil, on: CivilDate, ref: String) {
    self.by = by
    self.post = post
    self.on = on
    self.ref = ref
  }
}

/// A due date that was moved (延期): the earlier date stays on record (domain rule I11).
package struct Extension: Codable, Hashable, Sendable {
  package var from: CivilDate?
  package var to: CivilDate
  package var reason: String
  package var approval: Approval

  package init(from: CivilDate?, to: CivilDate, reason: String, approval: Approval) {
    self.from = from
    self.to = to
    self.reason = reason
    self.approval = approval
  }
}

/// One dated line by one hand: progress, evidence, a return.
package struct DatedLine: Codable, Hashable, Sendable {
  package var on: CivilDate
  package var by: String
  package var text: String

  package init(on: CivilDate, by: String, text: String) {
    self.on = on
    self.by = by
    self.text = text
  }
}
