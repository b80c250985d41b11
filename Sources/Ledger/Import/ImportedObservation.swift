/// One visit as a sheet has it (column set C): what was recorded is final.
package struct ImportedObservation: ImportedRow {
  package var sheetKind: SheetKind { .observations }
  package var line: Int
  package var masked = 0
  package var importedNo: String?
  package var division: String?
  /// The window, or the unit itself.
  package var unitName: String?
  package var hallName: String?
  package var on: CivilDate
  /// Since midnight.
  package var minute: Int?
  package var mode: SupervisionMode = .routine
  package var matter: String?
  package var answers: [Observation.Answer] = []
  /// Empty where nothing was found.
  package var found: String = ""
  package var correctedOnSpot = false
  package var recommendation: String?
  /// Codes, or what stands in their place.
  package var officers: [String] = []
  package var shownOn: CivilDate?
  package var extra: [String: String] = [:]

  package init(line: Int, on: CivilDate) {
    self.line = line
    self.on = on
  }

  package var identity: [String] {
    [hallName ?? "", unitName ?? "", on.description, minute.map { "\($0)" } ?? "", matter ?? "", found]
  }

  package func traits(_ place: ImportPlacement) -> [String: String]? {
    guard let unit = place.unit else { return nil }
    return ["unit": unit.text, "on": on.description, "found": found]
  }

  package func matched(among records: [Observation]) -> [Observation] {
    Array(records.filter { $0.minute == minute && $0.matter == matter }.prefix(1))
  }

  package func newRecords(
    _ place: ImportPlacement, key: String, desk: any Desk
  ) throws -> (records: [Observation], others: [any LedgerRecord]) {
    guard let unit = place.unit else { throw MissingValue(field: "unit") }
    let context = desk.context
    var record = Observation(
      id: desk.newID(), owner: context.owner, year: on.year,
      serial: try desk.nextSerial(.observation, owner: context.owner, year: on.year),
      division: division ?? context.owner, unit: unit, mode: mode, on: on,
      officer1: officers.first ?? Words.notNamed.zh, found: found, state: .final)
    record.hall = place.hall == unit ? nil : place.hall
    record.minute = minute
    record.officer2 = officers.dropFirst().first
    record.matter = matter
    record.answers = answers
    record.correctedOnSpot = correctedOnSpot
    record.recommendation = recommendation
    record.shownOn = shownOn
    var gaps: [Gap] = []
    if unitName == nil, hallName == nil { gaps.append(.unit) }
    if officers.isEmpty { gaps.append(.officers) }
    if correctedOnSpot { gaps.append(.rectification) }
    if let campaign = context.campaign, !campaign.contains(on) { gaps.append(.outsideCampaign) }
    record.sheet = SheetOrigin(key: key, layout: place.layout, extra: extra, gaps: gaps)
    return ([record], [])
  }

  package func compare(
    with record: Observation, _ place: ImportPlacement, _ context: ChangeContext, _ rules: ConflictRules
  ) -> ImportComparison<Observation> {
    var merger = ImportMerger(line: line, record, rules)
    if place.hall != record.unit { merger.take(\.hall, place.hall, "hall") { rules.units[$0] ?? $0.text } }
    merger.take(\.minute, minute, "time", ClockTime.text)
    merger.take(\.matter, matter, "matter")
    merger.take(\.recommendation, recommendation, "recommendation")
    merger.take(\.shownOn, shownOn, "shown_on")
    if let first = officers.first, first != record.officer1 {
      if record.officer1 == Words.notNamed.zh {
        merger.record.officer1 = first
      } else {
        merger.differs(record.officer1, first, "officers")
      }
    }
    merger.take(\.officer2, officers.dropFirst().first, "officers")
    for answer in answers {
      guard let known = record.answers.first(where: { $0.item == answer.item }) else {
        merger.record.answers.append(answer)
        continue
      }
      merger.differs(known.mark.words.zh, answer.mark.words.zh, "answer_\(answer.item)")
    }
    merger.record.answers.sort { $0.item < $1.item }
    if correctedOnSpot != record.correctedOnSpot {
      merger.differs(record.correctedOnSpot ? "是" : "否", correctedOnSpot ? "是" : "否", "corrected_on_spot")
    }
    merger.take(extra: extra)
    return merger.comparison { record, gaps in
      gaps.filter { $0 != .officers || record.officer1 == Words.notNamed.zh }
    }
  }

  package func conflictRefusals(of record: Observation, at desk: any Desk) throws -> [String: Words] {
    let reason = Words("监督记录已定，不按表更改", "the observation is final: a sheet does not change it")
    let fields = ImportRow.comparedFields.keys + (1...7).map { "answer_\($0)" }
    return Dictionary(fields.map { ($0, reason) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Words {
  /// What stands for a name that a sheet does not give.
  package static let notNamed = Words("未注明", "not named")
}

extension ClockTime {
  static func text(_ minute: Int) -> String { ClockTime(minutes: minute)?.description ?? "\(minute)" }
}
