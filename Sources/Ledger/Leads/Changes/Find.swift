extension Change {
  /// 核查结论: recorded by a change of its own, moves no state (domain 3.2).
  static let find = Change.onLead(
    "find", Words("提出核查结论", "Record the finding"),
    summary: Words("属实、部分属实、不实、无法查实；不改变状态", "True, partly true, untrue, unverifiable; moves no state"),
    fields: [Field.finding.required(), .noteText, Fields.by, .on], rules: ["I12", "state"],
    availability: { dossier, _ in
      let wanted = Words("提出核查结论", "have a finding")
      let lead = dossier.lead
      let refused = lead.refusal(unless: .clue, wanted) + lead.refusalIfFinished(wanted)
      guard refused.isEmpty, lead.status == .registered else { return refused }
      return [.state(lead, wanted, hint: lead.assignFirst)]
    },
    check: { values, dossier, desk in
      let day = values.day(at: desk)
      guard day < dossier.lead.receivedOn else { return [] }
      return [.order("I13", .on, day, before: dossier.lead.receivedOn, Words("受理时间", "receipt"))]
    },
    alter: { values, dossier, desk in
      guard let finding = values.choice(.finding, as: Finding.self) else { throw MissingValue(field: "finding") }
      var lead = dossier.lead
      let before = lead.finding
      lead.finding = finding
      lead.findingOn = values.day(at: desk)
      lead = lead.moved(on: values.day(at: desk))
      lead.findingBy = values.code(Fields.by) ?? desk.context.officer
      lead.findingNote = values.text(.noteText)
      lead.gaps.removeAll { $0 == .finding }
      let corrected = before.flatMap { $0 == finding ? nil : "（原记“\($0.words.zh)”）" } ?? ""
      let text = [finding.words.zh + corrected, lead.findingNote].compactMap(\.self).joined(separator: "：")
      return .of(
        lead, [lead, desk.note(lead, .finding, on: lead.findingOn, by: lead.findingBy, text)],
        Words("核查结论：\(finding.words.zh)", "Finding: \(finding.words.en)"))
    })

  private enum Fields {
    static let by = Field("by", Words("提出人", "By"), .officer, help: Words("默认记录人", "who types unless given"))
  }
}
