import Foundation
import Testing

/// docs/architecture.md's table of who may import whom, held against every import line under Sources. The compiler's
/// own check does not see a product that is reached through another target.
@Suite struct ImportTableTests {
  static let rooms = ["Ledger", "LedgerStore", "LedgerExchange", "TerminalUI", "CursesTerminal", "Dashboard", "duban"]

  /// The row of each room in the table: what it may import of ours and of others; the toolchain's own modules besides.
  static let mayImport: [String: Set<String>] = [
    "Ledger": [],
    "LedgerStore": ["Ledger", "GRDB", "Crypto"],
    "LedgerExchange": ["Ledger", "CZip", "CXlsxWriter"],
    "TerminalUI": ["CTextWidth"],
    "CursesTerminal": ["TerminalUI", "CNcurses"],
    "Dashboard": ["Ledger", "TerminalUI"],
    "duban": [
      "Ledger", "LedgerStore", "LedgerExchange", "TerminalUI", "CursesTerminal", "Dashboard", "ArgumentParser",
      "Logging",
      "Yams", "CMalloc",
    ],
  ]

  static let toolchain: Set<String> = [
    "Foundation", "FoundationXML", "FoundationEssentials", "Glibc", "Synchronization", "Dispatch",
  ]

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func swiftFiles(below folder: String) throws -> [URL] {
    let url = root.appendingPathComponent(folder)
    let found = FileManager.default.enumerator(at: url, includingPropertiesForKeys: nil)
    return (found?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
  }

  static func imports(of file: URL) throws -> [String] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      var words = line.split(separator: " ").map(String.init)
      while let first = words.first,
        first.hasPrefix("@") || ["package", "internal", "private", "public"].contains(first)
      {
        words.removeFirst()
      }
      guard words.first == "import", words.count >= 2 else { return nil }
      let name =
        ["struct", "class", "enum", "func", "protocol"].contains(words[1]) ? words.dropFirst(2).first : words[1]
      return name?.split(separator: ".").first.map(String.init)
    }
  }

  @Test(arguments: rooms) func everyImportStandsInTheTable(room: String) throws {
    let allowed = try #require(Self.mayImport[room]).union(Self.toolchain)
    let files = try Self.swiftFiles(below: "Sources/\(room)")
    #expect(!files.isEmpty)
    for file in files {
      for name in try Self.imports(of: file) {
        #expect(allowed.contains(name), "\(file.lastPathComponent) imports \(name), which \(room) may not")
      }
    }
  }

  /// The ground floor does no I/O, reads no clock and speaks no SQL: it has no use for Foundation.
  @Test(arguments: ["Ledger", "TerminalUI", "Dashboard"]) func pureRoomsImportNoFoundation(room: String) throws {
    for file in try Self.swiftFiles(below: "Sources/\(room)") {
      for name in try Self.imports(of: file) {
        #expect(!name.hasPrefix("Foundation") && name != "Glibc", "\(file.lastPathComponent) imports \(name)")
      }
    }
  }

  @Test func theTableIsTheOneInThePapers() throws {
    let paper = try String(contentsOf: Self.root.appendingPathComponent("docs/architecture.md"), encoding: .utf8)
    for (room, allowed) in Self.mayImport {
      let row = try #require(
        paper.split(separator: "\n").first { $0.hasPrefix("| `\(room)`") },
        "docs/architecture.md has no row for \(room)")
      let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      let last = try #require(cells.last)
      let written = Set(
        last.split(whereSeparator: { ", ".contains($0) }).map { String($0.filter { $0 != "`" }) })
      #expect(written.subtracting(["nothing", "of", "ours"]) == allowed, "the paper and the test differ for \(room)")
    }
  }

  @Test func theTopLevelHoldsNothingElse() throws {
    let allowed: Set<String> = [
      "Package.swift", "Sources", "Tests", "Config", "docs", "README.md", "LICENSE", "CHANGELOG.md", "Makefile",
      "Packaging",
    ]
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.root.path) where !name.hasPrefix(".") {
      #expect(allowed.contains(name) || name == "Package.resolved", "\(name) does not belong at the top")
    }
  }
}
