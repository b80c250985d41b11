import Ledger

/// Words of the visit as a customer.
struct VisitStrings: Hashable, Sendable {
  let title: String
  let columns: String
  let total: String
  let running: String
  let typed: String
  let begin: String
  /// After the name of the step that runs.
  let goesOn: String
  let over: String
  let otherDay: String
  let start: String
  let next: String
  let minutes: String
  let back: String
  let toForm: String
  /// By the observation's fields.
  let numbers: [String: String]

  static let zh = VisitStrings(
    title: "体验式监督", columns: "步骤            开始     分钟", total: "合计", running: "正在计时", typed: "手填",
    begin: "像办事群众一样走一遍。Enter 或空格开始取号，每完一步再按一次。",
    goesOn: "计时中：这一步完了按 Enter 或空格；按错了退格，分钟可直接改。",
    over: "走完了。核对分钟和趟数，Enter 去填监督记录。", otherDay: "这是前几天没走完的：补填分钟，Ctrl-S 去填监督记录。", start: "开始", next: "下一步",
    minutes: "改分钟", back: "退回一步", toForm: "填记录",
    numbers: ["trips": "跑了几趟", "submissions": "提交次数", "extra_materials": "多要材料"])

  static let en = VisitStrings(
    title: "Visit as a customer", columns: "Step            Began    Minutes", total: "Total", running: "running",
    typed: "typed",
    begin: "Go through it as a customer. Enter or Space starts with taking a number; once more at each step.",
    goesOn: ": Enter or Space when it is done; Backspace goes back, minutes can be typed over.",
    over: "Done. Check the minutes and trips; Enter goes on to the observation.",
    otherDay: "Left unfinished on another day: type the minutes; Ctrl-S goes on to the observation.", start: "Start",
    next: "Next step", minutes: "Minutes", back: "One back", toForm: "To the form",
    numbers: ["trips": "Trips", "submissions": "Submissions", "extra_materials": "Papers in excess"])
}

extension Strings {
  var visiting: VisitStrings { language == .zh ? .zh : .en }
}
