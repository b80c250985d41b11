import Ledger
import TerminalUI

/// 导出: which layout, which rows, which format, which file. A file of that name gives way only after a second yes.
struct ExportForm: Layer {
  private let scope: ExportScope
  private(set) var form: Form
  private(set) var writing: RequestID?
  private var progress: WorkProgress?
  /// Esc was struck; the writing may still be quicker.
  private var isGivenUp = false
  private var question: Dialog<Bool>?
  /// The path was typed: it no longer follows the layout.
  private var isOwnPath = false

  private static let width = 76
  private static let imported = "imported"

  init(_ scope: ExportScope, _ surroundings: Surroundings) {
    self.scope = scope
    let words = surroundings.strings.exporting
    let layouts =
      SheetKind.allCases.map { ChoiceField.Option($0.rawValue, "\($0.letter) \(surroundings($0.words))") }
      + [ChoiceField.Option(Self.imported, words.imported)]
    let formats = ExportOrder.Format.allCases.map { ChoiceField.Option($0.rawValue, words.name(of: $0)) }
    form = Form(
      [
        FormField("layout", words.layout, .choice(ChoiceField(layouts, selected: scope.kind.rawValue))),
        FormField("scope", words.scope, .choice(ChoiceField([]))),
        FormField(
          "format", words.format,
          .choice(ChoiceField(formats, selected: ExportOrder.Format.workbook.rawValue))),
        FormField("path", words.path, .text(TextField(maxLength: 1_000)), hint: words.pathHint, isRequired: true),
        FormField("write", "", .button(title: "\(words.write) Ctrl-S", isEnabled: true)),
      ])
    form.layout.labelWidth = surroundings.language == .zh ? 8 : 10
    follow(surroundings)
  }

  var helpPlaces: Set<Command.Place> { [.form, .text] }

  mutating func start(_ surroundings: inout Surroundings) {
    guard surroundings.isMasked else { return }
    surroundings.notify(Words("投影模式只遮屏幕：导出的文件不遮盖", "only the screen is masked: the file is not"), .warn)
  }

  // MARK: What is chosen

  private var layout: ExportOrder.Layout {
    SheetKind(rawValue: form.value("layout")).map { .set($0) } ?? .imported
  }

  private var format: ExportOrder.Format { ExportOrder.Format(rawValue: form.value("format")) ?? .workbook }

  private var part: ExportScope.Part { ExportScope.Part(rawValue: form.value("scope")) ?? .place }

  /// The rows that the layout can have, and a file name of its own while none was typed.
  private mutating func follow(_ surroundings: Surroundings) {
    let words = surroundings.strings.exporting
    let parts = scope.parts(layout)
    let chosen = parts.contains(part) && !form.value("scope").isEmpty ? part : scope.usualPart(layout)
    let options = parts.map { ChoiceField.Option($0.rawValue, name(of: $0, words, surroundings)) }
    form.update("scope") { $0.control = .choice(ChoiceField(options, selected: chosen.rawValue)) }
    if isOwnPath {
      form.setValue(ExportForm.ending(form.value("path"), format), of: "path")
    } else {
      form.setValue(usualPath(surroundings), of: "path")
    }
  }

  private func name(of part: ExportScope.Part, _ words: ExportStrings, _ surroundings: Surroundings) -> String {
    switch part {
    case .listed: return words.listed
    case .marked: return "\(words.marked) \(scope.marked.count)"
    case .place:
      let filter = scope.place.filter
      let unit = filter.unit.map { surroundings.unitName($0) }
      let division = filter.division.flatMap { surroundings.rulebook.divisions[$0]?.shortName }
      return words.place + (unit ?? division.map { surroundings($0) }).map { " · \($0)" }.orNothing
    }
  }

  /// ~/奎屯市问题线索台账-2021-09-13.xlsx
  private func usualPath(_ surroundings: Surroundings) -> String {
    let owner = surroundings.ledger?.info.owner
    let division = owner.flatMap { surroundings.rulebook.divisions[$0]?.shortName.zh }.orNothing
    let name =
      switch layout {
      case .set(let kind): kind.words.zh
      case .imported: "原表"
      }
    return "~/\(division)\(name)-\(surroundings.today)\(format.ending)"
  }

  /// The path with the format's ending in place of another format's.
  static func ending(_ path: String, _ format: ExportOrder.Format) -> String {
    let path = FileChooser.cleaned(path)
    let stem = ExportOrder.Format.allCases.map(\.ending).first { path.lowercased().hasSuffix($0) }
      .map { String(path.dropLast($0.count)) }
    return path.isEmpty ? path : (stem ?? path) + format.ending
  }

  // MARK: Keys

  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    if question != nil { return answer(key, &surroundings) }
    guard writing == nil else {
      guard key == .escape else { return .stay }
      isGivenUp = true
      surroundings.interrupt(writing)
      surroundings.notify(Words("正在取消…", "giving it up…"))
      return .stay
    }
    let width = box(surroundings.layerArea).insideBox.inset(1, 0).width
    switch form.handle(key, width: width, clipboard: &surroundings.clipboard) {
    case .save, .pressed: write(mayReplace: false, &surroundings)
    case .cancel: return .close
    case .changed("path"): isOwnPath = true
    case .changed: follow(surroundings)
    case .endReached, .moved: break
    case nil: return .unhandled
    }
    return .stay
  }

  private mutating func answer(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    switch question?.handle(key) {
    case .chosen(true):
      question = nil
      write(mayReplace: true, &surroundings)
    case .chosen(false), .cancelled:
      question = nil
      form.focus("path")
    case .moved, nil: break
    }
    return .stay
  }

  private mutating func write(mayReplace: Bool, _ surroundings: inout Surroundings) {
    let path = ExportForm.ending(form.value("path"), format)
    guard !path.isEmpty, !path.hasSuffix("/" + format.ending) else {
      form.showErrors(["path": surroundings(Words("请写文件名", "a file name is missing"))])
      return
    }
    form.showErrors([:])
    let order = ExportOrder(
      layout: layout, query: scope.query(part), format: format, path: path, mayReplace: mayReplace)
    isGivenUp = false
    progress = nil
    writing = surroundings.request { .export($0, order) }
  }

  // MARK: Answers

  mutating func progressed(_ progress: WorkProgress, of request: RequestID) {
    if request == writing { self.progress = progress }
  }

  mutating func receive(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> LayerResult {
    guard request == writing, case .exported(let result) = answer else { return .stay }
    writing = nil
    let words = surroundings.strings.exporting
    switch result {
    case .exists(let path):
      question = Dialog(
        title: words.title,
        text: [StyledLine(surroundings(Words("已有同名文件：", "there is such a file: ")) + Sanitizer.plain(path))],
        buttons: [.init(false, words.otherName), .init(true, words.replace)], harmless: false)
      return .stay
    case .written(let path, let rows, let outside, let outsideCount):
      return .replace(
        TextLayer(
          title: words.done, lines: lines(path, rows, outside, outsideCount, surroundings), surroundings))
    }
  }

  private func lines(
    _ path: String, _ rows: Int, _ outside: [String], _ outsideCount: Int, _ surroundings: Surroundings
  ) -> [StyledLine] {
    let words = surroundings.strings.exporting
    var lines = [
      StyledLine([Span("\(words.rows)  ", .title), Span("\(rows)")]),
      StyledLine([Span("\(words.file)  ", .title), Span(Sanitizer.plain(path), .ok)]),
    ]
    if outsideCount > 0 {
      let told = Words(
        "\(outsideCount)个字旧程序（GBK）会显示错，按行列：", "\(outsideCount) characters that old programs (GBK) will show wrongly: ")
      lines.append(StyledLine(surroundings(told) + Sanitizer.plain(outside.joined(separator: "  ")), .warn))
    }
    return lines
  }

  mutating func failed(_ request: RequestID, _ words: Words, _ surroundings: inout Surroundings) -> LayerResult {
    guard request == writing else { return .stay }
    writing = nil
    if isGivenUp { surroundings.notify(Words("已取消，没有留下文件", "given up; no file is left behind")) }
    return .stay
  }
}

// The picture.
extension ExportForm {
  private func box(_ area: Rect) -> Rect {
    let width = min(Self.width, area.width)
    return area.centred(width: width, height: min(area.height, form.height(width: max(1, width - 4)) + 2))
  }

  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {
    let words = surroundings.strings.exporting
    let box = box(area)
    let label =
      writing == nil ? surroundings.strings.forms.imeMayStay : progress.map { surroundings($0.words) } ?? words.working
    frame.box(box, title: words.title, label: label, focused: true)
    form.draw(into: &frame, in: box.insideBox.inset(1, 0), focused: writing == nil && question == nil, bounds: area)
    if let question {
      frame.caret = nil
      question.draw(into: &frame, in: area)
    }
  }

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] {
    let forms = surroundings.strings.forms
    let back = HintRow.Hint("Esc", forms.back, priority: 8)
    guard writing == nil else {
      return [HintRow.Hint("Esc", surroundings.strings.importing.giveUp, priority: 8, isEnabled: !isGivenUp)]
    }
    return [
      HintRow.Hint("Tab", forms.next, priority: 5),
      HintRow.Hint("Ctrl-S", surroundings.strings.exporting.write, priority: 9), back,
    ]
  }
}

extension ExportStrings {
  fileprivate func name(of format: ExportOrder.Format) -> String {
    switch format {
    case .workbook: workbook
    case .utf8: utf8
    case .gb18030: gb18030
    }
  }
}

extension String? {
  fileprivate var orNothing: String { self ?? "" }
}
