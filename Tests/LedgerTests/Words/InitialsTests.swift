import Testing

@testable import Ledger

@Suite("Initials")
struct InitialsTests {
  let initials = Initials(
    table: [("k", "奎"), ("t", "屯"), ("s", "市设"), ("j", "建计"), ("y", "银"), ("x", "行"), ("z", "政"), ("h", "会")],
    readings: [("银行", "yin hang"), ("会计", "kuai ji"), ("行", "hang"), ("行政", "xing zheng")])

  @Test("letters by the table, words by the list, the longest first")
  func words() {
    #expect(initials("奎屯市") == "kts")
    #expect(initials("奎屯市建设银行") == "ktsjsyh")
    #expect(initials("会计行政") == "kjxz")
    #expect(initials("银行行") == "yhh")
  }

  @Test("letters and digits stay, in either width; the rest is left out")
  func others() {
    #expect(initials("３号 奎Ａb（屯）") == "3kabt")
    #expect(initials("") == "")
    #expect(initials("，。龘") == "")
  }
}
