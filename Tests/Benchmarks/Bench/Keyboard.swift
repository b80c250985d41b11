/// What a keyboard sends for the keys that are measured, and where on a screen of 120 by 40 the answers stand.
enum Key {
  static let up = "\u{1B}OA"
  static let down = "\u{1B}OB"
  static let pageUp = "\u{1B}[5~"
  static let pageDown = "\u{1B}[6~"
  static let home = "\u{1B}OH"
  static let end = "\u{1B}OF"
  static let enter = "\r"
  static let escape = "\u{1B}"
  /// 常用筛选
  static let filters = "\u{B}"
  static let save = "\u{13}"
  static let f10 = "\u{1B}[21~"
}

extension Area {
  /// The rows of the list of leads.
  static let list = Area(rows: 3..<19, columns: 35..<118)
  /// The list and the detail below it, without the frame's totals.
  static let right = Area(rows: 3..<37, columns: 35..<118)
  /// What was just done.
  static let message = Area(rows: 38..<39, columns: 0..<120)
}
