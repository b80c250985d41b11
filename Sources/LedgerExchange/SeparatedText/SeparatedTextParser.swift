/// Cuts UTF-8 bytes into records and cells (RFC 4180, as loosely as offices write it).
///
/// A quote counts at a cell's beginning only; doubled quotes stand for one; line feeds inside quotes belong to the cell;
/// CR, LF and CRLF end a record; rows may be ragged. A quote that is never closed, or only by the opening of a later
/// one, would make one cell of all rows between: it is refused by its row. Fed chunk by chunk.
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
  /// Where the current cell is, or was, in quotes and holds a line end.
  private var spansLines = false
  private var rowBytes = 0
  private var cells: [SheetCell] = []
  private var line = 1
  /// Cells of the current record so far, those beyond the limit among them.
  private var column = 0

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
        if !spansLines { spansLines = bytes[index..<end].contains { $0 == lineFeed || $0 == carriageReturn } }
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
        // Text behind a closing quote is what stood between two quotes that were meant to open.
        if spansLines, end > index, state == .quoteInQuoted { throw SheetFault.openQuote(line: line) }
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
    column += 1
    if !cell.isEmpty {
      guard column <= limits.columns else {
        throw SheetFault.tooLarge(path: path, what: .columns(line: line, limit: limits.columns))
      }
      rowBytes += cell.count
      guard rowBytes <= limits.rowBytes else {
        throw SheetFault.tooLarge(path: path, what: .rowBytes(line: line, limit: limits.rowBytes))
      }
    }
    // Separators without end are what is left of columns that were formatted and never filled.
    if column <= limits.columns { cells.append(cell.isEmpty ? .empty : .text(String(decoding: cell, as: UTF8.self))) }
    cell.removeAll(keepingCapacity: true)
    spansLines = false
    state = .cellStart
  }

  private mutating func endRow(_ body: (SheetRow) throws -> RowVerdict) throws -> RowVerdict {
    if cells.count == 1, cells[0] == .empty { cells = [] }
    let row = SheetRow(line: line, cells: cells)
    cells.removeAll(keepingCapacity: true)
    column = 0
    rowBytes = 0
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
