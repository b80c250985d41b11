import Testing

@testable import Ledger

@Suite("Names of changes in sentences")
struct ChangeNameTests {
  @Test("a change's name in brackets goes, whatever else stands in brackets stays")
  func names() {
    let words = Words(
      "缺核查结论：先提出核查结论（find）；函询（2021-07-02）未答复：先记答复（letter_reply）",
      "no finding: record one first (find); the letter (2021-07-02) has no reply (letter_reply)")
    #expect(words.withoutChangeNames(.zh) == "缺核查结论：先提出核查结论；函询（2021-07-02）未答复：先记答复")
    #expect(words.withoutChangeNames(.en) == "no finding: record one first; the letter (2021-07-02) has no reply")
  }

  @Test("text without brackets, or with half of one, stays as it is")
  func others() {
    for text in ["", "办结", "（", "办结（find", "（属实 / 部分属实）"] {
      #expect(Language.allCases.allSatisfy { Words(text, text).withoutChangeNames($0) == text })
    }
  }
}
