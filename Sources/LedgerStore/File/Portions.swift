import Dispatch
import Foundation

/// Runs what pushes values on a thread of its own, a few portions ahead of their use: a sheet is read while the rows
/// before are compared, rows are worked out while those before are written, and read while those before go to a sheet.
///
/// `@unchecked Sendable`: every stored variable is read and written only between `condition.lock()` and `unlock()`.
final class Portions<Value: Sendable>: @unchecked Sendable {
  private let condition = NSCondition()
  private var waiting: [[Value]] = []
  private var end: Result<Void, any Error>?
  private var isGivenUp = false

  private static var ahead: Int { 2 }

  private struct GivenUp: Error {}

  /// `use` is called on this thread, in order. What `source` or `use` throws ends both.
  static func each(
    of size: Int, from source: @escaping @Sendable (_ each: (Value) throws -> Void) throws -> Void,
    use: ([Value]) throws -> Void
  ) throws {
    let portions = Portions()
    DispatchQueue.global(qos: .userInitiated).async { portions.run(source, size) }
    defer { portions.giveUp() }
    while let portion = try portions.next() { try use(portion) }
  }

  private func run(_ source: (_ each: (Value) throws -> Void) throws -> Void, _ size: Int) {
    let result = Result {
      var portion: [Value] = []
      try source { value in
        portion.append(value)
        guard portion.count == size else { return }
        try hand(portion)
        portion.removeAll(keepingCapacity: true)
      }
      if !portion.isEmpty { try hand(portion) }
    }
    locked { end = result }
  }

  private func hand(_ portion: [Value]) throws {
    condition.lock()
    defer { condition.unlock() }
    while waiting.count >= Self.ahead, !isGivenUp { condition.wait() }
    if isGivenUp { throw GivenUp() }
    waiting.append(portion)
    condition.broadcast()
  }

  /// Nil at the end.
  private func next() throws -> [Value]? {
    condition.lock()
    defer { condition.unlock() }
    while waiting.isEmpty, end == nil { condition.wait() }
    if waiting.isEmpty {
      try end?.get()
      return nil
    }
    defer { condition.broadcast() }
    return waiting.removeFirst()
  }

  /// Returns once the source has ended: it reads what may go with its user.
  private func giveUp() {
    condition.lock()
    defer { condition.unlock() }
    isGivenUp = true
    waiting.removeAll()
    condition.broadcast()
    while end == nil { condition.wait() }
  }

  private func locked(_ body: () -> Void) {
    condition.lock()
    defer { condition.unlock() }
    body()
    condition.broadcast()
  }
}
