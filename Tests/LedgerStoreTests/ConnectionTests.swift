import Foundation
import Synchronization
import Testing

@testable import Ledger
@testable import LedgerStore

@Suite struct ConnectionTests {
  /// A count that goes on until it is interrupted.
  private static let endless = """
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n, lead WHERE i < 0
    """

  @Test func aWriteInterruptsALongCountWhichThenStartsAgain() throws {
    let test = try TestBook()
    try test.register("一")
    let book = test.book
    let starts = Atomic(0)
    let done = DispatchSemaphore(value: 0)
    let reading = DispatchSemaphore(value: 0)
    let counted = Mutex<Int?>(nil)
    Thread.detachNewThread {
      let count = try? book.aside { db in
        let isFirst = starts.add(1, ordering: .relaxed).newValue == 1
        if isFirst { reading.signal() }
        return try db.firstNumber(isFirst ? Self.endless : "SELECT count(*) FROM lead")
      }
      counted.withLock { $0 = count }
      done.signal()
    }
    reading.wait()
    let start = ContinuousClock.now
    try test.register("二")
    #expect(ContinuousClock.now - start < .seconds(1))
    done.wait()
    #expect(starts.load(ordering: .relaxed) == 2)
    #expect(counted.withLock { $0 } == 2)
  }

  @Test func aCountIsGivenUpOnPurpose() throws {
    let test = try TestBook()
    try test.register("一")
    let book = test.book
    let reading = DispatchSemaphore(value: 0)
    let done = DispatchSemaphore(value: 0)
    let error = Mutex<BookError?>(nil)
    Thread.detachNewThread {
      do {
        _ = try book.aside { db in
          reading.signal()
          return try db.firstNumber(Self.endless)
        }
      } catch let thrown as BookError {
        error.withLock { $0 = thrown }
      } catch {}
      done.signal()
    }
    reading.wait()
    // The count may not have begun its statement yet, where an interruption is lost.
    repeat { book.giveUpReading() } while done.wait(timeout: .now() + 0.01) == .timedOut
    #expect(error.withLock { $0 } == .interrupted)
    #expect(try book.leadCount(LeadQuery(), today: test.today, limit: nil) == 1)
  }

  @Test func manyThreadsReadAndWriteAtOnce() throws {
    let test = try TestBook()
    let book = test.book
    let context = test.context
    let failures = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 40) { turn in
      do {
        if turn % 4 == 0 {
          let outcome = try book.perform(
            ChangeRequest(
              "register", ["concerns_refused": "no", "source": "petition", "types": "M24", "title": "第\(turn)件"]),
            context)
          if outcome.receipt == nil { failures.withLock { $0.append("refused") } }
        } else if turn % 4 == 1 {
          _ = try book.leadCount(LeadQuery(), today: context.today, limit: nil)
        } else {
          _ = try book.leads(LeadQuery(), PageRequest(), today: context.today)
        }
      } catch {
        failures.withLock { $0.append("\(error)") }
      }
    }
    #expect(failures.withLock { $0 } == [])
    #expect(try book.leadCount(LeadQuery(), today: test.today, limit: nil) == 10)
    #expect(
      try book.leads(LeadQuery(sort: LeadQuery.Sort(.number)), PageRequest(), today: test.today).rows
        .map(\.number.serial) == Array(1...10))
  }

  @Test func aStreamGoesOnWhileOthersWrite() throws {
    let test = try TestBook()
    var generator = Generator(seed: 3)
    try test.put(generator.leads(450, around: test.today))
    var seen: [RecordID] = []
    try test.book.eachLead(LeadQuery(), today: test.today) { row in
      seen.append(row.lead.id)
      if seen.count % 150 == 0 { try test.register("新来的\(seen.count)", ["received_on": "2020-12-31"]) }
    }
    #expect(seen.count == 450)
    #expect(Set(seen).count == 450)
  }
}
