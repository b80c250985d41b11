import Dashboard
import Dispatch
import Foundation
import Ledger
import LedgerStore
import Synchronization

/// Runs the dashboard's effects in the background and posts the answers. Pages and writes go one after the other on one
/// queue, counts on a second, searches on a third, files on a fourth, so that no list waits for a count and no key for
/// a file.
final class EffectRunner: Sendable {
  private let mailbox: Mailbox
  private let invocation: Invocation
  private let settings: Settings
  private let state: Mutex<State>
  private let pages = DispatchQueue(label: "duban.pages")
  private let counts = DispatchQueue(label: "duban.counts")
  private let searches = DispatchQueue(label: "duban.searches")
  private let files = DispatchQueue(label: "duban.files")

  private struct State {
    var office: Office?
    var file: LedgerFile?
    var today: CivilDate
    var cancelled: Set<RequestID> = []
    /// Work on files that is under way.
    var jobs: [RequestID: JobMeter] = [:]
    /// What runs beside the pages now: giving it up interrupts it.
    var beside: [Lane: RequestID] = [:]
    var stamp: Int?
    var watch: LedgerWatch?
  }

  init(_ invocation: Invocation, _ settings: Settings, office: Office?, today: CivilDate, mailbox: Mailbox) {
    self.invocation = invocation
    self.settings = settings
    self.mailbox = mailbox
    state = Mutex(State(office: office, file: office?.file, today: today))
    if let office { watch(office) }
  }

  /// Looks at the book whenever somebody has written to it.
  private func watch(_ office: Office) {
    let watch = LedgerWatch(office.file.path, on: pages) { [weak self] in self?.lookForOtherWriters() }
    state.withLock { $0.watch = watch }
  }

  var office: Office? { state.withLock(\.office) }

  /// The day of the last tick.
  func pass(to today: CivilDate) { state.withLock { $0.today = today } }

  func read(_ request: RequestID, _ read: Read) {
    let queue =
      switch read.lane {
      case .counts: counts
      case .searches: searches
      case nil: pages
      }
    run(request, on: queue, lane: read.lane) { office, today in try office.answer(to: read, today: today) }
  }

  func cancel(_ request: RequestID) {
    let (file, lane, job) = state.withLock { state in
      state.cancelled.insert(request)
      return (state.file, state.beside.first { $0.value == request }?.key, state.jobs[request])
    }
    job?.cancel()
    if let lane { file?.giveUpReading(lane) }
  }

  func perform(_ request: RequestID, _ change: ChangeRequest) {
    write(request, on: pages) { office in .outcome(try office.book.perform(change, office.context)) }
  }

  func rehearse(_ request: RequestID, _ change: ChangeRequest) {
    run(request, on: pages) { office, _ in .outcome(try office.book.rehearse(change, office.context)) }
  }

  func undo(_ request: RequestID, entry: Int?) {
    write(request, on: pages, mayChangeRules: true) { office in
      .outcome(try office.book.undo(entry: entry, office.context))
    }
  }

  func batch(_ request: RequestID, name: String, _ changes: [ChangeRequest]) {
    write(request, on: pages) { office in
      var refused: [Int: [BrokenRule]] = [:]
      let receipt = try office.book.batch(name, office.context) { perform in
        for (index, change) in changes.enumerated() {
          if case .refused(let rules) = try perform(change) { refused[index] = rules }
        }
        let done = changes.count - refused.count
        return Words("批量办理\(done)件", "\(done) changes at once")
      }
      return .batch(BatchResult(receipt: receipt, done: changes.count - refused.count, refused: refused))
    }
  }

  func openSheet(_ request: RequestID, path: String, sheet: String?) {
    let home = invocation.process["HOME"] ?? NSHomeDirectory()
    run(request, on: files) { office, _ in
      // A folder's path without the last slash is shown as the folder that it is.
      var isFolder: ObjCBool = false
      let whole = FolderListing.whole(path, home: home)
      if FileManager.default.fileExists(atPath: whole, isDirectory: &isFolder), isFolder.boolValue {
        return .folder(try FolderListing.read(whole, home: home))
      }
      return .sheet(try office.openSheet(whole, sheet: sheet))
    }
  }

  func previewImport(_ request: RequestID, _ order: ImportOrder) {
    run(request, on: files) { office, _ in
      .importPreview(try office.book.previewImport(try office.batches(order), order.decisions, office.context))
    }
  }

  func applyImport(_ request: RequestID, _ order: ImportOrder) {
    write(request, on: files) { office in
      let batches = try office.batches(order)
      let (previews, receipt) = try office.book.applyImport(batches, order.decisions, office.context)
      return .imported(previews, receipt)
    }
  }

  func reconcile(_ request: RequestID, _ order: ImportOrder) {
    run(request, on: files) { office, _ in .reconciled(try office.reconcile(order)) }
  }

  func saveReconciliation(_ request: RequestID, _ report: ReconciliationReport, path: String) {
    run(request, on: files) { office, _ in .exported(try office.save(report, to: path)) }
  }

  func checkSheet(_ request: RequestID, path: String, sheet: String?, output: String?) {
    let language = invocation.language
    run(request, on: files) { office, _ in
      .checked(try office.check(path, sheet: sheet, output: output, language))
    }
  }

  /// Ends between two rows once it is cancelled; the file is there when it is whole.
  func export(_ request: RequestID, _ order: ExportOrder) {
    let home = invocation.process["HOME"] ?? NSHomeDirectory()
    run(request, on: files) { office, _ in
      var order = order
      order.path = FolderListing.whole(order.path, home: home)
      return .exported(try office.export(order))
    }
  }

  func listFolder(_ request: RequestID, path: String) {
    let home = invocation.process["HOME"] ?? NSHomeDirectory()
    deliver(request, on: files) { .folder(try FolderListing.read(path, home: home)) }
  }

  /// Tells the loop where another program has written to the book since the last call.
  func lookForOtherWriters() {
    pages.async { [self] in
      guard let file = state.withLock(\.file), let stamp = try? file.changeStamp() else { return }
      let isNew = state.withLock { state in
        defer { state.stamp = stamp }
        return state.stamp.map { $0 != stamp } ?? false
      }
      if isNew { mailbox.post(.bookChanged) }
    }
  }

  /// Waits for the write that is under way: what was saved is saved before the program goes. Work on files is given up,
  /// and leaves nothing behind.
  func settle() {
    for job in state.withLock({ Array($0.jobs.values) }) { job.cancel() }
    pages.sync {}
    files.sync {}
  }
}

// Ledgers.
extension EffectRunner {
  func makeLedger(_ request: RequestID, division: String, officer: String) {
    deliver(request, on: pages) { [self] in
      let path = invocation.ledgerFile
      let foundation = NewLedger(
        path: path, division: division, officer: officer, display: officer, today: invocation.today(of: nil))
      _ = try foundation.make(settings)
      SavedSession.update(invocation.paths) { $0.officer = officer }
      return .opened(try open(path, as: officer))
    }
  }

  func openPractice(_ request: RequestID) {
    deliver(request, on: pages) { [self] in
      let path = invocation.paths.practice.path
      if !FileManager.default.fileExists(atPath: path) {
        _ = try PracticeBook.make(
          at: path, leads: PracticeCommand.usualLeads, seed: 1, rulebook: settings.rulebook())
      }
      return .opened(try open(path, as: invocation.saysOfficer ? invocation.officer : PracticeBook.officer))
    }
  }

  func openLedger(_ request: RequestID, path: String) {
    deliver(request, on: pages) { [self] in
      let session = SavedSession(invocation.paths)
      let office = try Office(path, settings, invocation, forWriting: true)
        .withKnownOfficer(saved: session.officer, isSaid: invocation.saysOfficer)
      adopt(office)
      return .opened(try office.opened(path: path))
    }
  }

  private func open(_ path: String, as officer: String) throws -> OpenedLedger {
    let office = try Office(path, settings, invocation.acting(as: officer), forWriting: true)
    adopt(office)
    return try office.opened(path: path)
  }

  private func adopt(_ office: Office) {
    let isAnother = state.withLock { state in
      let isAnother = state.file !== office.file
      state.office = office
      state.file = office.file
      state.today = office.today
      if isAnother { state.stamp = nil }
      return isAnother
    }
    guard isAnother else { return }
    watch(office)
    lookForOtherWriters()
  }

  /// The changes that follow are this officer's.
  func act(as officer: String) {
    state.withLock { $0.office = $0.office?.acting(as: officer) }
  }

  /// The reads that follow count 654000 in this way; called before they are handed over.
  func use(_ scope: IliScope) {
    guard let office, let counted = try? office.counting(scope) else { return }
    adopt(counted)
  }
}

// Running.
extension EffectRunner {
  /// Writes are refused while a settings file is wrong: the dates they would set are not the ones the office means.
  private func write(
    _ request: RequestID, on queue: DispatchQueue, mayChangeRules: Bool = false,
    _ work: @escaping @Sendable (Office) throws -> Answer
  ) {
    run(request, on: queue) { [self] office, _ in
      try settings.mustBeSound()
      let answer = try work(office)
      if mayChangeRules || answer.changesTheRules, let renewed = try? office.renewed() {
        adopt(renewed)
        mailbox.post(.rulesChanged(renewed.campaign, renewed.rulebook))
      }
      return answer
    }
  }

  private func run(
    _ request: RequestID, on queue: DispatchQueue, lane: Lane? = nil,
    _ work: @escaping @Sendable (Office, CivilDate) throws -> Answer
  ) {
    queue.async { [self] in
      let (office, today, isCancelled) = state.withLock { state in
        if let lane { state.beside[lane] = request }
        return (state.office, state.today, state.cancelled.remove(request) != nil)
      }
      defer { if let lane { state.withLock { $0.beside[lane] = nil } } }
      guard !isCancelled, let office else { return }
      while true {
        do {
          let answer = try watched(queue === files ? request : nil) { try work(office.on(today), today) }
          mailbox.post(.answer(request, answer))
        } catch BookError.interrupted {
          // A write, or the end of another request, cut it short: it starts again unless nobody waits any more.
          if state.withLock({ $0.cancelled.remove(request) == nil }) { continue }
          mailbox.post(.failed(request, BookError.interrupted.message))
        } catch {
          mailbox.post(.failed(request, Failure(reading: error).words))
        }
        return
      }
    }
  }

  /// What takes its time says how far it is and can be given up.
  private func watched(_ request: RequestID?, _ work: () throws -> Answer) throws -> Answer {
    guard let request else { return try work() }
    let job = JobMeter { [mailbox] progress in mailbox.post(.progress(request, progress)) }
    let isCancelled = state.withLock { state in
      state.jobs[request] = job
      return state.cancelled.contains(request)
    }
    defer { state.withLock { $0.jobs[request] = nil } }
    if isCancelled { job.cancel() }
    return try WorkWatch.$current.withValue(job.watch) { try work() }
  }

  private func deliver(
    _ request: RequestID, on queue: DispatchQueue, _ work: @escaping @Sendable () throws -> Answer
  ) {
    queue.async { [self] in
      do {
        mailbox.post(.answer(request, try work()))
      } catch {
        mailbox.post(.failed(request, Failure(reading: error).words))
      }
    }
  }
}

extension Answer {
  /// Days off and the campaign are read with the ledger.
  fileprivate var changesTheRules: Bool {
    guard case .outcome(.done(let receipt)) = self else { return false }
    return receipt.kind == .dayOff || receipt.kind == .campaign
  }
}
