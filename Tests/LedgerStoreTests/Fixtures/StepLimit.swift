import Ledger
import Synchronization

/// Somebody who gives a piece of work up at a certain row of one of its parts.
final class StepLimit: Sendable {
  private let stage: WorkProgress.Stage
  private let rows: Int
  private let seen = Mutex<(stage: WorkProgress.Stage?, rows: Int)>((nil, 0))

  init(_ stage: WorkProgress.Stage, rows: Int) {
    self.stage = stage
    self.rows = rows
  }

  var watch: WorkWatch { WorkWatch { step in try self.look(step) } }

  private func look(_ step: WorkWatch.Step) throws {
    let isOver = seen.withLock { seen in
      switch step {
      case .begins(let stage, _): seen = (stage, 0)
      case .row: seen.rows += 1
      case .asks, .commits: break
      }
      return seen.stage == stage && seen.rows >= rows
    }
    if isOver { throw BookError.interrupted }
  }
}
