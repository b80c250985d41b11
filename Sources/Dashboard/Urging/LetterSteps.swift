import Ledger
import TerminalUI

/// What can be done with a letter that is out, among the steps of what it is about: its changes, and its text.
enum LetterSteps {
  /// The choice that reads its text.
  static let paper = "paper"

  /// Only what is possible now: what else there is greys in the letter's own row of its listing.
  static func items(
    _ changes: [String], of letter: any OutgoingLetter, under dossier: Dossier, hasPaper: Bool,
    _ surroundings: Surroundings
  ) -> [Menu<String>.Item] {
    guard let context = surroundings.changeContext else { return [] }
    let called = Words("\(letter.reference) ", "\(letter.reference): ")
    let legal = changes.compactMap(LayerFactory.change).filter {
      $0.availability(.record(letter, dossier), context).isEmpty
    }
    var items = legal.map { Menu<String>.Item($0.name, surroundings(called + $0.title)) }
    if hasPaper { items.append(Menu.Item(paper, surroundings(called + Words("看全文", "read it")))) }
    return items
  }
}
