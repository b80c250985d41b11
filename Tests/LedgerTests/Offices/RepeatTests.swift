import Testing

@testable import Ledger

/// Doubles: told by their words, merged without a circle, counted (mechanism 14, domain rule I15, B5).
@Suite struct RepeatTests {
  @Test(arguments: [
    ("施工许可超期，企业跑了四趟", "施工许可超期 企业跑四趟！", 75...95), ("窗口服务态度差", "窗口服务态度差", 100...100),
    ("窗口服务态度差", "投标门槛排斥外地企业", 0...10), ("ＡＢＣ建材公司被拖欠", "abc建材公司被拖欠", 100...100), ("短", "短", 0...0),
  ])
  func likenessIsTheShareOfCommonPairs(_ one: String, _ other: String, _ percent: ClosedRange<Int>) {
    let found = TextLikeness(one).percent(TextLikeness(other))
    #expect(percent.contains(found), "\(found)")
    #expect(TextLikeness(other).percent(TextLikeness(one)) == found)
  }

  @Test func theBetterOfTitleAndNarrativeCounts() {
    let one = LeadProbe(division: "654003", unit: nil, type: nil, title: "反映窗口推诿扯皮", narrative: "企业三次到窗口办理备案均被退回")
    var other = one
    other.title = "完全不同的一个标题"
    #expect(one.words.percent(other.words) == 100)
    #expect(!one.isEmpty && LeadProbe(division: "654003", unit: nil, type: "M24", title: "短").isEmpty)
  }

  @Test("I15 repeats are counted through every merge, and a circle is refused")
  func i15() throws {
    let desk = Fixture.desk()
    let leads = try (0..<5).map { _ in try Fixture.register(desk) }
    for (repeated, into) in [(1, 0), (3, 2), (2, 0)] {
      try desk.performed("merge", ["lead": leads[repeated].number, "into": leads[into].number])
    }
    func repeats(_ place: Int) throws -> Int? { try desk.dossier(leads[place].id)?.repeatCount }
    #expect(try [repeats(0), repeats(2), repeats(4)] == [3, 1, 0])
    #expect(desk.context.rulebook.repeatWords(3).zh == "3次，反映强烈")
    #expect(desk.context.rulebook.repeatWords(2).zh == "2次")
    // 0 ← 2 ← 3: the target may not join what joined it, at any distance.
    #expect(try desk.perform("merge", ["lead": leads[0].number, "into": leads[3].number]).rules == ["I15"])
    try desk.performed("merge", ["lead": leads[4].number, "into": leads[0].number])
    #expect(try repeats(0) == 4)
  }

  @Test func whoIsRecusedIsNamedWithTheReasonAndComesLast() throws {
    let desk = Fixture.desk()
    let first = try Fixture.register(desk)
    let second = try Fixture.register(desk)
    try desk.performed("assign", ["lead": second.number, "handler": "K-03"])
    try desk.performed("recuse", ["officer": "K-04", "unit": "住建局", "reason": "亲属任职"])
    let candidates = try desk.candidates(for: [first.id])
    #expect(candidates.map(\.officer.code) == ["K-01", "K-02", "K-05", "K-03", "K-04"])
    #expect(candidates.map(\.openLeads) == [0, 0, 0, 1, 0])
    #expect(candidates.filter(\.isFit).count == 4)
    #expect(candidates.last?.refusals.map(\.zh) == ["0001 K-04 对“住建局”已登记回避（2021-09-13），请另派承办人"])
  }
}
