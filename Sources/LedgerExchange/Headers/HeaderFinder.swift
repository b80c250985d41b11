package import Ledger

/// Finds the header among a sheet's first rows: the row, or the two rows, with the most known names (domain 4.2); and
/// with it what kind of sheet it heads.
package struct HeaderFinder: Sendable {
  private let aliases: ColumnAliases
  private let mapping: SheetMapping
  private let mapped: [String: String]
  private let reporters: Set<String>
  private static let lastLine = 10

  /// - Parameter mapping: its `sheetKind` says what the sheet holds; nil leaves that to the header.
  package init(aliases: ColumnAliases = .standard, mapping: SheetMapping = SheetMapping()) {
    self.aliases = aliases
    self.mapping = mapping
    mapped = Dictionary(mapping.columns.map { (ColumnAliases.key($0.key), $0.value) }) { first, _ in first }
    reporters = Set(mapping.reporterColumns.map(ColumnAliases.key))
  }

  /// A row that may be the header, or two.
  private struct Shape {
    let columns: [HeaderName]
    let lines: ClosedRange<Int>
    /// For two rows: the lower one alone.
    var lower: [HeaderName]?
  }

  /// Rows that may be the header, read as one kind of sheet.
  private struct Candidate {
    let kind: SheetKind
    let columns: [HeaderName]
    let lines: ClosedRange<Int>
    /// How many of its columns are known.
    let hits: Int
    /// How many of the kind's needed columns it has.
    let met: Int

    /// A needed column tells more than one that other kinds of sheets have too.
    var score: Int { hits + 2 * met }
  }

  /// - Throws: `SheetFault.noHeader` where the first rows hold nothing that could be a header.
  package func header(of source: some SheetSource) throws -> SheetHeader {
    var rows: [SheetRow] = []
    try source.forEachRow { row in
      if row.line <= HeaderFinder.lastLine + 1 { rows.append(row) }
      // A damaged sheet may number all of its rows alike.
      return row.line <= HeaderFinder.lastLine && rows.count <= HeaderFinder.lastLine ? .proceed : .stop
    }
    let shapes = HeaderFinder.shapes(rows, merges: source.merges)
    let kinds = mapping.sheetKind.map { [$0] } ?? SheetKind.allCases
    var best: Candidate?
    for kind in kinds {
      guard let candidate = candidate(kind, shapes) else { continue }
      if candidate.score > best?.score ?? 0 { best = candidate }
    }
    let found = best ?? HeaderFinder.likeliest(rows, kinds.first ?? .leads)
    guard let found else {
      throw SheetFault.noHeader(sheet: source.name, expected: ["线索编号", "登记时间", "被反映单位"])
    }
    return SheetHeader(
      kind: found.kind, fitsKind: mapping.sheetKind != nil || found.met > 0, lines: found.lines,
      columns: columns(found, widths: source.columnWidths),
      preamble: HeaderFinder.preamble(rows, above: found.lines.lowerBound, sheetName: source.name))
  }

  private static func shapes(_ rows: [SheetRow], merges: [MergedRange]) -> [Shape] {
    var shapes: [Shape] = []
    for row in rows where row.line <= lastLine && !row.isBlank {
      shapes.append(Shape(columns: single(row), lines: row.line...row.line))
      // A blank record after every row is what is left of line ends that were doubled.
      guard let below = rows.first(where: { $0.line > row.line && !$0.isBlank }), below.line <= row.line + 2 else {
        continue
      }
      shapes.append(
        Shape(columns: double(row, below, merges: merges), lines: row.line...below.line, lower: single(below)))
    }
    return shapes
  }

  private func candidate(_ kind: SheetKind, _ shapes: [Shape]) -> Candidate? {
    var best: (shape: Shape, hits: Int)?
    for shape in shapes {
      let hits = hits(shape.columns, kind)
      let others = shape.lower.map { self.hits($0, kind) } ?? 0
      if hits > max(best?.hits ?? 0, others) { best = (shape, hits) }
    }
    guard let (shape, hits) = best, hits >= (mapping.columns.isEmpty ? 2 : 1) else { return nil }
    let fields = Set(roles(shape.columns, kind))
    let met = kind.needed.count { group in group.contains { fields.contains(.field($0)) } }
    return Candidate(kind: kind, columns: shape.columns, lines: shape.lines, hits: hits, met: met)
  }

  /// What a column means: by the mapping, by the aliases, then by whether it names a reporter.
  ///
  /// - Parameter key: the column's own name in its sheet, by which a mapping tells two columns of one header apart and
  ///   reaches one without a header.
  private func role(_ name: HeaderName, key: String? = nil, _ kind: SheetKind) -> SheetHeader.Role {
    let keys = [key].compactMap { $0.map(ColumnAliases.key) } + name.keys
    if keys.contains(where: reporters.contains) { return .reporter }
    for key in keys {
      switch mapped[key] {
      case SheetField.reporter?: return .reporter
      case SheetField.leftOut?: return .leftOut
      case ""?: return .unmapped
      case let field?: if let field = SheetField(rawValue: field), kind.fields.contains(field) { return .field(field) }
      case nil: continue
      }
    }
    if let field = keys.lazy.compactMap({ aliases.field(forKey: $0, in: kind) }).first { return .field(field) }
    return name.namesReporter || name.keys.contains { ReporterColumns.namesPerson(key: $0, in: kind) }
      ? .reporter : .unmapped
  }

  private func roles(_ columns: [HeaderName], _ kind: SheetKind) -> [SheetHeader.Role] {
    columns.map { $0.keys.isEmpty ? .unmapped : role($0, kind) }
  }

  private func hits(_ columns: [HeaderName], _ kind: SheetKind) -> Int {
    let roles = roles(columns, kind)
    return Set(roles.filter { $0 != .unmapped && $0 != .reporter }).count + roles.filter { $0 == .reporter }.count
  }

  private func columns(_ found: Candidate, widths: [Int: Double]) -> [SheetHeader.Column] {
    var taken: Set<SheetField> = []
    return zip(found.columns, SheetHeader.keys(found.columns.map { ($0.group, $0.header) })).enumerated().map {
      index, pair in
      let (name, key) = pair
      var role = role(name, key: key, found.kind)
      // A second column of the same meaning is carried along.
      if case .field(let field) = role, !taken.insert(field).inserted { role = .unmapped }
      return SheetHeader.Column(
        index: index, header: name.header, group: name.group, key: key, role: role, width: widths[index])
    }
  }

  // MARK: Candidates

  private static func single(_ row: SheetRow) -> [HeaderName] {
    row.cells.map { HeaderName(header: CellText.cleaned($0.text)) }
  }

  /// Two rows as one header: a name in the lower row stands under the upper row's group, which reaches over its merged
  /// cells or, in text, over the blank ones after it.
  private static func double(_ upper: SheetRow, _ lower: SheetRow, merges: [MergedRange]) -> [HeaderName] {
    // No row has room for more ranges of two columns.
    let across = Array(
      merges.lazy.filter { $0.lines.contains(upper.line) && $0.columns.count > 1 }.prefix(SheetLimits().columns / 2))
    var last = ""
    return (0..<max(upper.cells.count, lower.cells.count)).map { column in
      let above = CellText.cleaned(upper[column].text)
      let below = CellText.cleaned(lower[column].text)
      if !above.isEmpty { last = above }
      guard !below.isEmpty else { return HeaderName(header: above) }
      if let merge = across.first(where: { $0.columns.contains(column) }) {
        return HeaderName(group: CellText.cleaned(upper[merge.columns.lowerBound].text), header: below)
      }
      if !above.isEmpty { return HeaderName(group: above, header: below) }
      return HeaderName(group: merges.isEmpty && !last.isEmpty ? last : nil, header: below)
    }
  }

  /// With no known name at all: the widest row of texts, the first of them, so that someone can say what is what.
  private static func likeliest(_ rows: [SheetRow], _ kind: SheetKind) -> Candidate? {
    func width(_ row: SheetRow) -> Int {
      row.cells.filter { if case .text = $0 { !$0.isBlank } else { false } }.count
    }
    var best: SheetRow?
    for row in rows where row.line <= lastLine && width(row) > best.map(width) ?? 1 { best = row }
    return best.map { Candidate(kind: kind, columns: single($0), lines: $0.line...$0.line, hits: 0, met: 0) }
  }

  private static func preamble(_ rows: [SheetRow], above line: Int, sheetName: String) -> Preamble {
    let texts = rows.filter { $0.line < line }
      .map { $0.cells.map { CellText.cleaned($0.text) }.filter { !$0.isEmpty } }
    return Preamble(rows: texts.filter { !$0.isEmpty }, sheetName: sheetName)
  }
}
