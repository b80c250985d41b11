import Ledger
import TerminalUI
import Testing

@testable import Dashboard

/// screens.md part 4, "Table": discoverability and key safety as code.
@Suite struct CommandTableTests {
  private static let styles = KeyStyle.allCases

  @Test(arguments: styles) func everyCommandCanBeReachedWithoutLetters(_ style: KeyStyle) {
    for command in CommandTable(style).commands {
      #expect(!command.keys.isEmpty || command.isInPalette, "\(command.id) has neither a key nor a palette name")
      for key in command.keys {
        if case .character(let character) = key {
          #expect(character.isWholeNumber || character == " ", "an input method swallows \(character) of \(command.id)")
        }
      }
    }
  }

  @Test(arguments: styles) func noKeyIsBoundTwiceInOnePlace(_ style: KeyStyle) {
    for place in Command.Place.allCases {
      var owners: [Key: Command.ID] = [:]
      for command in CommandTable(style).commands where command.places.contains(place) {
        for key in command.keys + command.letters {
          #expect(owners[key] == nil, "\(key.name ?? "") in \(place): \(command.id) and \(owners[key]?.rawValue ?? "")")
          owners[key] = command.id
        }
      }
    }
  }

  @Test(arguments: styles) func noGraveCommandIsOnAKeyThatPagesElsewhere(_ style: KeyStyle) {
    let slips: Set<Key> = [.ctrl("d"), .ctrl("u"), .ctrl("f"), .ctrl("b"), .ctrl("r"), .ctrl("k")]
    for command in CommandTable(style).commands where command.isGrave {
      #expect(slips.isDisjoint(with: command.keys))
    }
  }

  @Test func everyNameIsSaidInBothLanguages() {
    for command in CommandTable().commands {
      #expect(!command.title.zh.isEmpty && !command.title.en.isEmpty)
      #expect(command.hint.map { !$0.zh.isEmpty && !$0.en.isEmpty } ?? true)
    }
  }

  @Test func everyCommandIsInTheTableOnce() {
    let ids = CommandTable().commands.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(Set(ids) == Set(Command.ID.allCases))
  }

  @Test func keysAreThoseOfThePicture() {
    let table = CommandTable()
    #expect(table.command(for: .function(4), in: .list)?.id == .observe)
    #expect(table.command(for: .ctrl("o"), in: .tree)?.id == .observe)
    #expect(table.command(for: .function(3), in: .list)?.id == .find)
    #expect(table.command(for: .function(3), in: .filtered)?.id == .nextHit)
    #expect(table.command(for: .shiftFunction(3), in: .filtered)?.id == .previousHit)
    #expect(table.command(for: .ctrl("f"), in: .filtered)?.id == .editFind)
    #expect(table.command(for: .function(9), in: .list)?.id == .resolve)
    #expect(table.command(for: .character("5"), in: .list)?.id == .pane5)
  }

  @Test func unixHandsPageWithControlAndSuspendWithZ() {
    let table = CommandTable(.unix)
    #expect(table.command(for: .ctrl("z"), in: .list)?.id == .suspend)
    #expect(table.command(for: .ctrl("_"), in: .list)?.id == .undo)
    #expect(table.command(for: .ctrl("f"), in: .list)?.isMotion == true)
    #expect(table.motionKey(.ctrl("b")) == .pageUp)
  }

  @Test func anOfficesOwnKeysTakeThePlaceOfOthers() {
    let table = CommandTable(overrides: [.observe: [.function(2), .character("t")]])
    #expect(table.command(for: .function(2), in: .list)?.id == .observe)
    #expect(table.command(for: .function(4), in: .list) == nil)
    #expect(table.command(for: .character("t"), in: .list)?.id == .observe)
    #expect(table.command(.today)?.letters.isEmpty == true)
  }

  @Test(arguments: Language.allCases) func theHintRowFitsEightyColumns(_ language: Language) {
    let session = Session(language)
    let last = session.frame.lines.last ?? ""
    #expect(TextWidth.of(last) == 80)
    #expect(!last.contains("~"))
    for key in ["Enter", "F1", "F10", "F3"] { #expect(last.contains(key)) }
  }
}
