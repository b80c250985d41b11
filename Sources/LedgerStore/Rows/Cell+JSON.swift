extension Cell {
  /// Canonical JSON: keys in order, no spaces, absent and null fields left out. Two equal records have equal bytes,
  /// which is what a digest needs.
  var json: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .integer(let number): bytes += String(number).utf8
    case .real(let number): bytes += String(number).utf8
    case .text(let text): Cell.write(text, to: &bytes)
    case .list(let cells):
      bytes.append(UInt8(ascii: "["))
      for (place, cell) in cells.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        cell.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let fields):
      bytes.append(UInt8(ascii: "{"))
      var isFirst = true
      for (key, cell) in fields.sorted(by: { $0.key < $1.key }) where cell != .null {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        Cell.write(key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        cell.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        bytes += "\\u00".utf8
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  init(json text: String) throws {
    var reader = JSONReader(bytes: Array(text.utf8))
    self = try reader.document()
  }
}

/// Reads the JSON that the store itself wrote. Foundation's reader costs milliseconds and megabytes at its first use,
/// on the path to the first screen.
private struct JSONReader {
  let bytes: [UInt8]
  var place = 0
  private static let deepest = 64

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() throws -> Cell {
    let cell = try value(depth: 0)
    skipSpace()
    guard place == bytes.count else { throw fault }
    return cell
  }

  private var fault: UnreadableCell { UnreadableCell("JSON broken at byte \(place)") }

  private mutating func skipSpace() {
    while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
  }

  private mutating func next() -> UInt8? {
    skipSpace()
    return place < bytes.count ? bytes[place] : nil
  }

  private mutating func expect(_ byte: UInt8) throws {
    guard next() == byte else { throw fault }
    place += 1
  }

  private mutating func value(depth: Int) throws -> Cell {
    guard depth < Self.deepest, let byte = next() else { throw fault }
    switch byte {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try list(depth: depth)
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func object(depth: Int) throws -> Cell {
    try expect(UInt8(ascii: "{"))
    var fields: [String: Cell] = [:]
    if next() == UInt8(ascii: "}") {
      place += 1
      return .object(fields)
    }
    while true {
      guard next() == UInt8(ascii: "\"") else { throw fault }
      let key = try string()
      try expect(UInt8(ascii: ":"))
      fields[key] = try value(depth: depth + 1)
      guard next() == UInt8(ascii: ",") else { break }
      place += 1
    }
    try expect(UInt8(ascii: "}"))
    return .object(fields)
  }

  private mutating func list(depth: Int) throws -> Cell {
    try expect(UInt8(ascii: "["))
    var cells: [Cell] = []
    if next() == UInt8(ascii: "]") {
      place += 1
      return .list(cells)
    }
    while true {
      cells.append(try value(depth: depth + 1))
      guard next() == UInt8(ascii: ",") else { break }
      place += 1
    }
    try expect(UInt8(ascii: "]"))
    return .list(cells)
  }

  private mutating func word(_ word: String, _ cell: Cell) throws -> Cell {
    guard bytes[place...].starts(with: word.utf8) else { throw fault }
    place += word.utf8.count
    return cell
  }

  private mutating func number() throws -> Cell {
    let start = place
    while place < bytes.count, bytes[place] > 0x20, !",]}".utf8.contains(bytes[place]) { place += 1 }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    if let whole = Int(text) { return .integer(whole) }
    guard let real = Double(text) else { throw fault }
    return .real(real)
  }

  private mutating func string() throws -> String {
    place += 1
    let start = place
    while place < bytes.count, bytes[place] != UInt8(ascii: "\""), bytes[place] != UInt8(ascii: "\\") { place += 1 }
    var plain = Array(bytes[start..<place])
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: plain, as: UTF8.self) }
      guard byte == UInt8(ascii: "\\") else {
        plain.append(byte)
        continue
      }
      plain += try escaped()
    }
    throw fault
  }

  /// The store writes only `\"`, `\\` and `\u00xx`; SQLite's own JSON functions are never used to write.
  private mutating func escaped() throws -> [UInt8] {
    guard place < bytes.count else { throw fault }
    let byte = bytes[place]
    place += 1
    guard byte == UInt8(ascii: "u") else { return [byte] }
    guard place + 4 <= bytes.count,
      let code = UInt32(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(code)
    else { throw fault }
    place += 4
    return Array(String(Character(scalar)).utf8)
  }
}
