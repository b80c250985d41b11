import Foundation

/// Lets a write go before the counts and searches of the connections beside the screen's.
///
/// With a rollback journal a COMMIT fails while another connection reads. So a write closes the gate, interrupts what
/// is being read until nobody reads, and opens the gate when it is through; the readers then start again.
///
/// `@unchecked Sendable`: every stored variable is read and written only between `condition.lock()` and `unlock()`.
final class WriteGate: @unchecked Sendable {
  private let condition = NSCondition()
  private var readers = 0
  private var writer: pthread_t?
  private var writersWaiting = 0
  /// Counts the calls of `giveUp`; a reader of the lane that began before the newest of them ends.
  private var givenUp: [Lane: Int] = [:]

  /// How a reader's turn ended.
  enum Interruption { case byWriter, onPurpose }

  /// Runs `body` when no write is under way; `interrupted` decides whether an error of the body is an interruption.
  /// Starts the body again where a write interrupted it.
  func read<T>(
    _ lane: Lane, _ body: () throws -> T, isInterruption: (any Error) -> Bool
  ) throws -> (T?, Interruption?) {
    let start = locked { givenUp[lane] }
    while true {
      condition.lock()
      while writer != nil || writersWaiting > 0 { condition.wait() }
      readers += 1
      condition.unlock()
      defer {
        locked {
          readers -= 1
          condition.broadcast()
        }
      }
      do {
        return (try body(), nil)
      } catch  where isInterruption(error) {
        if locked({ givenUp[lane] != start }) { return (nil, .onPurpose) }
      }
    }
  }

  /// Runs `body` while nobody reads; `interrupt` is called until the readers are out.
  func write<T>(interrupt: () -> Void, _ body: () throws -> T) rethrows -> T {
    condition.lock()
    writersWaiting += 1
    while writer != nil || readers > 0 {
      // A reader may be between two statements, where an interruption is lost: so again after a moment.
      if readers > 0 { interrupt() }
      _ = condition.wait(until: Date(timeIntervalSinceNow: 0.002))
    }
    writersWaiting -= 1
    writer = pthread_self()
    condition.unlock()
    defer {
      locked {
        writer = nil
        condition.broadcast()
      }
    }
    return try body()
  }

  /// Whether this very thread is writing: inside a batch, a read must not wait for the batch.
  var isHeldHere: Bool { locked { writer.map { pthread_equal($0, pthread_self()) != 0 } ?? false } }

  func giveUp(_ lane: Lane, interrupt: () -> Void) {
    locked { givenUp[lane, default: 0] += 1 }
    interrupt()
  }

  private func locked<T>(_ body: () -> T) -> T {
    condition.lock()
    defer { condition.unlock() }
    return body()
  }
}
