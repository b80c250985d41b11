import Ledger
import Synchronization

/// Watches one piece of work: says how far it is, at most ten times a second and not before a tenth of a second has
/// passed, and ends it once it is given up.
final class JobMeter: Sendable {
  private let state: Mutex<State>
  private let show: @Sendable (WorkProgress) -> Void
  private static let pause = Duration.milliseconds(100)

  private struct State {
    var progress = WorkProgress(.reading)
    var shown = ContinuousClock.now
    var isGivenUp = false
    /// It is written: too late to give it up.
    var isCommitted = false
  }

  init(_ show: @escaping @Sendable (WorkProgress) -> Void) {
    self.show = show
    state = Mutex(State())
  }

  var watch: WorkWatch { WorkWatch { [self] step in try look(step) } }

  func cancel() { state.withLock { $0.isGivenUp = true } }

  /// - Throws: `BookError.interrupted` where the work was given up.
  func look(_ step: WorkWatch.Step) throws {
    let (isOver, due) = state.withLock { state -> (Bool, WorkProgress?) in
      switch step {
      case .begins(let stage, let total): state.progress = WorkProgress(stage, total: total)
      case .row: state.progress.rows += 1
      case .asks: break
      case .commits: if !state.isGivenUp { state.isCommitted = true }
      }
      let now = ContinuousClock.now
      guard now - state.shown >= Self.pause else { return (state.isGivenUp && !state.isCommitted, nil) }
      state.shown = now
      return (state.isGivenUp && !state.isCommitted, state.progress)
    }
    if isOver { throw BookError.interrupted }
    if let due { show(due) }
  }
}
