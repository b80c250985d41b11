import Testing

@testable import Ledger

/// 抽查 of closed leads (domain 2.10): by a seed, to be repeated by anyone.
@Suite struct SpotCheckTests {
  private static let draw = ["closed_from": "2021-09-01", "closed_until": "2021-09-13", "count": "3", "seed": "7"]

  private func desk(_ closed: Int) throws -> MemoryDesk {
    let desk = Fixture.desk()
    for _ in 0..<closed { _ = try Fixture.lead(in: .resolved, on: desk) }
    return desk
  }

  @Test func aDrawCanBeRepeatedUntilThePoolChanges() throws {
    let desk = try desk(12)
    try desk.performed("draw_spot_check", Self.draw)
    let check = try #require(desk.all(SpotCheck.self).first)
    #expect(check.poolSize == 12 && check.drawn.count == 3)
    let replay = try SpotCheckReplay(check, at: desk)
    #expect(replay.isSamePool && replay.isSameDraw)
    _ = try Fixture.lead(in: .closed, on: desk)
    #expect(try !SpotCheckReplay(check, at: desk).isSamePool)
    #expect(desk.all(LeadNote.self).filter { $0.noteKind == .spotCheck }.count == 3)
  }

  @Test func eachDrawnLeadGetsItsResultAndIsDoneWhenAllAreInOrder() throws {
    let desk = try desk(5)
    try desk.performed("draw_spot_check", Self.draw)
    let check = try #require(desk.all(SpotCheck.self).first)
    #expect(try Watch.spotCheckOpen.look(desk).count == 1)
    let other = try #require(desk.all(Lead.self).first { lead in !check.drawn.contains { $0.lead == lead.id } })
    func record(_ lead: String, _ result: String, _ note: String? = nil) throws -> [String] {
      var values = ["spot_check": "K0001", "lead": lead, "result": result]
      values["note"] = note
      return try desk.perform("record_spot_check", values).rules
    }
    #expect(try record(other.number, "in_order") == ["form"])
    #expect(try record(check.drawn[0].number, "to_be_mended") == ["form"])
    #expect(try record(check.drawn[0].number, "to_be_mended", "无反馈记录") == [])
    #expect(try record(check.drawn[1].number, "in_order") == [])
    #expect(try record(check.drawn[1].number, "in_order") == ["form"])
    #expect(try record(check.drawn[2].number, "in_order") == [])
    #expect(desk.all(SpotCheck.self).first?.isOpen == true)
    #expect(try record(check.drawn[0].number, "in_order", "已补") == [])
    #expect(desk.all(SpotCheck.self).first?.isOpen == false)
    #expect(try record(check.drawn[0].number, "in_order") == ["state", "form"])
    #expect(try Watch.spotCheckOpen.look(desk).isEmpty)
  }

  @Test func nothingToDrawIsSaid() throws {
    let desk = try desk(0)
    let broken = try desk.perform("draw_spot_check", Self.draw)
    #expect(broken.first?.message.zh.contains("没有办结的线索可抽") == true)
    let turned = Self.draw.merging(["closed_until": "2021-08-01"]) { $1 }
    #expect(try desk.perform("draw_spot_check", turned).rules == ["I13"])
  }
}
