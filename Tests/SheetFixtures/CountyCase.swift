/// An invented case as a county's clerk knows it: each county's layout writes it in its own way, and all of it must come
/// in as it stands here.
package struct CountyCase: Sendable {
  /// Nil where the county gives none.
  package var number: String?
  package let received: Day
  /// As the book calls it.
  package let unit: String
  package let type: (word: String, code: String)
  package let text: String
  /// What the text lends as title; the narrative is then the text, or nothing where they are the same.
  package let title: String
  package let handler: String
  package let due: Day
  package let closed: Day?
  package let finding: (word: String, code: String)?

  package static let source = (word: "信访举报", code: "petition")
  package static let department = "监督检查室"
  package static let result = "已督促整改"

  /// A day of 2021.
  package struct Day: Sendable, Equatable {
    package let month: Int
    package let day: Int

    package var iso: String { "2021-\(Day.two(month))-\(Day.two(day))" }

    /// As a workbook counts it.
    package func serial(epoch1904: Bool) -> Int {
      let before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
      return 44_196 + before[month - 1] + day - (epoch1904 ? 1_462 : 0)
    }

    package static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  }

  /// What domain 4.2 reads out of it.
  package var status: String {
    guard closed != nil else { return "assigned" }
    return finding?.code == "untrue" ? "closed" : "resolved"
  }

  /// Five cases of the county with this index, no two of them alike.
  package static func cases(of county: String, index: Int) -> [CountyCase] {
    let units = ["住建局", "发改委", "市场监管局", "自然资源局", "税务局"]
    let types = [("慢作为", "M24"), ("清单外收费", "M17"), ("服务态度差", "M07"), ("推诿扯皮", "M22"), ("不作为", "M05")]
    let findings = [("属实", "true"), ("部分属实", "partly"), ("不实", "untrue")]
    return units.indices.map { place in
      let line = "\(county)企业反映\(units[place])经办事项久拖不决，先后往返\(index + place + 2)次"
      // The last one has two paragraphs in its cell.
      let text = place == 4 ? line + "。\n另反映大厅未公示办事指南。" : line
      let closed = place < 3 ? Day(month: 7 + place % 2, day: 10 + index) : nil
      return CountyCase(
        number: "\(index + 1)-2021-0\(place + 1)",
        received: Day(month: 4 + place % 3, day: 1 + (index * 5 + place) % 28),
        unit: units[place], type: types[(index + place) % types.count], text: text, title: line,
        handler: "K-0\(place % 4 + 1)", due: Day(month: 9, day: 1 + (index + place * 3) % 28), closed: closed,
        finding: closed == nil ? nil : findings[place])
    }
  }
}
