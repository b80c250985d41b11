import Ledger
import TerminalUI

/// Words of menus, dialogs, help and palette.
struct MenuStrings: Sendable {
  let menuKeys: String
  /// Of a list that is found in by typing.
  let findKeys: String
  let menuHints: [HintRow.Hint]
  let dialogHints: [HintRow.Hint]
  let textKeys: String
  let textHints: [HintRow.Hint]
  let listHints: [HintRow.Hint]
  let steps: String
  let sort: String
  let columns: String
  let help: String
  let palette: String
  let search: String
  let nothing: String
  let refusals: String
  let whoTypes: String
  let paste: String
  let pasteYes: String
  let no: String
  let quit: String
  let quitText: String
  let quitYes: String
  let drafts: String
  let draftOpen: String
  let draftLater: String
  let draftDrop: String
  let welcome: String
  let makeLedger: String
  let importSheet: String
  let practice: String
  let secrecy: String
  let calendar: String
  let calendarTitle: [String]
  let calendarKeys: String

  static let zh = MenuStrings(
    menuKeys: "数字或方向键 · Esc返回", findKeys: "输入查找 · Esc返回",
    menuHints: [
      .init("1-9", "选择", priority: 2), .init("Enter", "确定", priority: 3), .init("Esc", "返回", priority: 4),
      .init("F1", "帮助", priority: 1),
    ],
    dialogHints: [
      .init("Tab", "换按钮", priority: 1), .init("Enter", "确定", priority: 3), .init("Esc", "返回", priority: 2),
    ],
    textKeys: "PgDn翻页 · Esc返回",
    textHints: [.init("PgDn", "翻页", priority: 1), .init("Esc", "返回", priority: 2)],
    listHints: [.init("Enter", "执行", priority: 3), .init("Esc", "返回", priority: 2)],
    steps: "办理", sort: "排序", columns: "栏目", help: "帮助", palette: "命令面板", search: "输入文字查找", nothing: "没有这样的操作，请换个词。",
    refusals: "不能这样做",
    whoTypes: "今天谁在办理？",
    paste: "查找这段文字？", pasteYes: "查找", no: "返回", quit: "退出", quitText: "有正在填写的内容。草稿会保留，下次启动时可以接着填。", quitYes: "保留草稿并退出",
    drafts: "有没写完的内容", draftOpen: "接着填", draftLater: "以后再说", draftDrop: "丢弃", welcome: "还没有台账。",
    makeLedger: "建一个新台账", importSheet: "导入单位现有的台账表（先建台账）", practice: "先用练习台账看看（虚构数据，不是真事）",
    secrecy: "不得存储、处理涉密线索；不替代检举举报平台。", calendar: "到期日历", calendarTitle: ["日期", "到期", ""],
    calendarKeys: "Enter 看当天 · Esc返回")

  static let en = MenuStrings(
    menuKeys: "digits or arrows, Esc back", findKeys: "type to find, Esc back",
    menuHints: [
      .init("1-9", "choose", priority: 2), .init("Enter", "do it", priority: 3), .init("Esc", "back", priority: 4),
      .init("F1", "Help", priority: 1),
    ],
    dialogHints: [
      .init("Tab", "next button", priority: 1), .init("Enter", "do it", priority: 3), .init("Esc", "back", priority: 2),
    ],
    textKeys: "PgDn pages, Esc back",
    textHints: [.init("PgDn", "page", priority: 1), .init("Esc", "back", priority: 2)],
    listHints: [.init("Enter", "run", priority: 3), .init("Esc", "back", priority: 2)],
    steps: "What can be done", sort: "Sort", columns: "Columns", help: "Help", palette: "Commands",
    search: "type to find", nothing: "No such command; try another word.", refusals: "This can't be done",
    whoTypes: "Who is typing?", paste: "Look for this text?",
    pasteYes: "Find", no: "Back",
    quit: "Quit", quitText: "Something is being filled in. The draft is kept; you can go on with it at the next start.",
    quitYes: "Keep the draft and quit", drafts: "Something was left unfinished", draftOpen: "Go on with it",
    draftLater: "Later", draftDrop: "Throw it away", welcome: "There is no ledger yet.",
    makeLedger: "Make a new ledger", importSheet: "Take in the office's own sheet (makes a ledger first)",
    practice: "Look around in the practice ledger (invented cases)",
    secrecy: "No state secrets may be stored or handled here. This is no platform for reports and complaints.",
    calendar: "Calendar of due dates", calendarTitle: ["Day", "Due", ""], calendarKeys: "Enter shows the day, Esc back")
}

extension Strings {
  var menus: MenuStrings { language == .zh ? .zh : .en }
}
