import Dashboard
import Ledger
import TerminalUI

/// `keys.csv`: an office's own keys. A wrong line is named and left out; the others hold.
struct KeySettings {
  private(set) var keys: [Command.ID: [Key]] = [:]
  private(set) var faults: [SettingsFault] = []

  init(path: String) {
    do {
      for row in try SettingsTable(path: path, columns: ["action", "keys"]).rows { read(row) }
    } catch let fault as SettingsFault {
      faults.append(fault)
    } catch {
      faults.append(SettingsFault(path, Words("读不出来", "it can't be read")))
    }
  }

  private mutating func read(_ row: SettingsTable.Row) {
    do {
      let action = try row.need("action")
      guard let id = Command.ID(rawValue: action), let command = KeySettings.standard.command(id) else {
        let known = KeySettings.standard.commands.filter(KeySettings.mayChange).map(\.id.rawValue)
        throw row.fault(
          Words(
            "没有动作“\(action)”；可改的有 \(known.joined(separator: ", "))",
            "no action \"\(action)\"; those with keys to change are \(known.joined(separator: ", "))"))
      }
      guard KeySettings.mayChange(command) else {
        throw row.fault(Words("“\(action)”的键不能改", "the keys of \"\(action)\" are fixed"))
      }
      let names = try row.need("keys").split(separator: " ").map(String.init)
      keys[id] = try names.map { name in
        guard let key = Key(name: name) else {
          throw row.fault(
            Words("没有键“\(name)”，写法如 F4 Ctrl-O Shift-Tab o", "no key \"\(name)\"; write F4 Ctrl-O Shift-Tab o"))
        }
        return key
      }
    } catch let fault as SettingsFault {
      faults.append(fault)
    } catch {
      faults.append(row.fault(Words("读不出来", "it can't be read")))
    }
  }

  private static let standard = CommandTable()

  /// Cursor keys and those of forms and fields are read where they act.
  private static func mayChange(_ command: Command) -> Bool { !command.isMotion && command.group != .form }
}
