import Testing

@testable import Ledger

@Suite("Limits (domain 2.9)")
struct LimitTableTests {
  let table: LimitTable

  init() throws {
    let month = try #require(TimeSpan(1, .month))
    let check = try #require(TimeSpan(30, .workingDay))
    let longer = try #require(TimeSpan(45, .workingDay))
    table = LimitTable([
      Limit(id: "T01", event: Words("提出处置意见", "disposal opinion"), span: month, version: "2019-01-01"),
      Limit(id: "T10", event: Words("初步核实", "preliminary check"), span: check, version: "1", use: "check"),
      Limit(
        id: "T10", event: Words("初步核实", "preliminary check"), span: longer, version: "2",
        effectiveFrom: .on("2022-01-01"), use: "check"),
    ])
  }

  @Test("T10: the version in force on the day")
  func versions() {
    #expect(table.limit("T10", on: .on("2021-12-31"))?.version == "1")
    #expect(table.limit(use: "check", on: .on("2022-01-01"))?.version == "2")
  }

  @Test("a limit that is not there is not made up")
  func missing() {
    #expect(table.limit("T11", on: .on("2021-12-31")) == nil)
    #expect(table.limit(use: "hold", on: .on("2021-12-31")) == nil)
  }

  @Test("T01: one month from receipt, in words")
  func words() throws {
    let limit = try #require(table.limit("T01", on: .on("2021-07-19")))
    #expect(limit.words.zh == "提出处置意见：1个月（本单位设定）")
    #expect(Notices.nationalCalendar.count(limit.span, from: .on("2021-07-19")).due == .on("2021-08-19"))
  }
}
