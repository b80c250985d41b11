import Ledger
import TerminalUI

/// Where sheet and book differ, cell by cell: the book's value stays unless a person takes the sheet's.
struct ConflictStep: Sendable {
  private(set) var rows: [Row]
  private var cursor = 0

  struct Row: Sendable {
    let sheet: String
    let conflict: ImportPreview.Conflict
    var isTaken: Bool
  }

  enum Event: Equatable {
    case moved
    case back
  }

  init(_ previews: [ImportPreview]) {
    rows = previews.flatMap { preview in
      preview.conflicts.map { Row(sheet: preview.sheet, conflict: $0, isTaken: $0.isTaken) }
    }
  }

  var choices: ConflictChoices {
    let taken = rows.filter(\.isTaken).map { row in
      ConflictChoices.Cell(number: row.conflict.number, field: row.conflict.field, inBook: row.conflict.inBook)
    }
    return ConflictChoices(cells: Dictionary(taken.map { ($0, true) }, uniquingKeysWith: { first, _ in first }))
  }

  var takenCount: Int { rows.filter(\.isTaken).count }

  mutating func handle(_ key: Key, in area: Rect, _ surroundings: inout Surroundings) -> Event? {
    guard rows.indices.contains(cursor) else { return .back }
    let field = rows[cursor].conflict.field
    switch key.folded {
    case .escape, .enter, .ctrl("s"): return .back
    case .character(" "): set(!rows[cursor].isTaken, at: cursor, &surroundings)
    case .character("1"): set(false, at: cursor, &surroundings)
    case .character("2"): set(true, at: cursor, &surroundings)
    case .character("3"): setAll(false) { $0.field == field }
    case .character("4"): setAll(true) { $0.field == field }
    case .character("5"): setAll(false) { _ in true }
    case .character("6"), .ctrl("a"): setAll(true) { _ in true }
    default:
      guard let motion = ListMotion(key, page: table(area).height) else { return nil }
      cursor = motion.moved(from: cursor, count: rows.count)
    }
    return .moved
  }

  private mutating func set(_ isTaken: Bool, at index: Int, _ surroundings: inout Surroundings) {
    if isTaken, let refusal = rows[index].conflict.refusal {
      surroundings.notify(refusal, .warn)
      return
    }
    let wanted = rows[index].conflict
    // The same cell may stand on two rows of the sheet.
    setAll(isTaken) { $0.number == wanted.number && $0.field == wanted.field && $0.inBook == wanted.inBook }
  }

  private mutating func setAll(_ isTaken: Bool, where isMeant: (ImportPreview.Conflict) -> Bool) {
    for index in rows.indices where rows[index].conflict.refusal == nil && isMeant(rows[index].conflict) {
      rows[index].isTaken = isTaken
    }
  }
}

// The picture.
extension ConflictStep {
  /// The table, and below it both values of the cursor's row in full.
  private func table(_ area: Rect) -> Rect { area.droppingTop(1).droppingBottom(below(area)) }

  private func below(_ area: Rect) -> Int { area.height < 8 ? 0 : min(6, area.height / 3) }

  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {
    let words = surroundings.strings.importing
    let facts = surroundings(
      Words(
        "\(rows.count.grouped)处不一致：\(takenCount.grouped)处取表中值，其余以台账为准",
        "Cells that differ: \(rows.count.grouped); the sheet's value taken: \(takenCount.grouped), else the ledger's stays"
      ))
    frame.put(facts, in: area.row(0), style: .accent)
    let table = table(area)
    let height = max(0, table.height - 1)
    let first = ListView.firstVisible(cursor: cursor, count: rows.count, height: height)
    let shown = rows.dropFirst(first).prefix(height).map { row($0, surroundings) }
    TableView(
      columns: [
        Column("taken", words.takes, least: 6),
        Column("line", words.line, least: 4, alignment: .trailing, isNumber: true),
        Column("number", words.number, least: 9, dropOrder: 0),
        Column("field", words.field, least: 6, most: 16, weight: 1),
        Column("book", words.inBook, least: 7, weight: 3), Column("sheet", words.inSheet, least: 7, weight: 3),
      ], rows: shown, cursor: cursor - first
    ).draw(into: &frame, in: table, focused: true)
    let below = area.bottom(self.below(area))
    guard !below.isEmpty, rows.indices.contains(cursor) else { return }
    frame.rule(x: below.x, y: below.y, width: below.width, title: place(rows[cursor], surroundings))
    TextPane(detail(rows[cursor], surroundings), hanging: 4).draw(into: &frame, in: below.droppingTop(1))
  }

  private func row(_ row: Row, _ surroundings: Surroundings) -> TableRow {
    let words = surroundings.strings.importing
    let conflict = row.conflict
    let style: Style = conflict.refusal == nil ? .text : .disabled
    let taken =
      conflict.refusal != nil
      ? Span(words.fixed, .disabled) : row.isTaken ? Span(words.takesSheet, .ok) : Span(words.keepsBook)
    let text = ImportWords(surroundings: surroundings)
    return TableRow([
      taken, Span(String(conflict.line), style),
      Span(RecordNumber(conflict.number)?.yearAndSerial ?? conflict.number, style),
      Span(text.field(conflict.field), style), Span(text.value(conflict.inBook, of: conflict.field), style),
      Span(text.value(conflict.inSheet, of: conflict.field), row.isTaken ? .ok : style),
    ])
  }

  private func place(_ row: Row, _ surroundings: Surroundings) -> String {
    let line = surroundings(Words("第\(row.conflict.line)行", "row \(row.conflict.line)"))
    let field = ImportWords(surroundings: surroundings).field(row.conflict.field)
    return [row.sheet, line, row.conflict.number, field].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func detail(_ row: Row, _ surroundings: Surroundings) -> [StyledLine] {
    let words = surroundings.strings.importing
    let text = ImportWords(surroundings: surroundings)
    let conflict = row.conflict
    return [
      StyledLine([Span("\(words.inBook) ", .title), Span(text.value(conflict.inBook, of: conflict.field))]),
      StyledLine([Span("\(words.inSheet) ", .title), Span(text.value(conflict.inSheet, of: conflict.field))]),
    ] + (conflict.refusal.map { [StyledLine(surroundings($0), .warn)] } ?? [])
  }

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] {
    let words = surroundings.strings.importing
    return [
      HintRow.Hint("1/2", words.oneKeepOrTake, priority: 7), HintRow.Hint("3/4", words.fieldKeepOrTake, priority: 5),
      HintRow.Hint("5/6", words.allKeepOrTake, priority: 6), HintRow.Hint("Esc", words.backToDryRun, priority: 9),
    ]
  }
}

extension RecordNumber {
  /// 2021-0017: the owner is the ledger's.
  var yearAndSerial: String { "\(year)-\(short)" }
}
