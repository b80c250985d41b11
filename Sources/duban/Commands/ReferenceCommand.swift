import ArgumentParser

/// Writes the references that are committed under docs/; `make reference` calls it, people have no use for it.
struct ReferenceCommand: ParsableCommand {
  enum Part: String, CaseIterable, ExpressibleByArgument { case man, keys, changes }

  static let configuration = CommandConfiguration(
    commandName: "reference",
    abstract: said("从程序自身的表生成手册", "Writes the manual out of the program's own tables."), shouldDisplay: false)

  @OptionGroup var common: CommonOptions

  @Argument(help: explained("手册页、按键或办理操作", "The manual page, the keys or the changes.", "part"))
  var part: Part

  mutating func run() throws {
    switch part {
    case .man:
      let page = ManualPage(
        tree: try CommandTree.read(), language: common.lang ?? spokenLanguage, version: Duban.configuration.version)
      print(page.written(), terminator: "")
    case .keys: print(KeyReference().written(), terminator: "")
    case .changes: print(ChangeReference().written(), terminator: "")
    }
  }
}
