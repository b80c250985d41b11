/// A lead made from an observation: it carries unit, types and findings, and counts the observation's rectifications.
struct RaisedLead {
  let observation: Observation
  let desk: any Desk

  static let wanted = Words("转为问题线索", "raise a lead")
  static let finaliseFirst = Words("先定稿（finalise_observation）", "make it final first (finalise_observation)")

  func refusals(title: String?, types: [String]) -> [BrokenRule] {
    var broken: [BrokenRule] = []
    if types.isEmpty, observation.types.isEmpty {
      broken.append(.form(ObservationFields.types, Words("缺反映类型：转为线索须至少一类", "a lead needs at least one type")))
    }
    if observation.found.isEmpty || observation.found == ObservationFields.nothingFound, title == nil {
      broken.append(
        .form(ObservationFields.found, Words("缺发现：没有发现问题，不能转为线索", "nothing was found to raise a lead from")))
    }
    return broken
  }

  func lead(title: String?, narrative: String?, types: [String]) throws -> Lead {
    let context = desk.context
    let received = context.today
    var lead = Lead(
      id: desk.newID(), owner: observation.owner, year: received.year,
      serial: try desk.nextSerial(.lead, owner: observation.owner, year: received.year),
      division: observation.division, receivedOn: received, source: source, title: title ?? headline,
      narrative: narrative ?? observation.found)
    lead.unit = observation.unit
    lead.discoveredOn = observation.on
    lead.mode = observation.mode
    lead.round = observation.round
    lead.residentGroup = observation.residentGroup
    lead.types = types.isEmpty ? observation.types : types
    lead.realName = .notApplicable
    lead.subject = observation.subject
    lead.observation = observation.id
    lead.opinionDueOn = context.opinionDue(lead)?.due
    return lead
  }

  /// The timeline's first lines.
  func lines(_ lead: Lead, _ rectifications: [Rectification]) -> [any LedgerRecord] {
    let registered = desk.note(lead, .registered, "由监督记录 \(observation.shortNumber)（\(observation.on)）转入")
    return [registered]
      + rectifications.map {
        desk.note(lead, .rectification, "\($0.shortNumber) \($0.rectKind.words.zh)，\($0.status.words.zh)")
      }
  }

  /// The first sentence of what was found, as far as a title reaches.
  private var headline: String {
    let sentence = observation.found.prefix { !"。；;\n".contains($0) }
    return sentence.count <= 80 ? String(sentence) : sentence.prefix(79) + "…"
  }

  /// 线索来源 (domain 2.1), where the office's list has the fitting code; else its first.
  private var source: String {
    let fitting =
      switch observation.mode {
      case .desk: "desk"
      case .experience: "experience"
      case .resident: "resident"
      case .patrol: "patrol_in"
      case .routine, .meeting, .reception, .evaluation: "routine"
      }
    let codes = desk.context.rulebook.sources.map(\.code)
    return codes.contains(fitting) || codes.isEmpty ? fitting : codes[0]
  }
}
