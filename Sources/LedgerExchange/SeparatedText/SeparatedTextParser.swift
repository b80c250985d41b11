/// Cuts UTF-8 bytes into records and cells (RFC 4180, as loosely as offices write it).
///
/// A quote counts at a cell's beginning only; doubled quotes stand for one; line feeds inside quotes belong to the cell;
/// CR, LF and CRLF end a record; rows may be ragged. Fed chunk by chunk.
struct SeparatedTextParser {
  private enum State {
    case cellStart, plain, quoted, quoteInQuoted
  }

  private let separator: UInt8
  private let limits: SheetLimits
  private let path: String
  private var state = State.cellStart
  private var afterReturn = false
  private var cell: [UInt8] = []
  private var cells: [SheetCell] = []
  private var line = 1

  init(separator: UInt8, path: String, limits: SheetLimits = SheetLimits()) {
    self.separator = separator
    self.path = path
    self.limits = limits
  }

  /// - Returns: `.stop` where `body` wants no more.
  mutating func take(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (SheetRow) throws -> RowVerdict
  ) throws -> RowVerdict {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if afterReturn {
        afterReturn = false
        if byte == lineFeed {
          index += 1
          continue
        }
      }
      switch state {
      case .cellStart where byte == quote:
        state = .quoted
        index += 1
      case .quoted:
        let end = run(bytes, from: index) { $0 == quote }
        try keep(bytes[index..<end])
        index = end
        if index < bytes.count {
          state = .quoteInQuoted
          index += 1
        }
      case .quoteInQuoted where byte == quote:
        cell.append(quote)
        state = .quoted
        index += 1
      case .cellStart, .plain, .quoteInQuoted:
        let end = run(bytes, from: index) { $0 == separator || $0 == lineFeed || $0 == carriageReturn }
        try keep(bytes[index..<end])
        state = .plain
        index = end
        guard index < bytes.count else { continue }
        index += 1
        try endCell()
        guard bytes[index - 1] != separator else { continue }
        afterReturn = bytes[index - 1] == carriageReturn
        if try endRow(body) == .stop { return .stop }
      }
    }
    return .proceed
  }

  /// The last record needs no line end.
  mutating func finish(_ body: (SheetRow) throws -> RowVerdict) throws {
    if state == .quoted { throw SheetFault.openQuote(line: line) }
    guard state != .cellStart || !cells.isEmpty else { return }
    try endCell()
    _ = try endRow(body)
  }

  private mutating func keep(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) throws {
    cell.append(contentsOf: bytes)
    guard cell.count <= limits.cellBytes else {
      if state == .quoted { throw SheetFault.openQuote(line: line) }
      throw SheetFault.tooLarge(path: path, what: .cellBytes(line: line, limit: limits.cellBytes))
    }
  }

  private mutating func endCell() throws {
    cells.append(cell.isEmpty ? .empty : .text(String(decoding: cell, as: UTF8.self)))
    guard cells.count <= limits.columns else {
      throw SheetFault.tooLarge(path: path, what: .columns(line: line, limit: limits.columns))
    }
    cell.removeAll(keepingCapacity: true)
    state = .cellStart
  }

  private mutating func endRow(_ body: (SheetRow) throws -> RowVerdict) throws -> RowVerdict {
    if cells.count == 1, cells[0] == .empty { cells = [] }
    let row = SheetRow(line: line, cells: cells)
    cells.removeAll(keepingCapacity: true)
    line += 1
    return try body(row)
  }

  @inline(__always)
  private func run(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, until isEnd: (UInt8) -> Bool) -> Int {
    var index = start
    while index < bytes.count, !isEnd(bytes[index]) { index += 1 }
    return index
  }
}

private let quote = UInt8(ascii: "\"")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
