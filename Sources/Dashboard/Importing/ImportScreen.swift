import Ledger
import TerminalUI

/// Takes in an office's own sheet in three steps: the file and its columns, a dry run, done. 台账体检 on one key: the
/// sheet comes back with what to correct, and nothing is written to the book.
struct ImportScreen: Layer {
  enum Purpose: Hashable, Sendable { case takeIn, check }

  enum Step: Sendable {
    case file
    case columns(ColumnStep)
    case preview(ColumnStep, ImportPreview)
    case done(Receipt?)
    case checked
  }

  private let purpose: Purpose
  private(set) var step = Step.file
  private var chooser: FileChooser
  private var text = TextPane([], hanging: 4)
  private var listing: RequestID?
  /// The request that the step waits for.
  private(set) var working: RequestID?

  var isFullScreen: Bool { true }

  init(_ purpose: Purpose, _ surroundings: Surroundings) {
    self.purpose = purpose
    chooser = FileChooser(surroundings)
  }

  mutating func start(_ surroundings: inout Surroundings) {
    listing = surroundings.request { .listFolder($0, path: "~") }
  }

  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    if working != nil { return wait(key, &surroundings) }
    switch step {
    case .file: return handleFile(key, &surroundings)
    case .columns(let columns): return handleColumns(columns, key, &surroundings)
    case .preview(let columns, _): return handlePreview(columns, key, &surroundings)
    case .done(let receipt): return handleDone(receipt, key, &surroundings)
    case .checked:
      if key == .escape || key == .enter { return leaveCheck() }
      return scroll(key, surroundings)
    }
  }

  /// Esc gives up what only reads; a writing goes on to its end.
  private mutating func wait(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    guard key == .escape else { return .stay }
    if case .preview = step {
      surroundings.notify(Words("正在写入，请等它完成", "it is being written; wait for it to end"))
      return .stay
    }
    surroundings.cancel(working)
    working = nil
    return .stay
  }

  private mutating func handleFile(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    if key == .ctrl("t") {
      if case .file(let path) = chooser.chosen {
        check(path, sheet: nil, &surroundings)
      } else {
        surroundings.notify(Words("请先选定一个表格文件", "choose a sheet first"), .warn)
      }
      return .stay
    }
    switch chooser.handle(key, &surroundings) {
    case .cancelled: return .close
    case .folder(let path): listing = surroundings.request { .listFolder($0, path: path) }
    case .file(let path):
      if purpose == .check {
        check(path, sheet: nil, &surroundings)
      } else {
        working = surroundings.request { .openSheet($0, path: path, sheet: nil) }
      }
    case .moved: break
    case nil: return .unhandled
    }
    return .stay
  }

  private mutating func handleColumns(
    _ columns: ColumnStep, _ key: Key, _ surroundings: inout Surroundings
  ) -> LayerResult {
    var columns = columns
    let sheet = columns.sheet
    switch key {
    case .ctrl("t"):
      check(sheet.path, sheet: sheet.sheet, &surroundings)
      return .stay
    case .function(6) where sheet.sheets.count > 1:
      let next = ((sheet.sheets.firstIndex(of: sheet.sheet) ?? 0) + 1) % sheet.sheets.count
      working = surroundings.request { .openSheet($0, path: sheet.path, sheet: sheet.sheets[next]) }
      return .stay
    default: break
    }
    let event = columns.handle(key, in: inside(surroundings.layerArea), &surroundings)
    step = .columns(columns)
    switch event {
    case .back: step = .file
    case .goOn:
      let mapping = columns.mapping
      working = surroundings.request {
        .previewImport($0, path: sheet.path, sheet: sheet.sheet, mapping: mapping)
      }
    case .moved: break
    case nil: return .unhandled
    }
    return .stay
  }

  private mutating func handlePreview(
    _ columns: ColumnStep, _ key: Key, _ surroundings: inout Surroundings
  ) -> LayerResult {
    switch key {
    case .escape: step = .columns(columns)
    case .ctrl("s"):
      let mapping = columns.mapping
      working = surroundings.request {
        .applyImport($0, path: columns.sheet.path, sheet: columns.sheet.sheet, mapping: mapping)
      }
    default: return scroll(key, surroundings)
    }
    return .stay
  }

  private mutating func handleDone(
    _ receipt: Receipt?, _ key: Key, _ surroundings: inout Surroundings
  ) -> LayerResult {
    switch key {
    case .escape, .enter: return .close
    case .ctrl("z"):
      guard let receipt else { return .stay }
      working = surroundings.request { .undo($0, entry: receipt.entry) }
      return .stay
    default: return scroll(key, surroundings)
    }
  }

  private mutating func check(_ path: String, sheet: String?, _ surroundings: inout Surroundings) {
    working = surroundings.request { .checkSheet($0, path: path, sheet: sheet, output: nil) }
  }

  private mutating func leaveCheck() -> LayerResult {
    guard purpose == .takeIn else { return .close }
    step = .file
    return .stay
  }

  private mutating func scroll(_ key: Key, _ surroundings: Surroundings) -> LayerResult {
    let inside = inside(surroundings.layerArea)
    return text.handle(key, width: inside.width, height: inside.height) ? .stay : .unhandled
  }
}

// Answers.
extension ImportScreen {
  mutating func receive(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> LayerResult {
    if request == listing, case .folder(let folder) = answer {
      chooser.show(folder)
      return .stay
    }
    guard request == working else { return .stay }
    working = nil
    let words = ImportWords(surroundings: surroundings)
    switch answer {
    case .folder(let folder): chooser.show(folder)
    case .sheet(let sheet): step = .columns(ColumnStep(sheet, surroundings))
    case .importPreview(let preview):
      guard case .columns(let columns) = step else { return .stay }
      step = .preview(columns, preview)
      show(words.lines(preview, dropped: columns.mapping.reporterColumns))
    case .imported(let preview, let receipt):
      step = .done(receipt)
      show(words.lines(receipt, preview))
    case .checked(let check):
      step = .checked
      show(words.lines(check))
    case .outcome(let outcome): return undone(outcome, &surroundings)
    default: break
    }
    return .stay
  }

  private mutating func show(_ lines: [StyledLine]) {
    text.lines = lines
    text.scrollToTop()
  }

  private mutating func undone(_ outcome: Outcome, _ surroundings: inout Surroundings) -> LayerResult {
    guard let receipt = outcome.receipt else {
      surroundings.refuse(outcome.brokenRules)
      return .stay
    }
    surroundings.say(receipt)
    return .close
  }

  mutating func failed(_ request: RequestID, _ words: Words, _ surroundings: inout Surroundings) -> LayerResult {
    if request == working { working = nil }
    if request == listing { listing = nil }
    return .stay
  }
}

// The picture.
extension ImportScreen {
  private func inside(_ area: Rect) -> Rect { area.insideBox.inset(1, 0) }

  private var place: Int {
    switch step {
    case .file: 0
    case .columns: 1
    case .preview: 2
    case .done: 3
    case .checked: 4
    }
  }

  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {
    let words = surroundings.strings.importing
    let title = "\(purpose == .check ? words.check : words.takeIn) · \(words.steps[place])"
    frame.box(area, title: title, label: working == nil ? "" : words.working, focused: true)
    let inside = inside(area)
    switch step {
    case .file: chooser.draw(into: &frame, in: inside, surroundings)
    case .columns(let columns): columns.draw(into: &frame, in: inside, surroundings)
    case .preview, .done, .checked: text.draw(into: &frame, in: inside)
    }
  }

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] {
    let words = surroundings.strings.importing
    let forms = surroundings.strings.forms
    let back = HintRow.Hint("Esc", forms.back, priority: 8)
    guard working == nil else { return [back] }
    switch step {
    case .file:
      let check = HintRow.Hint("Ctrl-T", words.checkHint, priority: 6)
      return [HintRow.Hint("Enter", forms.open, priority: 7)] + (purpose == .check ? [] : [check]) + [back]
    case .columns(let columns): return columns.hints(surroundings)
    case .preview: return [HintRow.Hint("Ctrl-S", words.apply, priority: 9), back]
    case .done(let receipt): return [HintRow.Hint("Ctrl-Z", words.undo, priority: 7, isEnabled: receipt != nil), back]
    case .checked: return [back]
    }
  }
}
