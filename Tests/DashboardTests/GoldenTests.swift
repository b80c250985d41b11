import Ledger
import TerminalUI
import Testing

@testable import Dashboard

/// The screens as pictures: issue 2, acceptance 7.
@Suite struct GoldenTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let language: Language
    let width: Int
    let height: Int

    var name: String { "\(width)x\(height).\(language.rawValue)" }
    var testDescription: String { name }
  }

  static let cases = Language.allCases.flatMap { language in
    [(80, 24), (120, 40)].map { Case(language: language, width: $0.0, height: $0.1) }
  }

  static let smallCases = Language.allCases.flatMap { language in
    [(60, 20), (40, 10)].map { Case(language: language, width: $0.0, height: $0.1) }
  }

  private func session(_ test: Case) -> Session { Session(test.language, width: test.width, height: test.height) }

  private func check(_ test: Case, _ name: String, _ keys: String...) {
    var session = session(test)
    for key in keys { session.press(key) }
    Golden.check(session.frame, "\(name).\(test.name)")
  }

  @Test(arguments: cases + smallCases) func main(_ test: Case) { check(test, "main") }
  @Test(arguments: cases) func tree(_ test: Case) { check(test, "tree", "1", "Down") }
  @Test(arguments: cases) func rectifications(_ test: Case) { check(test, "rectifications", "3") }
  @Test(arguments: cases) func accountabilities(_ test: Case) { check(test, "accountabilities", "4") }
  @Test(arguments: cases) func detail(_ test: Case) { check(test, "detail", "5") }
  @Test(arguments: cases) func help(_ test: Case) { check(test, "help", "F1") }
  @Test(arguments: cases) func palette(_ test: Case) { check(test, "palette", "Ctrl-P") }
  @Test(arguments: cases) func explanation(_ test: Case) { check(test, "explanation", "Ctrl-E") }
  @Test(arguments: cases) func calendar(_ test: Case) { check(test, "calendar", "F12") }
  @Test(arguments: cases) func sort(_ test: Case) { check(test, "sort", "s") }
  @Test(arguments: cases) func steps(_ test: Case) { check(test, "steps", "Enter") }

  @Test(arguments: cases) func marked(_ test: Case) { check(test, "marked", "Space", "Space", "Enter") }

  /// Who is typing, where the login name is no officer of the book.
  @Test(arguments: cases) func whoTypes(_ test: Case) {
    var ledger = Fixture.ledger()
    ledger.officer = "root"
    let opening = Fixture.opening(test.language, width: test.width, height: test.height, ledger: ledger)
    Golden.check(Session(opening).frame, "who.\(test.name)")
  }

  @Test(arguments: cases) func search(_ test: Case) {
    var session = session(test)
    session.press("F3")
    session.type("窗口")
    Golden.check(session.frame, "search.\(test.name)")
  }

  @Test(arguments: cases) func nothingFound(_ test: Case) {
    var session = session(test)
    session.press("F3")
    session.type("没有的")
    session.press("Enter")
    Golden.check(session.frame, "nothing.\(test.name)")
  }

  @Test(arguments: cases) func firstRun(_ test: Case) {
    let session = Session(
      Fixture.opening(test.language, width: test.width, height: test.height, ledger: nil))
    Golden.check(session.frame, "first.\(test.name)")
  }

  @Test(arguments: cases) func draftOffer(_ test: Case) {
    var opening = Fixture.opening(test.language, width: test.width, height: test.height)
    opening.ledger?.drafts = [
      Draft(
        kind: "note", subject: nil, title: "补充进展 0017", values: [:], savedOn: Fixture.today, savedAt: "10:07")
    ]
    Golden.check(Session(opening).frame, "drafts.\(test.name)")
  }

  @Test func styles() {
    Golden.checkStyles(Session(width: 120, height: 40).frame, "main.120x40.zh")
  }

  @Test func asciiGlyphs() {
    var opening = Fixture.opening()
    opening.drawing = DrawingContext(glyphs: .ascii)
    let frame = Session(opening).frame
    #expect(frame.fault == nil)
    #expect(!frame.text.contains("│"))
  }

  @Test func aWindowThatIsTooSmallSaysSo() {
    #expect(Session(width: 39, height: 10).text.contains("窗口太小"))
    #expect(Session(width: 80, height: 7).text.contains("窗口太小"))
  }
}
