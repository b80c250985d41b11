package import Ledger
package import TerminalUI

/// Something that lies over the main screen: a menu, a form, a dialog, a screen of its own. A value on a stack; the
/// top one gets the keys, each gets the answers to what it asked.
package protocol Layer: Sendable {
  /// Covers the whole area between header and hints. Others are drawn over what lies below.
  var isFullScreen: Bool { get }
  /// False where no text can be typed: a burst of keys is then taken apart, so that a digit typed just before the words
  /// of a form opens that form and the words land in it.
  var takesText: Bool { get }
  /// What is typed and not yet written. The dashboard keeps it whenever it changes and offers it at the next start.
  /// Nil where nothing was typed, or before I16 was answered.
  var draft: Draft? { get }

  /// What is done in it is written to the book: not to be opened while the screen is masked.
  var writes: Bool { get }

  /// Once, when it is laid on the stack: asks for what it needs.
  mutating func start(_ surroundings: inout Surroundings)
  /// One key; a paste and a burst of typed text are one key each. `.unhandled` hands it to the program's own keys
  /// (F1, F10, Ctrl-P, Ctrl-L …).
  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult
  /// The answer to a request that this layer made.
  mutating func receive(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> LayerResult
  /// A request of this layer failed. The dashboard has said the words in the notice already; what is typed must stay.
  mutating func failed(_ request: RequestID, _ words: Words, _ surroundings: inout Surroundings) -> LayerResult
  /// How far a request of this layer is.
  mutating func progressed(_ progress: WorkProgress, of request: RequestID)
  /// The layer above it closed.
  mutating func resume(_ surroundings: inout Surroundings)
  /// `area` is the screen without header and hints. Clears what it covers.
  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings)
  /// Its keys, most important first by priority; in the row at the bottom.
  func hints(_ surroundings: Surroundings) -> [HintRow.Hint]
  /// The same in the language that the screen has now, with what was typed; nil where it holds words of the other one and
  /// nothing else: then it goes.
  func translated(_ surroundings: Surroundings) -> (any Layer)?
  /// Whose keys its help lists; empty: those of its hints.
  var helpPlaces: Set<Command.Place> { get }
}

extension Layer {
  package var isFullScreen: Bool { false }
  package var takesText: Bool { true }
  package var draft: Draft? { nil }
  package var writes: Bool { false }
  package mutating func start(_ surroundings: inout Surroundings) {}
  package mutating func receive(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings)
    -> LayerResult
  { .stay }
  package mutating func failed(_ request: RequestID, _ words: Words, _ surroundings: inout Surroundings) -> LayerResult
  { .stay }
  package mutating func progressed(_ progress: WorkProgress, of request: RequestID) {}
  package mutating func resume(_ surroundings: inout Surroundings) {}
  package func translated(_ surroundings: Surroundings) -> (any Layer)? { self }
  package var helpPlaces: Set<Command.Place> { [] }
}

/// What becomes of a layer after a key or an answer.
package enum LayerResult: Sendable {
  case stay
  /// The key was not for it.
  case unhandled
  /// Done with: it goes, and so does its draft.
  case close
  /// It goes, its draft is kept (Esc in a form).
  case leave
  case push(any Layer)
  /// It goes, another takes its place; its draft is dropped.
  case replace(any Layer)
  /// It goes, and the command runs as if its key had been struck (palette, help).
  case run(Command.ID)
  /// It goes, and the main screen shows something: a lead, a day's due dates, the hits of a search.
  case show(View)
}

/// What a layer can ask the main screen to show.
package enum View: Hashable, Sendable {
  /// Selected and in focus, among all leads where the present filter leaves it out.
  case lead(RecordID)
  case rectification(RecordID)
  /// Open leads that are due on this day.
  case dueOn(CivilDate)
  case search(String)
  case sort(LeadQuery.Sort)
  case columns(Set<String>)
  /// All leads of a named filter; of none: everything.
  case filter(NamedFilter?)
  /// What the marked rows were marked for is done.
  case unmarked
}
