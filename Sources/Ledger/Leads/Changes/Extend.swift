extension Change {
  /// 延期: a later due date, with reason and approval; the earlier one stays on record (domain rule I11).
  static let extend = Change.onLead(
    "extend", Words("延期", "Extend"),
    summary: Words("经批准推迟期限，原期限保留", "A later due date with approval; the original one is kept"),
    fields: ExtensionFields.all, rules: ["I11", "I12"],
    availability: { dossier, _ in
      let finished = dossier.lead.refusalIfFinished(Words("延期", "be extended"))
      guard finished.isEmpty, dossier.runningPause == nil else { return finished + dossier.refusalWhilePaused }
      guard dossier.lead.dueOn == nil else { return [] }
      return [
        BrokenRule(
          "I11", Words("没有期限，不能延期；期限由处置时确定", "it has no due date to extend; a disposal sets one"))
      ]
    },
    check: { values, dossier, _ in ExtensionFields.check(values, now: dossier.lead.dueOn) },
    alter: { values, dossier, desk in
      var lead = dossier.lead
      let extended = try ExtensionFields.extended(values, now: lead.dueOn)
      let origin = DueOrigin.extended(ref: extended.approval.ref)
      lead.extensions.append(extended)
      lead.dueOn = extended.to
      lead.dueRule = origin.rule
      lead.dueVersion = origin.version
      let note = desk.note(lead, .extended, on: extended.approval.on, extended.line)
      return .of(lead, [lead, note], Words("延期至 \(extended.to)", "Extended to \(extended.to)"))
    })
}

/// The fields of an extension, of a lead or of a rectification.
enum ExtensionFields {
  static let dueOn = Field("due_on", Words("新期限", "New due date"), .date(mayLieAhead: true), required: true)
  static let all = [dueOn, Field.reason] + Field.approval

  static func check(_ values: FieldValues, now due: CivilDate?) -> [BrokenRule] {
    var broken = values.approvalGaps("I11")
    if !values.has(.reason) { broken.append(.missing("I11", .reason)) }
    if let due, let given = values.date(dueOn), given <= due {
      broken.append(
        BrokenRule(
          "I11", field: dueOn.name,
          Words("新期限 \(given) 应晚于现期限 \(due)", "the new date \(given) must be later than \(due)")))
    }
    return broken
  }

  static func extended(_ values: FieldValues, now due: CivilDate?) throws -> Extension {
    Extension(
      from: due, to: try values.need(dueOn, FieldValues.date), reason: try values.need(.reason, FieldValues.text),
      approval: try values.needApproval())
  }
}

extension Extension {
  /// Domain rule I11: approved before the date had passed, so that the on-time rate takes the new one.
  package var wasInTime: Bool { from.map { approval.on <= $0 } ?? true }

  /// For the timeline.
  var line: String {
    let before = from.map { "原期限 \($0)" } ?? "原无期限"
    return "延期至 \(to)（\(before)）：\(reason)；批准人 \(approval.by)（\(approval.ref)）"
  }
}

extension Lead {
  /// The due date that the on-time rate goes by (domain rule I11): one that was moved after it had passed does not count,
  /// nor what was moved on from there.
  package var dueForOnTime: CivilDate? {
    extensions.first { !$0.wasInTime }?.from ?? dueOn
  }
}
