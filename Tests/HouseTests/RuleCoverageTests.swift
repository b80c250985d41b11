import Foundation
import Testing

/// Domain 3.3 against the tests: each rule, I01 to I32 and those of `RuleTable`, has a test that sees it hold and a test
/// that sees it refuse, named by its number.
///
/// A rule's tests begin with its number: `i07…`, or `` `I07 …` `` in words. One whose name says `holds` sees it hold, one
/// whose name says `refuses` sees it refuse. Any other counts for what it does: it sees the rule refuse where it expects
/// the number itself (`"I07"`) among the broken rules, and hold where something goes through (`performed`, `done`,
/// `isEmpty`).
@Suite struct RuleCoverageTests {
  private struct Found {
    let rule: String
    let holds: Bool
    let refuses: Bool
  }

  private static let goesThrough = ["performed(", ".done(", ".isEmpty"]

  private static func tests(in source: String) -> [Found] {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices.compactMap { index in
      guard let match = lines[index].firstMatch(of: #/func `?[iI](\d\d)([^`(]*)/#) else { return nil }
      let rule = "I\(match.1)"
      let name = match.2.lowercased()
      let indent = lines[index].prefix { $0 == " " }
      let body = lines[(index + 1)...].prefix { $0 != indent + "}" }.joined(separator: "\n")
      let says = name.contains("holds") || name.contains("refuses")
      return Found(
        rule: rule, holds: name.contains("holds") || !says && goesThrough.contains(where: body.contains),
        refuses: name.contains("refuses") || !says && body.contains("\"\(rule)\""))
    }
  }

  @Test func everyRuleIsSeenToHoldAndToRefuse() throws {
    let table = ImportTableTests.root.appendingPathComponent("Sources/Ledger/Changes/RuleTable.swift")
    let numbers = try String(contentsOf: table, encoding: .utf8).matches(of: #/"(I\d\d)"/#).map { String($0.1) }
    let rules = Set(numbers + (1...32).map { $0 < 10 ? "I0\($0)" : "I\($0)" })
    #expect(numbers.count > 25, "the table of rules was not read")
    // But not this file, whose samples are no tests.
    let files = try ImportTableTests.swiftFiles(below: "Tests").filter { !#filePath.hasSuffix($0.lastPathComponent) }
    let found = try files.flatMap { Self.tests(in: try String(contentsOf: $0, encoding: .utf8)) }
    for rule in rules.sorted() {
      #expect(found.contains { $0.rule == rule && $0.holds }, "no test sees \(rule) hold")
      #expect(found.contains { $0.rule == rule && $0.refuses }, "no test sees \(rule) refuse")
    }
    let unknown = Set(found.map(\.rule)).subtracting(rules)
    #expect(unknown.isEmpty, "tests of rules that are not there: \(unknown.sorted())")
  }

  @Test func aTestIsReadByItsNameOrByWhatItDoes() {
    let read = Self.tests(
      in: """
          @Test func i07HoldsForCadres() throws {
            #expect(broken.rules == ["I07"])
          }
          @Test func `I08 refuses a unit`() { }
          func i09() throws {
            try desk.performed("note")
          }
          func i10OfBoth() throws {
            #expect(try desk.perform("x").rules == ["I10"])
            #expect(try desk.perform("y").isEmpty)
          }
        """)
    #expect(read.map(\.rule) == ["I07", "I08", "I09", "I10"])
    #expect(read.map(\.holds) == [true, false, true, true])
    #expect(read.map(\.refuses) == [false, true, false, true])
  }
}
