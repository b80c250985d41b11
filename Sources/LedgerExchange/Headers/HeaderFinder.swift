package import Ledger

/// Finds the header among a sheet's first rows: the row, or the two rows, with the most known names (domain 4.2).
package struct HeaderFinder: Sendable {
  private let aliases: ColumnAliases
  private let mapping: SheetMapping
  private let mapped: [String: String]
  private let reporters: Set<String>
  private static let lastLine = 10
  /// In bytes: a hundred characters are a sentence and no column's name.
  private static let longestName = 300

  package init(aliases: ColumnAliases = .leads, mapping: SheetMapping = SheetMapping()) {
    self.aliases = aliases
    self.mapping = mapping
    mapped = Dictionary(mapping.columns.map { (ColumnAliases.key($0.key), $0.value) }) { first, _ in first }
    reporters = Set(mapping.reporterColumns.map(ColumnAliases.key))
  }

  /// - Throws: `SheetFault.noHeader` where the first rows hold nothing that could be a header.
  package func header(of source: some SheetSource) throws -> SheetHeader {
    var rows: [SheetRow] = []
    try source.forEachRow { row in
      if row.line <= HeaderFinder.lastLine + 1 { rows.append(row) }
      // A damaged sheet may number all of its rows alike.
      return row.line <= HeaderFinder.lastLine && rows.count <= HeaderFinder.lastLine ? .proceed : .stop
    }
    let candidates = rows.filter { $0.line <= HeaderFinder.lastLine && !$0.isBlank }
    var best: (columns: [(group: String?, header: String)], lines: ClosedRange<Int>, hits: Int)?
    for row in candidates {
      let single = HeaderFinder.single(row)
      let hits = hits(single)
      if hits > best?.hits ?? 0 { best = (single, row.line...row.line, hits) }
      // A blank record after every row is what is left of line ends that were doubled.
      guard let below = rows.first(where: { $0.line > row.line && !$0.isBlank }), below.line <= row.line + 2 else {
        continue
      }
      let double = HeaderFinder.double(row, below, merges: source.merges)
      let doubleHits = self.hits(double)
      if doubleHits > max(best?.hits ?? 0, self.hits(HeaderFinder.single(below))) {
        best = (double, row.line...below.line, doubleHits)
      }
    }
    let least = mapping.columns.isEmpty ? 2 : 1
    if best.map({ $0.hits < least }) ?? true { best = HeaderFinder.likeliest(candidates) }
    guard let best else {
      throw SheetFault.noHeader(sheet: source.name, expected: ["线索编号", "登记时间", "被反映单位"])
    }
    return SheetHeader(
      lines: best.lines, columns: columns(best.columns, widths: source.columnWidths),
      preamble: HeaderFinder.preamble(rows, above: best.lines.lowerBound, sheetName: source.name))
  }

  /// What a column means: by the mapping, by the aliases, then by whether it names a reporter.
  func role(group: String?, header: String) -> SheetHeader.Role {
    guard header.utf8.count + (group?.utf8.count ?? 0) <= HeaderFinder.longestName else { return .unmapped }
    let names = [group.map { "\($0)/\(header)" }, group.map { $0 + header }, header].compactMap { $0 }
    if names.contains(where: { reporters.contains(ColumnAliases.key($0)) }) { return .reporter }
    for name in names {
      switch mapped[ColumnAliases.key(name)] {
      case SheetField.reporter?: return .reporter
      case SheetField.leftOut?: return .leftOut
      case ""?: return .unmapped
      case let field?: if let field = SheetField(rawValue: field) { return .field(field) }
      case nil: continue
      }
    }
    if let field = names.lazy.compactMap({ aliases.field(for: $0) }).first { return .field(field) }
    return names.contains(where: ReporterColumns.isReporter) ? .reporter : .unmapped
  }

  private func hits(_ columns: [(group: String?, header: String)]) -> Int {
    let roles = columns.map { $0.header.isEmpty ? .unmapped : role(group: $0.group, header: $0.header) }
    return Set(roles.filter { $0 != .unmapped && $0 != .reporter }).count + roles.filter { $0 == .reporter }.count
  }

  private func columns(_ headers: [(group: String?, header: String)], widths: [Int: Double]) -> [SheetHeader.Column] {
    var taken: Set<SheetField> = []
    return zip(headers, SheetHeader.keys(headers)).enumerated().map { index, pair in
      let (name, key) = pair
      var role = name.header.isEmpty ? SheetHeader.Role.unmapped : role(group: name.group, header: name.header)
      // A second column of the same meaning is carried along.
      if case .field(let field) = role, !taken.insert(field).inserted { role = .unmapped }
      return SheetHeader.Column(
        index: index, header: name.header, group: name.group, key: key, role: role, width: widths[index])
    }
  }

  // MARK: Candidates

  private static func single(_ row: SheetRow) -> [(group: String?, header: String)] {
    row.cells.map { (nil, CellText.cleaned($0.text)) }
  }

  /// Two rows as one header: a name in the lower row stands under the upper row's group, which reaches over its merged
  /// cells or, in text, over the blank ones after it.
  private static func double(
    _ upper: SheetRow, _ lower: SheetRow, merges: [MergedRange]
  ) -> [(group: String?, header: String)] {
    // No row has room for more ranges of two columns.
    let across = merges.lazy.filter { $0.lines.contains(upper.line) && $0.columns.count > 1 }
      .prefix(SheetLimits().columns / 2)
    var last = ""
    return (0..<max(upper.cells.count, lower.cells.count)).map { column in
      let above = CellText.cleaned(upper[column].text)
      let below = CellText.cleaned(lower[column].text)
      if !above.isEmpty { last = above }
      guard !below.isEmpty else { return (nil, above) }
      if let merge = across.first(where: { $0.columns.contains(column) }) {
        return (CellText.cleaned(upper[merge.columns.lowerBound].text), below)
      }
      if !above.isEmpty { return (above, below) }
      return merges.isEmpty && !last.isEmpty ? (last, below) : (nil, below)
    }
  }

  /// With no known name at all: the widest row of texts, the first of them, so that someone can say what is what.
  private static func likeliest(
    _ rows: [SheetRow]
  ) -> (columns: [(group: String?, header: String)], lines: ClosedRange<Int>, hits: Int)? {
    func width(_ row: SheetRow) -> Int {
      row.cells.filter { if case .text = $0 { !$0.isBlank } else { false } }.count
    }
    var best: SheetRow?
    for row in rows where width(row) > best.map(width) ?? 1 { best = row }
    return best.map { (single($0), $0.line...$0.line, 0) }
  }

  private static func preamble(_ rows: [SheetRow], above line: Int, sheetName: String) -> Preamble {
    let texts = rows.filter { $0.line < line }
      .map { $0.cells.map { CellText.cleaned($0.text) }.filter { !$0.isEmpty } }
    return Preamble(rows: texts.filter { !$0.isEmpty }, sheetName: sheetName)
  }
}
