extension Change {
  /// 记退费: in part or in full; what is charged off the list is owed until all of it is back (domain rule I23).
  static let refund = Change.onLead(
    "refund", Words("记退费", "Record a refund"),
    summary: Words("清单外收费的退还：可分次，退清后才能办结", "What was charged off the list is paid back, in part or in full"),
    fields: [Fields.amount, .on, Fields.evidence], rules: ["I12", "I13", "I23"],
    availability: { dossier, _ in
      let lead = dossier.lead
      let finished = lead.refusalIfFinished(Words("记退费", "have a refund recorded"))
      guard let owed = lead.outstandingFee else {
        return finished + [
          BrokenRule(
            "I23",
            Words(
              "不是有收费金额的清单外收费线索：先更正类型和金额（edit）",
              "it is no lead with an amount charged off the list: correct type and amount first (edit)"))
        ]
      }
      return finished + (owed.fen > 0 ? [] : [BrokenRule("I23", Words("已退清", "it is refunded in full"))])
    },
    check: { values, dossier, desk in
      let lead = dossier.lead
      var broken: [BrokenRule] = []
      if let amount = values.money(Fields.amount), let owed = lead.outstandingFee, owed.fen > 0 {
        if amount.fen == 0 { broken.append(.form(Fields.amount, Words("退费金额应大于零", "the refund is more than nothing"))) }
        if amount > owed {
          broken.append(
            BrokenRule(
              "I23", field: Fields.amount.name,
              Words("只差\(owed.yuan)元未退，所填\(amount.yuan)元", "only \(owed.yuan) is outstanding, not \(amount.yuan)")))
        }
      }
      let day = values.day(at: desk)
      if let discovered = lead.discoveredOn, day < discovered {
        broken.append(.order("I13", .on, day, before: discovered, Words("发现时间", "the day of discovery")))
      }
      return broken
    },
    alter: { values, dossier, desk in
      var lead = dossier.lead
      let amount = try values.need(Fields.amount, FieldValues.money)
      let day = values.day(at: desk)
      let refund = FeeRefund(
        id: desk.newID(), owner: lead.owner, year: day.year,
        serial: try desk.nextSerial(.feeRefund, owner: lead.owner, year: day.year), division: lead.division,
        lead: lead.id, unit: lead.unit, on: day, amount: amount,
        evidence: try values.need(Fields.evidence, FieldValues.text))
      lead.amountRefunded = Money(fen: (lead.amountRefunded?.fen ?? 0) + amount.fen)
      let owed = lead.outstandingFee?.yuan ?? "0.00"
      let line = desk.note(
        lead, .progress, on: day, "\(refund.shortNumber) 退费\(amount.yuan)元，尚差\(owed)元：\(refund.evidence)")
      return .of(
        refund, lead: lead.id, [refund, lead, line],
        Words("退费\(amount.yuan)元，尚差\(owed)元", "Refunded \(amount.yuan), \(owed) outstanding"))
    })

  private enum Fields {
    static let amount = Field("amount", Words("退费金额（元）", "Refund (yuan)"), .money, required: true)
    static let evidence = Field("evidence", Words("佐证", "Evidence"), .longText(max: 500), required: true)
  }
}
