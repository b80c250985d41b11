import Dashboard
import Ledger

/// `duban.1`, out of the tables that the program itself runs on.
struct ManualPage {
  let tree: CommandTree
  let language: Language
  let version: String

  func written() -> String {
    var page = Roff(
      title: "DUBAN", version: "duban \(version)", manual: said("督办手册", "duban manual"), isChinese: language == .zh)
    page.section(said("名称", "NAME"))
    page.paragraph("duban - \(tree.command.abstract ?? "")")
    page.section(said("用法", "SYNOPSIS"))
    page.paragraph("duban \(said("[选项]", "[OPTIONS]"))\nduban \(said("命令 [选项]", "COMMAND [OPTIONS]"))")
    page.section(said("说明", "DESCRIPTION"))
    page.paragraph(ManualFacts.purpose(language))
    page.paragraph(tree.command.discussion ?? "")
    page.section(said("命令", "COMMANDS"))
    for command in tree.commands { describe(command, on: &page) }
    page.section(said("每个命令都有的选项", "OPTIONS OF EVERY COMMAND"))
    describe(tree.common, on: &page)
    page.section(said("督办台的选项", "OPTIONS OF THE DASHBOARD"))
    describe(tree.own(tree.command), on: &page)
    keys(on: &page)
    page.section(said("退出码", "EXIT STATUS"))
    for meaning in ExitMeaning.allCases { page.entry(String(meaning.rawValue), meaning.words(language)) }
    page.section(said("环境变量", "ENVIRONMENT"))
    for variable in ManualFacts.variables { page.entry(variable.name, variable.words(language)) }
    page.section(said("文件", "FILES"))
    for file in ManualFacts.files { page.entry(file.name, file.words(language)) }
    page.section(said("另见", "SEE ALSO"))
    page.paragraph(
      said("PREFIX/share/doc/duban：按键（keys.md）、办理操作（changes.md）", "PREFIX/share/doc/duban: keys.md, changes.md"))
    return page.source
  }

  private func describe(_ command: CommandTree.Command, on page: inout Roff) {
    let own = tree.own(command)
    page.subsection((["duban", command.commandName] + own.map(\.usage)).joined(separator: " "))
    page.paragraph([command.abstract, command.discussion].compactMap(\.self).joined(separator: "\n"))
    describe(own, on: &page)
  }

  private func describe(_ options: [CommandTree.Argument], on page: inout Roff) {
    for option in options {
      var text = ParserWords.abstract(option.abstract ?? "", language)
      if let values = option.allValues, option.valueName?.contains("|") != true {
        text += said("：", ": ") + values.joined(separator: said("、", ", "))
      }
      if let value = option.defaultValue { text += said("（默认\(value)）", " (default \(value))") }
      page.entry(option.synopsis, text)
    }
  }

  private func keys(on page: inout Roff) {
    page.section(said("按键", "KEYS"))
    page.paragraph(
      said("F1在每一处都列出当时可用的键；字母键在输入法关闭时可用。", "F1 lists the keys of each place. Letters are for hands that know vi."))
    let reference = KeyReference()
    for section in reference.sections {
      page.subsection(section.title(language))
      for row in section.rows {
        let where_ = row.place.map { said("（\($0.zh)）", " (\($0.en))") } ?? ""
        page.entry(row.allKeys, row.title(language) + where_)
      }
    }
  }

  private func said(_ zh: String, _ en: String) -> String { Words(zh, en)(language) }
}
