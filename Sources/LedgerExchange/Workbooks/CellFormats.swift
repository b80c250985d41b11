/// How a workbook's styles show numbers: as days, times, percentages or plainly.
struct CellFormats {
  enum Look: Hashable {
    case plain, percent, time
    case day(showsDay: Bool)
    /// A whole number with zeros in front, up to so many digits.
    case padded(Int)
  }

  private var looks: [Look] = []

  /// - Throws: `SheetFault`.
  init(_ archive: ZipArchive, part: String?) throws {
    guard let part, archive.has(part) else { return }
    let reader = Reader()
    try XMLPart.read(part, of: archive, reader, elements: archive.limits.elements)
    looks = reader.formats.map { id in
      reader.codes[id].map(CellFormats.look(ofCode:)) ?? CellFormats.look(ofBuiltIn: id)
    }
  }

  subscript(style: Int) -> Look { looks.indices.contains(style) ? looks[style] : .plain }

  /// ECMA-376 part 1, 18.8.30, with the ids 27–36 and 50–58 as Chinese Excel and WPS give them.
  static func look(ofBuiltIn id: Int) -> Look {
    switch id {
    case 9, 10: .percent
    case 18...21, 32...35, 45...47, 55, 56: .time
    case 17, 27, 36, 50, 52, 57: .day(showsDay: false)
    case 14...16, 22, 28...31, 51, 53, 54, 58: .day(showsDay: true)
    default: .plain
    }
  }

  /// Judges a format code by the letters outside quotes, escapes and brackets.
  static func look(ofCode code: String) -> Look {
    if (2...32).contains(code.utf8.count), code.utf8.allSatisfy({ $0 == UInt8(ascii: "0") }) {
      return .padded(code.utf8.count)
    }
    var letters: Set<Character> = []
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    for sign in code.lowercased() {
      if isEscaped {
        isEscaped = false
      } else if isQuoted {
        isQuoted = sign != "\""
      } else {
        switch sign {
        case "\\", "_", "*": isEscaped = true
        case "\"": isQuoted = true
        case "[": isBracketed = true
        case "]": isBracketed = false
        // The first section is for positive numbers; days are never negative.
        case ";": return look(letters)
        // `[h]` counts hours; other brackets are colours, conditions and languages.
        default: if !isBracketed || sign == "h" { letters.insert(sign) }
        }
      }
    }
    return look(letters)
  }

  private static func look(_ letters: Set<Character>) -> Look {
    // `General` and its translations hold letters of days too.
    if letters.contains("g"), !letters.contains("y") { return .plain }
    if letters.contains("d") { return .day(showsDay: true) }
    if letters.contains("y") { return .day(showsDay: false) }
    if letters.contains("h") || letters.contains("s") { return .time }
    return letters.contains("%") ? .percent : .plain
  }

  private final class Reader: XMLPartHandler {
    var codes: [Int: String] = [:]
    /// The number format of each cell style, in the order that cells count them.
    var formats: [Int] = []
    private var isCellStyles = false

    func start(_ element: String, _ attributes: [String: String]) {
      switch element {
      case "numFmt":
        if let id = attributes["numFmtId"].flatMap({ Int($0) }) { codes[id] = attributes["formatCode"] }
      case "cellXfs": isCellStyles = true
      case "xf" where isCellStyles: formats.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0)
      default: break
      }
    }

    func end(_ element: String) -> RowVerdict {
      if element == "cellXfs" { isCellStyles = false }
      return .proceed
    }
  }
}
