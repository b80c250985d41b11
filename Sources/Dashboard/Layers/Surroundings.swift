package import Ledger
package import TerminalUI

/// What every screen shares: language, day, settings, the small lists of the book, the clipboard; and where it leaves
/// what it wants done.
package struct Surroundings: Sendable {
  package var language: Language
  /// Columns and rows of the terminal.
  package var width: Int
  package var height: Int
  package var drawing: DrawingContext
  package var today: CivilDate
  package var time: ClockTime
  package let commands: CommandTable
  /// The settings; those of the ledger once one stands open.
  package var rulebook: Rulebook
  /// Nil on the first run.
  package var ledger: OpenedLedger?
  package var clipboard = Clipboard()
  /// 投影模式: what others in the room must not read is masked, and nothing is written.
  var isMasked: Bool
  /// Drafts kept from before, the newest first.
  package var drafts: [Draft]
  /// What is to be opened once a ledger stands open: the sheet that was to be taken in before there was one.
  var afterOpening: Screen?
  /// One line above the hints, until the next key.
  package private(set) var notice: Notice?

  package private(set) var effects: [Effect] = []
  /// Requests under way, with the layer that waits for each.
  private(set) var waiting: [RequestID: LayerToken] = [:]
  private var lastRequest = 0
  /// Marked leads: a change that a form performs on one is performed on each of them.
  var performsOn: [RecordID] = []
  /// The layer that is being called.
  var issuer = LayerToken.main

  package struct Notice: Hashable, Sendable {
    package let words: Words
    package let style: Style
  }

  package init(_ opening: Opening) {
    language = opening.language
    width = opening.width
    height = opening.height
    drawing = opening.drawing
    today = opening.today
    time = opening.time
    commands = CommandTable(opening.keyStyle, overrides: opening.keys)
    rulebook = opening.ledger?.rulebook ?? opening.rulebook
    ledger = opening.ledger
    drafts = opening.ledger?.drafts ?? []
    isMasked = opening.isMasked
    if let mask, let opened = ledger { ledger = mask.masked(opened) }
  }
}

// Asking and telling.
extension Surroundings {
  @discardableResult
  package mutating func read(_ read: Read) -> RequestID { request { .read($0, read) } }

  @discardableResult
  package mutating func perform(_ change: ChangeRequest) -> RequestID {
    guard !performsOn.isEmpty else { return request { .perform($0, change) } }
    let changes = performsOn.map { id in
      ChangeRequest(change.change, change.values.merging(["lead": id.text]) { $1 })
    }
    return batch(change.change, changes)
  }

  @discardableResult
  package mutating func rehearse(_ change: ChangeRequest) -> RequestID { request { .rehearse($0, change) } }

  @discardableResult
  package mutating func batch(_ name: String, _ changes: [ChangeRequest]) -> RequestID {
    request { .batch($0, name: name, changes) }
  }

  /// Any effect that is answered: `request { .openSheet($0, path: path, sheet: nil) }`.
  @discardableResult
  package mutating func request(_ effect: (RequestID) -> Effect) -> RequestID {
    lastRequest += 1
    let id = RequestID(lastRequest)
    waiting[id] = issuer
    effects.append(effect(id))
    return id
  }

  /// An effect that is not answered.
  package mutating func emit(_ effect: Effect) { effects.append(effect) }

  /// Gives a request up: its answer will be dropped.
  package mutating func cancel(_ request: RequestID?) {
    guard let request, waiting.removeValue(forKey: request) != nil else { return }
    effects.append(.cancel(request))
  }

  /// Asks that a writing be given up; it is still waited for, since it may have been quicker.
  package mutating func interrupt(_ request: RequestID?) {
    guard let request, waiting[request] != nil else { return }
    effects.append(.cancel(request))
  }

  package mutating func notify(_ words: Words, _ style: Style = .accent) {
    notice = Notice(words: words, style: style)
  }

  /// A refusal, in the notice line.
  package mutating func refuse(_ rules: [BrokenRule]) {
    notify(rules.map(\.message).listed(Words("；", "; ")), .warn)
  }

  mutating func clearNotice() { notice = nil }

  mutating func takeEffects() -> [Effect] {
    defer { effects = [] }
    return effects
  }

  mutating func answered(_ request: RequestID) -> LayerToken? { waiting.removeValue(forKey: request) }

  /// Gives up what a layer that has gone was waiting for. Writes go on: their outcome matters to everyone.
  mutating func forget(_ token: LayerToken) { waiting = waiting.filter { $0.value != token } }
}

// Looking up.
extension Surroundings {
  /// In the language of the screen, and without names that only a command takes.
  package func callAsFunction(_ words: Words) -> String { words.withoutChangeNames(language) }

  package var strings: Strings { Strings(language: language) }

  /// What the rules ask of the moment; nil while no ledger is open.
  package var changeContext: ChangeContext? {
    guard let ledger else { return nil }
    return ChangeContext(
      today: today, officer: ledger.officer, owner: ledger.info.owner, rulebook: rulebook, campaign: ledger.campaign)
  }

  package func unit(_ id: RecordID?) -> OfficeUnit? {
    guard let id else { return nil }
    return ledger?.units.first { $0.id == id }
  }

  /// 住建局; 未注明 where none is named.
  package func unitName(_ id: RecordID?) -> String {
    unit(id)?.shortName ?? self(Words("未注明", "not named"))
  }

  package func officer(_ code: String) -> Officer? { ledger?.officers.first { $0.code == code } }

  package func draft(_ id: Draft.ID) -> Draft? { drafts.first { $0.id == id } }
}

/// Which layer a request belongs to; 0 is the main screen.
package struct LayerToken: Hashable, Sendable {
  let number: Int

  static let main = LayerToken(number: 0)
}
