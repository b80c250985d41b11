import Ledger
import TerminalUI

/// Takes in an office's own sheets in three steps: the file and its columns, a dry run with what is to be decided, done.
/// 台账体检 on one key: the sheet comes back with what to correct, and nothing is written to the book.
struct ImportScreen: Layer {
  var writes: Bool { true }
  enum Purpose: Hashable, Sendable { case takeIn, check }

  enum Step: Sendable {
    case file
    /// Which sheets of the file are taken.
    case sheets(WorkbookStep)
    case columns(WorkbookStep)
    /// Units that the book does not know.
    case units(ImportOutlook)
    case preview(ImportOutlook)
    /// Where sheet and book differ.
    case conflicts(ImportOutlook)
    case done(Receipt?)
    case checked
  }

  let purpose: Purpose
  var step = Step.file
  var chooser: FileChooser
  var text = TextPane([], hanging: 4)
  var listing: RequestID?
  /// The folder in sight is read once more.
  private(set) var rereading: RequestID?
  /// The request that the step waits for.
  var working: Work?

  struct Work: Sendable {
    enum Kind: Sendable { case reading, previewing, writing, undoing }

    let request: RequestID
    let kind: Kind
    var progress: WorkProgress?
    /// Esc was struck; a writing may still be quicker.
    var isGivenUp = false
  }

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
    let area = inside(surroundings.layerArea)
    switch step {
    case .file: return handleFile(key, &surroundings)
    case .sheets(var workbook):
      let event = Self.last(key) { workbook.handleList($0, in: area, &surroundings) }
      step = .sheets(workbook)
      return event.map { settle($0, workbook, &surroundings) } ?? .unhandled
    case .columns(let workbook): return handleColumns(workbook, key, &surroundings)
    case .units(var outlook):
      let event = Self.last(key) { outlook.units.handle($0, in: area, &surroundings) }
      step = .units(outlook)
      return event.map { settle($0, outlook, &surroundings) } ?? .unhandled
    case .preview(let outlook): return handlePreview(outlook, key, &surroundings)
    case .conflicts(var outlook):
      let event = Self.last(key) { outlook.conflicts.handle($0, in: area, &surroundings) }
      step = .conflicts(outlook)
      if event == .back { backToPreview(outlook, &surroundings) }
      return event == nil ? .unhandled : .stay
    case .done(let receipt): return handleDone(receipt, key, &surroundings)
    case .checked:
      if key == .escape || key == .enter { return leaveCheck(&surroundings) }
      return scroll(key, surroundings)
    }
  }

  /// Keys that were held come in one burst; a list takes them one by one.
  private static func last<Event>(_ key: Key, _ handle: (Key) -> Event?) -> Event? {
    key.inList.reduce(nil) { last, key in handle(key) ?? last }
  }

  /// Esc gives up what takes its time. A writing that is through before it hears of it stays written, and says so.
  private mutating func wait(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    guard key == .escape, let work = working else { return .stay }
    switch work.kind {
    case .writing:
      working?.isGivenUp = true
      surroundings.interrupt(work.request)
      surroundings.notify(Words("正在取消…", "giving it up…"))
    case .undoing: surroundings.notify(Words("正在撤销，请等它完成", "it is being undone; wait for it to end"))
    case .reading, .previewing:
      surroundings.cancel(work.request)
      working = nil
      surroundings.notify(Words("已取消，未写入任何内容", "given up; nothing was written"))
    }
    return .stay
  }

  private mutating func begin(
    _ kind: Work.Kind, _ surroundings: inout Surroundings, _ effect: (RequestID) -> Effect
  ) {
    working = Work(request: surroundings.request(effect), kind: kind)
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
        begin(.reading, &surroundings) { .openSheet($0, path: path, sheet: nil) }
      }
    case .moved: break
    case nil: return .unhandled
    }
    return .stay
  }

  private mutating func handleColumns(
    _ workbook: WorkbookStep, _ key: Key, _ surroundings: inout Surroundings
  ) -> LayerResult {
    if key == .ctrl("t"), let sheet = workbook.currentSheet {
      check(workbook.path, sheet: sheet.sheet, &surroundings)
      return .stay
    }
    if key == .ctrl("r") {
      begin(.reading, &surroundings) { .reconcile($0, workbook.order(ImportDecisions())) }
      return .stay
    }
    var workbook = workbook
    let event = workbook.handleColumns(key, in: inside(surroundings.layerArea), &surroundings)
    step = .columns(workbook)
    guard let event else { return .unhandled }
    return settle(event, workbook, &surroundings)
  }

  private mutating func settle(
    _ event: WorkbookStep.Event, _ workbook: WorkbookStep, _ surroundings: inout Surroundings
  ) -> LayerResult {
    switch event {
    case .moved: break
    case .back: backToFile(&surroundings)
    case .columns: step = .columns(workbook)
    case .list: step = .sheets(workbook)
    case .open(let sheet):
      begin(.reading, &surroundings) { .openSheet($0, path: workbook.path, sheet: sheet) }
    case .goOn: preview(workbook.order(ImportDecisions()), &surroundings)
    }
    return .stay
  }

  private mutating func settle(
    _ event: UnitStep.Event, _ outlook: ImportOutlook, _ surroundings: inout Surroundings
  ) -> LayerResult {
    switch event {
    case .moved: break
    case .back: step = .columns(outlook.workbook)
    case .goOn: backToPreview(outlook, &surroundings)
    }
    return .stay
  }

  /// With what was decided since; made anew where that changes it.
  private mutating func backToPreview(_ outlook: ImportOutlook, _ surroundings: inout Surroundings) {
    if outlook.isOutdated {
      preview(outlook.order, &surroundings)
    } else {
      show(outlook, surroundings)
    }
  }

  private mutating func preview(_ order: ImportOrder, _ surroundings: inout Surroundings) {
    begin(.previewing, &surroundings) { .previewImport($0, order) }
  }

  private mutating func handlePreview(
    _ outlook: ImportOutlook, _ key: Key, _ surroundings: inout Surroundings
  ) -> LayerResult {
    switch key {
    case .escape: step = outlook.units.units.isEmpty ? .columns(outlook.workbook) : .units(outlook)
    case .enter where !outlook.conflicts.rows.isEmpty: step = .conflicts(outlook)
    case .ctrl("s"): begin(.writing, &surroundings) { .applyImport($0, outlook.order) }
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
      begin(.undoing, &surroundings) { .undo($0, entry: receipt.entry) }
      return .stay
    default: return scroll(key, surroundings)
    }
  }

  private mutating func check(_ path: String, sheet: String?, _ surroundings: inout Surroundings) {
    begin(.reading, &surroundings) { .checkSheet($0, path: path, sheet: sheet, output: nil) }
  }

  private mutating func leaveCheck(_ surroundings: inout Surroundings) -> LayerResult {
    guard purpose == .takeIn else { return .close }
    backToFile(&surroundings)
    return .stay
  }

  /// The folder may hold another file than before: a checked sheet, or one that was saved anew.
  private mutating func backToFile(_ surroundings: inout Surroundings) {
    step = .file
    readFolderAgain(&surroundings)
  }

  mutating func readFolderAgain(_ surroundings: inout Surroundings) {
    guard let path = chooser.listing?.path else { return }
    rereading = surroundings.request { .listFolder($0, path: path) }
  }

  private mutating func scroll(_ key: Key, _ surroundings: Surroundings) -> LayerResult {
    let inside = inside(surroundings.layerArea)
    return text.handle(key, width: inside.width, height: inside.height) ? .stay : .unhandled
  }
}
