extension Change {
  /// 办结: dealt with, and everything under it settled (domain rules I01, I02, I03, I23).
  static let resolve = Change.onLead(
    "resolve", Words("办结", "Resolve"),
    summary: Words("整改均已销号、追责已决定、函询已答复后办结", "When rectifications are cleared and no paper is open"),
    fields: ResolveFields.all, rules: ["I01", "I02", "I03", "I10", "I11", "I12", "I23", "state"],
    availability: { dossier, _ in
      let arrow = dossier.lead.refusals(
        becoming: .resolved, Words("办结", "be resolved"), hint: dossier.firstBeforeResolving)
      guard arrow.isEmpty, dossier.lead.kind == .clue else { return arrow + dossier.refusalWhilePaused }
      return dossier.refusalWhileProposed + dossier.refusalsOfRectifications + dossier.refusalsOfOpenPapers
        + dossier.refusalWithoutOutcome + dossier.refusalWhilePaused
    },
    check: { values, dossier, desk in
      let conditions = ClosingConditions(dossier: dossier, today: desk.context.today)
      var broken = conditions.refusals(values, signature: true) + conditions.refusalsOfRefund(values)
      if dossier.lead.status == .caseOpened, values.text(.result) == nil {
        broken.append(BrokenRule("state", field: Field.result.name, Words("缺办理结果：立案后须记结果", "a case needs its result")))
      }
      return broken
    },
    alter: { values, dossier, desk in
      var lead = dossier.lead
      let day = values.day(.closedOn, at: desk)
      lead.close(as: .resolved, on: day, values, values.approval, by: desk.context.officer)
      lead.result = values.text(.result) ?? lead.result
      lead.amountRefunded = values.money(ResolveFields.refunded) ?? lead.amountRefunded
      var rows: [any LedgerRecord] = [lead]
      if var disposal = dossier.activeDisposal {
        disposal.state = .ended
        disposal.endedOn = day
        rows.append(disposal)
      }
      let text =
        [
          lead.finding?.words.zh, lead.closeReason, values.text(.result),
          values.text(ResolveFields.refundReason).map { "未退清：\($0)" },
          lead.approval.map { "批准人 \($0.by)（\($0.ref)）" },
        ].compactMap(\.self).joined(separator: "；")
      rows.append(desk.note(lead, .resolved, on: day, text))
      let waiting = try lead.openCoDues.compactMap { try desk.record(OfficeUnit.self, $0.unit)?.shortName }
      let notices =
        waiting.isEmpty
        ? []
        : [
          Words(
            "配合单位\(waiting.joined(separator: "、"))未记办完（co_done）",
            "co-units not marked as done (co_done): \(waiting.joined(separator: ", "))")
        ]
      return .of(lead, rows, summary(lead, day, desk.context), notices: notices)
    })

  /// 已办结，用时12个工作日.
  private static func summary(_ lead: Lead, _ day: CivilDate, _ context: ChangeContext) -> Words {
    let days = context.rulebook.calendar.workingDays(from: lead.receivedOn, to: day)
    return Words("已办结，用时\(days)个工作日", "Resolved after \(days) working days")
  }
}

enum ResolveFields {
  static let reason = Field("reason", Words("办结理由", "Reason"), .longText(max: 500), required: true)
  static let refunded = Field("amount_refunded", Words("已退金额（元）", "Refunded (yuan)"), .money)
  static let refundReason = Field("refund_reason", Words("未退清理由", "Why not refunded in full"), .longText(max: 500))

  /// The approval is asked of clues, by I03; a request needs its result instead.
  static let all = [Field.finding, .result, reason, .closedOn] + Field.approval.optional + [refunded, refundReason]
}

extension Dossier {
  /// What comes before a resolving, where the state has no arrow to it.
  var firstBeforeResolving: Words? {
    switch lead.status {
    case .registered: lead.assignFirst
    case .assigned:
      lead.kind == .clue
        ? Words("先处置（dispose）", "dispose of it first (dispose)")
        : Words("先受理办理（accept_request）", "take it on first (accept_request)")
    case .held: Words("先转初步核实或谈话函询", "take up a check or an inquiry first")
    default: nil
    }
  }
}
