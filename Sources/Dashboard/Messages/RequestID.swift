/// The number of a request; an answer carries it back, and one that nobody waits for any more is dropped.
package struct RequestID: Hashable, Sendable, Comparable {
  package let number: Int

  package init(_ number: Int) { self.number = number }

  package static func < (a: RequestID, b: RequestID) -> Bool { a.number < b.number }
}
