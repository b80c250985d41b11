import Dispatch
import Synchronization

/// Works out the next value on another thread while the last one is being used.
final class Ahead<Value: Sendable>: Sendable {
  private let make: @Sendable () throws -> Value?
  private let ready = DispatchSemaphore(value: 0)
  // Written by the other thread before it signals, read after: the lock is what the compiler can see of that.
  private let made = Mutex<Result<Value?, any Error>>(.success(nil))

  /// `make` is called once at a time, and not again after it answered nil or threw.
  init(_ make: @escaping @Sendable () throws -> Value?) {
    self.make = make
    start()
  }

  /// Nil at the end.
  func next() throws -> Value? {
    ready.wait()
    let value = try made.withLock { $0 }.get()
    if value == nil { ready.signal() } else { start() }
    return value
  }

  private func start() {
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      let result = Result { try make() }
      made.withLock { $0 = result }
      ready.signal()
    }
  }
}
