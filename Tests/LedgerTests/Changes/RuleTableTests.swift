import Ledger
import Testing

struct RuleTableTests {
  @Test func everyRuleOfAChangeHasItsSentence() {
    for change in ChangeTable.all {
      for rule in change.rules { #expect(RuleTable.words(of: rule) != nil, "\(change.name): \(rule)") }
    }
  }

  @Test func everyRuleStandsOnceAndInOrder() {
    let names = RuleTable.all.map(\.name)
    #expect(names == names.sorted())
    #expect(Set(names).count == names.count)
  }
}
