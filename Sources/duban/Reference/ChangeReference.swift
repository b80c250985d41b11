import Ledger

/// Every change with its fields, what they take and the rules that can refuse it, out of the change table.
struct ChangeReference {
  func written() -> String {
    var page = Markdown()
    page.heading(1, "办理操作 Changes")
    page.paragraph(
      """
      督办台的每张表、每个 `duban change 操作名 栏目=内容` 都出自这张表；带 * 的必填。`duban changes 操作名` 显示同样的内容。

      Every form of the dashboard and every `duban change NAME field=value` is drawn from this table; fields with * are required. `duban changes NAME` shows
      the same.
      """)
    page.table(
      ["操作 Change", "名称", "Title", "对象 About", "规则 Rules"],
      ChangeTable.all.map { change in
        [
          "[`\(change.name)`](#\(change.name))", change.title.zh, change.title.en, change.subjectKind.name,
          change.rules.joined(separator: " "),
        ]
      })
    for change in ChangeTable.all { describe(change, on: &page) }
    page.heading(2, "规则 Rules")
    let used = Set(ChangeTable.all.flatMap(\.rules))
    page.table(
      ["规则 Rule", "内容", "What it says"],
      RuleTable.all.filter { used.contains($0.name) }.map { [$0.name, $0.words.zh, $0.words.en] })
    return page.source
  }

  private func describe(_ change: Change, on page: inout Markdown) {
    page.heading(2, change.name)
    page.paragraph("**\(change.title.zh)** \(change.summary.zh)。规则：\(change.rules.joined(separator: " "))")
    page.paragraph("**\(change.title.en)**: \(change.summary.en).")
    guard !change.allFields.isEmpty else { return }
    page.table(
      ["栏目 Field", "名称", "Title", "类型 Kind", "内容", "What it takes"],
      change.allFields.map { field in
        let hint = Words(field.kind.hint(.zh), field.kind.hint(.en))
        return [
          Markdown.code(field.name) + (field.isRequired ? " *" : ""), field.title.zh, field.title.en, field.kind.name,
          hint.zh + (field.help.map { "；" + $0.zh } ?? ""), hint.en + (field.help.map { "; " + $0.en } ?? ""),
        ]
      })
  }
}
