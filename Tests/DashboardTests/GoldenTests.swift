import Ledger
import TerminalUI
import Testing

@testable import Dashboard

/// Every screen as a picture: issue 3, acceptance 5. A new screen is one line in a table of the gallery; its files in
/// `Golden` hold text at every size and language, and its styles in colour, without colour and in ASCII.
@Suite struct GoldenTests {
  static let screens =
    MainScreens.all + DialogScreens.all + ImportScreens.all + ExportScreens.all + ListingScreens.all
    + VisitScreens.all
    + SupervisionScreens.all
    + LetterScreens.all
    + OfficesScreens.all
    + MeasureScreens.all
    + ReconcileScreens.all

  @Test(arguments: screens) func text(_ screen: GoldenScreen) throws {
    let parts = try Stage.all.map { stage in
      let frame = try screen.frame(stage)
      #expect(frame.fault == nil, "\(screen.name), \(stage.name)")
      return Golden.Part(name: stage.name, text: frame.text)
    }
    Golden.check(parts, "\(screen.name).txt")
  }

  @Test(arguments: screens) func styles(_ screen: GoldenScreen) throws {
    let frame = try screen.frame(Stage())
    let ascii = try screen.frame(Stage(drawing: DrawingContext(glyphs: .ascii)))
    #expect(ascii.fault == nil)
    Golden.check(
      [
        Golden.Part(name: "colour: a letter for each role", text: frame.roles.joined(separator: "\n")),
        Golden.Part(
          name: "no colour: bold, underlined, both (#), reverse", text: frame.monoMarks.joined(separator: "\n")),
        Golden.Part(name: "ASCII", text: ascii.text),
      ], "\(screen.name).styles.txt")
  }

  @Test func everyScreenHasItsOwnName() {
    #expect(Set(Self.screens.map(\.name)).count == Self.screens.count)
  }

  @Test func aRecordingOfNoScreenIsRemoved() throws {
    let known = Set(Self.screens.flatMap { ["\($0.name).txt", "\($0.name).styles.txt"] })
    let files = try Golden.recordings
    #expect(Set(files).subtracting(known) == [])
  }
}
