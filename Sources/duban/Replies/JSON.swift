/// A value as JSON has it, its members in the order in which they were given, so that two answers can be compared as
/// text. An encoder of our own: Foundation's costs 15 ms and sorts or shuffles keys.
indirect enum JSON: Hashable, Sendable {
  case null
  case flag(Bool)
  case number(Int)
  case text(String)
  case list([JSON])
  case object([Member])

  struct Member: Hashable, Sendable {
    let key: String
    let value: JSON

    init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }

  static func object(_ members: KeyValuePairs<String, JSON>) -> JSON {
    .object(members.map { Member($0.key, $0.value) })
  }

  static func text(_ text: String?) -> JSON { text.map { JSON.text($0) } ?? .null }
  static func number(_ number: Int?) -> JSON { number.map { JSON.number($0) } ?? .null }
  static func texts(_ texts: some Sequence<String>) -> JSON { .list(texts.map { JSON.text($0) }) }
}

extension JSON {
  /// Indented by two; short lists and objects of plain values stay on their line.
  var written: String {
    var out = ""
    write(into: &out, indent: 0)
    return out
  }

  private var isPlain: Bool {
    switch self {
    case .list(let items): items.isEmpty
    case .object(let members): members.isEmpty
    default: true
    }
  }

  private func write(into out: inout String, indent: Int) {
    switch self {
    case .null: out += "null"
    case .flag(let flag): out += flag ? "true" : "false"
    case .number(let number): out += String(number)
    case .text(let text): JSON.quote(text, into: &out)
    case .list(let items):
      guard !items.allSatisfy(\.isPlain) else {
        out += "["
        for (index, item) in items.enumerated() {
          if index > 0 { out += ", " }
          item.write(into: &out, indent: indent)
        }
        out += "]"
        return
      }
      JSON.lines("[", "]", items, into: &out, indent: indent) { item, out in
        item.write(into: &out, indent: indent + 2)
      }
    case .object(let members):
      guard !members.isEmpty else { return out += "{}" }
      JSON.lines("{", "}", members, into: &out, indent: indent) { member, out in
        JSON.quote(member.key, into: &out)
        out += ": "
        member.value.write(into: &out, indent: indent + 2)
      }
    }
  }

  private static func lines<Item>(
    _ open: String, _ close: String, _ items: [Item], into out: inout String, indent: Int,
    _ write: (Item, inout String) -> Void
  ) {
    out += open
    for (index, item) in items.enumerated() {
      out += index > 0 ? ",\n" : "\n"
      out += String(repeating: " ", count: indent + 2)
      write(item, &out)
    }
    out += "\n" + String(repeating: " ", count: indent) + close
  }

  /// Controls, bidirectional marks and line separators are escaped: an answer is often looked at on a terminal.
  private static func quote(_ text: String, into out: inout String) {
    out += "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: out += "\\\""
      case 0x5C: out += "\\\\"
      case 0x0A: out += "\\n"
      case 0x0D: out += "\\r"
      case 0x09: out += "\\t"
      case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF:
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    out += "\""
  }
}
