import TerminalUI
import Testing

/// Issue 3, acceptance 2: 100,000 random keys and answers over a ledger of hostile texts, at sizes from 1×1 to 300×100,
/// in both languages and all three ways of drawing. Nothing traps, every row sums to its width, no cell holds a control
/// or bidirectional character or half a wide one, the caret stays inside, and the selection keeps its identity.
@Suite struct RandomTests {
  private static let steps = 5_000

  @Test(arguments: 1...33 as ClosedRange<UInt64>) func anyKeysAnyAnswersAnySize(_ seed: UInt64) {
    let fault = RandomRun.fault(seed: seed, steps: Self.steps)
    #expect(fault == nil)
  }

  @Test func aFaultIsBroughtDownToTheStepsThatItNeeds() {
    var dice = Dice(seed: 7)
    let steps = (0..<300).map { _ in RandomStep.next(&dice) }
    let needed = [steps[20], steps[140], steps[290]].map(\.line)
    let script = RandomRun.shortest(steps) { steps in
      var missing = needed[...]
      for step in steps where step.line == missing.first { missing = missing.dropFirst() }
      return missing.isEmpty
    }
    #expect(script.map(\.line) == needed)
    #expect(RandomStep.key(.text("低\u{1B}")).line == "key .text(\"\\u{4f4e}\\u{1b}\")")
  }
}
