/// What a terminal of the kind `xterm-256color` shows after the bytes that were played to it: as much of it as ncurses
/// uses. A benchmark asks it since when the rows stand that stand at the end.
struct Screen {
  struct Cell: Hashable {
    /// 0 behind a wide character.
    var scalar: UInt32 = 32
    /// A number for each set of attributes and colours.
    var look: Int = 0
  }

  let width: Int
  let height: Int
  private var rows: [[Cell]]
  private var x = 0
  private var y = 0
  private var saved = (x: 0, y: 0)
  private var top = 0
  private var bottom: Int
  private var wraps = false
  private var look = 0
  private var looks: [[Int]: Int] = [[]: 0]
  private var attributes: [Int] = []
  private var state = State.ground
  private var parameters: [UInt8] = []
  private var pending: UInt32 = 0
  private var continuation = 0
  private var lastScalar: UInt32 = 32

  private enum State { case ground, escape, control, string, stringEscape, skip }

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    rows = Array(repeating: Array(repeating: Cell(), count: width), count: height)
    bottom = height - 1
  }

  func cells(_ area: Area) -> [Cell] {
    area.rows.flatMap { rows[$0][area.columns] }
  }

  func text(row: Int) -> String {
    String(String.UnicodeScalarView(rows[row].filter { $0.scalar != 0 }.compactMap { Unicode.Scalar($0.scalar) }))
  }

  mutating func play(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { play(byte) }
  }

  private mutating func play(_ byte: UInt8) {
    switch state {
    case .ground: ground(byte)
    case .escape: escape(byte)
    case .control:
      if (0x40...0x7E).contains(byte) {
        state = .ground
        control(byte)
      } else {
        parameters.append(byte)
      }
    case .string:
      if byte == 7 { state = .ground } else if byte == 0x1B { state = .stringEscape }
    case .stringEscape, .skip: state = .ground
    }
  }

  private mutating func ground(_ byte: UInt8) {
    switch byte {
    case 0x1B: state = .escape
    case 0x0D: move(0, y)
    case 0x0A: lineFeed()
    case 0x08: move(x - 1, y)
    case 0x09: move((x / 8 + 1) * 8, y)
    case 0..<0x20, 0x7F: break
    case 0x20..<0x7F: put(UInt32(byte))
    case 0x80..<0xC0:
      pending = pending << 6 | UInt32(byte & 0x3F)
      continuation -= 1
      if continuation == 0 { put(pending) }
    case 0xC0..<0xE0: (pending, continuation) = (UInt32(byte & 0x1F), 1)
    case 0xE0..<0xF0: (pending, continuation) = (UInt32(byte & 0x0F), 2)
    default: (pending, continuation) = (UInt32(byte & 0x07), 3)
    }
  }

  private mutating func escape(_ byte: UInt8) {
    state = .ground
    switch byte {
    case UInt8(ascii: "["):
      parameters = []
      state = .control
    case UInt8(ascii: "]"), UInt8(ascii: "P"): state = .string
    case UInt8(ascii: "("), UInt8(ascii: ")"): state = .skip
    case UInt8(ascii: "7"): saved = (x, y)
    case UInt8(ascii: "8"): move(saved.x, saved.y)
    case UInt8(ascii: "M"): if y == top { scroll(-1) } else { move(x, y - 1) }
    default: break
    }
  }

  private mutating func control(_ final: UInt8) {
    // `?` and `>` begin what changes modes: nothing that shows.
    guard parameters.first.map({ (0x30...0x3B).contains($0) }) ?? true else { return }
    let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
      Int(String(decoding: $0, as: UTF8.self)) ?? 0
    }
    func number(_ place: Int, or missing: Int = 1) -> Int {
      numbers.indices.contains(place) && numbers[place] != 0 ? numbers[place] : missing
    }
    switch final {
    case UInt8(ascii: "H"), UInt8(ascii: "f"): move(number(1) - 1, number(0) - 1)
    case UInt8(ascii: "A"): move(x, y - number(0))
    case UInt8(ascii: "B"): move(x, y + number(0))
    case UInt8(ascii: "C"): move(x + number(0), y)
    case UInt8(ascii: "D"): move(x - number(0), y)
    case UInt8(ascii: "G"): move(number(0) - 1, y)
    case UInt8(ascii: "d"): move(x, number(0) - 1)
    case UInt8(ascii: "Z"): move(max(0, (x - 1) / 8 * 8), y)
    case UInt8(ascii: "J"): eraseDisplay(number(0, or: 0))
    case UInt8(ascii: "K"): eraseLine(number(0, or: 0))
    case UInt8(ascii: "X"): blank(y, x..<min(width, x + number(0)))
    case UInt8(ascii: "@"): insert(number(0))
    case UInt8(ascii: "P"): delete(number(0))
    case UInt8(ascii: "L"): shift(from: y, by: -number(0))
    case UInt8(ascii: "M"): shift(from: y, by: number(0))
    case UInt8(ascii: "S"): scroll(number(0))
    case UInt8(ascii: "T"): scroll(-number(0))
    case UInt8(ascii: "b"): for _ in 0..<number(0) { put(lastScalar) }
    case UInt8(ascii: "r"):
      (top, bottom) = (number(0) - 1, min(height, number(1, or: height)) - 1)
      move(0, 0)
    case UInt8(ascii: "m"): dress(numbers)
    default: break
    }
  }

  // MARK: Cells

  private mutating func put(_ scalar: UInt32) {
    lastScalar = scalar
    let columns = Self.columns(of: scalar)
    if wraps || x + columns > width {
      move(0, y)
      lineFeed()
    }
    rows[y][x] = Cell(scalar: scalar, look: look)
    if columns == 2 { rows[y][x + 1] = Cell(scalar: 0, look: look) }
    if x + columns >= width { wraps = true } else { x += columns }
  }

  /// As wide as the program's own table has it for what stands in these screens.
  private static func columns(of scalar: UInt32) -> Int {
    switch scalar {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }

  private mutating func move(_ column: Int, _ row: Int) {
    x = min(max(0, column), width - 1)
    y = min(max(0, row), height - 1)
    wraps = false
  }

  private mutating func lineFeed() {
    if y == bottom { scroll(1) } else { move(x, y + 1) }
  }

  private mutating func blank(_ row: Int, _ columns: Range<Int>) {
    for column in columns { rows[row][column] = Cell(scalar: 32, look: look) }
  }

  private mutating func eraseLine(_ part: Int) {
    switch part {
    case 0: blank(y, x..<width)
    case 1: blank(y, 0..<x + 1)
    default: blank(y, 0..<width)
    }
  }

  private mutating func eraseDisplay(_ part: Int) {
    if part < 2 { eraseLine(part) }
    let others = part == 0 ? y + 1..<height : part == 1 ? 0..<y : 0..<height
    for row in others { blank(row, 0..<width) }
  }

  private mutating func insert(_ count: Int) {
    let count = min(count, width - x)
    rows[y].insert(contentsOf: Array(repeating: Cell(scalar: 32, look: look), count: count), at: x)
    rows[y].removeLast(count)
  }

  private mutating func delete(_ count: Int) {
    let count = min(count, width - x)
    rows[y].removeSubrange(x..<x + count)
    rows[y] += Array(repeating: Cell(scalar: 32, look: look), count: count)
  }

  private mutating func scroll(_ lines: Int) { shift(from: top, by: lines) }

  /// Lines from this one to the end of the scrolled part go up, or down where `lines` is negative.
  private mutating func shift(from first: Int, by lines: Int) {
    guard (top...bottom).contains(first) else { return }
    let count = min(abs(lines), bottom - first + 1)
    let empty = Array(repeating: Array(repeating: Cell(scalar: 32, look: look), count: width), count: count)
    if lines > 0 {
      rows.removeSubrange(first..<first + count)
      rows.insert(contentsOf: empty, at: bottom - count + 1)
    } else {
      rows.removeSubrange(bottom - count + 1...bottom)
      rows.insert(contentsOf: empty, at: first)
    }
  }

  /// Attributes as they add up; each set of them gets a number.
  private mutating func dress(_ numbers: [Int]) {
    var place = 0
    while place < max(1, numbers.count) {
      let code = numbers.isEmpty ? 0 : numbers[place]
      var taken = [code]
      if code == 38 || code == 48 {
        let more = numbers.indices.contains(place + 1) && numbers[place + 1] == 5 ? 2 : 4
        taken = Array(numbers[place..<min(numbers.count, place + more + 1)])
      }
      place += taken.count
      if code == 0 { attributes = [] } else { wear(taken, code) }
    }
    look = looks[attributes] ?? looks.count
    looks[attributes] = look
  }

  private mutating func wear(_ taken: [Int], _ code: Int) {
    // What a later code of the same sort takes the place of; encoded as sort × 1000 + value so that order is no matter.
    let sort =
      switch code {
      case 30...39, 90...97: 1
      case 40...49, 100...107: 2
      case 1, 2, 22: 3
      case 4, 24: 4
      case 7, 27: 5
      default: 6
      }
    attributes.removeAll { $0 / 1_000_000 == sort }
    guard ![39, 49, 22, 24, 27].contains(code) else { return }
    attributes.append(sort * 1_000_000 + taken.reduce(0) { $0 * 300 % 1_000_000 + $1 })
    attributes.sort()
  }
}

/// A part of a screen, rows and columns counted from 0.
struct Area {
  let rows: Range<Int>
  let columns: Range<Int>
}
