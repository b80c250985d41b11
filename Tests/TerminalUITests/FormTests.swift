import Testing

@testable import TerminalUI

@Suite struct FormTests {
  private func form() -> Form {
    Form([
      FormField(
        "unit", "被反映单位",
        .pick(PickField([.init("1", "住建局", initials: "zjj"), .init("2", "自然资源局", initials: "zrzyj", note: "奎屯市")])),
        isRequired: true),
      FormField("title", "标题", .text(TextField("施工许可"))),
      FormField("way", "方式", .choice(ChoiceField([.init("a", "监督台"), .init("b", "走访")], selected: "a"))),
      FormField("facts", "事实", .area(TextArea("企业四次到窗口，每次告知的材料不同", rows: 2))),
      FormField("now", "", .check(Checkbox("当场纠正"))),
    ])
  }

  private func drawn(_ form: Form, _ width: Int, _ height: Int) -> Frame {
    var frame = Frame(width: width, height: height)
    form.draw(into: &frame, in: frame.bounds)
    return frame
  }

  @Test("Fields in a column, the required mark, the error's sentence under its field")
  func column() {
    var form = form()
    form.showErrors(["title": "标题太短：至少6个字，写清什么事、拖了多久"])
    #expect(form.focusedID == "title")
    expectPicture(
      drawn(form, 40, 9),
      """
      *被反映单位  [                         ]
       标题        [施工许可                 ]
                   标题太短：至少6个字，写清什
                   么事、拖了多久
       方式        监督台>
       事实        [企业四次到窗口，每次告知 ]
                   [的材料不同               ]
       [ ]当场纠正
      """)
    #expect(drawn(form, 40, 9).roles[2].contains("!!!"))
  }

  @Test("Found while typing: by initials, by a part of the name; Enter takes it and goes on")
  func pick() {
    var form = form()
    var clipboard = Clipboard()
    #expect(form.handle(.character("z"), width: 40, clipboard: &clipboard) == .changed("unit"))
    expectPicture(
      drawn(form, 46, 9),
      """
      *被反映单位  [z                              ]
       标题        ┌────────────────────────────┐  ]
       方式        │>住建局                     │
       事实        │ 自然资源局  奎屯市         │  ]
                   └────────────────────────────┘  ]
       [ ]当场纠正
      """)
    _ = form.handle(.character("r"), width: 40, clipboard: &clipboard)
    #expect(form.handle(.enter, width: 40, clipboard: &clipboard) == .changed("unit"))
    #expect(form.value("unit") == "2" && form.focusedID == "title")
    form.focus("unit")
    _ = form.handle(.text("建局"), width: 40, clipboard: &clipboard)
    #expect(form.value("unit") == "")
    _ = form.handle(.enter, width: 40, clipboard: &clipboard)
    #expect(form.value("unit") == "1")
  }

  @Test("Esc puts an open list away first, then asks to leave; Ctrl-S saves from anywhere")
  func leaving() {
    var form = form()
    var clipboard = Clipboard()
    _ = form.handle(.character("z"), width: 40, clipboard: &clipboard)
    #expect(form.handle(.escape, width: 40, clipboard: &clipboard) == .moved)
    #expect(form.handle(.escape, width: 40, clipboard: &clipboard) == .cancel)
    #expect(form.handle(.ctrl("s"), width: 40, clipboard: &clipboard) == .save)
    #expect(form.handle(.function(1), width: 40, clipboard: &clipboard) == nil)
  }

  @Test("Tab goes round, Enter stops at the last field, Down and Up go by rows")
  func moving() {
    var form = form()
    var clipboard = Clipboard()
    var seen: [String?] = []
    for _ in 0..<5 {
      seen.append(form.focusedID)
      _ = form.handle(.tab, width: 40, clipboard: &clipboard)
    }
    #expect(seen == ["unit", "title", "way", "facts", "now"])
    #expect(form.focusedID == "unit")
    _ = form.handle(.shiftTab, width: 40, clipboard: &clipboard)
    #expect(form.focusedID == "now")
    #expect(form.handle(.enter, width: 40, clipboard: &clipboard) == .endReached)
    _ = form.handle(.up, width: 40, clipboard: &clipboard)
    #expect(form.focusedID == "facts")
    _ = form.handle(.up, width: 40, clipboard: &clipboard)
    _ = form.handle(.up, width: 40, clipboard: &clipboard)
    #expect(form.focusedID == "way")
    #expect(form.handle(.right, width: 40, clipboard: &clipboard) == .changed("way"))
    #expect(form.handle(.character("１"), width: 40, clipboard: &clipboard) == .changed("way"))
    #expect(form.value("way") == "a" && form.focusedID == "facts")
  }

  @Test("A checklist is answered by digits, which go on by themselves")
  func digits() {
    let options = [ChoiceField.Option("yes", "符合"), .init("no", "不符合"), .init("none", "不适用")]
    var form = Form((1...3).map { FormField("\($0)", "第\($0)条", .choice(ChoiceField(options, look: .digit))) })
    var clipboard = Clipboard()
    for digit in ["1", "2", "3"] as [Character] { _ = form.handle(.character(digit), width: 40, clipboard: &clipboard) }
    #expect((1...3).map { form.value("\($0)") } == ["yes", "no", "none"])
    expectPicture(drawn(form, 40, 3), " 第1条  1 符合\n 第2条  2 不符合\n 第3条  3 不适用")
  }

  @Test("Digits that come in one burst answer one item each; what is left over is typed where text is taken")
  func digitsInOneBurst() {
    let options = [ChoiceField.Option("yes", "符合"), .init("no", "不符合")]
    var form = Form(
      (1...2).map { FormField("\($0)", "", .choice(ChoiceField(options, look: .digit))) } + [
        FormField("found", "发现", .text(TextField()))
      ])
    var clipboard = Clipboard()
    #expect(form.handle(.text("21企业四次到窗口"), width: 40, clipboard: &clipboard) == .changed("found"))
    #expect(["1", "2", "found"].map(form.value) == ["no", "yes", "企业四次到窗口"])
    form.focus("1")
    #expect(form.handle(.text("说法不同"), width: 40, clipboard: &clipboard) == nil)
  }

  @Test("A name with a space in it is found without the space")
  func nameWithoutItsSpace() {
    var form = Form([FormField("window", "窗口", .pick(PickField([.init("1", "3号 施工许可"), .init("2", "5号 企业开办")])))])
    var clipboard = Clipboard()
    for key in [Key.text("3号施工"), .enter] { _ = form.handle(key, width: 40, clipboard: &clipboard) }
    #expect(form.value("window") == "1")
  }

  @Test("A row of several fields flows on where it is too narrow")
  func rows() {
    var form = Form(
      [
        FormField("hall", "大厅", .text(TextField("奎屯市行政服务中心"))),
        FormField("window", "窗口", .text(TextField("3号 施工许可"))),
        FormField(
          "way", "方式", .choice(ChoiceField([.init("a", "审批业务"), .init("b", "便民事项")], selected: "a", look: .radio))),
        FormField("trips", "跑了", .text(TextField("4"))),
      ],
      layout: FormLayout(
        [
          .items([.field("hall"), .field("window")]),
          .items([.field("way"), .field("trips", .fixed(4)), .words("趟")]),
          .blank,
          .line(StyledLine("清单 7条", .dim)),
        ], labelWidth: 6))
    expectPicture(
      drawn(form, 64, 4),
      """
       大厅  [奎屯市行政服务中心     ]  窗口 [3号 施工许可           ]
       方式  (x)审批业务 ( )便民事项  跑了 [4 ]  趟

       清单 7条
      """)
    #expect(form.height(width: 64) == 4)
    #expect(form.height(width: 30) > 4)
    #expect(drawn(form, 30, 9).fault == nil)
    var clipboard = Clipboard()
    _ = form.handle(.down, width: 64, clipboard: &clipboard)
    #expect(form.focusedID == "way")
  }

  @Test("A form too high for its place shows the focused field and says there is more")
  func scrolling() {
    var form = Form((1...20).map { FormField("\($0)", "第\($0)项", .text(TextField())) })
    var clipboard = Clipboard()
    for _ in 0..<9 { _ = form.handle(.tab, width: 30, clipboard: &clipboard) }
    var frame = Frame(width: 31, height: 5)
    form.draw(into: &frame, in: frame.bounds.left(30))
    #expect(frame.lines.contains { $0.contains("第10项") })
    #expect(frame.lines[0].hasSuffix("^") && frame.lines[4].hasSuffix("v"))
    #expect(frame.caret != nil)
  }

  @Test("Values go in and out as text")
  func values() {
    var form = form()
    for (id, value) in [("unit", "2"), ("title", "新标题"), ("way", "b"), ("facts", "一\n二"), ("now", "true")] {
      form.setValue(value, of: id)
      #expect(form.value(id) == value)
    }
    form.setValue("9", of: "unit")
    #expect(form.value("unit") == "")
    var other = Control.pick(PickField([.init("1", "住建局")], allowsOther: true))
    other.setValue("某公司")
    #expect(other.value == "某公司")
  }

  @Test("The list of a choice opens, moves, and picks")
  func openList() {
    var form = Form([
      FormField("way", "方式", .choice(ChoiceField([.init("a", "监督台"), .init("b", "走访")], selected: "a")))
    ])
    var clipboard = Clipboard()
    _ = form.handle(.enter, width: 30, clipboard: &clipboard)
    expectPicture(
      drawn(form, 20, 6),
      """
       方式  监督台>
             ┌──────────┐
             │>1 监督台 │
             │ 2 走访   │
             └──────────┘
      """)
    _ = form.handle(.down, width: 30, clipboard: &clipboard)
    #expect(form.handle(.enter, width: 30, clipboard: &clipboard) == .changed("way"))
    #expect(form.value("way") == "b")
  }
}
