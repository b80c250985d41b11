extension Change {
  /// 转办: handed to another organ before any disposal; ends here.
  static let transfer = Change.onLead(
    "transfer", Words("转办", "Transfer"),
    summary: Words("转给其他机关办理，本台账到此为止", "Hands it to another organ; it ends in this ledger"),
    fields: [Fields.to, Fields.division, Fields.ref, .noteText, .on], rules: ["I10", "I12", "I13", "state"],
    availability: { dossier, _ in
      let wanted = Words("转办", "be transferred")
      return dossier.lead.refusal(unless: .clue, wanted)
        + dossier.lead.refusals(becoming: .transferred, wanted, hint: Words("已作出处置", "it was disposed of"))
        + dossier.refusalWhileProposed
    },
    check: { values, dossier, desk in
      let day = values.day(at: desk)
      guard day < dossier.lead.receivedOn else { return [] }
      return [.order("I13", .on, day, before: dossier.lead.receivedOn, Words("受理时间", "receipt"))]
    },
    alter: { values, dossier, desk in
      var lead = dossier.lead
      lead.status = .transferred
      lead.closedOn = values.day(at: desk)
      // The owner never changes; the division says where the matter now is.
      if let division = values.code(Fields.division) { lead.division = division }
      let to = try values.need(Fields.to, FieldValues.text)
      let ref = values.text(Fields.ref).map { "（\($0)）" } ?? ""
      let text = ["转 \(to)\(ref)", values.text(.noteText)].compactMap(\.self).joined(separator: "：")
      return .of(
        lead, [lead, desk.note(lead, .transferred, on: lead.closedOn, text)], Words("转办", "Transferred"))
    })

  private enum Fields {
    static let to = Field("to", Words("接收机关", "Receiving organ"), .text(max: 80), required: true)
    static let division = Field("division", Words("接收县市", "Receiving division"), .division)
    static let ref = Field("ref", Words("转办文号", "Paper no."), .text(max: 60))
  }
}
