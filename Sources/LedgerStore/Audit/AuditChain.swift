import Crypto
import Ledger

/// The chained log: each entry's hash covers the entry and the hash before it, so that none can be changed, dropped or
/// put in between without a trace (domain rule I27). No free text is in it.
enum AuditChain {
  /// What stands before the first entry.
  static let beginning = String(repeating: "0", count: 64)

  /// SHA-256 over the previous hash and the entry's canonical content.
  static func hash(of entry: AuditEntry, after previous: String) -> String {
    let content = Cell.object([
      "entry": .integer(entry.entry), "at": .text(entry.at), "day": .text(entry.day.description),
      "officer": .text(entry.officer), "change": .text(entry.change), "summaryZh": .text(entry.summaryZh),
      "summaryEn": .text(entry.summaryEn), "rows": .list(entry.rows.map(Cell.text)),
      "undoes": entry.undoes.map(Cell.integer) ?? .null,
    ])
    return digest(previous + "\n" + content.json)
  }

  static func digest(_ text: String) -> String { hex(SHA256.hash(data: Array(text.utf8))) }

  static func hex(_ digest: SHA256.Digest) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

/// What an entry says of the rows that it wrote.
struct EntryRows {
  private var isBatch: Bool
  private var lines: [String] = []
  private var counts: [RecordKind: Int] = [:]
  private var whole = SHA256()

  init(isBatch: Bool) { self.isBatch = isBatch }

  /// The row's after-image, in canonical JSON.
  mutating func add(_ kind: RecordKind, id: String, image: String) {
    guard isBatch else {
      lines.append("\(kind.rawValue):\(id):\(AuditChain.digest(image))")
      return
    }
    counts[kind, default: 0] += 1
    whole.update(data: Array("\(kind.rawValue):\(id):\(image)\n".utf8))
  }

  /// Kind, identity and digest of each row; of a batch how many of each kind, and one digest over all.
  var listed: [String] {
    guard isBatch else { return lines }
    return counts.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.key.rawValue)×\($0.value)" }
      + ["all:\(AuditChain.hex(whole.finalize()))"]
  }
}
