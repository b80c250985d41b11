extension Change {
  /// 撤销: takes it out of figures and ladder; the record stays (domain rule I30).
  static let revokeAccountability = Change.onAccountability(
    "revoke_accountability", Words("撤销追责问责", "Revoke"),
    summary: Words("撤销已作出的决定，记录保留，不再计入", "A decision is revoked; the record stays but counts no more"),
    fields: [.reason, .on], rules: ["I13", "state"],
    availability: { record, _, _ in
      guard record.status != .decided else { return [] }
      return [
        .state(
          now: record.status.words, Words("撤销", "be revoked"),
          hint: record.status == .draft ? Words("尚未决定；误记的用撤销操作（undo）", "not decided yet; undo takes back a slip") : nil)
      ]
    },
    check: { values, record, desk in
      let day = values.day(at: desk)
      guard let decided = record.decidedOn, day < decided else { return [] }
      return [.order("I13", .on, day, before: decided, AccountabilityFields.decidedOn.title)]
    },
    alter: { values, record, desk in
      let day = values.day(at: desk)
      let reason = try values.need(.reason, FieldValues.text)
      let record = record.revoked(on: day, reason)
      return .of(
        record, lead: record.lead, [record, record.line("撤销：\(reason)", on: day, at: desk)],
        Words("撤销 \(record.shortNumber)", "Revoked \(record.shortNumber)"))
    })
}

extension Accountability {
  /// Out of figures, ladder and circulars; the record stays.
  func revoked(on day: CivilDate, _ reason: String) -> Accountability {
    var record = self
    record.status = .revoked
    record.revokedOn = day
    record.revokeReason = reason
    return record
  }
}
