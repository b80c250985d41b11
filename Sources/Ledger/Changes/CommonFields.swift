// Fields that several changes share, so that they have one name and one title everywhere.
extension Field {
  static let on = Field("on", Words("日期", "Date"), .date(mayLieAhead: false), help: Words("默认今天", "today unless given"))
  static let reason = Field("reason", Words("理由", "Reason"), .longText(max: 500), required: true)
  static let text = Field("text", Words("内容", "Text"), .longText(max: 2_000), required: true)
  static let noteText = Field("note", Words("说明", "Note"), .longText(max: 500))
  static let dueOn = Field("due_on", Words("期限", "Due on"), .date(mayLieAhead: true))
  static let finding = Field("finding", Words("核查结论", "Finding"), .choice(Finding.allCases, \.words))
  static let result = Field("result", Words("办理结果", "Result"), .longText(max: 2_000))
  static let closedOn = Field(
    "closed_on", Words("办结时间", "Closed on"), .date(mayLieAhead: false), help: Words("默认今天", "today unless given"))
  static let approvedBy = Field("approved_by", Words("批准人", "Approved by"), .officer, required: true)
  static let approvedPost = Field("approved_post", Words("职务", "Post"), .text(max: 40))
  static let approvedOn = Field("approved_on", Words("批准日期", "Approved on"), .date(mayLieAhead: false), required: true)
  static let approvalRef = Field("approval_ref", Words("审批件文号", "Approval paper no."), .text(max: 60), required: true)

  /// Names the fields that a correction empties.
  static func clearing(_ fields: [Field]) -> Field {
    Field(
      "clear", Words("清空", "Clear"), .choices(fields.map { Choice($0.name, $0.title) }),
      help: Words("要清空的栏目", "fields to be emptied"))
  }

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

  /// What a signature lacks, in the name of the rule that asks for one.
  func approvalGaps(_ rule: String) -> [BrokenRule] {
    [Field.approvedBy, .approvedOn, .approvalRef].filter { !has($0) }.map { .missing(rule, $0) }
  }

  func day(_ field: Field = .on, at desk: any Desk) -> CivilDate { date(field) ?? desk.context.today }
}

extension BrokenRule {
  /// The arrows of domain 3.2, with what to do first where there is something.
  static func state(_ lead: Lead, _ wanted: Words, hint: Words? = nil) -> BrokenRule {
    state(now: lead.status.words, wanted, hint: hint)
  }

  static func state(now: Words, _ wanted: Words, hint: Words? = nil) -> BrokenRule {
    let tail = hint.map { Words("；\($0.zh)", "; \($0.en)") } ?? Words("", "")
    return BrokenRule("state", Words("现为“\(now.zh)”，不能\(wanted.zh)", "it is \"\(now.en)\", cannot \(wanted.en)") + tail)
  }

  /// A field that a rule asks for; where the form asks for it too, the rule's sentence stands alone.
  static func missing(_ rule: String, _ field: Field) -> BrokenRule {
    BrokenRule(rule, field: field.name, field.missing.message)
  }

  /// Two dates in the wrong order.
  static func order(
    _ rule: String, _ field: Field, _ date: CivilDate, before other: CivilDate, _ otherTitle: Words
  ) -> BrokenRule {
    BrokenRule(
      rule, field: field.name,
      Words(
        "\(field.title.zh) \(date) 早于\(otherTitle.zh) \(other)",
        "\(field.title.en) \(date) is before \(otherTitle.en) \(other)"))
  }
}

extension Desk {
  /// A line of the lead's timeline.
  func note(
    _ lead: Lead, _ kind: LeadNote.Kind, on: CivilDate? = nil, by: String? = nil, _ text: String
  ) -> LeadNote {
    note(under: lead.id, owner: lead.owner, kind, on: on, by: by, text)
  }

  func note(
    under lead: RecordID, owner: String, _ kind: LeadNote.Kind, on: CivilDate? = nil, by: String? = nil, _ text: String
  ) -> LeadNote {
    LeadNote(
      id: newID(), owner: owner, lead: lead, on: on ?? context.today, by: by ?? context.officer, noteKind: kind,
      text: text)
  }

  /// A sentence where the date stands outside the campaign (domain rule I13: flagged, not refused).
  func campaignNotice(_ date: CivilDate) -> [Words] {
    context.campaign?.flag(date).map { [$0] } ?? []
  }

  /// Someone who left does nothing new.
  func inactive(_ code: String?, _ field: Field) throws -> [BrokenRule] {
    guard let code, let officer = try officer(code: code), !officer.isActive else { return [] }
    return [
      BrokenRule(
        "form", field: field.name,
        Words("人员 \(code) 已停用，可用 edit_officer 恢复", "officer \(code) is no longer active (edit_officer brings back)"))
    ]
  }

  /// The unit and whatever it hangs under: a window, its hall, the hall's parent.
  func lineage(_ unit: RecordID?) throws -> [OfficeUnit] {
    var line: [OfficeUnit] = []
    var next = unit
    while let id = next, !line.contains(where: { $0.id == id }), let found = try record(OfficeUnit.self, id) {
      line.append(found)
      next = found.parent
    }
    return line
  }
}

extension Alteration {
  /// Rows that belong to a lead, whose number the receipt gives.
  static func of(
    _ lead: Lead, _ rows: [any LedgerRecord], _ summary: Words, notices: [Words] = []
  ) -> Alteration {
    Alteration(
      puts: rows, summary: summary, subject: lead.id, subjectKind: .lead, number: lead.number, lead: lead.id,
      notices: notices)
  }

  /// Rows about a record that may hang under a lead.
  static func of<R: NumberedRecord>(
    _ record: R, lead: RecordID?, _ rows: [any LedgerRecord], _ summary: Words, notices: [Words] = []
  ) -> Alteration {
    Alteration(
      puts: rows, summary: summary, subject: record.id, subjectKind: R.kind, number: record.number, lead: lead,
      notices: notices)
  }
}

extension NumberedRecord {
  /// `R0003`: how it is called inside one county and one year.
  package var shortNumber: String { recordNumber.short }
}
