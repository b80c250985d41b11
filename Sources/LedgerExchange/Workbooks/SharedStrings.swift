/// A workbook's table of texts, packed into one run of bytes.
struct SharedStrings {
  private var bytes: [UInt8] = []
  /// Where each ends; the bound of all bytes leaves room in 32 bits.
  private var ends: [UInt32] = []

  /// Empty where the package has no such part.
  /// - Throws: `SheetFault`.
  init(_ archive: ZipArchive, part: String?) throws {
    guard let part, archive.has(part) else { return }
    let reader = Reader(path: archive.path, part: part, limits: archive.limits)
    try XMLPart.read(part, of: archive, reader, elements: .max, ratio: archive.limits.sharedRatio)
    bytes = reader.bytes
    ends = reader.ends
  }

  /// All texts together, in bytes.
  var size: Int { bytes.count }

  subscript(index: Int) -> String? {
    guard ends.indices.contains(index) else { return nil }
    let start = index == 0 ? 0 : Int(ends[index - 1])
    return String(decoding: bytes[start..<Int(ends[index])], as: UTF8.self)
  }

  /// Joins the runs of a rich text; leaves out its reading aid (`rPh`).
  private final class Reader: XMLPartHandler {
    var bytes: [UInt8] = []
    var ends: [UInt32] = []
    private let path: String
    private let part: String
    private let limits: SheetLimits
    private var isText = false
    private var isPhonetic = false

    init(path: String, part: String, limits: SheetLimits) {
      self.path = path
      self.part = part
      self.limits = limits
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
      guard bytes.count - Int(ends.last ?? 0) <= limits.cellBytes else {
        throw SheetFault.tooLarge(path: path, what: .cellBytes(line: nil, limit: limits.cellBytes))
      }
      guard bytes.count <= limits.sharedBytes else {
        throw SheetFault.tooLarge(path: path, what: .partBytes(part: part, limit: limits.sharedBytes))
      }
    }

    func end(_ element: String) throws -> RowVerdict {
      switch element {
      case "t": isText = false
      case "rPh": isPhonetic = false
      case "si":
        ends.append(UInt32(bytes.count))
        guard ends.count <= limits.sharedTexts else {
          throw SheetFault.tooLarge(path: path, what: .elements(part: part, limit: limits.sharedTexts))
        }
      default: break
      }
      return .proceed
    }
  }
}
