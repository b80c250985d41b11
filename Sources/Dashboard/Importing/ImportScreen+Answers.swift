import Ledger
import TerminalUI

extension ImportScreen {
  mutating func progressed(_ progress: WorkProgress, of request: RequestID) {
    if working?.request == request { working?.progress = progress }
  }

  mutating func receive(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> LayerResult {
    if request == listing || request == rereading, case .folder(let folder) = answer {
      chooser.show(folder, isAgain: request == rereading)
      return .stay
    }
    guard let work = working, work.request == request else { return .stay }
    working = nil
    let words = ImportWords(surroundings: surroundings)
    switch answer {
    case .folder(let folder): chooser.show(folder)
    case .sheet(let file): open(file, surroundings)
    case .importPreview(let previews):
      guard let workbook else { return .stay }
      let outlook = ImportOutlook(workbook, previews)
      // New names are looked at once, before anything else.
      if case .columns = step, !outlook.units.units.isEmpty {
        step = .units(outlook)
      } else if case .sheets = step, !outlook.units.units.isEmpty {
        step = .units(outlook)
      } else {
        show(outlook, surroundings)
      }
    case .imported(let previews, let receipt):
      step = .done(receipt)
      show(words.lines(receipt, previews))
      if work.isGivenUp {
        surroundings.notify(
          Words("已经写完，来不及取消；Ctrl-Z 可撤销整批", "it was written before it could be given up; Ctrl-Z undoes it all"), .warn)
      }
    case .checked(let check):
      step = .checked
      show(words.lines(check))
    case .reconciled(let result): return .push(ReconcileScreen(result))
    case .outcome(let outcome): return undone(outcome, &surroundings)
    default: break
    }
    return .stay
  }

  private mutating func open(_ file: OpenedFile, _ surroundings: Surroundings) {
    if case .sheets(var workbook) = step {
      workbook.add(file.sheets, surroundings)
      step = .columns(workbook)
      return
    }
    let workbook = WorkbookStep(file, surroundings)
    step = workbook.isSingle ? .columns(workbook) : .sheets(workbook)
  }

  private var workbook: WorkbookStep? {
    switch step {
    case .sheets(let workbook), .columns(let workbook): workbook
    case .units(let outlook), .preview(let outlook), .conflicts(let outlook): outlook.workbook
    case .file, .done, .checked: nil
    }
  }

  mutating func show(_ outlook: ImportOutlook, _ surroundings: Surroundings) {
    step = .preview(outlook)
    let words = ImportWords(surroundings: surroundings)
    show(words.lines(outlook.previews, dropped: outlook.workbook.droppedColumns))
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
    if request == listing {
      listing = nil
      return .stay
    }
    guard let work = working, work.request == request else { return .stay }
    working = nil
    if work.isGivenUp {
      surroundings.notify(Words("已取消，未写入任何内容", "given up; nothing was written"))
    } else if case .file = step {
      // The sentence stays in sight while another file is chosen; the folder may have changed meanwhile.
      chooser.fault = words
      readFolderAgain(&surroundings)
    }
    return .stay
  }
}
