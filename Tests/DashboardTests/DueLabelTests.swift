import Ledger
import Testing

@testable import Dashboard

/// What stands under 期限: never less than the reason for the colour beside it.
@Suite struct DueLabelTests {
  private func label(_ dueText: String?, received: String, today: String) throws -> String {
    let day = try #require(CivilDate(received))
    let clock = ClockFacts(
      kind: .clue, status: .assigned, dueOn: nil, discoveredOn: nil, receivedOn: day, isDisposed: false, closedOn: nil)
    let row = LeadRow(
      id: RecordID("l"), pageKey: PageKey(values: [], row: 1),
      number: RecordNumber(owner: "654003", year: 2021, prefix: "", serial: 1), importedNo: nil, division: "654003",
      unit: nil, unitName: "", title: "", mainType: nil, handler: nil, priority: .normal, clock: clock,
      dueText: dueText, gapCount: 0, awaitingAcceptance: 0, awaitingReply: false)
    let standing = ColourThresholds().standing(
      clock, on: try #require(CivilDate(today)), calendar: WorkingCalendar(name: .national, national: []))
    return row.dueLabel(standing, .zh)
  }

  @Test func aSheetsWordsStandWhereNothingIsLate() throws {
    #expect(try label("立行立改", received: "2021-09-10", today: "2021-09-13") == "立行立改")
  }

  @Test func aRedLineSaysWhyWhateverTheSheetSays() throws {
    #expect(try label("立行立改", received: "2021-04-15", today: "2021-09-13") == "满2个月")
    #expect(try label(nil, received: "2021-08-01", today: "2021-09-13") == "满1个月")
  }
}
