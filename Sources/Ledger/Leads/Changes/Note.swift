extension Change {
  /// 补充进展: one line on a lead.
  static let note = Change.onLead(
    "note", Words("补充进展", "Note progress"),
    summary: Words("在线索上记一行进展、核查、谈话、发函或答复", "One line on a lead: progress, check, talk, letter, reply"),
    fields: [Fields.kind, .text, .on], rules: ["I12", "I13", "I17"],
    availability: { dossier, _ in dossier.lead.refusalIfFinished(Words("补充进展", "take a note")) },
    alter: { values, dossier, desk in
      let kind = values.choice(Fields.kind, as: LeadNote.Kind.self) ?? .progress
      let line = desk.note(dossier.lead, kind, on: values.date(.on), try values.need(.text, FieldValues.text))
      return Alteration(
        puts: [line], summary: Words("补充进展", "Noted progress"), subject: dossier.lead.id, subjectKind: .lead,
        number: dossier.lead.number, lead: dossier.lead.id)
    })

  private enum Fields {
    static let kind = Field("kind", Words("类别", "Kind"), .choice(LeadNote.Kind.written, \.words))
  }
}

extension Lead {
  /// Domain rule I12: a finished lead is immutable but for a few changes that do not ask this.
  func refusalIfFinished(_ wanted: Words) -> [BrokenRule] {
    guard status.isFinished else { return [] }
    return [
      BrokenRule(
        "I12",
        Words(
          "线索“\(status.words.zh)”，不能\(wanted.zh)；需要时先重启",
          "the lead is \"\(status.words.en)\" and cannot \(wanted.en); reopen it first"))
    ]
  }
}
