import Ledger

/// `colours.csv`: the thresholds of each profile, by name. A file without the column `profile` is one profile, whatever
/// the office chose.
struct ColourSettings: Sendable {
  private let profiles: [String: ColourThresholds]

  static func read(_ path: String) throws -> ColourSettings {
    var profiles: [String: ColourThresholds] = [:]
    let rows = try SettingsTable(path: path, columns: ["setting", "value"]).rows
    for row in rows { try row.read(into: &profiles[row.profile(), default: ColourThresholds()]) }
    for row in rows { try row.mustRise(in: profiles[row.profile(), default: ColourThresholds()]) }
    return ColourSettings(profiles: profiles)
  }

  var names: [String] { Array(profiles.keys) }

  /// Nil where there is no such profile.
  func thresholds(_ profile: String) -> ColourThresholds? { profiles[profile] ?? profiles[""] }
}

extension SettingsTable.Row {
  fileprivate func profile() throws -> String { has("profile") ? try need("profile") : "" }

  fileprivate func read(into thresholds: inout ColourThresholds) throws {
    let setting = try need("setting")
    switch setting {
    case "count_from":
      guard let from = ColourThresholds.CountFrom(rawValue: self["value"]) else {
        throw fault(Words("value 应为 discovered 或 received", "value should be discovered or received"))
      }
      thresholds.countFrom = from
    case "yellow_after_months":
      thresholds.yellowAfterMonths = try months()
    case "red_after_months":
      thresholds.redAfterMonths = try months()
    case "yellow_last_days":
      guard let days = try months() else { throw fault(Words("缺 value", "value is missing")) }
      thresholds.yellowLastDays = days
    case "yellow_answer": thresholds.answers[.yellow] = answer
    case "red_answer": thresholds.answers[.red] = answer
    default: try readIdle(setting, into: &thresholds)
    }
  }

  /// `checking_red_idle_months`: a state that a lead can lie in.
  private func readIdle(_ setting: String, into thresholds: inout ColourThresholds) throws {
    for status in LeadStatus.allCases where !status.isFinished {
      if setting == "\(status.rawValue)_yellow_idle_months" {
        thresholds.idle[status, default: .init()].yellow = try months()
        return
      }
      if setting == "\(status.rawValue)_red_idle_months" {
        thresholds.idle[status, default: .init()].red = try months()
        return
      }
    }
    throw fault(Words("不认识的设置“\(setting)”", "unknown setting \"\(setting)\""))
  }

  /// Nil where the value is empty.
  private func months() throws -> Int? {
    guard let number = try number("value") else { return nil }
    guard number <= 1_000 else {
      throw fault(Words("value 应为0到1000的整数", "value should be a whole number up to 1000"))
    }
    return number
  }

  /// A lead is yellow before it is red: said at the line of the red one, wherever the other stands.
  fileprivate func mustRise(in thresholds: ColourThresholds) throws {
    let pair: (yellow: Int?, red: Int?)
    if self["setting"] == "red_after_months" {
      pair = (thresholds.yellowAfterMonths, thresholds.redAfterMonths)
    } else if let idle = thresholds.idle.first(where: { self["setting"] == "\($0.key.rawValue)_red_idle_months" })?
      .value
    {
      pair = (idle.yellow, idle.red)
    } else {
      return
    }
    guard let yellow = pair.yellow, let red = pair.red, red < yellow else { return }
    throw fault(Words("转红（\(red)）应不早于转黄（\(yellow)）", "red (\(red)) should not come before yellow (\(yellow))"))
  }

  private var answer: Words? { text("value").map { Words($0, text("note_en") ?? $0) } }
}
