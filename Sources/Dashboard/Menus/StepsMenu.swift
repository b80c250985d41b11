import Ledger
import TerminalUI

/// 办理: the legal next steps by digit, the others grey with their reason.
enum StepsMenu {
  static func layer(for subject: Change.Subject, _ surroundings: Surroundings) -> any Layer {
    layer(surroundings.changeContext.map(subject.steps) ?? [], of: subject, surroundings)
  }

  /// So many at a time: as many as there are digits. What is left comes behind the last of them.
  private static let most = 9

  private static func layer(
    _ steps: [Step], of subject: Change.Subject, _ surroundings: Surroundings
  ) -> any Layer {
    let isCut = steps.count > most
    let shown = isCut ? steps.prefix(most - 1) : steps[...]
    let rest = Array(steps.dropFirst(shown.count))
    var items = shown.map { step in
      // A step that is refused says its bare name: the reason is what is read.
      Menu<String>.Item(
        step.change.name, surroundings(step.isLegal ? step.title : step.change.title),
        refusal: step.isLegal ? nil : surroundings(step.why))
    }
    if isCut {
      items.append(Menu<String>.Item("", surroundings(Words("其他\(rest.count)项…", "More (\(rest.count))…"))))
    }
    return MenuLayer(title: title(subject, surroundings), items: items, surroundings) { name, surroundings in
      if name.isEmpty { return .push(layer(rest, of: subject, surroundings)) }
      guard let change = ChangeTable.change(named: name),
        let layer = LayerFactory.layer(for: change, subject: subject, surroundings)
      else {
        surroundings.notify(Words("此操作请用命令行：duban change \(name)", "use the command: duban change \(name)"), .warn)
        return .stay
      }
      return .replace(layer)
    }
  }

  private static func title(_ subject: Change.Subject, _ surroundings: Surroundings) -> String {
    let what =
      switch subject {
      case .lead(let dossier): "\(dossier.lead.shortNumber) \(dossier.lead.title)"
      case .rectification(let record, _): "\(record.shortNumber) \(record.action)"
      case .observation(let record): "\(record.shortNumber) \(record.found)"
      case .accountability(let record, _):
        record.shortNumber + " "
          + surroundings(surroundings.rulebook.words(.accountabilityMeasures, record.measure))
      case .officer(let officer): officer.code
      case .record(let record, _): "\(record.shortNumber) \(surroundings(record.caption))"
      case .book: ""
      }
    return "\(surroundings.strings.menus.steps) \(what)"
  }
}
