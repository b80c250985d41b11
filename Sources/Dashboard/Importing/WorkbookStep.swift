import Ledger
import TerminalUI

/// The sheets of a file on their way in: which are taken, and what each still has to be told.
struct WorkbookStep: Sendable {
  let path: String
  private(set) var sheets: [Sheet]
  private(set) var leftOut: [OpenedFile.LeftOut]
  private var cursor = 0
  /// The sheet whose columns are looked at.
  private(set) var current = 0

  struct Sheet: Sendable {
    var columns: ColumnStep
    var isTaken = true
  }

  enum Event: Equatable {
    case moved
    case goOn
    case back
    /// The columns of the current sheet.
    case columns
    /// All sheets.
    case list
    /// A sheet that was left out is to be looked at.
    case open(String)
  }

  init(_ file: OpenedFile, _ surroundings: Surroundings) {
    path = file.path
    sheets = file.sheets.map { Sheet(columns: ColumnStep($0, surroundings)) }
    leftOut = file.leftOut
  }

  /// A sheet that was left out is taken after all.
  mutating func add(_ opened: [OpenedSheet], _ surroundings: Surroundings) {
    for sheet in opened {
      leftOut.removeAll { $0.sheet == sheet.sheet }
      sheets.append(Sheet(columns: ColumnStep(sheet, surroundings)))
    }
    current = max(0, sheets.count - 1)
    cursor = current
    share(from: 0, surroundings)
  }

  var hasList: Bool { sheets.count + leftOut.count > 1 }
  var isSingle: Bool { sheets.count == 1 }
  var taken: [Sheet] { sheets.filter(\.isTaken) }
  var droppedColumns: [String] { taken.flatMap(\.columns.mapping.reporterColumns).uniqued() }
  var currentSheet: OpenedSheet? { sheets.indices.contains(current) ? sheets[current].columns.sheet : nil }

  func order(_ decisions: ImportDecisions) -> ImportOrder {
    ImportOrder(
      path: path,
      sheets: taken.map { ImportOrder.Sheet($0.columns.sheet.sheet, $0.columns.mapping) }, decisions: decisions)
  }

  /// What was said of one sheet holds for the others where they ask the same.
  private mutating func share(from index: Int, _ surroundings: Surroundings) {
    guard sheets.indices.contains(index) else { return }
    let source = sheets[index].columns
    for other in sheets.indices where other != index { sheets[other].columns.adopt(source, surroundings) }
  }
}

// Keys.
extension WorkbookStep {
  /// In the list of sheets.
  mutating func handleList(_ key: Key, in area: Rect, _ surroundings: inout Surroundings) -> Event? {
    switch key.folded {
    case .escape: return .back
    case .enter:
      guard sheets.indices.contains(cursor) else { return openLeftOut }
      current = cursor
      return .columns
    case .character(" "):
      guard sheets.indices.contains(cursor) else { return openLeftOut }
      sheets[cursor].isTaken.toggle()
      return .moved
    case .ctrl("s"): return goOn(from: nil, &surroundings)
    default:
      guard let motion = ListMotion(key, page: area.height) else { return nil }
      cursor = motion.moved(from: cursor, count: sheets.count + leftOut.count)
      return .moved
    }
  }

  private var openLeftOut: Event {
    let place = cursor - sheets.count
    return leftOut.indices.contains(place) ? .open(leftOut[place].sheet) : .moved
  }

  /// In the columns of the current sheet.
  mutating func handleColumns(_ key: Key, in area: Rect, _ surroundings: inout Surroundings) -> Event? {
    guard sheets.indices.contains(current) else { return .back }
    if key == .function(6), hasList {
      share(from: current, surroundings)
      guard sheets.count > 1 else { return .list }
      current = (current + 1) % sheets.count
      return .moved
    }
    switch sheets[current].columns.handle(key, in: area, &surroundings) {
    case .back:
      share(from: current, surroundings)
      cursor = current
      return isSingle ? .back : .list
    case .goOn:
      share(from: current, surroundings)
      return goOn(from: current, &surroundings)
    case .moved: return .moved
    case nil: return nil
    }
  }

  /// On to the dry run, or to the first sheet that still asks something.
  private mutating func goOn(from answered: Int?, _ surroundings: inout Surroundings) -> Event {
    if let answered, !sheets[answered].isTaken { sheets[answered].isTaken = true }
    guard sheets.contains(where: \.isTaken) else {
      surroundings.notify(Words("没有选中工作表：按空格选取", "no sheet is chosen: Space takes one"), .warn)
      return .moved
    }
    for index in sheets.indices where sheets[index].isTaken {
      guard !sheets[index].columns.isAnswered(&surroundings) else { continue }
      let wasHere = answered == index
      current = index
      if !wasHere {
        let name = sheets[index].columns.sheet.sheet
        surroundings.notify(Words("工作表“\(name)”还有问题要回答", "the sheet \"\(name)\" still asks something"), .warn)
      }
      return .columns
    }
    return .goOn
  }
}

// The picture.
extension WorkbookStep {
  func drawList(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {
    let words = surroundings.strings.importing
    let count = surroundings(
      Words(
        "取\(taken.count)张，共\(sheets.count + leftOut.count)张工作表",
        "\(taken.count) of \(sheets.count + leftOut.count) sheets taken"))
    frame.put("\(fileName) · \(count)", in: area.row(0), style: .accent)
    let table = area.droppingTop(1)
    let height = max(0, table.height - 1)
    let all =
      sheets.map { row($0, surroundings) }
      + leftOut.map { left in
        TableRow([
          Span("[ ]", .dim), Span(left.sheet, .dim), Span("", .dim), Span("", .dim),
          Span(surroundings(left.reason), .dim),
        ])
      }
    let first = ListView.firstVisible(cursor: cursor, count: all.count, height: height)
    TableView(
      columns: [
        Column("taken", "", least: 3), Column("sheet", words.sheetName, least: 10, most: 30, weight: 2),
        Column(
          "division", surroundings(ImportFields.field("division")?.title ?? Words("", "")), least: 8, dropOrder: 0),
        Column("rows", words.rows, least: 5, alignment: .trailing, isNumber: true),
        Column("state", words.state, least: 10, weight: 2),
      ], rows: Array(all.dropFirst(first).prefix(height)), cursor: cursor - first
    ).draw(into: &frame, in: table, focused: true)
  }

  private func row(_ sheet: Sheet, _ surroundings: Surroundings) -> TableRow {
    let opened = sheet.columns.sheet
    let division = opened.division.flatMap { surroundings.rulebook.divisions[$0] }
    let open = sheet.columns.openQuestions
    let state =
      open == 0
      ? Span(surroundings(Words("可以试导入", "ready")), .ok)
      : Span(surroundings(Words("还有\(open)项要回答", "\(open) to answer")), .warn)
    return TableRow([
      Span(sheet.isTaken ? "[x]" : "[ ]"), Span(opened.sheet, sheet.isTaken ? .text : .dim),
      Span(division.map { surroundings($0.shortName) } ?? ""), Span(opened.rows?.grouped ?? ""),
      sheet.isTaken ? state : Span(surroundings(Words("不取", "not taken")), .dim),
    ])
  }

  func drawColumns(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {
    guard sheets.indices.contains(current) else { return }
    var heading = fileName
    if hasList {
      let sheet = surroundings(Words("工作表", "sheet"))
      heading += " · \(sheet) \(current + 1)/\(sheets.count) \(sheets[current].columns.sheet.sheet)"
    }
    sheets[current].columns.draw(into: &frame, in: area, heading: heading, surroundings)
  }

  private var fileName: String { path.split(separator: "/").last.map(String.init) ?? path }

  func columnHints(_ surroundings: Surroundings) -> [HintRow.Hint] {
    guard sheets.indices.contains(current) else { return [] }
    return sheets[current].columns.hints(canSwitch: hasList, surroundings)
  }

  func listHints(_ surroundings: Surroundings) -> [HintRow.Hint] {
    let words = surroundings.strings.importing
    return [
      HintRow.Hint("Enter", words.itsColumns, priority: 6), HintRow.Hint("Space", words.takeSheet, priority: 7),
      HintRow.Hint("Ctrl-S", words.dryRun, priority: 9),
      HintRow.Hint("Esc", surroundings.strings.forms.back, priority: 8),
    ]
  }
}
