import Testing

@testable import Ledger

@Suite("Initials")
struct InitialsTests {
  let initials = Initials(
    table: [
      ("kui", "奎"), ("tun", "屯"), ("shi", "市"), ("she", "设"), ("jian", "建"), ("ji", "计"), ("yin", "银"), ("xing", "行"),
      ("zheng", "政"), ("hui", "会"), ("wu", "乌"), ("z", "站"),
    ],
    readings: [
      ("银行", "yin hang"), ("会计", "kuai ji"), ("行", "hang"), ("行政", "xing zheng"), ("尉犁", "yu li"), ("乌什", "wu shi"),
    ])

  @Test("letters by the table, words by the list, the longest first")
  func words() {
    #expect(initials("奎屯市") == "kts")
    #expect(initials("奎屯市建设银行") == "ktsjsyh")
    #expect(initials("会计行政") == "kjxz")
    #expect(initials("银行行") == "yhh")
  }

  @Test("spelled out, by the same table and list; a letter where only that is known")
  func spelled() {
    #expect(initials.spelled("奎屯市") == "kuitunshi")
    #expect(initials.spelled("建设银行") == "jiansheyinhang")
    #expect(initials.spelled("尉犁") == "yuli" && initials("尉犁") == "yl")
    #expect(initials.spelled("乌什") == "wushi" && initials("乌什") == "ws")
    #expect(initials.spelled("３号 奎Ａb站") == "3kuiabz")
  }

  @Test(
    "how far typed letters reach into a text",
    arguments: [
      ("kts", "奎屯市建", 3), ("kuit", "奎屯市", 2), ("kuitun", "奎屯市", 2), ("yl", "尉犁县", 2), ("yul", "尉犁县", 2),
      ("yuli", "尉犁", 2),
      ("jsyh", "建设银行站", 4), ("ks", "奎屯市", nil), ("tun", "奎屯市", nil), ("kts", "奎屯", nil), ("z3", "站3号", 2),
    ] as [(String, String, Int?)])
  func reach(_ letters: String, _ text: String, _ count: Int?) {
    #expect(initials.reach(of: Array(letters.utf8), in: text.unicodeScalars.map(\.value)[...]) == count)
  }

  @Test("letters and digits stay, in either width; the rest is left out")
  func others() {
    #expect(initials("３号 奎Ａb（屯）") == "3kabt")
    #expect(initials("") == "")
    #expect(initials("，。龘") == "")
  }
}
