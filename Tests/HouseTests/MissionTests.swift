import Foundation
import Testing

/// docs/mission.md against the field's numbers and against the tests that it names: everything that the two source
/// documents name has a row, and a row's test is there.
@Suite struct MissionTests {
  /// A1–A83 and B1–B49, and the nineteen measures by their own numbers.
  private static let numbers =
    (1...83).map { "A\($0)" } + (1...49).map { "B\($0)" } + (1...19).map { "B-\($0 < 10 ? "0" : "")\($0)" }

  private struct Row {
    let numbers: [String]
    let place: String
    let tests: [String]
  }

  private func rows() throws -> [Row] {
    let file = ImportTableTests.root.appendingPathComponent("docs/mission.md")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      guard line.hasPrefix("| A") || line.hasPrefix("| B") else { return nil }
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      guard cells.count >= 6 else { return nil }
      return Row(
        numbers: Self.spelt(cells[1]), place: cells[3],
        tests: cells[4].split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) })
    }
  }

  /// `A74–A83` is ten numbers, `B36, B37` two.
  private static func spelt(_ text: String) -> [String] {
    text.split(separator: ",").flatMap { part -> [String] in
      let ends = part.trimmingCharacters(in: .whitespaces).split(separator: "–").map(String.init)
      guard ends.count == 2, let first = numbers.firstIndex(of: ends[0]), let last = numbers.firstIndex(of: ends[1]),
        first < last
      else { return ends }
      return Array(numbers[first...last])
    }
  }

  @Test func everyNumberHasItsRow() throws {
    let listed = try rows().flatMap(\.numbers)
    let missing = Self.numbers.filter { !listed.contains($0) }
    #expect(missing.isEmpty, "no row for \(missing.joined(separator: " "))")
    let unknown = Set(listed).subtracting(Self.numbers)
    #expect(unknown.isEmpty, "not of domain part 1: \(unknown.sorted().joined(separator: " "))")
  }

  /// `Suite.test`, several apart by semicolons. What is only words, or comes with a later issue, says so instead.
  @Test func everyTestThatIsNamedIsThere() throws {
    var sources = ""
    for file in try ImportTableTests.swiftFiles(below: "Tests") {
      sources += try String(contentsOf: file, encoding: .utf8)
    }
    for row in try rows() {
      let name = row.numbers.joined(separator: " ")
      if row.place.hasPrefix("only words") || row.place.hasPrefix("later issue") { continue }
      #expect(!row.tests.isEmpty, "\(name) names no test")
      for test in row.tests {
        let parts = test.split(separator: ".", maxSplits: 1).map(String.init)
        let isThere =
          parts.count == 2 && (sources.contains("struct \(parts[0])") || sources.contains("extension \(parts[0])"))
          && (sources.contains("func \(parts[1])(") || sources.contains("func `\(parts[1])`("))
        #expect(isThere, "\(name) names \(test)")
      }
    }
  }
}
