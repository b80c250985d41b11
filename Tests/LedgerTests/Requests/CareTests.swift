import Testing

@testable import Ledger

/// 包联 (A65, A66, B-08, B-09): who looks after which enterprise or project, visited or not, and what was found there.
@Suite struct CareTests {
  private static let care = [
    "leader_post": "市委副书记", "body": "party", "kind": "enterprise", "name": "奎屯昆仑包装厂", "starts_on": "2021-08-01",
  ]

  private func deskWithCare() throws -> MemoryDesk {
    let desk = Fixture.desk()
    try desk.performed("assign_care", Self.care)
    return desk
  }

  @Test func aFirmIsTakenOnceByTheSameLeader() throws {
    let desk = try deskWithCare()
    #expect(try desk.perform("assign_care", Self.care).map(\.field) == ["name"])
    try desk.performed("assign_care", Self.care.merging(["leader_post": "副市长", "stage": "production"]) { $1 })
    #expect(desk.all(CareAssignment.self).map(\.stage) == [.opening, .production])
    try desk.performed("edit_care", ["care": "P0001", "stage": "landing", "plan": "一企一策：先办产权"])
    #expect(desk.all(CareAssignment.self).first?.plan == "一企一策：先办产权")
    #expect(try desk.perform("edit_care", ["care": "P0001"]).rules == ["form"])
  }

  @Test func thirtyDaysWithoutAVisitArePointedOut() throws {
    let desk = try deskWithCare()
    desk.act(as: "K-01", on: "2021-08-31")
    #expect(try Watch.careGap.look(desk).isEmpty)
    desk.act(as: "K-01", on: "2021-09-01")
    #expect(try Watch.careGap.look(desk).map(\.words.zh) == ["P0001 市委副书记 — 奎屯昆仑包装厂：已31天未走访"])
    #expect(try desk.perform("care_visit", ["care": "P0001", "on": "2021-07-31"]).rules == ["I13"])
    try desk.performed("care_visit", ["care": "P0001", "on": "2021-08-30"])
    #expect(try Watch.careGap.look(desk).isEmpty)
    desk.act(as: "K-01", on: "2021-10-20")
    #expect(try Watch.careGap.look(desk).count == 1)
    try desk.performed("end_care", ["care": "P0001", "reason": "项目建成投产"])
    #expect(try Watch.careGap.look(desk).isEmpty)
    #expect(try desk.perform("care_visit", ["care": "P0001"]).rules == ["state"])
    #expect(try desk.perform("end_care", ["care": "P0001", "reason": "再结束"]).rules == ["state"])
  }

  @Test func whatAVisitFoundIsSolvedOrBecomesARequest() throws {
    let desk = try deskWithCare()
    #expect(
      try desk.perform("care_problem_solved", ["care": "P0001", "problem": "1", "result": "已办"]).rules == [
        "state", "form",
      ])
    try desk.performed("care_visit", ["care": "P0001", "found": "路灯不亮", "solved": "yes"])
    #expect(desk.last?.notices.isEmpty == true)
    try desk.performed("care_visit", ["care": "P0001", "found": "厂房产权手续搁置"])
    #expect(desk.last?.notices.count == 1)
    #expect(
      try desk.perform("care_problem_solved", ["care": "P0001", "problem": "1", "result": "已办"]).map(\.field) == [
        "problem"
      ])
    #expect(
      try desk.perform("care_problem_solved", ["care": "P0001", "problem": "3", "result": "已办"]).map(\.field) == [
        "problem"
      ])
    let request = [
      "care": "P0001", "problem": "2", "concerns_refused": "no", "types": "M24", "source": "petition", "unit": "住建局",
    ]
    try desk.performed("care_request", request)
    let raised = try #require(desk.all(Lead.self).last)
    #expect(raised.kind == .request && raised.title == "厂房产权手续搁置" && raised.enterpriseAlias == "奎屯昆仑包装厂")
    #expect(desk.all(CareAssignment.self).first?.problems[1].lead == raised.id)
    #expect(try desk.perform("care_request", request).map(\.field) == ["problem"])
    try desk.performed("care_problem_solved", ["care": "P0001", "problem": "2", "result": "产权证已领"])
    #expect(desk.all(CareAssignment.self).first?.openProblems == 0)
  }

  @Test("I16 a request out of a visit is asked about first")
  func i16AtAVisit() throws {
    let desk = try deskWithCare()
    try desk.performed("care_visit", ["care": "P0001", "found": "厂房产权手续搁置"])
    let refused = try desk.perform(
      "care_request",
      ["care": "P0001", "problem": "1", "concerns_refused": "yes", "types": "M24", "source": "petition"])
    #expect(refused.rules == ["I16"] && desk.all(Lead.self).isEmpty)
  }
}
