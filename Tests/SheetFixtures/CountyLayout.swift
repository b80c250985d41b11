/// How one county lays its sheet out: headers of its own, in its own order, days in its own spelling.
struct CountyLayout {
  enum Column {
    case serial, number, received, source, unit, type, text, department, handler, due, finding, result, isClosed, closed
    /// Nothing stands in it.
    case empty
  }

  var columns: [(column: Column, header: String)]
  /// Group cells over the columns, by the first column's place; the header is then two rows high.
  var groups: [(from: Int, to: Int, name: String)] = []
  /// Rows above the header: a title, 填报单位 …; an empty list leaves the row blank.
  var above: [[FixtureCell]] = []
  var day: (CountyCase.Day) -> FixtureCell = CountyLayout.spelled("", "-", "-", "")
  var closedWords = (yes: "是", no: "否")
  /// The spelling of plain cells.
  var text: (String) -> FixtureCell = { .shared($0) }
  /// A case's cell where it is written otherwise: 同上, an alias.
  var otherwise: (CountyCase, Column, Int) -> FixtureCell? = { _, _, _ in nil }

  var headerLines: ClosedRange<Int> { (above.count + 1)...(above.count + (groups.isEmpty ? 1 : 2)) }
  var firstLine: Int { headerLines.upperBound + 1 }

  /// 2021-4-12, 2021.4.12, 2021年4月12日 …
  static func spelled(_ before: String, _ first: String, _ second: String, _ after: String) -> (CountyCase.Day)
    -> FixtureCell
  {
    { day in .shared("\(before)2021\(first)\(day.month)\(second)\(day.day)\(after)") }
  }

  func sheet(_ name: String, _ cases: [CountyCase]) -> FixtureWorkbook.Sheet {
    var sheet = FixtureWorkbook.Sheet(name: name)
    for (index, cells) in above.enumerated() { sheet.row(index + 1, cells: cells) }
    let top = headerLines.lowerBound
    if groups.isEmpty {
      sheet.row(top, cells: columns.map { FixtureCell(stringLiteral: $0.header) })
    } else {
      let grouped = groups.map { $0.from...$0.to }
      sheet.row(
        top,
        cells: columns.indices.map { place in
          if let group = groups.first(where: { $0.from == place }) { return FixtureCell(stringLiteral: group.name) }
          return grouped.contains { $0.contains(place) } ? .blank : FixtureCell(stringLiteral: columns[place].header)
        })
      sheet.row(
        top + 1,
        cells: columns.indices.map { place in
          grouped.contains { $0.contains(place) } ? FixtureCell(stringLiteral: columns[place].header) : .blank
        })
      for group in groups {
        let ends = [group.from, group.to].map { FixtureWorkbook.reference($0, top) }
        sheet.merges.append(ends.joined(separator: ":"))
      }
    }
    for (index, item) in cases.enumerated() { sheet.row(firstLine + index, cells: row(item, index)) }
    return sheet
  }

  func row(_ item: CountyCase, _ index: Int) -> [FixtureCell] {
    columns.map { column, _ in otherwise(item, column, index) ?? cell(item, column, index) }
  }

  private func cell(_ item: CountyCase, _ column: Column, _ index: Int) -> FixtureCell {
    switch column {
    case .serial: .number("\(index + 1)")
    case .number: item.number.map(text) ?? .blank
    case .received: day(item.received)
    case .source: text(CountyCase.source.word)
    case .unit: text(item.unit)
    case .type: text(item.type.word)
    case .text: text(item.text)
    case .department: text(CountyCase.department)
    case .handler: text(item.handler)
    case .due: day(item.due)
    case .finding: item.finding.map { text($0.word) } ?? .blank
    case .result: item.closed == nil ? .blank : text(CountyCase.result)
    case .isClosed: text(item.closed == nil ? closedWords.no : closedWords.yes)
    case .closed: item.closed.map(day) ?? .blank
    case .empty: .blank
    }
  }
}
