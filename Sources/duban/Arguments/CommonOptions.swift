import ArgumentParser
import Ledger

/// What every command takes, before its name or behind it.
struct CommonOptions: ParsableArguments {
  @Option(help: ArgumentHelp(said("台账文件", "The ledger's file."), valueName: "file"))
  var ledger: String?

  @Option(help: ArgumentHelp(said("本单位设置所在目录", "The folder of the office's own settings."), valueName: "dir"))
  var config: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      said("经办人代码（或用DUBAN_OFFICER；默认登录名）", "The officer's code (or DUBAN_OFFICER; else the login name)."),
      valueName: "officer"))
  var officer: String?

  @Option(help: ArgumentHelp(said("语言", "Language."), valueName: "zh|en"))
  var lang: Language?

  @Option(help: ArgumentHelp(said("输出格式", "How the answer is written."), valueName: "text|json|csv"))
  var format: OutputFormat = .text

  @Option(
    help: ArgumentHelp(
      said("以这一天为今天（或用DUBAN_TODAY）", "Takes this day as today (or DUBAN_TODAY)."), valueName: "date"))
  var today: CivilDate?
}

extension OutputFormat: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}

extension CivilDate: ExpressibleByArgument {
  package init?(argument: String) {
    guard let date = DayText.read(argument, today: BeijingClock.now.today) else { return nil }
    self = date
  }
}

/// A sentence of help. Help is asked for before arguments are parsed, so the language is looked for in them directly.
func said(_ zh: String, _ en: String) -> String { Words(zh, en)(spokenLanguage) }

let spokenLanguage: Language = {
  let words = CommandLine.arguments
  for (index, word) in words.enumerated() {
    if word == "--lang", index + 1 < words.count, let language = Language(rawValue: words[index + 1]) {
      return language
    }
    if word.hasPrefix("--lang="), let language = Language(rawValue: String(word.dropFirst(7))) { return language }
  }
  return ProcessContext().language
}()
