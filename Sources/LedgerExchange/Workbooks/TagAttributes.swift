/// Name and attributes of one raw XML tag, between its angle brackets; values as written, entities untouched.
struct TagAttributes {
  /// Without prefix and without a leading or trailing slash.
  let name: String
  /// The name as it stands in the file, prefix included.
  let qualifiedName: String
  let isClosing: Bool
  let isSelfClosing: Bool
  private var values: [(name: String, value: String)] = []

  init(_ tag: [UInt8]) {
    var body = tag[...]
    isClosing = body.first == UInt8(ascii: "/")
    if isClosing { body = body.dropFirst() }
    isSelfClosing = body.last == UInt8(ascii: "/")
    if isSelfClosing { body = body.dropLast() }
    let nameEnd = body.firstIndex(where: TagAttributes.isSpace) ?? body.endIndex
    let qualified = String(decoding: body[..<nameEnd], as: UTF8.self)
    qualifiedName = qualified
    name = qualified.lastIndex(of: ":").map { String(qualified[qualified.index(after: $0)...]) } ?? qualified
    var rest = body[nameEnd...]
    while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
      let attribute = String(decoding: rest[..<equals].filter { !TagAttributes.isSpace($0) }, as: UTF8.self)
      guard let open = rest[equals...].firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }),
        let close = rest[(open + 1)...].firstIndex(of: rest[open])
      else { return }
      values.append((attribute, String(decoding: rest[(open + 1)..<close], as: UTF8.self)))
      rest = rest[(close + 1)...]
    }
  }

  subscript(attribute: String) -> String? { values.first { $0.name == attribute }?.value }

  /// The tag again, with some attributes replaced, added or (with nil) left out.
  func written(replacing changes: [(name: String, value: String?)]) -> String {
    var kept = values
    for (name, value) in changes {
      guard let value else {
        kept.removeAll { $0.name == name }
        continue
      }
      if let index = kept.firstIndex(where: { $0.name == name }) {
        kept[index].value = value
      } else {
        kept.append((name, value))
      }
    }
    let attributes = kept.map { " \($0.name)=\"\($0.value.replacing("\"", with: "&quot;"))\"" }.joined()
    return "<\(qualifiedName)\(attributes)\(isSelfClosing ? "/" : "")>"
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
