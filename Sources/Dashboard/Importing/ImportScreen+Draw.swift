import Ledger
import TerminalUI

extension ImportScreen {
  func inside(_ area: Rect) -> Rect { area.insideBox.inset(1, 0) }

  private var place: Int {
    switch step {
    case .file: 0
    case .sheets: 1
    case .columns: 2
    case .units: 3
    case .preview: 4
    case .conflicts: 5
    case .done: 6
    case .checked: 7
    }
  }

  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {
    let words = surroundings.strings.importing
    let title = "\(purpose == .check ? words.check : words.takeIn) · \(words.steps[place])"
    frame.box(area, title: title, label: label(surroundings), focused: true)
    let inside = inside(area)
    switch step {
    case .file: chooser.draw(into: &frame, in: inside, surroundings)
    case .sheets(let workbook): workbook.drawList(into: &frame, in: inside, surroundings)
    case .columns(let workbook): workbook.drawColumns(into: &frame, in: inside, surroundings)
    case .units(let outlook): outlook.units.draw(into: &frame, in: inside, surroundings)
    case .conflicts(let outlook): outlook.conflicts.draw(into: &frame, in: inside, surroundings)
    case .preview, .done, .checked: text.draw(into: &frame, in: inside)
    }
  }

  /// How far the work is, at the bottom of the box.
  private func label(_ surroundings: Surroundings) -> String {
    guard let working else { return "" }
    if working.isGivenUp { return surroundings(Words("正在取消…", "Giving it up…")) }
    return working.progress.map { surroundings($0.words) } ?? surroundings.strings.importing.working
  }

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] {
    let words = surroundings.strings.importing
    let forms = surroundings.strings.forms
    let back = HintRow.Hint("Esc", forms.back, priority: 8)
    if let working {
      return [HintRow.Hint("Esc", words.giveUp, priority: 8, isEnabled: !working.isGivenUp && working.kind != .undoing)]
    }
    switch step {
    case .file:
      let check = HintRow.Hint("Ctrl-T", words.checkHint, priority: 6)
      return [HintRow.Hint("Enter", forms.open, priority: 7)] + (purpose == .check ? [] : [check]) + [back]
    case .sheets(let workbook): return workbook.listHints(surroundings)
    case .columns(let workbook): return workbook.columnHints(surroundings)
    case .units(let outlook): return outlook.units.hints(surroundings)
    case .preview(let outlook):
      let hasConflicts = !outlook.conflicts.rows.isEmpty
      return [
        HintRow.Hint("Ctrl-S", words.apply, priority: 9),
        HintRow.Hint("Enter", words.decideConflicts, priority: 7, isEnabled: hasConflicts), back,
      ]
    case .conflicts(let outlook): return outlook.conflicts.hints(surroundings)
    case .done(let receipt): return [HintRow.Hint("Ctrl-Z", words.undo, priority: 7, isEnabled: receipt != nil), back]
    case .checked: return [back]
    }
  }
}
