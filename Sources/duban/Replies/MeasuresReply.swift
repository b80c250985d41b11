import Ledger

/// The matrix as rows: a line for each cell.
struct MeasuresReply: Reply {
  /// Nil where no programme concerns the office.
  let matrix: MeasureMatrix?
  let state: MeasureMatrix.State?

  private var cells: [(row: MeasureMatrix.Row, body: MeasureMatrix.Body?, cell: MeasureMatrix.Cell?)] {
    guard let matrix else { return [] }
    return matrix.rows.flatMap { row in
      let cells = zip(matrix.bodies, row.cells).compactMap { body, cell in
        cell.map { (row, Optional(body), Optional($0)) }
      }
      // A value that is asked of nobody here still stands in the list.
      return cells.isEmpty ? [(row, nil, nil)] : cells
    }.filter { state == nil || $0.2?.state == state }
  }

  var table: ReplyTable? {
    ReplyTable(
      columns: [
        .init("measure", Words("编号", "No.")), .init("value", Words("内容", "Value")),
        .init("body", Words("单位", "Body")), .init("cadence", Words("周期", "Cadence")),
        .init("state", Words("状态", "State")), .init("due_on", Words("期限", "Due")),
        .init("reported", Words("报送值", "Reported")), .init("met", Words("达标", "Met")),
        .init("code", Words("代码", "Code"), isForPeople: false),
        .init("title", Words("举措", "Measure"), isForPeople: false),
        .init("group", Words("类别", "Group"), isForPeople: false),
        .init("kind", Words("种类", "Kind"), isForPeople: false),
        .init("period", Words("期间", "Period"), isForPeople: false),
        .init("target", Words("目标", "Target"), isForPeople: false),
        .init("reports", Words("报送", "Reports"), isForPeople: false),
      ], rows: cells.map(values))
  }

  private func values(
    _ row: MeasureMatrix.Row, _ body: MeasureMatrix.Body?, _ cell: MeasureMatrix.Cell?
  ) -> [ReplyValue] {
    let item = row.item
    let met = cell?.isMet.map { $0 ? Words("达到", "met") : Words("未达到", "not met") }
    return [
      .text(item.measureCode), .coded(item.label.zh, item.label), .text(body?.name),
      .coded(item.cadence.rawValue, item.cadence.words), .coded(cell?.state.rawValue, cell?.state.words),
      .date(cell?.due), .coded(cell?.value?.zh, cell?.value), .coded(cell?.isMet.map { $0 ? "yes" : "no" }, met),
      .text(item.code), .coded(item.measure.title.zh, item.measure.title),
      .coded(item.measure.group.zh, item.measure.group), .text(item.value.kind.rawValue),
      .text(cell?.period.text), .coded(item.value.targetWords?.zh, item.value.targetWords),
      .codes(cell?.reports.map(\.text) ?? []) { Words($0, $0) },
    ]
  }

  func text(_ language: Language) -> String {
    guard let matrix else {
      return Words(
        "没有适用本地的举措清单：用 --program 指定，或在设置目录写 measures.yaml",
        "no programme of measures concerns this division: name one with --program, or write measures.yaml")(language)
    }
    let program = matrix.program
    let source = [program.issuer, program.issuedOn?.description].compactMap(\.self).joined(separator: "，")
    let issued = source.isEmpty ? Words("", "") : Words("（\(source)）", " (\(source))")
    let head = program.title + issued + Words("，", ", ") + matrix.period.words
    let note = matrix.program.note.map { [$0(language)] } ?? []
    let rows = table?.rows.isEmpty == false ? table?.text(language) : Words("没有记录", "nothing found")(language)
    return ([head(language)] + note + [rows ?? ""]).joined(separator: "\n")
  }

  func json(_ language: Language) -> JSON {
    .object([
      JSON.Member("program", .text(matrix?.program.id)), JSON.Member("period", .text(matrix?.period.text)),
      JSON.Member("measures", table?.json ?? .null),
      JSON.Member(
        "counts",
        .object(MeasureMatrix.State.allCases.map { JSON.Member($0.rawValue, .number(matrix?.count($0) ?? 0)) })),
    ])
  }
}
