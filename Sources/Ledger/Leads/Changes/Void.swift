extension Change {
  /// 作废: a mistaken entry; not counted, its number never reused (domain 3.2, rule I14).
  static let void = Change.onLead(
    "void", Words("作废", "Void"),
    summary: Words("误登的线索作废，不计入统计，编号不再使用", "A mistaken entry: not counted, its number never reused"),
    fields: [.reason] + Field.approval, rules: ["state"],
    availability: { dossier, _ in
      switch dossier.lead.status {
      case .transferred, .merged, .void: [.state(dossier.lead, Words("作废", "be voided"))]
      default: []
      }
    },
    alter: { values, dossier, desk in
      let approval = try values.needApproval()
      let reason = try values.need(.reason, FieldValues.text)
      var lead = dossier.lead
      lead.status = .void
      let note = desk.note(
        lead, .voided, on: approval.on, "\(reason)；批准人 \(approval.by)（\(approval.ref)）")
      return .of(lead, [lead, note], Words("作废", "Voided"))
    })
}
