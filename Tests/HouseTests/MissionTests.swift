import Foundation
import Ledger
import Testing

/// docs/mission.md against the field's numbers and against the program: everything that the two source documents name has
/// one row, and what a row names is there.
@Suite struct MissionTests {
  /// A1–A83 with the three of A56; B1–B7, the nineteen measures by their own numbers (B-01 to B-19), B20–B49.
  private static let numbers: [String] =
    numbers("A", 1...83) + ["A56a", "A56b", "A56c"] + numbers("B", 1...7) + numbers("B", 20...49)
    + (1...19).map { $0 < 10 ? "B-0\($0)" : "B-\($0)" }

  private static func numbers(_ letter: String, _ range: ClosedRange<Int>) -> [String] {
    range.map { "\(letter)\($0)" }
  }

  private struct Row {
    let number: String
    let place: String
    let tests: [String]

    /// A preamble, a credit, an area without a code.
    var isOnlyWords: Bool { place.hasPrefix("only words") }
  }

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: ImportTableTests.root.appendingPathComponent(path), encoding: .utf8)
  }

  /// What stands in backticks.
  private static func named(_ text: some StringProtocol) -> [String] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .compactMap { $0.offset.isMultiple(of: 2) ? nil : String($0.element) }
  }

  private static func rows() throws -> [Row] {
    try text("docs/mission.md").split(separator: "\n").compactMap { line in
      guard line.hasPrefix("| A") || line.hasPrefix("| B") else { return nil }
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      try #require(cells.count == 6, "four cells: \(line)")
      return Row(number: cells[1], place: cells[3], tests: named(cells[4]))
    }
  }

  @Test func everyNumberHasOneRow() throws {
    let listed = try Self.rows().map(\.number)
    let missing = Self.numbers.filter { !listed.contains($0) }
    #expect(missing.isEmpty, "no row for \(missing.joined(separator: " "))")
    let unknown = Set(listed).subtracting(Self.numbers)
    #expect(unknown.isEmpty, "not of domain part 1: \(unknown.sorted().joined(separator: " "))")
    let doubled = Dictionary(grouping: listed, by: { $0 }).filter { $0.value.count > 1 }.keys
    #expect(doubled.isEmpty, "twice: \(doubled.sorted().joined(separator: " "))")
  }

  /// Each of the issue's sixteen has a story by command and one in a real terminal.
  @Test func everyMechanismHasItsTwoStories() throws {
    let rows = try Self.text("docs/mission.md").split(separator: "\n").filter { $0.hasPrefix("| M") }.dropFirst()
      .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
    #expect(rows.map(\.first) == (1...16).map { "M\($0)" })
    let tests = try Self.tests()
    for row in rows {
      try #require(row.count == 4, "\(row)")
      for cell in row.suffix(2) {
        #expect(!Self.named(cell).isEmpty, "\(row[0])")
        for test in Self.named(cell) { #expect(tests.contains(test), "\(row[0]) names \(test)") }
      }
      #expect(Self.named(row[3]).allSatisfy { $0.prefix { $0 != "." }.hasSuffix("OnScreen") })
    }
  }

  /// `Suite.test`, and one that `@Test` stands before: what is only words says so instead.
  @Test func everyTestThatIsNamedIsThere() throws {
    let tests = try Self.tests()
    for row in try Self.rows() where !row.isOnlyWords {
      #expect(!row.tests.isEmpty, "\(row.number) names no test")
      for test in row.tests { #expect(tests.contains(test), "\(row.number) names \(test)") }
    }
  }

  private static func tests() throws -> Set<String> {
    var tests: Set<String> = []
    for file in try ImportTableTests.swiftFiles(below: "Tests") {
      let source = try String(contentsOf: file, encoding: .utf8)
      let suites = ["struct ", "extension "].flatMap { source.components(separatedBy: $0).dropFirst() }
        .map { String($0.prefix { $0.isLetter || $0.isNumber }) }
      for part in source.components(separatedBy: "@Test").dropFirst() {
        guard let start = part.range(of: "func ")?.upperBound else { continue }
        let rest = part[start...]
        let name = rest.first == "`" ? rest.dropFirst().prefix { $0 != "`" } : rest.prefix { $0 != "(" }
        tests.formUnion(suites.map { "\($0).\(name)" })
      }
    }
    return tests
  }

  /// A part of a row's place is a word for what it names and the names in backticks: "changes `assign`, `resolve`".
  @Test func everythingThatIsNamedExists() throws {
    let program = try Program()
    for row in try Self.rows() {
      for part in row.place.split(separator: ";") {
        let kind = String(part.prefix { $0 != "`" }).trimmingCharacters(in: .whitespaces)
        for name in Self.named(part) {
          let isThere = try #require(program.has(name, kind) as Bool?, "\(row.number): \"\(kind)\" is no kind of thing")
          #expect(isThere, "\(row.number): no \(kind) `\(name)`")
        }
      }
    }
  }

  /// What the program has, read from its tables and papers.
  private struct Program {
    let manual: String
    let screens: String
    let limits: Set<String>
    let measures: String

    init() throws {
      manual = try MissionTests.text("docs/man/duban.1").replacing("\\-", with: "-")
      var screens = ""
      for file in try ImportTableTests.swiftFiles(below: "Sources/Dashboard") {
        screens += try String(contentsOf: file, encoding: .utf8)
      }
      self.screens = screens
      let rows = try MissionTests.text("Config/limits.csv").split(separator: "\n")
      limits = Set(rows.compactMap { $0.split(separator: ",").first.map(String.init) })
      measures = try MissionTests.text("Config/measures.yaml")
    }

    /// Nil for a kind of thing that is none.
    func has(_ name: String, _ kind: String) -> Bool? {
      let words = name.split(separator: " ").map(String.init)
      switch kind {
      case "changes": return ChangeTable.change(named: name) != nil
      case "fields":
        let parts = name.split(separator: ".").map(String.init)
        return parts.count == 2
          && ChangeTable.change(named: parts[0])?.allFields.contains { $0.name == parts[1] } == true
      case "lists": return ListingTable.listing(named: name) != nil
      case "watches": return WatchTable.all.contains { $0.name == name }
      case "rules": return RuleTable.all.contains { $0.name == name }
      case "limits": return limits.contains(name)
      case "values": return measures.contains("{id: \(name),")
      case "screens": return screens.contains("Words(\"\(name)\"")
      case "commands": return hasCommand(words)
      case "settings": return hasSetting(words)
      default: return nil
      }
    }

    /// `duban leads --tag`: the command's line in the manual, with the option.
    private func hasCommand(_ words: [String]) -> Bool {
      guard words.count >= 2, words[0] == "duban" else { return false }
      let start = ".SS \"duban \(words[1])"
      return manual.split(separator: "\n").contains { line in
        (line.hasPrefix(start + " ") || line.hasPrefix(start + "\""))
          && words.dropFirst(2).allSatisfy { line.contains("\($0) ") || line.contains("\($0)]") }
      }
    }

    /// `office.csv cutoff_day`: a shipped file, and a word of a row of it.
    private func hasSetting(_ words: [String]) -> Bool {
      guard let file = words.first, let text = try? MissionTests.text("Config/\(file)") else { return false }
      let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
      return words.dropFirst().allSatisfy { word in
        lines.contains { line in line.split { ",:[] \"".contains($0) }.contains { $0 == word } }
      }
    }
  }
}
