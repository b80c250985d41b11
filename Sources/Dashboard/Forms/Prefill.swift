import Ledger

/// What stands in a fresh form before anything is typed: what follows from the record and the day, never a judgement.
enum Prefill {
  /// The field in which a correction names what is to be emptied.
  static let clear = "clear"

  /// Changes whose form shows the record as it stands, to be altered.
  static func isCorrection(_ change: Change) -> Bool {
    ["edit", "edit_unit", "edit_officer", "finalise_observation", "review_objection"].contains(change.name)
  }

  static func values(_ change: Change, _ subject: Change.Subject, _ surroundings: Surroundings) -> [String: String] {
    var values = record(change, subject)
    let signed = change.fields.first { $0.name == "approved_on" }
    if signed?.isRequired == true || change.name == "resolve" {
      values["approved_on"] = surroundings.today.description
    }
    switch (change.name, subject) {
    case ("open_shift", _):
      values["opened"] = surroundings.time.description
      values["hall"] = onlyHall(surroundings)
    case ("close_shift", _): values["closed"] = surroundings.time.description
    case ("dispose", .lead(let dossier)), ("propose_disposal", .lead(let dossier)):
      // A suggestion of the office's own list, said above the form (domain rule I32).
      values["mode"] = FirstStep(dossier.lead, surroundings.rulebook)?.mode.rawValue
    default: break
    }
    if change.name == "add_unit" { values["division"] = surroundings.ledger?.info.owner }
    if change.name == "set_campaign", let campaign = surroundings.ledger?.campaign {
      values["title"] = campaign.title
      values["document"] = campaign.document
      values["issuer"] = campaign.issuer
      values["issued"] = campaign.issued
      values["starts_on"] = campaign.startsOn.description
      values["ends_on"] = campaign.endsOn.description
      values["cutoff_day"] = String(campaign.cutoffDay)
    }
    return values.filter { !$0.value.isEmpty }
  }

  /// An office with one hall need not pick it.
  private static func onlyHall(_ surroundings: Surroundings) -> String? {
    let halls = (surroundings.ledger?.units ?? []).filter { unit in
      unit.unitKind == .serviceHall && unit.division == surroundings.ledger?.info.owner
    }
    return halls.count == 1 ? halls.first?.id.text : nil
  }

  private static func record(_ change: Change, _ subject: Change.Subject) -> [String: String] {
    switch (change.name, subject) {
    case ("edit", .lead(let dossier)): lead(dossier.lead)
    case ("assign", .lead(let dossier)):
      [
        "handling_department": dossier.lead.handlingDepartment ?? "", "handler": dossier.lead.handler ?? "",
      ]
    case ("order_rectification", .lead(let dossier)), ("convert_request", .lead(let dossier)):
      ["unit": dossier.lead.unit?.text ?? ""]
    case ("record_accountability", .lead(let dossier)):
      ["unit": dossier.lead.unit?.text ?? "", "subject": dossier.lead.subject.map(reference) ?? ""]
    case ("suggest_transfer", .lead(let dossier)): ["subject": dossier.lead.subject.map(reference) ?? ""]
    case ("resolve", .lead(let dossier)), ("close", .lead(let dossier)):
      ["finding": dossier.lead.finding?.rawValue ?? ""]
    case ("edit_officer", .officer(let officer)):
      [
        "display": officer.display, "post": officer.post ?? "", "department": officer.department ?? "",
        "role": officer.role.rawValue, "active": officer.isActive ? "true" : "false",
      ]
    case ("finalise_observation", .observation(let observation)): self.observation(observation)
    case ("review_objection", .observation(let observation)): reviewed(observation)
    case ("recommendation_reply", .record(let record as Recommendation, _)): ["action": record.text]
    case ("care_request", .record(let care as CareAssignment, _)),
      ("care_problem_solved", .record(let care as CareAssignment, _)):
      ["problem": onlyOpenProblem(care).map(String.init) ?? ""]
    case ("record_spot_check", .record(let check as SpotCheck, _)): ["lead": check.waiting.first?.number ?? ""]
    case ("raise_lead", .observation(let observation)): ["types": observation.types.joined(separator: "、")]
    default: [:]
    }
  }

  /// Counted from 1 as the form asks for it; nil where there is a choice.
  private static func onlyOpenProblem(_ care: CareAssignment) -> Int? {
    let open = care.problems.indices.filter { care.problems[$0].solvedOn == nil }
    return open.count == 1 ? open.first.map { $0 + 1 } : nil
  }

  private static func lead(_ lead: Lead) -> [String: String] {
    var values = [
      "title": lead.title, "narrative": lead.narrative, "received_on": lead.receivedOn.description,
      "source": lead.source, "types": lead.types.joined(separator: "、"), "priority": lead.priority.rawValue,
      "real_name": lead.realName.rawValue, "green_channel": lead.greenChannel ? "true" : "false",
      "pain_tags": lead.painTags.map(\.rawValue).joined(separator: "、"),
      "co_units": lead.coUnits.map(\.text).joined(separator: "、"),
    ]
    values["unit"] = lead.unit?.text
    values["discovered_on"] = lead.discoveredOn?.description
    values["channel"] = lead.channel
    values["mode"] = lead.mode?.rawValue
    values["round"] = lead.round
    values["resident_group"] = lead.residentGroup
    values["enterprise_alias"] = lead.enterpriseAlias
    values["enterprise_type"] = lead.enterpriseType?.rawValue
    values["amount_charged"] = lead.amountCharged?.yuan
    values["amount_refunded"] = lead.amountRefunded?.yuan
    values["types_note"] = lead.typesNote
    values["measures"] = lead.measureIds?.joined(separator: "、")
    values["subject_level"] = lead.subjectLevel?.rawValue
    values["subject"] = lead.subject.map(reference)
    values["petition_ref"] = lead.petitionRef
    values["remark"] = lead.remark
    return values
  }

  private static func reference(_ subject: SubjectRef) -> String {
    "\(subject.unit.text)/\(subject.postClass)/\(subject.serial)"
  }

  private static func observation(_ observation: Observation) -> [String: String] {
    var values = [
      "on": observation.on.description, "officer1": observation.officer1, "officer2": observation.officer2 ?? "",
      "found": observation.found, "types": observation.types.joined(separator: "、"),
      "corrected_on_spot": observation.correctedOnSpot ? "true" : "",
      "on_spot_education": observation.onSpotEducation ? "true" : "",
      "answers": observation.answers.map { answer in
        "\(answer.item)=\(answer.mark.rawValue)\(answer.note.map { ":\($0)" } ?? "")"
      }.joined(separator: ";"),
    ]
    values["at"] = observation.minute.flatMap { ClockTime(minutes: $0) }?.description
    values["matter"] = observation.matter
    values["matter_kind"] = observation.matterKind?.rawValue
    values["checklist"] = observation.checklist
    values["round"] = observation.round
    values["resident_group"] = observation.residentGroup
    values["trips"] = observation.trips.map(String.init)
    values["submissions"] = observation.submissions.map(String.init)
    values["extra_materials"] = observation.extraMaterials.map(String.init)
    values["wait_minutes"] = observation.waitMinutes.map(String.init)
    values["recommendation"] = observation.recommendation
    values["reply_due"] = observation.replyDue?.description
    values["shown_on"] = observation.shownOn?.description
    values["unit_statement"] = observation.unitStatement
    values["subject"] = observation.subject.map(reference)
    values["steps"] = observation.steps?.written
    values["absent_at_window"] = observation.absentAtWindow == true ? "true" : nil
    values["draw"] = observation.draw?.text
    values["look_back_of"] = observation.lookBackOf?.text
    return values
  }

  /// What a correction may alter, as it stands.
  private static func reviewed(_ observation: Observation) -> [String: String] {
    let altered = [
      "found", "types", "answers", "trips", "submissions", "extra_materials", "wait_minutes", "absent_at_window",
    ]
    return self.observation(observation).filter { altered.contains($0.key) }
  }

  /// A unit as it stands, for the form that edits it.
  static func values(_ unit: OfficeUnit) -> [String: String] {
    var values = ["name": unit.name, "short_name": unit.shortName]
    values["kind"] = unit.unitKind.rawValue
    values["parent"] = unit.parent?.text
    values["is_key"] = unit.isKey ? "true" : "false"
    values["industry"] = unit.industry
    values["has_approval"] = unit.hasApproval ? "true" : "false"
    values["is_combined"] = unit.isCombined == true ? "true" : "false"
    values["resident_group"] = unit.residentGroup
    return values
  }
}
