/// A workbook's table of texts, packed into one run of bytes.
struct SharedStrings {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// Empty where the package has no such part.
  /// - Throws: `SheetFault`.
  init(_ archive: ZipArchive, part: String?) throws {
    guard let part, archive.has(part) else { return }
    let reader = Reader(path: archive.path, limit: archive.limits.sharedBytes)
    try XMLPart.read(part, of: archive, reader)
    bytes = reader.bytes
    ends = reader.ends
  }

  subscript(index: Int) -> String? {
    guard ends.indices.contains(index) else { return nil }
    return String(decoding: bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]], as: UTF8.self)
  }

  /// Joins the runs of a rich text; leaves out its reading aid (`rPh`).
  private final class Reader: XMLPartHandler {
    var bytes: [UInt8] = []
    var ends: [Int] = []
    private let path: String
    private let limit: Int
    private var isText = false
    private var isPhonetic = false

    init(path: String, limit: Int) {
      self.path = path
      self.limit = limit
    }

    func start(_ element: String, _ attributes: [String: String]) {
      switch element {
      case "t": isText = !isPhonetic
      case "rPh": isPhonetic = true
      default: break
      }
    }

    func text(_ text: String) throws {
      guard isText else { return }
      bytes.append(contentsOf: text.utf8)
      guard bytes.count <= limit else {
        throw SheetFault.tooLarge(path: path, what: .partBytes(part: "sharedStrings", limit: limit))
      }
    }

    func end(_ element: String) -> RowVerdict {
      switch element {
      case "t": isText = false
      case "rPh": isPhonetic = false
      case "si": ends.append(bytes.count)
      default: break
      }
      return .proceed
    }
  }
}
