import Ledger

/// Column titles, and what an empty list says.
struct ListStrings: Hashable, Sendable {
  let colour: String
  let number: String
  let unit: String
  let lead: String
  let state: String
  let due: String
  let handler: String
  let type: String
  let received: String
  let days: String
  let repeats: String
  let action: String
  let measure: String
  let target: String
  let decided: String
  let divisions: String
  let open: String
  let red: String
  let yellow: String
  let everything: String
  let loading: String
  let nothingToday: [String]
  let nothingFound: [String]
  let nothingFoundToday: [String]
  let nothingInFilter: [String]
  let noLeads: [String]
  let noRectifications: [String]
  let noAccountabilities: [String]

  static let zh = ListStrings(
    colour: "色", number: "编号", unit: "单位", lead: "线索", state: "状态", due: "期限", handler: "承办", type: "反映类型",
    received: "受理", days: "天数", repeats: "重复", action: "整改", measure: "方式", target: "对象", decided: "决定",
    divisions: "县市单位",
    open: "在办",
    red: "红", yellow: "黄", everything: "全部", loading: "正在读取..",
    nothingToday: ["今日没有待办。", "F8 看全部线索，F7 登记线索，F4 记监督。"],
    nothingFound: ["没有找到。", "Esc 清除查找；可按编号、文字、单位、拼音首字母查找。"],
    nothingFoundToday: ["今日待办中没有找到。", "F8 在全部线索中查找；Esc 清除查找。"],
    nothingInFilter: ["没有符合筛选的线索。", "Esc 看全部；Ctrl-K 换筛选。"],
    noLeads: ["这里没有线索。", "F7 登记线索；Ctrl-P 导入台账；窗格1 换县市单位。"],
    noRectifications: ["没有在办的整改。"], noAccountabilities: ["没有追责问责记录。"])

  static let en = ListStrings(
    colour: "C", number: "No.", unit: "Unit", lead: "Lead", state: "State", due: "Due", handler: "Handler",
    type: "Reported type",
    received: "Received", days: "Days", repeats: "Repeats", action: "Rectification", measure: "Measure",
    target: "Target",
    decided: "Decided",
    divisions: "Counties & units", open: "Open", red: "R", yellow: "Y", everything: "Everything", loading: "reading..",
    nothingToday: ["Nothing is due today.", "F8 shows all leads, F7 registers one, F4 logs an observation."],
    nothingFound: ["Nothing found.", "Esc clears the search; look for numbers, words, units, pinyin initials."],
    nothingFoundToday: ["Nothing found in today's list.", "F8 looks among all leads; Esc clears the search."],
    nothingInFilter: ["No lead fits the filter.", "Esc shows all; Ctrl-K chooses another."],
    noLeads: ["No leads here.", "F7 registers one; Ctrl-P takes in a sheet; pane 1 chooses another place."],
    noRectifications: ["No open rectifications."], noAccountabilities: ["No accountability on record."])
}

extension Strings {
  var lists: ListStrings { language == .zh ? .zh : .en }
}
