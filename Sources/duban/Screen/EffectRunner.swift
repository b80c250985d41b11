import Dashboard
import Foundation
import Ledger
import LedgerExchange
import LedgerStore
import Synchronization

/// Carries out what the dashboard wants done, in the background, and posts the answers.
///
/// One queue writes and reads pages, in order, so that a page asked for after a change shows it; another counts and
/// looks through sheets, so that neither holds up a page.
final class EffectRunner: Sendable {
  private struct State: Sendable {
    var office: OpenOffice?
    var iliScope: IliScope?
    var session: Session
    var givenUp: Set<RequestID> = []
  }

  private let invocation: Invocation
  private let settings: Settings
  private let mailbox: Mailbox
  private let complain: @Sendable (String) -> Void
  private let pages = DispatchQueue(label: "duban.pages", qos: .userInitiated)
  private let counts = DispatchQueue(label: "duban.counts")
  private let state: Mutex<State>

  init(
    _ invocation: Invocation, _ settings: Settings, _ mailbox: Mailbox, office: OpenOffice?, session: Session,
    complain: @escaping @Sendable (String) -> Void
  ) {
    self.invocation = invocation
    self.settings = settings
    self.mailbox = mailbox
    self.complain = complain
    state = Mutex(State(office: office, iliScope: nil, session: session))
  }

  /// Starts one effect of the book or of sheets; false for those that belong to the loop.
  func run(_ effect: Effect) -> Bool {
    switch effect {
    case .read(let id, let read): answer(id, on: read.isCounting ? counts : pages) { try $0.answer(read) }
    case .cancel(let id): state.withLock { _ = $0.givenUp.insert(id) }
    case .perform(let id, let request):
      answer(id, on: pages) { .outcome(try $0.book.perform(request, $0.context)) }
    case .rehearse(let id, let request):
      answer(id, on: pages) { .outcome(try $0.book.rehearse(request, $0.context)) }
    case .batch(let id, let name, let requests):
      answer(id, on: pages) { .batch(try $0.batch(name, requests)) }
    case .undo(let id, let entry): answer(id, on: pages) { .outcome(try $0.book.undo(entry: entry, $0.context)) }
    case .openSheet(let id, let path, let sheet):
      answer(id, on: counts) { .sheet(OpenedSheet(try $0.sheets.examine(path, sheet: sheet, mapping: nil))) }
    case .previewImport(let id, let path, let sheet, let mapping):
      answer(id, on: counts) { office in
        let batch = try office.batch(path, sheet, mapping)
        return .importPreview(try office.book.previewImport(batch, office.context))
      }
    case .applyImport(let id, let path, let sheet, let mapping):
      answer(id, on: pages) { office in
        let done = try office.book.applyImport(try office.batch(path, sheet, mapping), office.context)
        return .imported(done.preview, done.receipt)
      }
    case .checkSheet(let id, let path, let sheet, let output):
      let language = invocation.language
      answer(id, on: counts) { .checked(try $0.checked(path, sheet: sheet, output: output, language)) }
    case .listFolder(let id, let path):
      let home = invocation.process["HOME"] ?? "/"
      post(id, on: counts) { .folder(try FolderListing(folder: path, home: home)) }
    case .makeLedger(let id, let division, let officer):
      open(id) { try $0.makeLedger(division: division, officer: officer) }
    case .openPractice(let id): open(id) { try $0.practice() }
    case .openLedger(let id, let path): open(id) { _ in path }
    case .useIliScope(let scope): useIliScope(scope)
    case .saveDraft, .dropDraft, .copyNumber, .rememberLanguage, .redraw, .suspend, .quit: return false
    }
    return true
  }

  /// A stamp that changes when another program has written to the book.
  func changeStamp() -> Int? {
    do {
      return try state.withLock(\.office)?.book.changeStamp()
    } catch {
      return nil
    }
  }

  func today() -> CivilDate? { state.withLock(\.office)?.today }

  func remember(_ change: @Sendable (inout Session) -> Void) {
    let session = state.withLock { state in
      change(&state.session)
      return state.session
    }
    session.save(invocation.paths.session, complain: complain)
  }

  private func answer(
    _ id: RequestID, on queue: DispatchQueue, _ work: @escaping @Sendable (OpenOffice) throws -> Answer
  ) {
    post(id, on: queue) {
      guard let office = self.state.withLock(\.office) else { throw BookError.notThere(self.invocation.ledgerFile) }
      return try work(office)
    }
  }

  private func post(_ id: RequestID, on queue: DispatchQueue, _ work: @escaping @Sendable () throws -> Answer) {
    queue.async {
      // What nobody waits for any more is not worth a query.
      guard self.state.withLock({ $0.givenUp.remove(id) }) == nil else { return }
      do {
        self.mailbox.post(.answer(id, try work()))
      } catch {
        self.fail(id, error)
      }
    }
  }

  private func fail(_ id: RequestID, _ error: any Error) {
    switch error {
    case let fault as MappingFault: mailbox.post(.failed(id, fault.words))
    case let fault as CocoaError:
      mailbox.post(.failed(id, Words("打不开（\(fault.code.rawValue)）：请检查路径和权限", "cannot be opened (\(fault.code.rawValue)): check the path and its permissions")))
    default:
      let failure = Failure(reading: error)
      if failure.exitCode == 2 { complain("fault: \(type(of: error))") }
      mailbox.post(.failed(id, failure.words))
    }
  }

  private func open(_ id: RequestID, _ path: @escaping @Sendable (EffectRunner) throws -> String) {
    post(id, on: pages) {
      let path = try path(self)
      let (session, scope) = self.state.withLock { ($0.session, $0.iliScope) }
      let office = try OpenOffice(
        path, self.settings, self.invocation, remembered: session.officers?[path], iliScope: scope)
      self.state.withLock { $0.office = office }
      return .opened(office.ledger)
    }
  }

  private func makeLedger(division: String, officer: String) throws -> String {
    let path = invocation.ledgerFile
    let today = invocation.givenDay ?? BeijingClock.now.today
    _ = try NewLedger(path: path, division: division, officer: officer, display: officer, today: today).make(settings)
    remember { $0.officers = ($0.officers ?? [:]).merging([path: officer]) { _, new in new } }
    return path
  }

  private func practice() throws -> String {
    let path = invocation.paths.practice.path
    if !FileManager.default.fileExists(atPath: path) {
      try OfficePaths.makePrivate(invocation.paths.data)
      _ = try PracticeBook.make(at: path, leads: 120, seed: 1, rulebook: settings.rulebook())
    }
    return path
  }

  private func useIliScope(_ scope: IliScope) {
    let path = state.withLock { state in
      state.iliScope = scope
      return state.office?.ledger.path
    }
    remember { $0.iliScope = scope.rawValue }
    guard let path else { return }
    pages.async {
      do {
        let remembered = self.state.withLock { $0.session.officers?[path] }
        let office = try OpenOffice(
          path, self.settings, self.invocation, remembered: remembered, iliScope: scope)
        self.state.withLock { $0.office = office }
        self.mailbox.post(.bookChanged)
      } catch {
        self.complain("scope not changed: \(type(of: error))")
      }
    }
  }
}
