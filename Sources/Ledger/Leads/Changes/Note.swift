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
      return .of(dossier.lead, desk.moving(dossier.lead, on: line.on) + [line], Words("补充进展", "Noted progress"))
    })

  private enum Fields {
    static let kind = Field("kind", Words("类别", "Kind"), .choice(LeadNote.Kind.written, \.words))
  }
}
