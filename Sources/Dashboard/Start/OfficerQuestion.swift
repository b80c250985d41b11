import Ledger
import TerminalUI

/// Who is typing, where the login name is no officer of the book: every entry bears a code, and who applied may not
/// verify (domain rule I04).
enum OfficerQuestion {
  static func layer(_ surroundings: Surroundings) -> any Layer {
    let officers = (surroundings.ledger?.officers ?? []).filter(\.isActive)
    let items = officers.map { officer in
      Menu<String>.Item(officer.code, "\(officer.code)  \(officer.display)  \(surroundings(officer.role.words))")
    }
    return MenuLayer(title: surroundings.strings.menus.whoTypes, items: items, surroundings) { code, surroundings in
      surroundings.ledger?.officer = code
      surroundings.emit(.actAs(code))
      surroundings.notify(Words("经办人 \(code)", "typing as \(code)"), .ok)
      return .close
    }
  }
}
