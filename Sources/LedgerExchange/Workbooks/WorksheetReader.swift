/// Puts a worksheet's elements together into rows.
final class WorksheetReader: XMLPartHandler {
  private let workbook: Workbook
  private let body: (SheetRow) throws -> RowVerdict
  private let limits: SheetLimits

  private var line = 0
  private var isHidden = false
  private var cells: [SheetCell] = []
  private var column = -1
  private var kind = CellKind.number
  private var style = 0
  private var text = ""
  private var isText = false
  private var isPhonetic = false
  /// Bytes of the current row's cells.
  private var rowBytes = 0
  /// How many bytes of shared text this sheet may still point to.
  private var sharedLeft: Int

  private enum CellKind {
    case number, shared, inline, formulaText, boolean, fault, isoDay

    init(_ attribute: String?) {
      switch attribute {
      case "s": self = .shared
      case "inlineStr": self = .inline
      case "str": self = .formulaText
      case "b": self = .boolean
      case "e": self = .fault
      case "d": self = .isoDay
      default: self = .number
      }
    }
  }

  /// - Parameter sheetBytes: the unpacked size of the sheet.
  init(_ workbook: Workbook, sheetBytes: Int, _ body: @escaping (SheetRow) throws -> RowVerdict) {
    self.workbook = workbook
    self.body = body
    limits = workbook.archive.limits
    sharedLeft = 32 << 20 + limits.growth * (sheetBytes + workbook.strings.size)
  }

  func start(_ element: String, _ attributes: [String: String]) throws {
    switch element {
    case "c":
      column = attributes["r"].flatMap { CellPlace($0)?.column } ?? column + 1
      kind = CellKind(attributes["t"])
      style = attributes["s"].flatMap { Int($0) } ?? 0
      text = ""
    case "v": isText = kind != .inline
    case "t": isText = kind == .inline && !isPhonetic
    case "rPh": isPhonetic = true
    case "row":
      line = attributes["r"].flatMap(WorksheetReader.line) ?? line + 1
      isHidden = attributes["hidden"] == "1" || attributes["hidden"] == "true"
      guard line <= limits.rows else { throw tooLarge(.rows(limits.rows)) }
      column = -1
      rowBytes = 0
      cells.removeAll(keepingCapacity: true)
    default: break
    }
  }

  /// A row's number as the file states it; nil where no sheet has such a row.
  static func line(_ text: String) -> Int? {
    Int(text).flatMap { (1...1_048_576).contains($0) ? $0 : nil }
  }

  func text(_ text: String) throws {
    guard isText else { return }
    self.text += text
    guard self.text.utf8.count <= limits.cellBytes else {
      throw tooLarge(.cellBytes(line: line, limit: limits.cellBytes))
    }
  }

  func end(_ element: String) throws -> RowVerdict {
    switch element {
    case "v", "t": isText = false
    case "rPh": isPhonetic = false
    case "c": try keepCell()
    case "row": return try body(SheetRow(line: line, cells: cells, isHidden: isHidden))
    case "sheetData": return .stop
    default: break
    }
    return .proceed
  }

  private func tooLarge(_ limit: SheetFault.Limit) -> SheetFault { .tooLarge(path: workbook.path, what: limit) }

  private func keepCell() throws {
    let cell = try value
    guard cell != .empty else { return }
    guard column < limits.columns else { throw tooLarge(.columns(line: line, limit: limits.columns)) }
    if case .text(let text) = cell { rowBytes += text.utf8.count }
    guard rowBytes <= limits.rowBytes else { throw tooLarge(.rowBytes(line: line, limit: limits.rowBytes)) }
    // A hostile row may give its cells in any order.
    while cells.count <= column { cells.append(.empty) }
    cells[column] = cell
  }

  private var value: SheetCell {
    get throws {
      guard !text.isEmpty else { return .empty }
      switch kind {
      case .inline, .formulaText: return .text(WorkbookEscapes.decoded(text))
      case .shared: return try shared()
      case .boolean: return .boolean(text == "1" || text == "true")
      case .fault: return .fault(text)
      case .isoDay: return SheetMoment(iso: text).map { .moment($0) } ?? .text(text)
      case .number: return Double(text).map(number) ?? .text(text)
      }
    }
  }

  /// - Throws: `SheetFault.damaged` where the text that the cell points to is not there: a ledger that comes in without
  ///   some of its words would look whole.
  private func shared() throws -> SheetCell {
    guard let shared = Int(text).flatMap({ workbook.strings[$0] }) else {
      throw SheetFault.damaged(path: workbook.path, part: workbook.stringsPart ?? "sharedStrings")
    }
    sharedLeft -= shared.utf8.count
    guard sharedLeft >= 0 else { throw tooLarge(.repeatedText) }
    return shared.isEmpty ? .empty : .text(WorkbookEscapes.decoded(shared))
  }

  private func number(_ value: Double) -> SheetCell {
    switch workbook.formats[style] {
    case .plain: return .number(value)
    case .percent: return .number(value, isPercent: true)
    case .padded(let width):
      let digits = SheetCell.digits(value)
      guard digits.utf8.count < width, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return .number(value) }
      return .text(String(repeating: "0", count: width - digits.utf8.count) + digits)
    case .time where (0..<1).contains(value): return .time(secondOfDay: Int((value * 86_400).rounded()) % 86_400)
    case .time: return moment(value, showsDay: true)
    case .day(let showsDay): return moment(value, showsDay: showsDay)
    }
  }

  private func moment(_ value: Double, showsDay: Bool) -> SheetCell {
    SheetMoment(serial: value, epoch1904: workbook.usesEpoch1904, showsDay: showsDay).map { .moment($0) }
      ?? .number(value)
  }
}
