/// The story of a window, told in keys: from the visit to the resolved case. One officer on one day is one scene, and
/// between two scenes the program is left and started again.
struct ScreenStory {
  enum Move {
    /// Keys by tmux's names, in one burst.
    case press([String])
    /// A phrase as an input method commits it.
    case type(String)
    /// The digit before these words in a menu; a form opens by it.
    case choose(String)
    /// All of these somewhere on the screen.
    case see([String])
    /// All of these in one line.
    case line([String])

    static func press(_ keys: String...) -> Move { .press(keys) }
    static func see(_ texts: String...) -> Move { .see(texts) }
    static func line(_ texts: String...) -> Move { .line(texts) }
    static func tab(_ times: Int) -> Move { .press(Array(repeating: "Tab", count: times)) }
    static let save = Move.press("C-s")
  }

  struct Scene {
    let officer: String
    let day: String
    let moves: [Move]
    /// What the book says afterwards, by command.
    let lead: String
    var rectification: String?
  }

  let look: ScreenLook

  var scenes: [Scene] {
    [
      Scene(
        officer: "K-03", day: "2021-09-06", moves: observe + raise + assign + propose, lead: "assigned"),
      Scene(
        officer: "K-01", day: "2021-09-07", moves: approve + order + progress, lead: "rectifying",
        rectification: "in_progress"),
      Scene(
        officer: "K-03", day: "2021-09-22", moves: apply + verify + clear, lead: "rectifying", rectification: "cleared"),
      Scene(
        officer: "K-03", day: "2021-09-23",
        moves: [.press("F8"), lead(state: rectifying)] + resolve(by: "K-03") + approverIsHandler + resolved + undone
          + resolve(by: "K-02") + resolved,
        lead: "resolved", rectification: "cleared"),
      Scene(
        officer: "K-04", day: "2021-09-24",
        moves: [
          .press("F8"), lead(state: look("已办结", "Resolved")), .press("5"),
          .see("K-02", look("编印办事指南并上墙", "Print the guide"), look("已整改到位，企业确认", "Done, the firm agrees")),
          .press("Escape"),
          .see("0001"),
        ], lead: "resolved", rectification: "cleared"),
    ]
  }

  var title: String { look("施工许可超期，企业跑四趟", "Permit late, four trips") }
  private var found: String {
    look("企业四次到窗口，每次告知的材料不同；现场无办事指南。", "Four visits, four lists of papers; no guide at the window.")
  }
  private var rectifying: String { look("整改中", "Rectifying") }
  /// A row of the list in 80 columns clips a long title, so only its beginning is looked for.
  private func lead(state: String) -> Move { .line("0001", look("施工许可超期", "Permit late"), state) }
  private func rectification(state: String) -> Move { .line(look("状态", "State"), state) }
}

// The steps, in the order of the story.
extension ScreenStory {
  /// Hall and window, mode, matter, officers, the checklist by digits, what was found, and the lead that follows.
  private var observe: [Move] {
    [
      .press("F4"), .see("Ctrl-S"), .press("Tab"), .type("3号施工"),
      .see(look("3号 施工许可  行政服务中心", "3号 施工许可  行政服务中心")), .press("Enter"), .line("行政服务中心", "3号 施工许可"),
      .press("5"), .see(look("监督台", "Desk")), .tab(2), .type(look("施工许可", "construction permit")), .tab(1), .press("1"),
      .type("4"), .tab(3), .type("K-04"), .tab(2), .press("2", "BTab"), .type(look("每次说法不同", "never the same answer")),
      .tab(1),
      .type("12211"), .see(look("还有1条未答", "1 not answered")), .save, .see("I21", look("清单第7条未答", "7")),
      .type("3" + found), .see(look("得分 50.0（计分6条，符合3条）", "Score 50.0 (3 of 6 items met)")), .tab(6),
      .press("Space"), .line("[x]", look("转为问题线索", "Raise a lead")), .save,
    ]
  }

  /// Domain rule I16's questions, then the lead: without a type it is not taken.
  private var raise: [Move] {
    [
      .see(look("先回答两个问题", "two questions first")), .type("22" + title), .see("O0001", title),
      .save,
      .see(look("缺反映类型：转为线索须至少一类", "a lead needs at least one type")), .type(look("慢作为", "M24")), .tab(1), .save,
      .see("654003-2021-0001"), .press("F8"), lead(state: look("待分办", "To assign")),
    ]
  }

  private var assign: [Move] {
    [
      .press("Enter"), .choose(look("分办", "Assign")), .type("K-03"), .press("BTab"),
      .type(look("案件监督管理室", "Case supervision")), .save,
      lead(state: look("待提处置意见", "To propose")),
    ]
  }

  private var propose: [Move] {
    [
      .press("Enter"), .choose(look("提出处置意见", "Propose a disposal")), .press("Space"), .see(look("5 交办整改", "5 ")),
      .press("5"),
      .type(look("责成住建局限期补齐办事指南", "The bureau is to supply the guide")), .save,
      .see(look("批准处置意见：交办整改", "Approve the disposal")), lead(state: look("待提处置意见", "To propose")),
    ]
  }

  /// By the recorder of the approval; who approved is K-02.
  private var approve: [Move] {
    [
      .press("F8"), lead(state: look("待提处置意见", "To propose")), .press("Enter"),
      .choose(look("批准处置：交办整改", "Approve the disposal")), .type("K-02"), .tab(1),
      .type(look("副书记", "deputy secretary")),
      .tab(2), .type("奎纪办〔2021〕31号"), .save, lead(state: rectifying),
    ]
  }

  private var order: [Move] {
    [
      .press("Enter"), .choose(look("下整改", "Order a rectification")),
      .type(look("窗口无办事指南，材料要求前后不一", "No guide at the window")), .tab(2), .type(look("编印办事指南并上墙", "Print the guide")),
      .save,
      .see(look("限期整改缺整改时限", "a rectification by a date needs the date")), .type("9.30"), .save, .see("R0001"),
      lead(state: rectifying), .press("3"),
      .line("R0001", look("待整改", "Open")),
    ]
  }

  private var progress: [Move] {
    [
      .press("Enter"), rectification(state: look("待整改", "Open")), .choose(look("整改进展", "Progress")),
      .type(look("已起草办事指南初稿", "A draft is written")), .save, .see(look("已起草办事指南初稿", "A draft is written")),
      rectification(state: look("整改中", "In progress")), .press("Escape"), .line("R0001", look("整改中", "In progress")),
    ]
  }

  private var apply: [Move] {
    [
      .press("3"), .line("R0001", look("整改中", "In progress")), .press("Enter"),
      .choose(look("申请销号", "Apply for close-out")), .type(look("办事指南照片两张", "Two photographs of the guide")),
      .press("Enter"),
      .type(look("窗口抽查记录一份", "A spot check of the window")), .tab(1), .type("K-04"), .save,
      rectification(state: look("申请销号", "Applied")),
    ]
  }

  /// Refused to the applicant (domain rule I04), done by another.
  private var verify: [Move] {
    [
      .choose(look("验收", "Verify")), .type("K-04"), .save,
      .see(look("I04 验收人不得为申请人（K-04）", "I04 who verifies must not be who applied (K-04)")), .type("K-03"), .tab(3),
      .type(look("现场核对属实", "Checked at the window")), .save, rectification(state: look("已验收", "Verified")),
    ]
  }

  private var clear: [Move] {
    [
      .choose(look("批准销号", "Clear")), .type("K-02"), .tab(1), .type(look("副书记", "deputy secretary")), .tab(2),
      .type("奎纪办〔2021〕40号"), .save, rectification(state: look("已销号", "Cleared")), .press("Escape"), .press("2"),
    ]
  }

  /// The finding, the approval and the reason, on the one dialog.
  private func resolve(by approver: String) -> [Move] {
    [
      .press("F9"), .see(look("还缺 3 项，不能办结", "3 missing")), .press("1"), .see(look("(x)属实", "(x)")), .type(approver),
      .tab(1),
      .type(look("副书记", "deputy secretary")), .tab(2), .type("奎纪办〔2021〕47号"), .tab(1),
      .type(look("已整改到位，企业确认", "Done, the firm agrees")),
    ]
  }

  /// Domain rule I03: nobody approves the closing of their own case.
  private var approverIsHandler: [Move] {
    [
      .see(look("批准人不得为承办人（K-03）", "the approver must not be the handler (K-03)")), .save,
      .see(look("还缺 1 项，不能办结", "1 missing")), .type("K-02"),
    ]
  }

  private var resolved: [Move] { [.save, lead(state: look("已办结", "Resolved"))] }

  private var undone: [Move] { [.press("C-z"), lead(state: rectifying), .see(look("撤销", "Undo"))] }
}
