extension Change {
  /// 对账差异处理: which side was right, and what was done about it.
  static let settleReconciliation = Change.onRecord(
    Reconciliation.self, "settle_reconciliation", Words("记差异处理", "Settle the differences"),
    summary: Words(
      "差异怎样处理的：更正本台账、补报、请对方更正", "What was done: corrected here, handed in, asked the other side to correct"),
    fields: [.noteText.required(), .on], rules: ["I13", "state"],
    availability: { row, _, _ in
      row.isOpen ? [] : [.state(now: row.status.words, Words("再记处理", "be settled again"))]
    },
    check: { values, row, desk in
      let day = values.day(at: desk)
      return day < row.on ? [.order("I13", .on, day, before: row.on, Words("对账日", "the reconciliation of"))] : []
    },
    alter: { values, row, desk in
      var row = row
      row.status = .settled
      row.settledOn = values.day(at: desk)
      row.note = try values.need(.noteText, FieldValues.text)
      return .of(row, lead: nil, [row], Words("对账差异已处理", "Settled the differences"))
    })
}
