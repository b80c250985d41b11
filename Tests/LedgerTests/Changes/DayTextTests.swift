import Testing

@testable import Ledger

@Suite("A day as it is typed") struct DayTextTests {
  private let today = CivilDate.on("2021-09-13")

  @Test("Whole, short of its year, in any usual spelling")
  func spellings() {
    for text in ["2021-09-03", "2021/9/3", "2021.9.3", "20210903", "2021年9月3日", "9-3", "９月３日"] {
      #expect(DayText.read(text, today: today) == .on("2021-09-03"), "\(text)")
    }
    #expect(DayText.read("昨天", today: today) == .on("2021-09-12"))
  }

  @Test(
    "A slip is no day: a year before 1900 or after 2199, a 13th month, a 30 February",
    arguments: [
      "0001-01-01", "0021-09-03", "1899-12-31", "2200-01-01", "9999-12-31", "2021-13-01", "2021-02-30", "", "-",
    ])
  func slips(_ text: String) {
    #expect(DayText.read(text, today: today) == nil)
  }
}
