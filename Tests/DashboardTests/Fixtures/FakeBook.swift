import Dashboard
import Ledger

/// A book of pure values: answers what the dashboard reads, from lists.
struct FakeBook {
  var leads = Fixture.leads
  var rectifications = Fixture.rectifications
  var accountabilities = Fixture.accountabilities

  func answer(_ read: Read) -> Answer? {
    switch read {
    case .leads(let query, let page): .leads(self.page(found(query), page))
    case .leadCount(let query, let limit): .count(min(found(query).count, limit ?? .max))
    case .leadPosition(let id, let query): .position(found(query).firstIndex { $0.id == id })
    case .rectifications(_, let page): .rectifications(self.page(rectifications, page))
    case .rectificationCount: .count(rectifications.count)
    case .accountabilities(_, let page): .accountabilities(self.page(accountabilities, page))
    case .accountabilityCount: .count(accountabilities.count)
    case .observations: .observations(Page(rows: [], hasBefore: false, hasAfter: false))
    case .observationCount: .count(0)
    case .listingRows(let name, _, _): .listingRows(ListingFixture.page(name))
    case .listingCount(let name, _): .count(ListingFixture.page(name).rows.count)
    case .outgoingPaper: .outgoingPaper(LetterFixture.paper)
    case .watchFindings: .watchFindings(ListingFixture.findings)
    case .ladder: .ladder(AccountabilityFixture.ladder)
    case .measureMatrix: .measureMatrix(MeasureFixture.matrix)
    case .subject(.record(let kind), let id):
      .subject(ListingFixture.records(of: kind).first { $0.id == id }.map { .record($0, nil) })
    case .morning: .morning(MorningCounts(red: 12, yellow: 7, awaitingAcceptance: 3, awaitingReply: 2))
    case .treeCounts: .treeCounts(treeCounts)
    case .dossier(let id): .dossier(leads.first { $0.id == id }.map(Fixture.dossier))
    case .openShifts: .shifts(ListingFixture.shifts.filter(\.isOpen))
    case .modeMix: .modeMix(SupervisionFixture.mix)
    case .scores: .scores(SupervisionFixture.board)
    case .units: .units(Fixture.units)
    case .officers: .officers(Fixture.officers)
    case .campaign: .campaign(Fixture.campaign)
    case .aliases: .aliases([])
    case .localDays: .localDays([])
    case .similarLeads: .similar([])
    case .savedFilters: .savedFilters(ListingFixture.filters)
    case .coverage: .coverage(OfficesFixture.coverage)
    case .candidates: .candidates(OfficesFixture.candidates)
    case .log: .log([])
    case .lead, .observation, .rectification, .accountability, .subject: nil
    }
  }

  private func found(_ query: LeadQuery) -> [LeadRow] {
    leads.filter { row in
      if let unit = query.filter.unit, row.unit != unit { return false }
      if let division = query.filter.division, row.division != division { return false }
      if let due = query.filter.due, !(row.clock.dueOn.map(due.contains) ?? false) { return false }
      if let search = query.filter.search,
        !"\(row.number.text) \(row.title) \(row.unitName)".contains(search)
      {
        return false
      }
      return true
    }
  }

  private func page<Row: ListRow>(_ rows: [Row], _ request: PageRequest) -> Page<Row> {
    let range: Range<Int>
    switch request.anchor {
    case .start: range = 0..<min(request.limit, rows.count)
    case .end: range = max(0, rows.count - request.limit)..<rows.count
    case .after(let key):
      let start = (rows.firstIndex { $0.pageKey == key } ?? -1) + 1
      range = start..<min(rows.count, start + request.limit)
    case .before(let key):
      let end = rows.firstIndex { $0.pageKey == key } ?? 0
      range = max(0, end - request.limit)..<end
    case .around(let id):
      let middle = rows.firstIndex { $0.id == id } ?? 0
      let start = max(0, middle - request.limit / 2)
      range = start..<min(rows.count, start + request.limit)
    }
    return Page(rows: Array(rows[range]), hasBefore: range.lowerBound > 0, hasAfter: range.upperBound < rows.count)
  }

  private var treeCounts: TreeCounts {
    TreeCounts(
      divisions: [
        "650000": TreeCount(open: 212, red: 31, yellow: 22), "654000": TreeCount(open: 212, red: 31, yellow: 22),
        "654003": TreeCount(open: 88, red: 12, yellow: 7), "654024": TreeCount(open: 124, red: 19, yellow: 15),
      ],
      units: [
        RecordID("u-housing"): TreeCount(open: 14, red: 3, yellow: 1),
        RecordID("u-market"): TreeCount(open: 11, red: 2, yellow: 0),
        RecordID("u-hall"): TreeCount(open: 19, red: 4, yellow: 2),
        RecordID("u-w3"): TreeCount(open: 6, red: 2, yellow: 1),
        RecordID("u-w5"): TreeCount(open: 4, red: 1, yellow: 0),
        RecordID("u-reform"): TreeCount(open: 7, red: 0, yellow: 1),
        RecordID("u-gongliu"): TreeCount(open: 124, red: 19, yellow: 15),
      ])
  }
}
