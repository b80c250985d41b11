/// Finds a worksheet's column widths and merged ranges without parsing its rows: the former stand before, the latter
/// behind them, and in a large sheet the rows are nearly all of it.
struct WorksheetOutline {
  private(set) var merges: [MergedRange] = []
  private(set) var widths: [Int: Double] = [:]
  private let path: String
  private let limits: SheetLimits
  private var tag: [UInt8] = []
  private var isTag = false
  private var isOfInterest = true

  init(path: String, limits: SheetLimits) {
    self.path = path
    self.limits = limits
  }

  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    var index = 0
    while index < bytes.count {
      if !isTag {
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
        guard index < bytes.count else { return }
        index += 1
        isTag = true
        isOfInterest = true
        tag.removeAll(keepingCapacity: true)
        continue
      }
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: ">") {
        isTag = false
        if isOfInterest { try keep(tag) }
      } else if isOfInterest {
        tag.append(byte)
        // Cells and values make up nearly every tag; `c`, `v`, `/c`, `row` are given up at their first blank or bracket.
        if tag.count == 2, byte == UInt8(ascii: " "), tag[0] != UInt8(ascii: "m") { isOfInterest = false }
        if tag.count > 4_096 { isOfInterest = false }
      }
    }
  }

  private mutating func keep(_ tag: [UInt8]) throws {
    let isMerge = tag.contains(sequence: "mergeCell ")
    guard isMerge || tag.contains(sequence: "col ") else { return }
    let attributes = TagAttributes(tag)
    switch attributes.name {
    case "mergeCell":
      guard let range = attributes["ref"].flatMap({ MergedRange($0) }) else { return }
      merges.append(range)
      guard merges.count <= limits.merges else {
        throw SheetFault.tooLarge(path: path, what: .merges(limits.merges))
      }
    case "col":
      guard let first = attributes["min"].flatMap({ Int($0) }), let last = attributes["max"].flatMap({ Int($0) }),
        let width = attributes["width"].flatMap({ Double($0) }), first >= 1, first <= min(last, limits.columns)
      else { return }
      for column in first...min(last, limits.columns) { widths[column - 1] = width }
    default: break
    }
  }
}

extension [UInt8] {
  fileprivate func contains(sequence: StaticString) -> Bool {
    let count = sequence.utf8CodeUnitCount
    guard self.count >= count else { return false }
    // The name stands at the tag's beginning, behind a prefix at most.
    for start in 0...Swift.min(self.count - count, 64) {
      var offset = 0
      while offset < count, self[start + offset] == sequence.utf8Start[offset] { offset += 1 }
      if offset == count { return true }
    }
    return false
  }
}
