package import Ledger
package import TerminalUI

/// What reaches the dashboard: everything that it knows of the world comes in one of these.
package enum Message: Sendable {
  /// A key, a paste, a burst of typed text, or the terminal's new size.
  case key(Key)
  /// The book's day and Beijing's time, at the start and whenever the minute changes.
  case tick(today: CivilDate, time: ClockTime)
  case answer(RequestID, Answer)
  /// The request came to nothing; the words say what happened, what is safe and what to do.
  case failed(RequestID, Words)
  /// How far a request is that takes its time; at most ten times a second.
  case progress(RequestID, WorkProgress)
  /// Another program, or a background job, wrote to the book.
  case bookChanged
  /// What was just written is part of the rules that the book holds itself: its campaign, its days off. Comes before the
  /// write's own answer.
  case rulesChanged(Campaign?, Rulebook)
  /// Something that the loop has to say: a paste that was cut.
  case notice(Words)
  /// The process is being ended (TERM, HUP): keep the drafts and go.
  case closing
}
