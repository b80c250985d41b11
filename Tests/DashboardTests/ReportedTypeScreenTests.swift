import Ledger
import TerminalUI
import Testing

@testable import Dashboard

/// Domain rule I32: no screen shows a type as a badge. Wherever a type's words stand, the screen says that they are what
/// is reported, or what was found.
@Suite struct ReportedTypeScreenTests {
  @Test(arguments: GoldenTests.screens)
  func i32EveryScreenThatShowsATypeSaysThatItIsReported(screen: GoldenScreen) throws {
    for language in Language.allCases {
      let frame = try screen.frame(Stage(language: language, width: 120, height: 40))
      let types = DialogFixture.rulebook.types.map { $0.words(language) }
      let shown = types.filter(frame.text.contains)
      guard !shown.isEmpty else { continue }
      let marks =
        language == .zh
        ? ["未核实", "反映类型", "属实", "不实", "无法查实"] : ["not verified", "not established", "eported", "(true", "ntrue"]
      // The sheet's own columns, as an import and a check show them.
      let isSheet = screen.name.hasPrefix("import") || screen.name.hasPrefix("check")
      #expect(isSheet || marks.contains(where: frame.text.contains), "\(screen.name) shows \(shown)")
    }
  }
}
