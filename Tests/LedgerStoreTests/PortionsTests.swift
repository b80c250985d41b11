import Testing

@testable import LedgerStore

/// What is pushed on one thread is used on another: all of it, in order, and an end on either side ends both.
@Suite struct PortionsTests {
  private struct Fault: Error, Equatable { let place: Int }

  @Test(arguments: [0, 1, 199, 200, 201, 5_000]) func everythingInOrder(count: Int) throws {
    var used: [Int] = []
    try Portions.each(of: 200) { each in
      for number in 0..<count { try each(number) }
    } use: { portion in
      #expect(!portion.isEmpty && portion.count <= 200)
      used += portion
    }
    #expect(used == Array(0..<count))
  }

  @Test func whatTheSourceThrowsComesAfterWhatItGave() {
    var used = 0
    #expect(throws: Fault(place: 450)) {
      try Portions.each(of: 200) { (each: (Int) throws -> Void) in
        for number in 0..<450 { try each(number) }
        throw Fault(place: 450)
      } use: {
        used += $0.count
      }
    }
    #expect(used == 400)
  }

  @Test func whatTheUserThrowsEndsTheSource() {
    #expect(throws: Fault(place: 1)) {
      try Portions.each(of: 10) { (each: (Int) throws -> Void) in
        var number = 0
        while true {
          try each(number)
          number += 1
        }
      } use: { _ in
        throw Fault(place: 1)
      }
    }
  }
}
