import Ledger
import TerminalUI

/// Our ledger beside an opened sheet: what only one side has and each field that differs. Nothing is written to any
/// lead; the result goes out as a sheet, and that it was done is recorded.
struct ReconcileScreen: Layer {
  private let result: ReconciledSheet
  private let rows: [Row]
  private var cursor = 0
  private var saving: RequestID?
  private var recording: RequestID?
  private var isRecorded = false

  /// A difference of one field, or a lead that one side has alone.
  private enum Row: Sendable {
    case differs(ReconciliationReport.Difference)
    case here(ReconciliationReport.Lone)
    case there(ReconciliationReport.Lone)
  }

  var isFullScreen: Bool { true }
  var takesText: Bool { false }

  init(_ result: ReconciledSheet) {
    self.result = result
    rows =
      result.report.differences.map { .differs($0) } + result.report.onlyHere.map { .here($0) }
      + result.report.onlyThere.map { .there($0) }
  }

  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    switch key {
    case .escape: return .close
    case .ctrl("s"):
      if saving == nil {
        saving = surroundings.request { .saveReconciliation($0, result.report, path: result.output) }
      }
    case .function(7): record(&surroundings)
    default:
      var hasMoved = false
      for key in key.inList {
        guard let motion = ListMotion(key, page: table(surroundings.layerArea).height) else { continue }
        cursor = motion.moved(from: cursor, count: rows.count)
        hasMoved = true
      }
      return hasMoved ? .stay : .unhandled
    }
    return .stay
  }

  private mutating func record(_ surroundings: inout Surroundings) {
    guard recording == nil, let owner = surroundings.ledger?.info.owner else { return }
    guard !isRecorded else {
      surroundings.notify(Words("这次对账已登记", "this one is recorded already"), .warn)
      return
    }
    recording = surroundings.perform(
      Reconciliation.request(file: result.file, base: nil, division: owner, result.report.counts))
  }

  mutating func receive(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> LayerResult {
    switch answer {
    case .exported(let written) where request == saving:
      saving = nil
      switch written {
      case .written(let path, let rows, _, _):
        surroundings.notify(Words("已写 \(path)，\(rows)行", "wrote \(path), \(rows) rows"))
      case .exists(let path):
        surroundings.notify(
          Words("\(path) 已存在，未覆盖：移走后再写", "\(path) is there already and stays: move it away first"), .warn)
      }
    case .outcome(let outcome) where request == recording:
      recording = nil
      guard let receipt = outcome.receipt else {
        surroundings.refuse(outcome.brokenRules)
        return .stay
      }
      isRecorded = true
      surroundings.say(receipt)
    default: break
    }
    return .stay
  }

  mutating func failed(_ request: RequestID, _ words: Words, _ surroundings: inout Surroundings) -> LayerResult {
    if request == saving { saving = nil }
    if request == recording { recording = nil }
    return .stay
  }
}

// The picture.
extension ReconcileScreen {
  /// The table, and below it both values of the cursor's row in full.
  private func table(_ area: Rect) -> Rect {
    let inside = area.insideBox.inset(1, 0)
    return inside.droppingTop(1).droppingBottom(below(inside))
  }

  private func below(_ inside: Rect) -> Int { inside.height < 8 ? 0 : min(5, inside.height / 3) }

  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {
    frame.box(area, title: surroundings(Words("对账 · ", "Reconciliation · ")) + result.file, focused: true)
    let inside = area.insideBox.inset(1, 0)
    frame.put(surroundings(facts), in: inside.row(0), style: .accent)
    guard !rows.isEmpty else {
      let words = Words("两边一致，没有差异；F7 登记这次对账", "both sides agree; F7 records it")
      TextPane([StyledLine(surroundings(words))]).draw(into: &frame, in: inside.droppingTop(2))
      return
    }
    let table = table(area)
    let height = max(0, table.height - 1)
    let first = ListView.firstVisible(cursor: cursor, count: rows.count, height: height)
    func word(_ zh: String, _ en: String) -> String { surroundings(Words(zh, en)) }
    TableView(
      columns: [
        Column("number", word("编号", "No."), least: 9, most: 20, weight: 1),
        Column("line", word("行", "Row"), least: 4, alignment: .trailing, dropOrder: 0, isNumber: true),
        Column("field", word("栏目", "Field"), least: 8, most: 20, weight: 1),
        Column("here", word("本台账", "Here"), least: 8, weight: 3),
        Column("there", word("对方", "There"), least: 8, weight: 3),
      ], rows: rows.dropFirst(first).prefix(height).map { row($0, surroundings) }, cursor: cursor - first
    ).draw(into: &frame, in: table, focused: true)
    let below = inside.bottom(self.below(inside))
    guard !below.isEmpty, rows.indices.contains(cursor) else { return }
    let cells = cells(rows[cursor], surroundings)
    frame.rule(x: below.x, y: below.y, width: below.width, title: "\(cells.number) \(cells.field)")
    let lines = [(word("本台账", "Here"), cells.here), (word("对方", "There"), cells.there)].map {
      StyledLine([Span($0.0 + " ", .title), Span($0.1)])
    }
    TextPane(lines, hanging: 4).draw(into: &frame, in: below.droppingTop(1))
  }

  private var facts: Words {
    let counts = result.report.counts
    return Words(
      "一致\(counts.same)件，不一致\(counts.differing)处，只在本台账\(counts.onlyHere)件，只在对方\(counts.onlyThere)件，不收\(result.rejected)行",
      "\(counts.same) same, \(counts.differing) fields differ, \(counts.onlyHere) only here, \(counts.onlyThere) only there, "
        + "\(result.rejected) rejected")
  }

  private func cells(
    _ row: Row, _ surroundings: Surroundings
  ) -> (number: String, line: String, field: String, here: String, there: String) {
    let nothing = surroundings(Words("（无）", "(none)"))
    switch row {
    case .differs(let found):
      return (
        Self.short(found.number), String(found.line), surroundings(found.field.words),
        found.here.isEmpty ? nothing : found.here,
        found.there.isEmpty ? nothing : found.there
      )
    case .here(let lone):
      return (Self.short(lone.number), "", surroundings(Words("只在本台账", "only here")), lone.title, nothing)
    case .there(let lone):
      return (
        lone.number, lone.line.map(String.init) ?? "", surroundings(Words("只在对方", "only there")), nothing, lone.title
      )
    }
  }

  /// Our own numbers without the division, which is the ledger's.
  private static func short(_ number: String) -> String { RecordNumber(number)?.yearAndSerial ?? number }

  private func row(_ row: Row, _ surroundings: Surroundings) -> TableRow {
    let cells = cells(row, surroundings)
    let style: Style = if case .differs = row { .text } else { .warn }
    return TableRow([
      Span(cells.number, style), Span(cells.line, style), Span(cells.field, style), Span(cells.here, style),
      Span(cells.there, style),
    ])
  }

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] {
    func word(_ zh: String, _ en: String) -> String { surroundings(Words(zh, en)) }
    return [
      HintRow.Hint("Ctrl-S", word("写出差异表", "Write the differences"), priority: 7, isEnabled: saving == nil),
      HintRow.Hint("F7", word("登记对账", "Record it"), priority: 8, isEnabled: recording == nil && !isRecorded),
      HintRow.Hint("Esc", surroundings.strings.forms.back, priority: 9),
    ]
  }
}
