import Dashboard

/// What a moving cursor wants to know is asked once it rests: a held key reads no record on its way, and sends no
/// detail that is gone with the next row.
struct RestingReads {
  private var waiting: [RequestID: Read] = [:]
  private var due: ContinuousClock.Instant?

  private static let rest = Duration.milliseconds(50)

  var ids: Set<RequestID> { Set(waiting.keys) }

  mutating func hold(_ id: RequestID, _ read: Read, at now: ContinuousClock.Instant) {
    waiting[id] = read
    due = now + Self.rest
  }

  /// Takes one out: it is given up, or can wait no longer. Nil where it does not wait here.
  mutating func take(_ id: RequestID) -> Read? { waiting.removeValue(forKey: id) }

  /// Takes all of them out, once the cursor has rested.
  mutating func takeDue(at now: ContinuousClock.Instant) -> [RequestID: Read] {
    guard wait(at: now) == .zero else { return [:] }
    defer { waiting = [:] }
    return waiting
  }

  /// How long they still wait; nil where none does.
  func wait(at now: ContinuousClock.Instant) -> Duration? {
    guard !waiting.isEmpty, let due else { return nil }
    return max(.zero, due - now)
  }
}
