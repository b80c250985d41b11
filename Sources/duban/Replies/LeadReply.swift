import Ledger

/// One lead: its fields, what hangs on it, its timeline and, where asked, the reasons.
struct LeadReply: Reply {
  private let dossier: Dossier
  private let office: Office
  private let leads: LeadTable
  private let explanation: LeadExplanation?
  /// Whether who asks may see references (domain rule I29).
  private let seesReferences: Bool

  init(_ dossier: Dossier, _ office: Office, explains: Bool) throws {
    self.dossier = dossier
    self.office = office
    leads = try LeadTable(office)
    seesReferences = try office.seesReferences()
    explanation = explains ? LeadExplanation(dossier, office) : nil
  }

  var table: ReplyTable? {
    ReplyTable(columns: LeadTable.columns, rows: [leads.row(dossier.lead, repeatCount: dossier.repeatCount)])
  }

  private var rectifications: ReplyTable {
    RectificationTable(today: office.today).table(
      dossier.rectifications.map { ($0, leads.unitName($0.unit), dossier.lead.number) })
  }

  private var accountabilities: ReplyTable {
    AccountabilityTable(rulebook: office.rulebook).table(
      dossier.accountabilities.map { ($0, leads.unitName($0.unit), dossier.lead.number) })
  }

  private var timeline: ReplyTable {
    ReplyTable(
      columns: [
        .init("on", Words("日期", "Date")), .init("by", Words("经办", "By")), .init("kind", Words("事项", "What")),
        .init("text", Words("内容", "Text")),
      ],
      rows: dossier.timeline.map {
        [.date($0.on), .text($0.by), .coded($0.noteKind.rawValue, $0.noteKind.words), .text($0.text)]
      })
  }

  private var disposals: ReplyTable {
    ReplyTable(
      columns: [
        .init("mode", Words("处置", "Disposal")), .init("state", Words("状态", "State")),
        .init("proposed_on", Words("提出", "Proposed")), .init("proposed_by", Words("提出人", "By")),
        .init("approved_on", Words("批准", "Approved")), .init("approved_by", Words("批准人", "Approved by")),
        .init("approval_ref", Words("文号", "Paper")), .init("due_on", Words("期限", "Due")),
      ],
      rows: dossier.disposals.map {
        [
          .coded($0.mode.rawValue, $0.mode.words), .coded($0.state.rawValue, $0.state.words), .date($0.proposedOn),
          .text($0.proposedBy), .date($0.approval?.on), .text($0.approval?.by), .text($0.approval?.ref),
          .date($0.dueOn),
        ]
      })
  }

  private var followUps: ReplyTable {
    ReplyTable(
      columns: [
        .init("on", Words("日期", "Date")), .init("by", Words("经办", "By")), .init("way", Words("方式", "Way")),
        .init("satisfied", Words("满意度", "Satisfied")), .init("relapse", Words("反弹", "Relapse")),
        .init("note", Words("说明", "Note")),
      ],
      rows: dossier.followUps.map {
        [
          .date($0.on), .text($0.by), .text($0.way), .coded($0.satisfied.rawValue, $0.satisfied.words),
          .flag($0.relapse), .text($0.note),
        ]
      })
  }

  /// To the handling department and to units, in the order in which they were written.
  private var letters: ReplyTable {
    func row<L: OutgoingLetter>(_ letter: L, level: ReplyValue, to addressee: String) -> [ReplyValue] {
      [
        .text(letter.number), .text(letter.docNo), .coded(letter.title.zh, letter.title), level, .text(addressee),
        .date(letter.issuedOn), .date(letter.replyDue), .date(letter.repliedOn),
        .coded(letter.status.rawValue, letter.status.words),
        .flag(letter.isLate(on: office.today)),
      ]
    }
    return ReplyTable(
      columns: [
        .init("no", Words("编号", "No.")), .init("doc_no", Words("文号", "Paper no.")),
        .init("title", Words("函件", "Letter")), .init("level", Words("级别", "Level"), isForPeople: false),
        .init("addressee", Words("收函", "To")), .init("issued_on", Words("发出", "Issued")),
        .init("reply_due", Words("答复期限", "Reply due")), .init("replied_on", Words("回复", "Replied")),
        .init("status", Words("状态", "State")), .init("late", Words("超期", "Late")),
      ],
      rows: dossier.urgings.map { row($0, level: .coded($0.level.rawValue, $0.level.words), to: $0.department) }
        + dossier.notices.map { row($0, level: .text(nil), to: leads.unitName($0.unit) ?? "") })
  }

  private var reviews: ReplyTable {
    let decisions = Dictionary(
      dossier.accountabilities.map { ($0.id, $0.number) }, uniquingKeysWith: { first, _ in first })
    return ReplyTable(
      columns: [
        .init("no", Words("编号", "No.")), .init("accountability", Words("追责问责", "Decision")),
        .init("kind", Words("种类", "Kind")), .init("filed_on", Words("提出", "Filed")),
        .init("due_on", Words("期限", "Due")), .init("decided_on", Words("决定", "Decided")),
        .init("outcome", Words("结果", "Outcome")), .init("status", Words("状态", "State")),
      ],
      rows: dossier.reviews.map {
        [
          .text($0.number), .text(decisions[$0.accountability]), .coded($0.reviewKind.rawValue, $0.reviewKind.words),
          .date($0.filedOn), .date($0.dueOn), .date($0.decidedOn), .coded($0.outcome?.rawValue, $0.outcome?.words),
          .coded($0.status.rawValue, $0.status.words),
        ]
      })
  }

  private var clarifications: ReplyTable {
    ReplyTable(
      columns: [
        .init("no", Words("编号", "No.")), .init("on", Words("日期", "Date")), .init("way", Words("方式", "Way")),
        .init("circle", Words("范围", "Circle")), .init("consent", Words("本人同意", "Consent")),
        .init("note", Words("说明", "Note")),
      ],
      rows: dossier.clarifications.map {
        [
          .text($0.number), .date($0.on), .coded($0.way.rawValue, $0.way.words), .text($0.circle), .flag($0.hasConsent),
          .text($0.note),
        ]
      })
  }

  private var pauses: ReplyTable {
    ReplyTable(
      columns: [
        .init("no", Words("编号", "No.")), .init("from", Words("自", "From")), .init("until", Words("至", "Until")),
        .init("why", Words("原因", "Why")), .init("due_before", Words("原期限", "Due before")),
        .init("due_after", Words("新期限", "New due")), .init("approved_by", Words("批准人", "Approved by")),
        .init("approval_ref", Words("文号", "Paper")),
      ],
      rows: dossier.pauses.map {
        [
          .text($0.number), .date($0.from), .date($0.until), .coded($0.why.rawValue, $0.why.words), .date($0.dueBefore),
          .date($0.dueAfter), .text($0.approval.by), .text($0.approval.ref),
        ]
      })
  }

  /// What a request has beside other leads, and what only case managers see; empty values are left out.
  private var more: [(key: String, title: Words, value: ReplyValue)] {
    let lead = dossier.lead
    var more: [(key: String, title: Words, value: ReplyValue)] = [
      ("enterprise", Words("企业", "Enterprise"), .text(office.rulebook.maskedEnterprise(lead.enterpriseAlias))),
      (
        "enterprise_type", Words("企业类型", "Kind of enterprise"),
        .coded(lead.enterpriseType?.rawValue, lead.enterpriseType?.words)
      ),
    ]
    if let pace = RequestPace(lead, on: office.today, limits: office.rulebook.limits) {
      more.append(
        ("pace", Words("办理", "Pace"), ReplyValue(json: .text(pace.words.zh), words: pace.words)))
      let satisfied = dossier.followUps.last?.satisfied
      more.append(("satisfied", Words("满意度", "Satisfied"), .coded(satisfied?.rawValue, satisfied?.words)))
    }
    if seesReferences {
      more.append(("petition_ref", Words("信访系统编号", "Petition reference"), .text(lead.petitionRef)))
      more.append(("converted", dossier.conversionWords, .text(dossier.conversion?.text)))
    }
    return more
  }

  private var coUnits: ReplyTable {
    ReplyTable(
      columns: [
        .init("unit", Words("配合单位", "Co-unit")), .init("due_on", Words("期限", "Due")),
        .init("done_on", Words("办完", "Done")),
      ],
      rows: (dossier.lead.coDues ?? []).map { [.text(leads.unitName($0.unit)), .date($0.dueOn), .date($0.doneOn)] })
  }

  func json(_ language: Language) -> JSON {
    var members = leads.members(dossier.lead, repeatCount: dossier.repeatCount)
    members += more.map { JSON.Member($0.key, $0.value.json) }
    members.append(JSON.Member("co_units", coUnits.json))
    members.append(JSON.Member("practice", .flag(office.info.isPractice)))
    members.append(JSON.Member("observation", .text(dossier.observation?.number)))
    members.append(JSON.Member("duty", .text(dossier.duty?.number)))
    members.append(JSON.Member("disposals", disposals.json))
    members.append(JSON.Member("rectifications", rectifications.json))
    members.append(JSON.Member("accountability", accountabilities.json))
    members.append(JSON.Member("reviews", reviews.json))
    members.append(JSON.Member("clarifications", clarifications.json))
    members.append(JSON.Member("pauses", pauses.json))
    members.append(JSON.Member("letters", letters.json))
    members.append(JSON.Member("follow_ups", followUps.json))
    members.append(JSON.Member("timeline", timeline.json))
    if let explanation { members.append(JSON.Member("explanation", explanation.json(language))) }
    return .object(members)
  }

  func text(_ language: Language) -> String {
    let lead = dossier.lead
    let imported = lead.importedNo.map { Words("（原台账 \($0)）", " (sheet no. \($0))")(language) } ?? ""
    var lines = ["\(lead.number)\(imported)  \(lead.title)"]
    let fields = zip(LeadTable.columns, leads.row(lead, repeatCount: dossier.repeatCount))
    var spared: Set<String> = [
      "no", "title", "narrative", "id", "imported_no", "due_on", "days_left", "overdue", "request_days",
    ]
    if dossier.repeatCount == 0 { spared.insert("repeats") }
    let shown = fields.filter { !spared.contains($0.key) && !$1.words(language).isEmpty }
    lines += shown.map { column, value in
      // Before a finding exists, a type says what is reported and no more (domain rule I32).
      let isReported = column.key == "types" && lead.finding == nil && lead.kind == .clue
      let suffix = isReported ? Words("（未核实）", " (not established)")(language) : ""
      return "  \(column.title(language))  \(value.words(language))\(suffix)"
    }
    lines += more.filter { !$0.value.words(language).isEmpty }.map {
      "  \($0.title(language))  \($0.value.words(language))"
    }
    if let duty = dossier.duty {
      lines.append("  \(Words("接访值班", "Reception duty")(language))  \(duty.number) \(duty.caption(language))")
    }
    if !lead.narrative.isEmpty { lines += ["", lead.narrative] }
    let sections: [(Words, ReplyTable)] = [
      (Words("配合单位", "Co-units"), coUnits),
      (Words("处置", "Disposals"), disposals), (Words("整改", "Rectifications"), rectifications),
      (Words("追责问责", "Accountability"), accountabilities),
      (Words("复审复核", "Reviews"), reviews), (Words("澄清正名", "Clarifications"), clarifications),
      (Words("时限中止", "Pauses of the clock"), pauses),
      (Words("函件", "Letters"), letters), (Words("回访", "Follow-ups"), followUps),
      (Words("时间线（新在上）", "Timeline, newest first"), timeline),
    ]
    for (title, table) in sections where !table.rows.isEmpty {
      lines += ["", title(language), table.text(language)]
    }
    if let explanation { lines += [""] + explanation.text(language) }
    return lines.joined(separator: "\n")
  }
}
