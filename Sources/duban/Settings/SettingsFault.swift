import Ledger

/// A settings file that cannot be used: which file, which line, what was expected there.
struct SettingsFault: Error, Hashable, Sendable {
  let path: String
  let line: Int?
  let expected: Words

  init(_ path: String, line: Int? = nil, _ expected: Words) {
    self.path = path
    self.line = line
    self.expected = expected
  }

  var words: Words {
    let place = line.map { Words("第\($0)行", " line \($0)") } ?? Words("", "")
    return Words("设置文件 \(path) \(place.zh)：\(expected.zh)", "settings file \(path)\(place.en): \(expected.en)")
  }
}
