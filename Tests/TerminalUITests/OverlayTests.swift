import Testing

@testable import TerminalUI

@Suite struct MenuTests {
  private func menu() -> Menu<String> {
    Menu(
      title: "办理 0017",
      items: [
        .init("progress", "补充进展"), .init("transfer", "转办", refusal: "已作出处置，不能转办"),
        .init("notice", "下整改通知给责任单位"), .init("resolve", "办结", refusal: "缺：核查结论；整改或追责问责"),
      ], label: "数字或方向键 · Esc返回")
  }

  @Test("screens.md 2.2: legal steps are numbered, the others grey with their reason")
  func picture() {
    var frame = Frame(width: 60, height: 8)
    menu().draw(into: &frame, in: frame.bounds)
    expectPicture(
      frame,
      """
             ┏━ 办理 0017 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
             ┃ >1 补充进展                                ┃
             ┃  - 转办      已作出处置，不能转办          ┃
             ┃  2 下整改通知给责任单位                    ┃
             ┃  - 办结      缺：核查结论；整改或追责问责  ┃
             ┃                                            ┃
             ┗━━━━━━━━━━━━━━━━━━━ 数字或方向键 · Esc返回 ━┛
      """)
  }

  @Test("Digits count what can be done; a refused item says why")
  func keys() {
    var menu = menu()
    #expect(menu.handle(.character("２")) == .chosen("notice"))
    #expect(menu.handle(.character("3")) == nil)
    #expect(menu.handle(.down) == .moved)
    #expect(menu.handle(.enter) == .refused("resolve", reason: "缺：核查结论；整改或追责问责"))
    #expect(menu.handle(.escape) == .cancelled)
  }
}

@Suite struct DialogTests {
  private func dialog(typing: Bool = false) -> Dialog<String> {
    Dialog(
      title: "批量催办", text: ["将向 24 件线索的承办部门发出催办。"],
      buttons: [.init("back", "返回"), .init("send", "发出", needsTyping: true)], harmless: "back", openedBy: .function(9),
      typing: typing ? ("输入件数", "24") : nil)
  }

  @Test("It starts on the harmless button; the key that opened it never confirms")
  func harmless() {
    var dialog = dialog()
    #expect(dialog.handle(.function(9)) == .moved)
    #expect(dialog.handle(.enter) == .chosen("back"))
    #expect(dialog.handle(.right) == .moved)
    #expect(dialog.handle(.enter) == .chosen("send"))
    #expect(dialog.handle(.escape) == .cancelled)
    var opened = Dialog(title: "", text: [], buttons: [.init(1, "返回"), .init(2, "删")], harmless: 1, openedBy: .enter)
    #expect(opened.handle(.enter) == .moved)
  }

  @Test("screens.md 2.3: a large batch asks for its number")
  func typing() {
    var dialog = dialog(typing: true)
    var frame = Frame(width: 60, height: 9)
    dialog.draw(into: &frame, in: frame.bounds)
    #expect(frame.fault == nil && frame.caret != nil)
    _ = dialog.handle(.tab)
    _ = dialog.handle(.right)
    #expect(dialog.handle(.enter) == .moved)
    _ = dialog.handle(.up)
    #expect(dialog.handle(.up) == .moved)
    _ = dialog.handle(.text("２４"))
    _ = dialog.handle(.enter)
    _ = dialog.handle(.right)
    #expect(dialog.handle(.enter) == .chosen("send"))
  }
}

@Suite struct HelpListTests {
  @Test("Found by any of its words; refused entries say why")
  func search() {
    var help = HelpList(
      title: "命令",
      entries: [
        .init("find", keys: "F3 /", title: "查找", aliases: "find chazhao"),
        .init("resolve", keys: "F9", title: "办结", aliases: "resolve banjie", refusal: "缺核查结论"),
      ])
    _ = help.handle(.text("banj"))
    #expect(help.matches.map(\.id) == ["resolve"])
    #expect(help.handle(.enter) == .refused("resolve", reason: "缺核查结论"))
    var frame = Frame(width: 40, height: 6)
    help.draw(into: &frame, in: frame.bounds)
    #expect(frame.fault == nil && frame.lines[2].contains("办结  缺核查结论"))
    for _ in 0..<4 { _ = help.handle(.backspace) }
    #expect(help.handle(.enter) == .chosen("find"))
  }
}

@Suite struct BarTests {
  @Test("The top row of the picture in screens.md 2.2")
  func status() {
    var frame = Frame(width: 80, height: 1)
    let bar = StatusBar(
      [
        BarItem("督办 duban", priority: 9), BarItem("奎屯市", priority: 5), BarItem("2021-09-13 周一 10:05", priority: 1),
        BarItem("红12 黄7 待验收3 待回复2", priority: 8),
      ], trailing: [BarItem("练习", style: .warn)])
    bar.draw(into: &frame, in: frame.bounds)
    expectPicture(frame, " 督办 duban │ 奎屯市 │ 2021-09-13 周一 10:05 │ 红12 黄7 待验收3 待回复2    练习")
    var narrow = Frame(width: 54, height: 1)
    bar.draw(into: &narrow, in: narrow.bounds)
    expectPicture(narrow, " 督办 duban │ 奎屯市 │ 红12 黄7 待验收3 待回复2  练习")
  }

  @Test("Hints go by priority and never overflow, in either language")
  func hints() {
    let zh = HintRow([
      .init("Enter", "办理", priority: 9), .init("F3", "查找", priority: 2), .init("F1", "帮助", priority: 8),
    ])
    let en = HintRow([
      .init("Enter", "act", priority: 9), .init("F3", "find", priority: 2), .init("F1", "help", priority: 8),
    ])
    for width in 1...40 {
      for hints in [zh, en] {
        var frame = Frame(width: width, height: 1)
        hints.draw(into: &frame, in: frame.bounds)
        #expect(frame.fault == nil)
      }
    }
    var frame = Frame(width: 20, height: 1)
    zh.draw(into: &frame, in: frame.bounds)
    expectPicture(frame, " Enter办理 F1帮助")
    var english = Frame(width: 40, height: 1)
    en.draw(into: &english, in: english.bounds)
    expectPicture(english, " Enter act  F3 find  F1 help")
  }

  @Test("A pane scrolls and says there is more")
  func pane() {
    var pane = TextPane((1...9).map { StyledLine("第\($0)行") })
    var frame = Frame(width: 8, height: 3)
    pane.draw(into: &frame, in: frame.bounds.left(7))
    expectPicture(frame, "第1行\n第2行\n第3行  v")
    #expect(pane.position(width: 7, height: 3) == "1-3 / 9")
    #expect(pane.position(width: 7, height: 9) == nil)
    let moved = pane.handle(.end, width: 8, height: 3)
    #expect(moved)
    frame.clear(frame.bounds)
    pane.draw(into: &frame, in: frame.bounds.left(7))
    expectPicture(frame, "第7行  ^\n第8行\n第9行")
    #expect(pane.position(width: 7, height: 3) == "7-9 / 9")
  }
}
