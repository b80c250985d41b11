import Testing

@testable import Ledger

/// What a ledger of accountability has as one row.
@Suite struct AccountabilityDecisionTests {
  private static let unit = RecordID("u-1")

  private func decided(
    _ serial: Int, _ measure: String, person: Int? = nil, _ change: (inout Accountability) -> Void = { _ in }
  ) -> Accountability {
    var record = Accountability(
      id: RecordID("a-\(serial)"), owner: "654003", year: 2021, serial: serial, division: "654003",
      lead: RecordID("l-1"), target: .person, unit: Self.unit, measure: measure)
    record.status = .decided
    record.decidedOn = CivilDate("2021-08-03")
    record.form = 1
    record.subject = person.map { SubjectRef(unit: Self.unit, postClass: "窗口人员", serial: $0) }
    change(&record)
    return record
  }

  @Test func personsWithTheSameMeasuresAreCountedInOneRow() {
    let decisions = AccountabilityDecision.all(in: [
      decided(1, "talk", person: 1), decided(2, "talk", person: 2), decided(3, "education", person: 3),
      decided(4, "education", person: 1), decided(5, "talk", person: 3),
    ])
    #expect(decisions.map(\.persons) == [2, 1])
    #expect(decisions.map { Set($0.measures) } == [["talk", "education"], ["talk"]])
    #expect(decisions[0].subjects.map(\.label) == ["窗口人员 #01", "窗口人员 #03"])
    #expect(decisions.flatMap(\.accountabilities).count == 5)
  }

  @Test func personsWithoutASubjectAreCountedApart() {
    let decisions = AccountabilityDecision.all(in: [decided(1, "talk"), decided(2, "talk"), decided(3, "education")])
    #expect(decisions.map(\.persons) == [2, 1] && decisions.allSatisfy { $0.subjects.isEmpty })
  }

  @Test func whatAnotherPaperSaysIsAnotherDecision() {
    let approval = Approval(by: "K-02", on: CivilDate(daysSinceEpoch: 18_800), ref: "〔2021〕31号")
    let decisions = AccountabilityDecision.all(in: [
      decided(1, "talk", person: 1), decided(2, "talk", person: 2) { $0.approval = approval },
      decided(3, "talk", person: 3) { $0.isLeadingCadre = true }, decided(4, "talk", person: 4) { $0.form = 2 },
      decided(5, "organisation_review") { $0.target = .organisation },
    ])
    #expect(decisions.count == 5)
    #expect(decisions.last?.persons == nil)
  }

  @Test func aSheetsRowOfThreePersonsIsOneRowAgain() {
    let row = SheetOrigin(key: "654003/accountability/text/1", layout: nil)
    let records = (0..<6).map { place in
      decided(place + 1, place < 3 ? "talk" : "education") {
        $0.sheet = row
        $0.sheet?.part = place + 1
      }
    }
    let other = decided(7, "talk") { $0.sheet = SheetOrigin(key: "654003/accountability/text/2", layout: nil) }
    let decisions = AccountabilityDecision.all(in: records + [other])
    #expect(decisions.map(\.persons) == [3, 1])
    #expect(decisions.map(\.measures) == [["talk", "education"], ["talk"]])
    // One of the three was revoked: two of each measure are left of talk, three of education.
    var revoked = records
    revoked[0].status = .revoked
    #expect(AccountabilityDecision.all(in: revoked).map(\.persons) == [2, 3])
  }

  @Test func `I30: a draft and what was revoked are no decisions`() {
    #expect(
      AccountabilityDecision.all(in: [
        decided(1, "talk") { $0.status = .draft }, decided(2, "talk") { $0.status = .revoked },
      ]).isEmpty)
  }
}
