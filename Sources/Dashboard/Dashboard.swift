import Ledger
import TerminalUI

/// The whole program as a value: messages go in, effects come out, and its picture can be drawn at any time. Pure: no
/// I/O, no clock, no chance.
package struct Dashboard: Sendable {
  package internal(set) var surroundings: Surroundings
  var main: MainScreen
  var stack: [LayerEntry] = []
  var lastToken = 0
  /// Drafts as they were last handed out to be kept, by layer.
  var handedOut: [LayerToken: Draft] = [:]
  /// Ctrl-L once; the second one blanks the screen until the next key.
  var hasRedrawn = false
  var isBlank = false
  /// What was wrong with the settings, said on the first frame.
  private var notices: [Words]

  struct LayerEntry: Sendable {
    let token: LayerToken
    var layer: any Layer
  }

  package init(_ opening: Opening) {
    surroundings = Surroundings(opening)
    notices = opening.notices
    main = MainScreen()
  }

  /// The first reads; called once, before the first message.
  package mutating func start() -> [Effect] {
    if surroundings.ledger != nil {
      main.start(&surroundings)
      begin()
    } else {
      push(FirstRun())
    }
    if !notices.isEmpty { surroundings.notify(notices.listed(Words("；", "; ")), .warn) }
    notices = []
    return surroundings.takeEffects()
  }

  package mutating func update(_ message: Message) -> [Effect] {
    switch message {
    case .key(let key): take(key)
    case .tick(let today, let time): pass(to: today, time)
    case .answer(let request, let answer): receive(answer, to: request)
    case .failed(let request, let words): fail(request, words)
    case .progress(let request, let progress): tell(progress, of: request)
    case .bookChanged: bookWasChanged()
    case .rulesChanged(let campaign, let rulebook): use(campaign, rulebook)
    case .notice(let words): surroundings.notify(words, .warn)
    case .closing: surroundings.emit(.quit)
    }
    keepDrafts()
    return withholdingWrites(surroundings.takeEffects())
  }

  /// The layers on the main screen, the top one last; for tests and for the program's log.
  package var layers: [any Layer] { stack.map(\.layer) }

  /// Another's write: everything in sight anew, each selection where it was. A sentence that stands there stays.
  private mutating func bookWasChanged() {
    main.reload(&surroundings)
    guard surroundings.notice == nil else { return }
    surroundings.notify(Words("台账刚被另一程序改动，已重新读取", "another program changed the ledger; read anew"))
  }

  /// Dates, colours and periods in sight go by them from the next frame on.
  private mutating func use(_ campaign: Campaign?, _ rulebook: Rulebook) {
    surroundings.rulebook = rulebook
    surroundings.ledger?.rulebook = rulebook
    surroundings.ledger?.campaign = campaign
  }

  private mutating func pass(to today: CivilDate, _ time: ClockTime) {
    let isNewDay = today != surroundings.today
    surroundings.today = today
    surroundings.time = time
    if isNewDay { main.reload(&surroundings) }
  }
}

// Keys.
extension Dashboard {
  private mutating func take(_ key: Key) {
    switch key {
    case .resize(let width, let height):
      surroundings.width = max(1, width)
      surroundings.height = max(1, height)
      main.resized(&surroundings)
      return
    case .focusGained, .focusLost: return
    case .ctrl("l"):
      isBlank = hasRedrawn
      hasRedrawn = true
      surroundings.emit(.redraw)
      return
    default: break
    }
    hasRedrawn = false
    if isBlank {
      isBlank = false
      return
    }
    surroundings.clearNotice()
    guard let top = stack.indices.last else {
      takeOnMain(key)
      return
    }
    var key = key
    while !stack[top].layer.takesText, let (first, rest) = key.parted {
      take(first)
      key = rest
      // The first may have opened a layer or closed this one: what is on top then gets the rest.
      guard top == stack.count - 1 else { return take(rest) }
    }
    surroundings.issuer = stack[top].token
    let result = stack[top].layer.handle(key, &surroundings)
    if case .unhandled = result {
      takeAnywhere(key)
    } else {
      settle(result, of: stack[top].token)
    }
  }

  private mutating func takeOnMain(_ key: Key) {
    if case .paste(let text) = key, main.leads.field == nil {
      push(Questions.find(text, surroundings))
      return
    }
    // Held keys come as one burst; once one of them has opened a layer, the rest belongs to that.
    let keys = main.leads.field == nil ? key.inList : [key]
    guard keys.count == 1, let key = keys.first else {
      for key in keys { take(key) }
      return
    }
    surroundings.issuer = .main
    let table = surroundings.commands
    if let command = main.handle(key, table, &surroundings) { run(command, by: key) }
  }

  /// Keys that work in every layer.
  private mutating func takeAnywhere(_ key: Key) {
    switch key {
    case .function(1): run(.help)
    case .ctrl("p"): run(.palette)
    case .function(10), .ctrl("q"): run(.quit, by: key)
    default: break
    }
  }
}

// Answers.
extension Dashboard {
  private mutating func receive(_ answer: Answer, to request: RequestID) {
    let answer = surroundings.mask?.masked(answer) ?? answer
    // A write concerns everyone, also where its layer has gone.
    if let entry = answer.writtenEntry { main.bookWasWritten(entry, &surroundings) }
    guard let token = surroundings.answered(request) else { return }
    if case .opened(let ledger) = answer {
      open(ledger)
      return
    }
    surroundings.issuer = token
    if token == .main {
      switch main.receive(answer, to: request, &surroundings) {
      case .run(let command): run(command)
      case .refusals(let rules): push(Questions.refusals(rules, surroundings))
      case nil: break
      }
    } else if let index = stack.firstIndex(where: { $0.token == token }) {
      settle(stack[index].layer.receive(answer, to: request, &surroundings), of: token)
    }
  }

  private mutating func fail(_ request: RequestID, _ words: Words) {
    guard let token = surroundings.answered(request) else { return }
    surroundings.notify(words, .danger)
    surroundings.issuer = token
    if token == .main {
      main.failed(request, &surroundings)
    } else if let index = stack.firstIndex(where: { $0.token == token }) {
      settle(stack[index].layer.failed(request, words, &surroundings), of: token)
    }
  }

  private mutating func tell(_ progress: WorkProgress, of request: RequestID) {
    guard let token = surroundings.waiting[request], let index = stack.firstIndex(where: { $0.token == token }) else {
      return
    }
    stack[index].layer.progressed(progress, of: request)
  }

  private mutating func open(_ ledger: OpenedLedger) {
    surroundings.clearNotice()
    surroundings.ledger = ledger
    surroundings.rulebook = ledger.rulebook
    surroundings.drafts = ledger.drafts
    for entry in stack { surroundings.forget(entry.token) }
    stack = []
    main = MainScreen()
    surroundings.issuer = .main
    main.start(&surroundings)
    if let screen = surroundings.afterOpening, let layer = LayerFactory.layer(for: screen, surroundings) {
      surroundings.afterOpening = nil
      push(layer)
    } else {
      begin()
    }
  }
}

// The stack.
extension Dashboard {
  mutating func push(_ layer: any Layer) {
    if surroundings.isMasked, layer.writes { return surroundings.notify(Self.maskRefusal, .warn) }
    lastToken += 1
    let token = LayerToken(number: lastToken)
    stack.append(LayerEntry(token: token, layer: layer))
    surroundings.issuer = token
    stack[stack.count - 1].layer.start(&surroundings)
  }

  private mutating func settle(_ result: LayerResult, of token: LayerToken) {
    switch result {
    case .stay, .unhandled: break
    case .close: remove(token, keepingDraft: false)
    case .leave:
      remove(token, keepingDraft: true)
      surroundings.notify(
        Words("草稿已存：下次打开这张表接着填", "the draft is kept: the same form goes on with it"))
    case .push(let layer): push(layer)
    case .replace(let layer):
      remove(token, keepingDraft: false)
      push(layer)
    case .run(let command):
      remove(token, keepingDraft: false)
      run(command)
    case .show(let view):
      remove(token, keepingDraft: false)
      while let top = stack.last { remove(top.token, keepingDraft: true) }
      main.show(view, &surroundings)
    }
  }

  mutating func remove(_ token: LayerToken, keepingDraft: Bool) {
    guard let index = stack.firstIndex(where: { $0.token == token }) else { return }
    let wasTop = index == stack.count - 1
    if let draft = stack[index].layer.draft ?? handedOut[token] {
      surroundings.drafts.removeAll { $0.id == draft.id }
      if keepingDraft {
        surroundings.drafts.insert(draft, at: 0)
        if handedOut[token] != draft { surroundings.emit(.saveDraft(draft)) }
      } else if handedOut[token] != nil {
        surroundings.emit(.dropDraft(draft.id))
      }
    }
    handedOut[token] = nil
    surroundings.forget(token)
    stack.remove(at: index)
    guard wasTop else { return }
    if let below = stack.indices.last {
      surroundings.issuer = stack[below].token
      stack[below].layer.resume(&surroundings)
    }
  }

  /// Hands out each draft that has changed; what a crash leaves behind is at most one key old.
  private mutating func keepDrafts() {
    for entry in stack {
      guard let draft = entry.layer.draft, handedOut[entry.token] != draft else { continue }
      handedOut[entry.token] = draft
      surroundings.emit(.saveDraft(draft))
    }
  }

  /// What a session begins with: kept drafts, and before them who is typing.
  private mutating func begin() {
    if !surroundings.drafts.isEmpty, !surroundings.isMasked { push(DraftOffer()) }
    guard let ledger = surroundings.ledger else { return }
    if !ledger.officers.contains(where: { $0.code == ledger.officer && $0.isActive }) {
      push(OfficerQuestion.layer(surroundings))
    }
  }
}

extension Answer {
  /// The entry that was written to the book, if this answer tells of one.
  fileprivate var writtenEntry: Receipt? {
    switch self {
    case .outcome(let outcome): outcome.receipt
    case .batch(let result): result.receipt
    case .imported(_, let receipt): receipt
    default: nil
    }
  }
}
