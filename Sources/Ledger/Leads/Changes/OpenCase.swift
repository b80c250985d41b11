extension Change {
  /// 立案审查: from a preliminary check, with approval; no disposal (domain 3.2).
  static let openCase = Change.onLead(
    "open_case", Words("立案审查", "Open a case"),
    summary: Words("初步核实后立案，须批准", "Opens a case after the preliminary check, with approval"),
    fields: Field.approval + [.dueOn, .noteText], rules: ["I10", "I11", "I12", "state"],
    availability: { dossier, _ in
      let wanted = Words("立案审查", "become a case")
      return dossier.lead.refusal(unless: .clue, wanted)
        + dossier.lead.refusals(becoming: .caseOpened, wanted, hint: Words("须先初步核实", "check it first"))
        + dossier.refusalWhileProposed + dossier.refusalWhilePaused
    },
    check: { values, _, _ in
      guard let due = values.date(.dueOn), let from = values.date(.approvedOn), due < from else { return [] }
      return [.order("form", .dueOn, due, before: from, Field.approvedOn.title)]
    },
    alter: { values, dossier, desk in
      let approval = try values.needApproval()
      var lead = dossier.lead
      lead.status = .caseOpened
      let origin = values.date(.dueOn).map { _ in DueOrigin.approval(ref: approval.ref) }
      lead.dueOn = values.date(.dueOn)
      lead.dueRule = origin?.rule
      lead.dueVersion = origin?.version
      var rows: [any LedgerRecord] = [lead]
      if var disposal = dossier.activeDisposal {
        disposal.state = .ended
        disposal.endedOn = approval.on
        rows.append(disposal)
      }
      let text = ["立案审查，批准人 \(approval.by)（\(approval.ref)）", values.text(.noteText)]
        .compactMap(\.self).joined(separator: "；")
      rows.append(desk.note(lead, .caseOpened, on: approval.on, text))
      return .of(lead, rows, Words("立案审查", "Opened a case"))
    })
}
