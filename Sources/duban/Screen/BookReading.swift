import Dashboard
import Ledger
import LedgerStore

extension Office {
  /// The answer to one of the dashboard's reads.
  /// - Throws: `BookError`.
  func answer(to read: Read, today: CivilDate) throws -> Answer {
    switch read {
    case .leads(let query, let page): .leads(try book.leads(query, page, today: today))
    case .leadCount(let query, let limit): .count(try book.leadCount(query, today: today, limit: limit))
    case .leadPosition(let id, let query): .position(try book.leadPosition(id, in: query, today: today))
    case .rectifications(let query, let page): .rectifications(try book.rectifications(query, page, today: today))
    case .rectificationCount(let query): .count(try book.rectificationCount(query, today: today))
    case .observations(let query, let page): .observations(try book.observations(query, page))
    case .observationCount(let query): .count(try book.observationCount(query))
    case .accountabilities(let query, let page): .accountabilities(try book.accountabilities(query, page))
    case .accountabilityCount(let query): .count(try book.accountabilityCount(query))
    case .morning(let division): .morning(try book.morning(today: today, division: division))
    case .treeCounts: .treeCounts(try book.treeCounts(today: today))
    case .dossier(let id): .dossier(try book.dossier(id))
    case .lead(let reference): .lead(try book.lead(reference))
    case .observation(let id): .observation(try book.record(Observation.self, id))
    case .rectification(let id): .rectification(try book.record(Rectification.self, id))
    case .accountability(let id): .accountability(try book.record(Accountability.self, id))
    case .ladder(let subject): .ladder(try book.ladder(of: subject, today: today))
    case .subject(let kind, let id): .subject(try book.subject(kind, id.text))
    case .listingRows(let name, let query, let page):
      .listingRows(try book.rows(of: try listing(name), query, page, today: today))
    case .listingCount(let name, let query): .count(try book.rowCount(of: try listing(name), query, today: today))
    case .outgoingPaper(let id): .outgoingPaper(try book.outgoingPaper(id.text, today: today))
    case .watchFindings(let division): .watchFindings(try book.watchFindings(today: today, division: division))
    case .openShifts: .shifts(try book.openRows(DeskShift.self))
    case .modeMix(let days, let division): .modeMix(try book.modeMix(days, division: division))
    case .scores(let query): .scores(try book.scores(query, rulebook, today: today))
    case .measureMatrix(let program, let period):
      .measureMatrix(try book.measureMatrix(program: program, period: period, today: today))
    case .units: .units(try book.units())
    case .aliases: .aliases(try book.aliases())
    case .officers: .officers(try book.officers())
    case .localDays: .localDays(try book.localDays())
    case .similarLeads(let probe): .similar(try book.similarLeads(probe, today: today))
    case .savedFilters: .savedFilters(try book.savedFilters())
    case .coverage(let period, let division): .coverage(try book.coverage(try days(of: period), division: division))
    case .candidates(let leads): .candidates(try book.candidates(for: leads))
    case .log(let lead, let limit, let before): .log(try book.log(lead: lead, limit: limit, before: before))
    }
  }

  private func listing(_ name: String) throws -> Listing {
    guard let listing = ListingTable.listing(named: name) else { throw BookError.fault("no listing \(name)") }
    return listing
  }

  /// The ledger as the dashboard takes it.
  func opened(path: String) throws -> OpenedLedger {
    OpenedLedger(
      info: info, campaign: campaign, units: try book.units(), officers: try book.officers(), officer: officer,
      rulebook: rulebook, path: path)
  }
}

extension Read {
  /// Where it runs beside the pages and gives way to a write; nil for what is always soon done.
  var lane: Lane? {
    switch self {
    case .leadCount, .leadPosition, .rectificationCount, .observationCount, .accountabilityCount, .morning,
      .treeCounts, .listingCount, .watchFindings, .modeMix, .scores, .similarLeads, .coverage, .candidates,
      .measureMatrix:
      .counts
    case .leads(let query, _): query.filter.isQuick ? nil : .searches
    case .rectifications, .observations, .accountabilities, .dossier, .lead, .observation, .rectification,
      .accountability, .ladder, .subject, .listingRows, .outgoingPaper, .openShifts, .units, .aliases, .officers,
      .localDays, .savedFilters, .log:
      nil
    }
  }
}
