import Ledger
import TerminalUI

// The main screen's commands, in the order of the hint row and the help (screens.md 2.3).
extension CommandTable {
  private static let needsSelection: @Sendable (CommandState) -> Words? = { state in
    state.hasSelection ? nil : Words("没有选中的记录", "nothing is selected")
  }

  private static let needsLead: @Sendable (CommandState) -> Words? = { state in
    state.hasLead ? nil : Words("没有选中的线索", "no lead is selected")
  }

  static func work(_ style: KeyStyle) -> [Command] {
    [
      Command(
        .open, ["Enter"], Words("办理、打开", "Open: what can be done"), hint: Words("办理", "Work"), .work, priority: 100),
      Command(
        .urge, ["F2"], letters: ["y"], Words("督办：提醒、督办函、约谈", "Urge on: reminders, letters, talks"),
        hint: Words("督办", "Urge"), .work, priority: 40, refusal: { state in needsLead(state) ?? state.urgeRefusal }),
      Command(
        .find, style == .office ? ["F3", "Ctrl-F"] : ["F3"], letters: ["/"], Words("查找、筛选", "Find and filter"),
        hint: Words("查找", "Find"), .find, priority: 90,
        in: [.tree, .list, .detail]),
      Command(
        .nextHit, ["F3"], letters: ["n"], Words("下一处", "Next hit"), hint: Words("下一处", "Next"), .find, priority: 90,
        in: [.filtered]),
      Command(
        .observe, ["F4", "Ctrl-O"], letters: ["o"], Words("记监督（窗口）", "Log a window observation"),
        hint: Words("记监督", "Observe"),
        .work, priority: 85),
      Command(.refresh, ["F5"], Words("刷新", "Refresh"), hint: Words("刷新", "Refresh"), .view, priority: 20),
      Command(
        .nextPane, ["F6", "Tab"], letters: ["l"], Words("下一窗格", "Next pane"), hint: Words("换窗格", "Pane"), .move,
        priority: 60),
      Command(
        .register, ["F7", "Ctrl-N"], letters: ["a"], Words("登记线索", "Register a lead"), hint: Words("登记线索", "Register"),
        .work,
        priority: 80),
      Command(
        .today, ["F8"], letters: ["t"], Words("今日待办／全部", "Due today / everything"), hint: Words("今日", "Today"), .find,
        priority: 75),
      Command(
        .resolve, ["F9"], letters: ["r"], Words("办结", "Resolve"), hint: Words("办结", "Resolve"), .work, priority: 30,
        isGrave: true, refusal: { state in needsLead(state) ?? state.resolveRefusal }),
      Command(
        .mark, ["Space", "Insert"], letters: ["v"], Words("标记", "Mark"), hint: Words("标记", "Mark"), .marks,
        priority: 10,
        in: .lists, refusal: needsLead),
      Command(
        .undo, style == .office ? ["Ctrl-Z"] : ["Ctrl-_"], letters: ["u"], Words("撤销", "Undo"),
        hint: Words("撤销", "Undo"), .work, priority: 50),
    ]
  }

  static func finding(_ style: KeyStyle) -> [Command] {
    [
      Command(
        .editFind, style == .office ? ["Ctrl-F"] : [], letters: ["/"], Words("改查找的文字", "Edit the search"), .find,
        in: [.filtered]),
      Command(.previousHit, ["Shift-F3"], letters: ["N"], Words("上一处", "Previous hit"), .find, in: [.filtered]),
      Command(
        .markDown, ["Shift-Down"], Words("向下连续标记", "Mark a run downwards"), .marks, in: .lists, isInPalette: false),
      Command(.markUp, ["Shift-Up"], Words("向上连续标记", "Mark a run upwards"), .marks, in: .lists, isInPalette: false),
      Command(.markAll, ["Ctrl-A"], letters: ["*"], Words("标记筛选出的全部", "Mark all in the filter"), .marks, in: .lists),
    ]
  }

  static func views(_ style: KeyStyle) -> [Command] {
    [
      Command(
        .explain, ["Ctrl-E"], letters: ["x"], Words("为什么：颜色、期限、缺什么", "Explain: colour, date, what is missing"), .view,
        refusal: needsLead),
      Command(.observations, ["F11"], letters: ["O"], Words("监督记录", "Observations"), .view),
      Command(.visit, [], Words("体验式监督（计时走一遍）", "Visit as a customer, timed"), .work),
      Command(.calendar, ["F12"], letters: ["c"], Words("到期日历", "Calendar of due dates"), .view),
      Command(.sort, [], letters: ["s"], Words("排序", "Sort"), .view),
      Command(.columns, [], letters: ["C"], Words("栏目", "Columns"), .view),
      Command(.listings, ["Ctrl-G"], letters: ["b"], Words("其他台账", "More listings"), .view),
      Command(.watch, ["Ctrl-W"], letters: ["w"], Words("监督提示", "Points of attention"), .view),
      Command(.maskView, ["Ctrl-X"], Words("投影模式：遮盖／显示", "Masked for a projector: on / off"), .view),
      Command(.deskEntry, ["Ctrl-T"], letters: ["d"], Words("监督台快录", "Log at the desk"), .work),
      Command(.modeMix, [], Words("监督方式构成", "Mix of supervision"), .view),
      Command(.scores, [], Words("窗口服务得分", "Scores of windows"), .view),
      Command(.filters, ["Ctrl-K"], letters: ["F"], Words("常用筛选", "Saved filters"), .find),
      Command(.assigning, ["Ctrl-R"], letters: ["m"], Words("分办会", "Assigning meeting"), .work),
      Command(.coverage, [], letters: ["V"], Words("监督覆盖率", "Coverage"), .view),
      Command(.measures, ["Ctrl-D"], letters: ["M"], Words("举措进展", "Measures"), .view),
      Command(.officers, [], Words("人员", "Officers"), .view),
      Command(.units, [], Words("单位", "Units"), .view),
      Command(.daysOff, [], Words("本地放假和调休", "Local days off"), .view),
      Command(.campaign, [], Words("专项治理（名称、文件、起止）", "The campaign: title, document, dates"), .view),
      Command(.importSheet, [], Words("导入台账", "Take in a sheet"), .work),
      Command(.checkSheet, [], Words("台账体检", "Check a sheet"), .work),
      Command(.export, ["Ctrl-S"], letters: ["e"], Words("导出…", "Write a sheet…"), .work),
      Command(
        .copyNumber, style == .office ? ["Ctrl-C"] : [], Words("复制编号", "Copy the number"), .work,
        refusal: needsSelection),
      Command(
        .redo, ["Ctrl-Y"], letters: ["U"], Words("恢复撤销的", "Redo what was undone"), .work,
        refusal: { $0.hasRedo ? nil : Words("没有可恢复的撤销", "nothing was undone") }),
    ]
  }

  static func moves(_ style: KeyStyle) -> [Command] {
    [
      Command(.move, ["Up", "Down"], letters: ["k", "j"], Words("上下移动", "Move"), .move, isMotion: true),
      Command(
        .page, style == .office ? ["PgUp", "PgDn"] : ["PgUp", "PgDn", "Ctrl-B", "Ctrl-F"], Words("翻页", "Page"), .move,
        isMotion: true),
      Command(.ends, ["Home", "End"], letters: ["g", "G"], Words("开头、末尾", "First, last"), .move, isMotion: true),
      Command(.previousPane, ["Shift-Tab"], letters: ["h"], Words("上一窗格", "Previous pane"), .move),
      Command(.pane1, ["1"], Words("窗格1 县市单位", "Pane 1, counties and units"), .move),
      Command(.pane2, ["2"], Words("窗格2 问题线索", "Pane 2, leads"), .move),
      Command(.pane3, ["3"], Words("窗格3 整改", "Pane 3, rectifications"), .move),
      Command(.pane4, ["4"], Words("窗格4 追责问责", "Pane 4, accountability"), .move),
      Command(.pane5, ["5"], Words("窗格5 详情", "Pane 5, detail"), .move),
      Command(.fold, ["Left"], Words("折叠", "Fold"), .move, in: [.tree]),
      Command(.unfold, ["Right"], Words("展开", "Unfold"), .move, in: [.tree]),
    ]
  }

  static func program(_ style: KeyStyle) -> [Command] {
    [
      Command(.back, ["Esc"], Words("取消、清除筛选、返回", "Cancel, clear the filter, back"), .program, isInPalette: false),
      Command(.help, ["F1"], letters: ["?"], Words("帮助", "Help"), hint: Words("帮助", "Help"), .program, priority: 95),
      Command(.palette, ["Ctrl-P"], letters: [":"], Words("命令面板", "Command palette"), .program, isInPalette: false),
      Command(.language, [], Words("English", "中文"), .program),
      Command(.iliScope, [], Words("伊犁州：州直／全州", "Ili: direct / whole prefecture"), .program),
      Command(.redraw, ["Ctrl-L"], Words("重画屏幕（连按两次黑屏）", "Redraw (twice blanks the screen)"), .program),
      Command(.practice, [], Words("打开练习台账", "Open the practice ledger"), .program),
      Command(.suspend, style == .unix ? ["Ctrl-Z"] : [], Words("挂起", "Suspend"), .program),
      Command(
        .quit, ["F10", "Ctrl-Q"], letters: ["q"], Words("退出", "Quit"), hint: Words("退出", "Quit"), .program, priority: 94
      ),
    ]
  }

  static let forms: [Command] = [
    Command(.nextField, ["Tab"], Words("下一项", "Next field"), .form, in: [.form, .observationForm]),
    Command(.previousField, ["Shift-Tab"], Words("上一项", "Previous field"), .form, in: [.form, .observationForm]),
    Command(.save, ["Ctrl-S"], Words("保存", "Save"), .form, in: [.form, .observationForm]),
    Command(.keepDraft, ["Esc"], Words("存草稿返回", "Keep the draft and go back"), .form, in: [.form, .observationForm]),
    Command(.cut, ["Ctrl-X"], Words("剪切", "Cut"), .form, in: [.text]),
    Command(.copy, ["Ctrl-C"], Words("复制", "Copy"), .form, in: [.text]),
    Command(.paste, ["Ctrl-V"], Words("粘贴", "Paste"), .form, in: [.text]),
    Command(.undoText, ["Ctrl-Z"], Words("撤销输入", "Undo typing"), .form, in: [.text]),
    Command(.withoutChecklist, ["Ctrl-T"], Words("不用清单", "Without the checklist"), .form, in: [.observationForm]),
    Command(.timeVisit, ["F9"], Words("计时走一遍（体验式监督）", "Time a visit as a customer"), .form, in: [.observationForm]),
    Command(.maskPrivate, ["Ctrl-R"], Words("遮盖个人信息", "Mask private data"), .form, in: [.form, .observationForm]),
    Command(.similar, ["F8"], Words("类似线索", "Similar leads"), .form, in: [.observationForm]),
  ]
}
