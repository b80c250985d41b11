import Testing

@testable import Ledger

/// Cases, persons and problems are counted apart (domain 0.8), and what was revoked counts nowhere.
@Suite struct AccountabilityCountsTests {
  private let desk = Fixture.desk()

  private func decided(
    _ serial: Int, _ measure: String, person: Int? = nil, under lead: Lead,
    _ change: (inout Accountability) -> Void = { _ in }
  ) -> Accountability {
    var record = Accountability(
      id: RecordID("a-\(serial)"), owner: "654003", year: 2021, serial: serial, division: "654003", lead: lead.id,
      target: .person, unit: Fixture.housing.id, measure: measure)
    record.subject = person.map { SubjectRef(unit: Fixture.housing.id, postClass: "窗口人员", serial: $0) }
    record.status = .decided
    record.form = Fixture.rulebook.measure(measure)?.form
    change(&record)
    return record
  }

  @Test func onePersonOnceACaseHoweverManyMeasures() throws {
    var first = try Fixture.lead(in: .checking, on: desk)
    first.types = ["M24", "M05"]
    let second = try Fixture.lead(in: .checking, on: desk)
    let records = [
      decided(1, "party_warning", person: 1, under: first), decided(2, "government_warning", person: 1, under: first),
      decided(3, "talk_reminder", person: 2, under: first) { $0.publicity = .namedPublic },
      decided(4, "talk_reminder", person: 1, under: second),
      decided(5, "party_warning", person: 3, under: second) { $0.status = .revoked },
      decided(6, "talk_reminder", person: 4, under: second) { $0.status = .draft },
      decided(7, "exempt", person: 5, under: second) { $0.tolerance = .exempt },
      decided(8, "circular", under: second) { $0.target = .organisation },
    ]
    let counts = AccountabilityCounts(records, leads: [first, second], opened: [first.id])
    #expect(counts.cases == 2 && counts.problems == 3 && counts.casesOpened == 1)
    #expect(counts.persons == 3 && counts.decisions == 4 && counts.organisations == 1)
    #expect(counts.forms == [1: 2, 2: 2] && counts.share(ofForm: 1) == 500 && counts.share(ofForm: 4) == 0)
    #expect(counts.measures == ["party_warning": 1, "government_warning": 1, "talk_reminder": 2])
    #expect(counts.exempted == 1 && counts.exposedCases == 1 && counts.exposedPersons == 1)
    #expect(AccountabilityCounts().share(ofForm: 1) == nil)
    let groups = counts.groups(Fixture.rulebook)
    #expect(groups.map(\.code) == ["first_form", "party_discipline", "government_sanction"])
  }

  @Test func measuresOfASheetsRowWereHadByTheSamePersons() throws {
    let lead = try Fixture.lead(in: .checking, on: desk)
    let row = ["party_warning", "party_warning", "government_warning", "government_warning", "talk_reminder"]
    let records = row.enumerated().map { place, measure in
      decided(place, measure, under: lead) {
        $0.sheet = SheetOrigin(key: "row", part: place + 1, layout: nil, extra: [:], gaps: [])
      }
    }
    #expect(AccountabilityCounts(records, leads: [lead], opened: []).persons == 3)
  }
}
