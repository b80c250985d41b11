import ArgumentParser
import Ledger

/// What every command takes, before its name or behind it.
struct CommonOptions: ParsableArguments {
  @Option(help: explained("台账文件", "The ledger's file.", "file"), completion: .file())
  var ledger: String?

  @Option(help: explained("本单位设置所在目录", "The folder of the office's own settings.", "dir"), completion: .directory)
  var config: String?

  @Option(
    name: .customLong("as"),
    help: explained(
      "经办人代码（或用DUBAN_OFFICER；默认登录名）", "The officer's code (or DUBAN_OFFICER; else the login name).", "officer"))
  var officer: String?

  @Option(help: explained("语言", "Language.", "zh|en"))
  var lang: Language?

  @Option(help: explained("输出格式", "How the answer is written.", "text|json|csv"))
  var format: OutputFormat = .text

  @Option(
    help: explained("以这一天为今天（或用DUBAN_TODAY）", "Takes this day as today (or DUBAN_TODAY).", "date"))
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

func explained(_ zh: String, _ en: String, _ valueName: String? = nil) -> ArgumentHelp {
  ArgumentHelp(said(zh, en), valueName: valueName)
}

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
