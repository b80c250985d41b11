import Testing

@testable import Ledger

/// Charges off the list (B-13, M17): paid back in part and in full (domain rule I23).
@Suite struct RefundTests {
  private func charged(_ desk: MemoryDesk, _ more: [String: String] = [:]) throws -> Lead {
    try Fixture.register(desk, ["types": "M17", "amount_charged": "320.00"].merging(more) { $1 })
  }

  @Test func i23RefundsAddUpAndAreNeverMoreThanWasCharged() throws {
    let desk = Fixture.desk()
    let lead = try charged(desk)
    try desk.performed("refund", ["lead": lead.number, "amount": "120", "on": "2021-09-05", "evidence": "凭证一张"])
    let much = try desk.perform("refund", ["lead": lead.number, "amount": "200.01", "evidence": "凭证"])
    #expect(much.map(\.message.zh) == ["只差200.00元未退，所填200.01元"])
    #expect(much.rules == ["I23"])
    try desk.performed("refund", ["lead": lead.number, "amount": "200", "evidence": "凭证两张"])
    #expect(desk.all(FeeRefund.self).map(\.amount.yuan) == ["120.00", "200.00"])
    #expect(try desk.lead(lead.number).amountRefunded == Money(fen: 32_000))
    #expect(try desk.perform("refund", ["lead": lead.number, "amount": "1", "evidence": "凭证"]).rules == ["I23"])
    #expect(desk.all(LeadNote.self).map(\.text).contains("Y0001 退费120.00元，尚差200.00元：凭证一张"))
  }

  @Test func i23OnlyALeadOfChargesOffTheListHasRefunds() throws {
    let desk = Fixture.desk()
    let lead = try Fixture.register(desk)
    #expect(try desk.perform("refund", ["lead": lead.number, "amount": "1", "evidence": "凭证"]).rules == ["I23"])
    #expect(
      try desk.perform("refund", ["lead": try charged(desk).number, "amount": "0", "evidence": "凭证"]).map(\.field) == [
        "amount"
      ])
  }

  @Test func i31HoldsForWhatAUnitIsSaidToHaveCharged() throws {
    let desk = Fixture.desk()
    let lead = try charged(desk)
    #expect(try Watch.feeOutstanding.look(desk).count == 1)
    try desk.performed("assign", ["lead": lead.number, "handler": "K-03"])
    try desk.performed("find", ["lead": lead.number, "finding": "untrue"])
    #expect(try Watch.feeOutstanding.look(desk).isEmpty)
  }

  @Test func chargedMinusRefundedIsPointedOutUnitByUnit() throws {
    let desk = Fixture.desk()
    let first = try charged(desk)
    _ = try charged(desk, ["amount_charged": "80"])
    try desk.performed("refund", ["lead": first.number, "amount": "100", "evidence": "凭证"])
    let points = try Watch.feeOutstanding.look(desk)
    #expect(points.map(\.words.zh) == ["住建局被反映收取400.00元（未核实的以核查为准），已退100.00元，差300.00元，2件"])
    #expect(points.first?.place == .lead(first.id))
  }
}
