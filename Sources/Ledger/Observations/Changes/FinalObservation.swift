/// What makes an observation final, at once or from a draft: domain rules I21, I22 and I28, and I42 for absences.
struct FinalObservation {
  let observation: Observation
  let desk: any Desk

  /// Asked of a draft too: what would be wrong whatever came later.
  func refusals() throws -> [BrokenRule] {
    var broken: [BrokenRule] = []
    if observation.officer1 == observation.officer2 {
      broken.append(.form(ObservationFields.officer2, Words("第二人不得与监督人员相同", "the second officer must be another")))
    }
    for (code, field) in [
      (observation.officer1, ObservationFields.officer1), (observation.officer2 ?? "", ObservationFields.officer2),
    ] {
      broken += try desk.inactive(code, field)
    }
    if let hall = observation.hall, hall != observation.unit,
      try !desk.lineage(observation.unit).contains(where: { $0.id == hall })
    {
      broken.append(
        BrokenRule(
          "I28", field: ObservationFields.unit.name,
          Words("窗口不属于所选大厅；可用 edit_unit 更正", "the window is not of that hall (edit_unit mends it)")))
    }
    if let steps = observation.steps, !steps.isEmpty, observation.mode != .experience {
      broken.append(
        .form(ObservationFields.steps, Words("步骤计时只用于体验式监督", "steps are timed on a visit as a customer only")))
    }
    broken += WindowAbsence(observation: observation, rulebook: desk.context.rulebook).refusals()
    broken += try DrawnVisit(observation: observation, desk: desk).refusals()
    broken += try VisitLookBack(observation: observation, desk: desk).refusals()
    if !observation.answers.isEmpty, observation.checklist == nil {
      broken.append(
        BrokenRule(
          "I21", field: ObservationFields.checklist.name,
          Words("填了清单答案，缺所用清单", "there are answers but no checklist")))
    }
    if let list = observation.checklist, desk.context.rulebook.checklist(of: observation) == nil {
      broken.append(
        BrokenRule(
          "I21", field: ObservationFields.checklist.name,
          Words(
            "清单“\(list)”在 \(observation.on) 没有起用的版本",
            "checklist \"\(list)\" has no version in force on \(observation.on)")))
    }
    broken += ModeFields.refusals(
      round: observation.round, residentGroup: observation.residentGroup, mode: observation.mode)
    for (date, field) in [
      (observation.shownOn, ObservationFields.shownOn), (observation.replyDue, ObservationFields.replyDue),
    ] {
      guard let date, date < observation.on else { continue }
      broken.append(.order("I13", field, date, before: observation.on, Words("监督日期", "the visit of")))
    }
    return broken
  }

  /// Domain rule I21, and something found wherever something was done about it.
  func refusalsOfFinal() -> [BrokenRule] {
    var broken: [BrokenRule] = []
    if let list = desk.context.rulebook.checklist(of: observation) {
      let answered = Set(observation.answers.map(\.item))
      let known = Set(list.items.map(\.no))
      let open = list.items.map(\.no).filter { !answered.contains($0) }
      if !open.isEmpty {
        let which = open.map(String.init)
        broken.append(
          BrokenRule(
            "I21", field: ObservationFields.answers.name,
            Words(
              "清单第\(which.joined(separator: "、"))条未答（符合、不符合、不适用）；不用清单则清空",
              "checklist items \(which.joined(separator: ", ")) are not answered (ok, bad, na); or use no checklist")))
      }
      if let stray = answered.subtracting(known).min() {
        broken.append(
          BrokenRule(
            "I21", field: ObservationFields.answers.name, Words("清单没有第\(stray)条", "the checklist has no item \(stray)"))
        )
      }
    }
    let needsFinding = observation.correctedOnSpot || observation.answers.contains { $0.mark == .bad }
    if needsFinding, observation.found.isEmpty || observation.found == ObservationFields.nothingFound {
      broken.append(.missing(observation.correctedOnSpot ? "I22" : "I21", ObservationFields.found))
    }
    return broken
  }

  /// Domain rule I22: what was corrected on the spot is an immediate rectification, applied for with the observation as
  /// its evidence (I05); a second officer verifies it there and then, else it waits for a verifier.
  func correction(_ action: String?) throws -> Rectification? {
    guard observation.correctedOnSpot else { return nil }
    let day = observation.on
    var rectification = Rectification(
      id: desk.newID(), owner: observation.owner, year: day.year,
      serial: try desk.nextSerial(.rectification, owner: observation.owner, year: day.year),
      division: observation.division, lead: observation.lead, observation: observation.id, rectKind: .immediate,
      problem: observation.found, action: action ?? "当场纠正", unit: observation.unit, orderedOn: day,
      orderedBy: observation.officer1)
    rectification.status = .applied
    rectification.appliedOn = day
    rectification.appliedBy = observation.officer1
    rectification.evidence = [
      DatedLine(on: day, by: observation.officer1, text: "监督记录 \(observation.shortNumber) 现场所见")
    ]
    if let officer2 = observation.officer2,
      try rectification.refusals(ofVerifier: officer2, ObservationFields.officer2, at: desk).isEmpty
    {
      rectification.status = .verified
      rectification.verifiedOn = day
      rectification.verifiers = [officer2]
      rectification.verifyResult = "现场验收"
    }
    return rectification
  }
}
