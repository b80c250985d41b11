import Ledger
import TerminalUI

/// The box that a form stands in: sentences that belong to no field above it, the form below.
struct FormBox {
  let box: Rect
  /// Where the form is drawn.
  let inside: Rect
  private let lines: [StyledLine]

  /// As high as the form needs, or the whole area; the refusals take at most a third of it.
  init(_ editor: ChangeEditor, in area: Rect, width: Int, fills: Bool = false, _ surroundings: Surroundings) {
    let width = fills ? area.width : min(width, area.width)
    let inner = max(1, width - 4)
    var lines = editor.refusals.flatMap {
      TextWrap.rows(
        of: StyledLine($0.sentence(surroundings.language), .danger), width: inner, hanging: 2)
    }
    let most = max(1, area.height / 3)
    if lines.count > most {
      let rest = lines.count - most + 1
      lines = Array(lines.prefix(most - 1))
      lines.append(StyledLine(surroundings(Words("……还有\(rest)行", "... \(rest) more lines")), .danger))
    }
    self.lines = lines
    let height = min(area.height, editor.form.height(width: inner) + lines.count + 2)
    box = fills ? area : area.centred(width: width, height: height)
    inside = box.insideBox.inset(1, 0).droppingTop(lines.count)
  }

  func draw(_ editor: ChangeEditor, title: String, into frame: inout Frame, in area: Rect, _ surroundings: Surroundings)
  {
    frame.box(box, title: title, label: editor.label(surroundings), focused: true)
    for (y, line) in lines.enumerated() { frame.put(line, in: box.insideBox.inset(1, 0), row: y) }
    editor.form.draw(into: &frame, in: inside, focused: editor.saving == nil, bounds: area)
    if let question = editor.question {
      frame.caret = nil
      question.draw(into: &frame, in: area)
    }
  }
}

extension Surroundings {
  /// Where layers are drawn: the screen without its header and its hints.
  var layerArea: Rect { Rect(x: 0, y: 1, width: width, height: max(0, height - 2)) }
}
