/// Tells whether cells are parted by a comma, a semicolon or a tab: the sign that cuts the most of the first records
/// into the same number of cells, and among equals into more.
enum SeparatorDetector {
  static let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")]

  /// - Parameter sample: the file's beginning in UTF-8, cut anywhere.
  static func separator(of sample: [UInt8]) -> UInt8 {
    var best = (separator: candidates[0], records: 0, cells: 1)
    for candidate in candidates {
      let (records, cells) = commonWidth(sample, candidate)
      if cells > 1, (records, cells) > (best.records, best.cells) { best = (candidate, records, cells) }
    }
    return best.separator
  }

  private static func commonWidth(_ sample: [UInt8], _ separator: UInt8) -> (records: Int, cells: Int) {
    var widths: [Int: Int] = [:]
    var read = 0
    var parser = SeparatedTextParser(separator: separator, path: "")
    let count: (SheetRow) -> RowVerdict = { row in
      if row.cells.count > 1 { widths[row.cells.count, default: 0] += 1 }
      read += 1
      return read < 40 ? .proceed : .stop
    }
    // A sample cut inside a quote has a last record that can't be judged; the ones before it can.
    let verdict = try? sample.withUnsafeBufferPointer { try parser.take($0, count) }
    if verdict == .proceed { try? parser.finish(count) }
    let common = widths.max { ($0.value, $0.key) < ($1.value, $1.key) }
    return (common?.value ?? 0, common?.key ?? 0)
  }
}
