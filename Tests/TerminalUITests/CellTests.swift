import Testing

@testable import TerminalUI

@Test func smoke() {
  var f = Frame(width: 80, height: 13)
  let columns = [
    Column("c", "色", least: 2), Column("n", "编号", least: 4, isNumber: true), Column("u", "单位", least: 8, weight: 1),
    Column("t", "线索", least: 10, weight: 3), Column("s", "状态", least: 12, dropOrder: 2),
    Column("d", "期限", least: 12, dropOrder: 3),
  ]
  TableView(
    columns: columns,
    rows: [TableRow(["红", "0017", "住建局", "施工许可超期，企业跑四趟", "初步核实", "超期12天"].map { Span($0) }), TableRow(["黄", "0031", "行政服务中心", "窗口服务态度差，教育后再次发现再次发现再次发现再次", "整改中", "剩2个工作日"].map { Span($0) })],
    cursor: 0, position: 1, total: .exact(24), sort: .init("d", ascending: true)
  ).drawBoxed(into: &f, in: f.bounds, title: "2 问题线索 · 今日待办", focused: true)
  print(f.text); #expect(f.fault == nil)
  var m = Frame(width: 80, height: 12)
  let menu = Menu(
    title: "办理 0017 施工许可超期，企业跑四趟",
    items: [.init(1, "补充进展"), .init(2, "提出核查结论（属实 / 部分属实 / 不实 / 无法查实）"), .init(3, "办结", refusal: "缺：核查结论；整改或追责问责")], label: "数字或方向键 · Esc返回")
  menu.draw(into: &m, in: m.bounds)
  print(m.text)
  var d = Frame(width: 80, height: 12)
  Dialog(title: "批量催办", text: ["将向 24 件线索的承办部门发出催办。这一步可以撤销，但会进入记录。"], buttons: [.init(1, "返回"), .init(2, "发出", needsTyping: true)], harmless: 1, typing: (prompt: "输入件数", expected: "24")).draw(into: &d, in: d.bounds)
  print(d.text)
  var fm = Frame(width: 60, height: 14)
  var form = Form([
    FormField("unit", "被反映单位", .pick(PickField([.init("1", "住建局", initials: "zjj"), .init("2", "自然资源局", initials: "zrzyj")])), isRequired: true),
    FormField("title", "标题", .text(TextField("施工许可")), error: "标题太短：至少6个字，写清什么事、拖了多久"),
    FormField("kind", "方式", .choice(ChoiceField([.init("a", "监督台"), .init("b", "走访")], selected: "a"))),
    FormField("fact", "事实", .area(TextArea("企业四次到窗口，每次告知的材料不同；现场无办事指南。企业四次到窗口，每次告知的材料不同；现场无办事指南。"))),
    FormField("now", "", .check(Checkbox("当场纠正"))),
  ])
  var c = Clipboard()
  _ = form.handle(.character("z"), width: 58, clipboard: &c)
  fm.box(fm.bounds, title: "登记", label: "草稿已存", focused: true)
  form.draw(into: &fm, in: fm.bounds.insideBox)
  print(fm.text); #expect(fm.fault == nil)
  var t = Frame(width: 34, height: 6)
  t.box(t.bounds, title: "1 县市单位")
  TreeView(title: "县市单位", countTitles: ["在办", "红", "黄"], rows: [.init(level: 0, fold: .open, label: "伊犁州（州直）", counts: ["212", "31", "22"]), .init(level: 1, fold: .open, label: "奎屯市", counts: ["88", "12", "7"]), .init(level: 2, fold: .leaf, label: "住建局", counts: ["14", "3", "1"])], cursor: 2).draw(into: &t, in: t.bounds.insideBox, focused: false)
  print(t.text)
  var b = Frame(width: 80, height: 2)
  StatusBar([BarItem("督办 duban", style: .title, priority: 9), BarItem("奎屯市"), BarItem("2021-09-13 周一 10:05"), BarItem("红12 黄7 待验收3 待回复2", priority: 5)], trailing: [BarItem("练习", style: .warn)]).draw(into: &b, in: b.bounds)
  HintRow([.init("Enter", "办理"), .init("F3", "查找"), .init("F10", "退出")]).draw(into: &b, in: b.bounds.row(1))
  print(b.text)
}
