import Testing

/// Domain 7's vectors and the warnings that stand beside a date (acceptance line 5).
struct DueTests {
  struct Vector: Sendable {
    let calendar: String
    let start: String
    let days: Int
    let due: String
  }

  static let vectors = [
    Vector(calendar: "national", start: "2021-04-23", days: 1, due: "2021-04-25"),
    Vector(calendar: "national", start: "2021-04-12", days: 15, due: "2021-04-30"),
    Vector(calendar: "national", start: "2021-04-01", days: 120, due: "2021-09-22"),
    Vector(calendar: "national", start: "2021-04-30", days: 3, due: "2021-05-08"),
    Vector(calendar: "national", start: "2021-09-30", days: 2, due: "2021-10-09"),
    Vector(calendar: "national", start: "2022-07-01", days: 15, due: "2022-07-22"),
    Vector(calendar: "xinjiang", start: "2025-06-05", days: 1, due: "2025-06-11"),
    Vector(calendar: "xinjiang", start: "2022-07-01", days: 15, due: "2022-07-27"),
  ]

  @Test(arguments: vectors) func `a number of working days ends where the notices say`(_ vector: Vector) throws {
    let office = try ScriptedOffice(hasLedger: false)
    let answer = try office.object(
      "due", vector.start, "--working-days", String(vector.days), "--calendar", vector.calendar)
    #expect(answer.text("due_on") == vector.due)
    #expect(answer.text("calendar") == vector.calendar)
    #expect(answer.texts("warnings").isEmpty)
  }

  @Test func `each skipped day is named with its reason`() throws {
    let office = try ScriptedOffice(hasLedger: false)
    let answer = try office.object("due", "2025-06-05", "--working-days", "1", "--calendar", "xinjiang")
    let skipped = answer.objects("skipped")
    #expect(skipped.map { $0.text("date") } == (6...10).map { "2025-06-\($0 < 10 ? "0" : "")\($0)" })
    #expect(skipped.allSatisfy { $0.text("reason") == "古尔邦节" })
  }

  @Test func `years whose days are not known are warned of`() throws {
    let office = try ScriptedOffice(hasLedger: false)
    let region = try office.object("due", "2021-04-12", "--working-days", "15", "--calendar", "xinjiang")
    #expect(region.texts("warnings") == ["自治区2021年节假日未录入，按全国日历推算"])
    let unpublished = try office.object("due", "2026-12-20", "--working-days", "20", "--calendar", "national")
    #expect(unpublished.texts("warnings").contains { $0.contains("2027") })
  }

  @Test func `a day off entered in the book counts, and the year is warned of no more`() throws {
    let office = try ScriptedOffice()
    let change = try office.object(
      "change", "add_day_off", "on=2021-07-20", "name=古尔邦节", "source=自治区通知", "--today", "2021-06-01")
    #expect(change.number("entry") != nil)
    let answer = try office.object("due", "2021-07-19", "--working-days", "1", "--calendar", "xinjiang")
    #expect(answer.text("due_on") == "2021-07-21")
    #expect(answer.texts("warnings").isEmpty)
  }

  @Test func `calendar days and months roll over rest days`() throws {
    let office = try ScriptedOffice(hasLedger: false)
    #expect(
      try office.object("due", "2021-08-31", "--months", "1", "--calendar", "national").text("due_on") == "2021-09-30")
    #expect(try office.run("due", "2021-08-31").status == 64)
    #expect(try office.run("due", "2021-08-31", "--days", "1", "--months", "1").status == 64)
    #expect(try office.run("due", "2021-02-30", "--days", "1").status == 64)
    #expect(try office.run("due", "2021-08-31", "--days", "1", "--calendar", "lunar").status == 64)
  }
}
