import Foundation
import Ledger
import TerminalUI

/// One call of duban: its process, its common options, and what follows from both.
struct Invocation: Sendable {
  let process: ProcessContext
  let paths: OfficePaths
  private(set) var language: Language
  /// Said on the command line or by DUBAN_LANG, so that nothing remembered stands against it.
  let saysLanguage: Bool
  let format: OutputFormat
  private(set) var officer: String
  let saysOfficer: Bool
  /// `--today` or DUBAN_TODAY; nil where nobody said another day.
  let givenDay: CivilDate?
  let givenLedger: String?
  let givenSettings: String?
  let clock = BeijingClock.now

  init(_ options: CommonOptions, _ process: ProcessContext = ProcessContext()) throws {
    self.process = process
    paths = OfficePaths(process, settings: options.config)
    language = options.lang ?? process.language
    saysLanguage = options.lang != nil || process["DUBAN_LANG"] != nil
    format = options.format
    officer = options.officer ?? process["DUBAN_OFFICER"] ?? process.loginName
    saysOfficer = options.officer != nil || process["DUBAN_OFFICER"] != nil
    givenLedger = options.ledger
    givenSettings = options.config
    if let day = options.today {
      givenDay = day
    } else if let text = process["DUBAN_TODAY"] {
      guard let day = CivilDate(argument: text) else {
        throw Failure.usage(
          "DUBAN_TODAY“\(text)”不是日期，请写作2021-09-13", "DUBAN_TODAY \"\(text)\" is no date, write 2021-09-13")
      }
      givenDay = day
    } else {
      givenDay = nil
    }
  }

  /// The book's day: said, or the practice ledger's own, or Beijing's.
  func today(of info: BookInfo?) -> CivilDate { givenDay ?? info?.ownDay ?? clock.today }

  var ledgerFile: String { givenLedger ?? paths.ledger.path }

  /// The settings, with a line on standard error for each wrong file of the office.
  func settings() throws -> Settings {
    let settings = try Settings(paths, given: givenSettings)
    for fault in settings.faults {
      warn(fault.words + Words("（改用随程序安装的）", " (the shipped one is used instead)"))
    }
    return settings
  }

  func acting(as officer: String) -> Invocation {
    var invocation = self
    invocation.officer = officer
    return invocation
  }

  func speaking(_ language: Language) -> Invocation {
    var invocation = self
    invocation.language = language
    return invocation
  }

  func warn(_ words: Words) { complain(words(language)) }
}

/// Lines on standard error; a file's name in them moves no cursor.
func complain(_ lines: String) {
  CommandWatch.clearLine()
  FileHandle.standardError.write(Data((lines.harmless + "\n").utf8))
}

extension String {
  /// As it can be printed on a terminal, line by line (screens.md 1.8).
  var harmless: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { Sanitizer.plain(String($0)) }.joined(separator: "\n")
  }
}
