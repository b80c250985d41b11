import Foundation
import Ledger
import Yams

/// A place in a YAML file of the settings, with its line: what is wrong is named where it stands.
struct SettingsNode {
  let path: String
  private let node: Node

  private init(path: String, node: Node) {
    self.path = path
    self.node = node
  }

  /// The file's top; nil where it holds nothing but comments.
  static func read(_ path: String) throws -> SettingsNode? {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw SettingsFault(path, Words("读不了这个文件", "the file cannot be read"))
    }
    do {
      guard let node = try Yams.compose(yaml: String(decoding: data, as: UTF8.self)) else { return nil }
      return SettingsNode(path: path, node: node)
    } catch let error as YamlError {
      throw SettingsFault(
        path, line: error.line, Words("YAML写法不对：\(error.problem)", "not valid YAML: \(error.problem)"))
    }
  }

  var line: Int? { node.mark?.line }

  func fault(_ zh: String, _ en: String) -> SettingsFault { SettingsFault(path, line: line, Words(zh, en)) }

  /// The members of a mapping; `known` names what may stand there, so that a slip of the pen is not passed over.
  func members(_ known: [String]) throws -> [String: SettingsNode] {
    let members = try pairs()
    if let stranger = members.first(where: { !known.contains($0.key) }) {
      let list = known.joined(separator: ", ")
      throw stranger.value.fault("不认识“\(stranger.key)”，可用：\(list)", "unknown \"\(stranger.key)\"; known are \(list)")
    }
    return Dictionary(members, uniquingKeysWith: { first, _ in first })
  }

  /// The members of a mapping whose keys are anyone's, in the file's order.
  func pairs() throws -> [(key: String, value: SettingsNode)] {
    guard let mapping = node.mapping else { throw fault("应为“键: 值”", "expected \"key: value\" lines") }
    return try mapping.map { key, value in
      guard let name = key.string else {
        throw SettingsNode(path: path, node: key).fault("键应为文字", "a key should be text")
      }
      return (name, SettingsNode(path: path, node: value))
    }
  }

  var isMapping: Bool { node.mapping != nil }

  func items() throws -> [SettingsNode] {
    guard let sequence = node.sequence else { throw fault("应为以“- ”开头的列表", "expected a list of \"- \" lines") }
    return sequence.map { SettingsNode(path: path, node: $0) }
  }

  func text() throws -> String {
    guard let text = node.scalar?.string else { throw fault("应为文字", "expected text") }
    return text.trimmed
  }

  /// The lines of a block that begins with `|`, without the empty ones at its end; indents stay.
  func lines() throws -> [String] {
    guard let text = node.scalar?.string else { throw fault("应为文字", "expected text") }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.trimmed.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// A fault in one line of a block, whose first line follows its `|`.
  func fault(inLine index: Int?, _ words: Words) -> SettingsFault {
    let isBlock = node.scalar?.style == .literal
    return SettingsFault(path, line: line.map { isBlock ? $0 + 1 + (index ?? -1) : $0 }, words)
  }

  func number() throws -> Int {
    guard let number = Int(try text()) else { throw fault("应为整数", "expected a whole number") }
    return number
  }

  func day() throws -> CivilDate {
    let text = try text()
    guard let day = CivilDate(text) else {
      throw fault("“\(text)”应为日期，如2021-09-13", "\"\(text)\" should be a date such as 2021-09-13")
    }
    return day
  }

  func flag() throws -> Bool {
    switch try text().lowercased() {
    case "true", "yes", "是": true
    case "false", "no", "否": false
    default: throw fault("应为 true 或 false", "expected true or false")
    }
  }

  func choice<E: RawRepresentable<String> & CaseIterable>(_ type: E.Type) throws -> E {
    let text = try text()
    guard let value = E(rawValue: text) else {
      let known = E.allCases.map(\.rawValue).joined(separator: ", ")
      throw fault("“\(text)”应为 \(known) 之一", "\"\(text)\" should be one of \(known)")
    }
    return value
  }
}

extension YamlError {
  fileprivate var line: Int? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    default: nil
    }
  }

  fileprivate var problem: String {
    switch self {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _): problem
    default: "syntax"
    }
  }
}
