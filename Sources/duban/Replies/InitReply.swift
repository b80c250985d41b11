import Ledger

/// A ledger was made.
struct InitReply: Reply {
  let path: String
  let division: String
  let officer: String
  let units: Int
  var isPractice = false
  var leads = 0

  func text(_ language: Language) -> String {
    let made =
      isPractice
      ? Words("已建练习台账（\(leads)件，均为虚构）：\(path)", "made a practice ledger of \(leads) made-up leads: \(path)")
      : Words(
        "已建台账：\(path)（\(division)，\(officer)，单位\(units)个）",
        "made a ledger: \(path) (\(division), \(officer), \(units) units)")
    let next = Words("打开：duban --ledger '\(path)'", "open it: duban --ledger '\(path)'")
    let caution = Words("不得存储、处理涉密线索；不替代检举举报平台。", "No classified leads; no substitute for the reporting platform.")
    return [made, next, caution].map { $0(language) }.joined(separator: "\n")
  }

  func json(_ language: Language) -> JSON {
    .object([
      "ledger": .text(path), "division": .text(division), "officer": .text(officer), "units": .number(units),
      "practice": .flag(isPractice), "leads": .number(leads),
    ])
  }
}
