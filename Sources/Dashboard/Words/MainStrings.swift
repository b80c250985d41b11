/// Words of the main screen.
struct MainStrings: Sendable {
  let program: String
  let practice: String
  let masked: String
  /// Said in place of everything where there is no room; the longest that fits.
  let tooSmall: [String]
  let blank: String
  /// Short names of the panes, by number.
  let panes: [String]
  /// The same in the tab row, where there is less room.
  let tabs: [String]
  let today: String
  let todayMeaning: String
  let everything: String
  let filter: String
  let clear: String
  let sort: String
  let marks: String
  let find: String
  let keepSearch: String
  let hits: String
  let dueOn: String
  let red: String
  let yellow: String
  let awaitingAcceptance: String
  let awaitingReply: String

  static let zh = MainStrings(
    program: "督办 duban", practice: "练习", masked: "投影模式",
    tooSmall: ["窗口太小，至少要 40x8；F10 退出", "窗口太小，要 40x8", "窗口太小", "太小", "-"],
    blank: "按任意键返回",
    panes: ["县市单位", "问题线索", "整改", "追责问责", "详情"], tabs: ["县市单位", "问题线索", "整改", "追责问责", "详情"], today: "今日待办",
    todayMeaning: "（红、黄、3日内、待验收、待回复）", everything: "全部", filter: "筛选", clear: "Esc 全部", sort: "排序", marks: "标记",
    find: "查找", keepSearch: "Enter 看结果  Esc 清除", hits: "命中", dueOn: "到期",
    red: "红", yellow: "黄", awaitingAcceptance: "待验收", awaitingReply: "待回复")

  static let en = MainStrings(
    program: "duban", practice: "PRACTICE", masked: "MASKED",
    tooSmall: ["window too small, 40x8 at least; F10 quits", "too small, needs 40x8", "too small", "small", "-"],
    blank: "any key brings it back",
    panes: ["Counties & units", "Leads", "Rectifications", "Accountability", "Detail"],
    tabs: ["Units", "Leads", "Rectifications", "Accountability", "Detail"], today: "Due today",
    todayMeaning: " (red, yellow, in 3 days, to accept, to reply)", everything: "Everything", filter: "Filter",
    clear: "Esc all", sort: "Sort", marks: "Marks", find: "Find", keepSearch: "Enter to the hits  Esc clears",
    hits: "hits", dueOn: "due", red: "R", yellow: "Y", awaitingAcceptance: "accept ", awaitingReply: "reply ")
}
