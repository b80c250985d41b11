import Ledger
import TerminalUI

/// 举措进展: value × body in one quarter. Up and down through the values, Tab through the bodies, ← → through the quarters;
/// Enter opens the cell's report, or begins the one that is not there yet.
struct MeasureScreen: Layer {
  private(set) var matrix: MeasureMatrix?
  /// Nil: whichever concerns this office.
  private var program: String?
  private var period: ReportingPeriod?
  private var reading: RequestID?
  private(set) var hasAnswer = false
  private(set) var row = 0
  private(set) var column = 0
  /// Only rows in which something waits for a hand.
  private(set) var showsWaiting = false

  var isFullScreen: Bool { true }
  var takesText: Bool { false }

  mutating func start(_ surroundings: inout Surroundings) {
    surroundings.cancel(reading)
    reading = surroundings.read(.measureMatrix(program: program, period: period))
  }

  mutating func resume(_ surroundings: inout Surroundings) { start(&surroundings) }

  mutating func receive(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> LayerResult {
    guard request == reading, case .measureMatrix(let found) = answer else { return .stay }
    reading = nil
    hasAnswer = true
    let kept = selection
    matrix = found
    if let item = kept?.item, let place = rows.firstIndex(where: { $0.item == item }) { row = place }
    if let body = kept?.body, let place = found?.bodies.firstIndex(of: body) { column = place }
    settle()
    return .stay
  }

  mutating func failed(_ request: RequestID, _ words: Words, _ surroundings: inout Surroundings) -> LayerResult {
    if request == reading { reading = nil }
    return .stay
  }

  /// The rows in sight: all, or those that wait.
  var rows: [MeasureMatrix.Row] {
    guard let matrix, showsWaiting else { return matrix?.rows ?? [] }
    return matrix.rows.filter { row in row.cells.contains { $0.map(\.state.waits) ?? false } }
  }

  /// What the cursor stands on; identities, so that an answer never moves it.
  private var selection: (item: MeasureItem, body: MeasureMatrix.Body?)? {
    let rows = rows
    guard rows.indices.contains(row), let matrix else { return nil }
    return (rows[row].item, matrix.bodies.indices.contains(column) ? matrix.bodies[column] : nil)
  }

  private mutating func settle() {
    row = max(0, min(row, rows.count - 1))
    column = max(0, min(column, (matrix?.bodies.count ?? 0) - 1))
  }
}

// Keys.
extension MeasureScreen {
  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    switch key {
    case .escape: return .close
    case .enter: return open(&surroundings)
    case .left: turn(by: -1, &surroundings)
    case .right: turn(by: 1, &surroundings)
    case .tab: column = bodies == 0 ? 0 : (column + 1) % bodies
    case .shiftTab: column = bodies == 0 ? 0 : (column + bodies - 1) % bodies
    case .function(2): turnProgram(&surroundings)
    case .function(5): start(&surroundings)
    case .function(7), .ctrl("n"), .insert: return begin(&surroundings)
    case .function(8):
      let item = selection?.item
      showsWaiting.toggle()
      row = rows.firstIndex { $0.item == item } ?? 0
      if showsWaiting, let first = rows.first, row == 0 {
        column = first.cells.firstIndex { $0.map(\.state.waits) ?? false } ?? column
      }
      settle()
    default: return move(key, surroundings)
    }
    return .stay
  }

  private var bodies: Int { matrix?.bodies.count ?? 0 }

  private mutating func move(_ key: Key, _ surroundings: Surroundings) -> LayerResult {
    var hasMoved = false
    for key in key.inList {
      let page = TableView.rowsInBox(height: surroundings.layerArea.height)
      guard let motion = ListMotion(key, page: page) else { continue }
      row = motion.moved(from: row, count: rows.count)
      hasMoved = true
    }
    return hasMoved ? .stay : .unhandled
  }

  private mutating func turn(by steps: Int, _ surroundings: inout Surroundings) {
    guard let matrix else { return }
    let next = matrix.period.moved(by: steps)
    guard next.start <= surroundings.today else {
      surroundings.notify(Words("\(next.words.zh)还没有开始", "\(next.words.en) has not begun"), .warn)
      return
    }
    period = next
    start(&surroundings)
  }

  /// Programs are never merged: one at a time.
  private mutating func turnProgram(_ surroundings: inout Surroundings) {
    let programs = surroundings.rulebook.programs
    guard !programs.isEmpty else { return }
    let place = programs.firstIndex { $0.id == matrix?.program.id }
    program = programs[place.map { ($0 + 1) % programs.count } ?? 0].id
    (row, column) = (0, 0)
    start(&surroundings)
  }

  private mutating func open(_ surroundings: inout Surroundings) -> LayerResult {
    guard let cell = selectedCell else { return begin(&surroundings) }
    guard let first = cell.reports.first else { return begin(&surroundings) }
    // Matter by matter: the list has them all, the newest of this cell selected.
    guard cell.reports.count == 1 else { return .push(ListingScreen(.measure, at: first)) }
    return .push(RowOpening(.measure, first))
  }

  private var selectedCell: MeasureMatrix.Cell? {
    let rows = rows
    guard rows.indices.contains(row), rows[row].cells.indices.contains(column) else { return nil }
    return rows[row].cells[column]
  }

  private func begin(_ surroundings: inout Surroundings) -> LayerResult {
    guard let selection, let change = LayerFactory.change("submit_measure") else { return .stay }
    if let body = selection.body, body.unit == nil {
      surroundings.notify(
        Words("台账中没有单位“\(body.name)”：先新增单位（Ctrl-P 单位）", "no unit \"\(body.name)\" yet: add it first (Ctrl-P, Units)"),
        .warn)
      return .stay
    }
    let quarter = matrix?.period ?? .quarter(of: surroundings.today)
    let isAsked = selectedCell != nil
    let prefilled = [
      "measure": selection.item.code, "unit": isAsked ? selection.body?.unit?.text ?? "" : "",
      "period": selection.item.period(in: quarter).text,
    ]
    return .push(ChangeForm(change, subject: .book, prefilled: prefilled, surroundings))
  }
}

extension MeasureMatrix.State {
  /// Whether somebody has to do something about it.
  var waits: Bool {
    switch self {
    case .due, .late, .submitted, .returned: true
    case .open, .accepted: false
    }
  }
}
