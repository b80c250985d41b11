@testable import Ledger

/// A book in memory: what a change looks at and writes, without a store.
final class MemoryDesk: Lookout {
  var context: ChangeContext
  private(set) var rows: [any LedgerRecord] = []
  private var serials: [String: Int] = [:]
  private var lastID = 0

  init(today: String = "2021-09-13", officer: String = "K-01", rulebook: Rulebook = Fixture.rulebook) {
    context = ChangeContext(
      today: .on(today), officer: officer, owner: "654003", rulebook: rulebook, campaign: Fixture.campaign)
  }

  // MARK: Desk

  func record<R: LedgerRecord>(_ type: R.Type, _ id: RecordID) throws -> R? {
    all(type).first { $0.id == id }
  }

  func records<R: LedgerRecord>(_ type: R.Type, by key: RecordKey) throws -> [R] {
    all(type).filter { row in
      switch key {
      case .owner(let owner): row.owner == owner
      case .lead(let id): lead(of: row) == id
      case .rectification(let id): (row as? RectificationLetter)?.rectification == id
      case .letter(let id): (row as? OutgoingCopy)?.letter == id
      case .observation(let id):
        (row as? Rectification)?.observation == id || (row as? Recommendation)?.observation == id
      case .unit(let id):
        (row as? Lead)?.unit == id || (row as? UnitAlias)?.unit == id || (row as? MeasureReport)?.unit == id
      case .subject(let text): subject(of: row)?.text == text
      case .convertedFrom(let id): (row as? Lead)?.convertedFrom == id
      case .handOver(let id): (row as? Lead)?.handOver == id
      case .officer(let code):
        (row as? Officer)?.code == code || (row as? Recusal)?.officer == code
          || (row as? DeskShift)?.officer == code
      case .mergedInto(let id): (row as? Lead)?.mergedInto == id
      }
    }
  }

  func record<R: NumberedRecord>(_ type: R.Type, number: RecordNumber) throws -> R? {
    all(type).first { $0.owner == number.owner && $0.year == number.year && $0.serial == number.serial }
  }

  func newest<R: NumberedRecord>(_ type: R.Type, owner: String, serial: Int) throws -> R? {
    all(type).filter { $0.owner == owner && $0.serial == serial }.max { $0.year < $1.year }
  }

  func units(named name: String, division: String?) throws -> [OfficeUnit] {
    let aliased = Set(all(UnitAlias.self).filter { $0.name == name }.map(\.unit))
    let found = all(OfficeUnit.self).filter { $0.name == name || $0.shortName == name || aliased.contains($0.id) }
    let near = found.filter { division == nil || $0.division == division }
    return near.isEmpty ? found : near
  }

  func officer(code: String) throws -> Officer? { all(Officer.self).first { $0.code == code } }

  func unitsVisited(_ days: ClosedRange<CivilDate>) throws -> Set<RecordID> {
    Set(all(Observation.self).filter { days.contains($0.on) }.map(\.unit))
  }

  func nextSerial(_ kind: RecordKind, owner: String, year: Int) throws -> Int {
    let key = "\(kind.rawValue) \(owner) \(year)"
    serials[key, default: 0] += 1
    return serials[key, default: 0]
  }

  func nextPaper(_ series: PaperSeries, owner: String, year: Int) throws -> Int {
    let key = "\(series.rawValue) \(owner) \(year)"
    serials[key, default: 0] += 1
    return serials[key, default: 0]
  }

  func pressingLeads(of department: String, limit: Int) throws -> [Lead] {
    let rulebook = context.rulebook
    return Array(
      all(Lead.self).filter { lead in
        let standing = rulebook.colours.standing(lead.clockFacts, on: context.today, calendar: rulebook.calendar)
        return lead.owner == context.owner && lead.handlingDepartment == department
          && (standing.colour == .red || standing.colour == .yellow)
      }.prefix(limit))
  }

  func newID() -> RecordID {
    lastID += 1
    let digits = String(lastID)
    return RecordID("01234567-0000-7000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits)
  }

  // MARK: Lookout

  func open<R: ListedRecord>(_ type: R.Type) throws -> [R] { all(type).filter(\.isOpen) }

  func unrefunded() throws -> [Lead] {
    all(Lead.self).filter { !$0.status.isFinished && ($0.outstandingFee?.fen ?? 0) > 0 }
  }

  func dated<R: NumberedRecord>(_ type: R.Type, _ days: ClosedRange<CivilDate>) throws -> [R] {
    all(type).filter { row in
      switch row {
      case let observation as Observation: days.contains(observation.on)
      case let duty as ReceptionDuty: days.contains(duty.on)
      case let record as Accountability: record.decidedOn.map(days.contains) ?? false
      case let shift as DeskShift: days.contains(shift.on)
      case let check as SpotCheck: days.contains(check.on)
      default: true
      }
    }
  }

  func subjectsFoundAgain(since day: CivilDate) throws -> [SubjectRef] {
    let found =
      (all(Observation.self).filter { $0.on >= day }.compactMap(\.subject)
        + all(Lead.self).filter { $0.receivedOn >= day && $0.observation == nil }.compactMap(\.subject))
    return found.uniqued().filter { subject in found.count { $0 == subject } > 1 }
  }

  func requestsOfCoUnits() throws -> [Lead] {
    all(Lead.self).filter { $0.kind == .request && !$0.status.isFinished }
  }

  func closedWithoutFollowUp(_ days: ClosedRange<CivilDate>) throws -> [Lead] {
    let called = Set(all(FollowUp.self).map(\.lead))
    return all(Lead.self).filter { lead in
      guard let closed = lead.closedOn, lead.status == .resolved || lead.status == .closed else { return false }
      return days.contains(closed) && !called.contains(lead.id)
    }
  }

  func objectedObservations() throws -> [Observation] { all(Observation.self).filter(\.hasOpenObjection) }

  func lastVisits(through day: CivilDate) throws -> [RecordID: CivilDate] {
    var visits: [RecordID: CivilDate] = [:]
    for visit in all(Observation.self) where visit.state == .final && visit.on <= day {
      for unit in [visit.unit, visit.hall].compactMap(\.self) { visits[unit] = max(visits[unit] ?? visit.on, visit.on) }
    }
    return visits
  }

  func channelReceipts(_ days: ClosedRange<CivilDate>, division: String?) throws -> [ChannelReceipts] {
    context.rulebook.channels.map { channel in
      let received = all(Lead.self).filter { $0.channel == channel.code }.map(\.receivedOn)
      return ChannelReceipts(
        channel: channel.code, count: received.filter(days.contains).count,
        last: received.filter { $0 <= context.today }.max())
    }
  }

  func openLeadsByHandler() throws -> [String: Int] {
    Dictionary(grouping: all(Lead.self).filter { !$0.status.isFinished }.compactMap(\.handler), by: \.self)
      .mapValues(\.count)
  }

  func closedLeads(_ days: ClosedRange<CivilDate>, division: String) throws -> [ClosedLead] {
    let divisions = context.rulebook.divisions.within(division, ili: context.rulebook.iliScope).map(\.code)
    return all(Lead.self).filter { lead in
      lead.status.isClosedOut && divisions.contains(lead.division) && lead.closedOn.map(days.contains) ?? false
    }.sorted { $0.number < $1.number }.compactMap { lead in
      lead.closedOn.map { ClosedLead(id: lead.id, number: lead.number, closedOn: $0) }
    }
  }

  func leadsOwingNotice() throws -> [Lead] { all(Lead.self).filter { $0.realName == .named } }

  func followUps(_ days: ClosedRange<CivilDate>) throws -> [FollowUp] {
    all(FollowUp.self).filter { days.contains($0.on) }
  }

  func recurrences(_ days: ClosedRange<CivilDate>) throws -> [Lead] {
    all(Lead.self).filter { $0.recurrenceOf != nil && days.contains($0.receivedOn) }
  }

  // MARK: For tests

  func all<R: LedgerRecord>(_ type: R.Type) -> [R] { rows.compactMap { $0 as? R } }

  func put(_ row: any LedgerRecord) {
    let kind = type(of: row).kind
    if let index = rows.firstIndex(where: { type(of: $0).kind == kind && $0.id == row.id }) {
      rows[index] = row
    } else {
      rows.append(row)
    }
  }

  /// Decides and, where nothing was refused, writes; the broken rules else.
  @discardableResult
  func perform(_ change: String, _ values: [String: String] = [:], as officer: String? = nil) throws -> [BrokenRule] {
    if let officer { act(as: officer) }
    switch try ChangeRequest(change, values).decide(at: self) {
    case .refused(let broken): return broken
    case .alters(let alteration, _):
      alteration.puts.forEach(put)
      last = alteration
      return []
    }
  }

  /// What the last change came to.
  private(set) var last: Alteration?

  func act(as officer: String, on today: String? = nil) {
    context = ChangeContext(
      today: today.map { .on($0) } ?? context.today, officer: officer, owner: context.owner,
      rulebook: context.rulebook, campaign: context.campaign)
  }

  private func lead(of row: any LedgerRecord) -> RecordID? {
    switch row {
    case let note as LeadNote: note.lead
    case let disposal as Disposal: disposal.lead
    case let rectification as Rectification: rectification.lead
    case let record as Accountability: record.lead
    case let followUp as FollowUp: followUp.lead
    case let listed as any ListedRecord: listed.lead
    default: nil
    }
  }

  private func subject(of row: any LedgerRecord) -> SubjectRef? {
    switch row {
    case let record as Accountability: record.subject
    case let observation as Observation: observation.subject
    case let lead as Lead: lead.subject
    default: nil
    }
  }
}
