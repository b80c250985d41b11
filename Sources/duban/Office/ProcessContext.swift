import Foundation
import Glibc
import Ledger

/// What the process was given: its variables, its login, its terminal. Read once; everything else gets values.
struct ProcessContext: Sendable {
  let variables: [String: String]
  /// The account that runs duban; what an entry is signed with where nothing else was said.
  let loginName: String
  let inputIsTerminal: Bool
  let outputIsTerminal: Bool

  init() {
    variables = ProcessInfo.processInfo.environment
    loginName = ProcessContext.accountName() ?? "unknown"
    inputIsTerminal = isatty(STDIN_FILENO) == 1
    outputIsTerminal = isatty(STDOUT_FILENO) == 1
  }

  /// A variable's value; an empty one counts as none.
  subscript(_ name: String) -> String? {
    variables[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// `--lang` is the command's business; this is what the environment says (screens.md 2.4).
  var language: Language {
    if let chosen = self["DUBAN_LANG"].flatMap(Language.init(rawValue:)) { return chosen }
    guard let locale = self["LC_ALL"] ?? self["LC_MESSAGES"] ?? self["LANG"] else { return .zh }
    if locale.hasPrefix("zh") || locale == "C" || locale == "POSIX" || locale.hasPrefix("C.") { return .zh }
    return .en
  }

  private static func accountName() -> String? {
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else { return nil }
    return String(cString: name)
  }
}
