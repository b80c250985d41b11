import Ledger
import TerminalUI

/// Short questions of the main screen.
enum Questions {
  /// A paste into a list never runs keys: it may be something to look for.
  static func find(_ pasted: String, _ surroundings: Surroundings) -> any Layer {
    let words = surroundings.strings.menus
    let text = String(Sanitizer.plain(String(pasted.split(whereSeparator: \.isNewline).first ?? "")).prefix(60))
    let dialog = Dialog(
      title: words.paste, text: [StyledLine(text)],
      buttons: [.init(true, words.pasteYes), .init(false, words.no)], harmless: true)
    return DialogLayer(dialog) { isWanted, _ in isWanted ? .show(.search(text)) : .close }
  }

  /// Asked only while something is being filled in.
  static func quit(openedBy key: Key?, _ surroundings: Surroundings) -> any Layer {
    let words = surroundings.strings.menus
    let dialog = Dialog(
      title: words.quit, text: [StyledLine(words.quitText)],
      buttons: [.init(false, words.no), .init(true, words.quitYes)], harmless: false, openedBy: key)
    return DialogLayer(dialog) { isWanted, surroundings in
      if isWanted { surroundings.emit(.quit) }
      return isWanted ? .stay : .close
    }
  }

  /// Every rule that refused, in a list.
  static func refusals(_ rules: [BrokenRule], _ surroundings: Surroundings) -> any Layer {
    TextLayer(
      title: surroundings.strings.menus.refusals,
      lines: rules.map { StyledLine([Span("- "), Span(surroundings($0.message), .warn)]) }, surroundings)
  }
}
