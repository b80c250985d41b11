package import Ledger

/// What was made out of a sheet's first rows: where the header stands, what each column means, and what stands above.
package struct SheetHeader: Hashable, Sendable {
  package let kind: SheetKind
  /// False where no kind of sheet has these columns and nobody said what it is: the kind is only a guess.
  package let fitsKind: Bool
  /// 1-based; the same line twice for a header of one row.
  package let lines: ClosedRange<Int>
  package let columns: [Column]
  package let preamble: Preamble
  /// Looked up for every field of every row.
  private let places: [SheetField: Int]

  package init(
    kind: SheetKind = .leads, fitsKind: Bool = true, lines: ClosedRange<Int>, columns: [Column], preamble: Preamble
  ) {
    self.kind = kind
    self.fitsKind = fitsKind
    self.lines = lines
    self.columns = columns
    self.preamble = preamble
    var places: [SheetField: Int] = [:]
    for (place, column) in columns.enumerated() {
      if case .field(let field) = column.role, places[field] == nil { places[field] = place }
    }
    self.places = places
  }

  /// False where no column was recognised: the row is only the likeliest one.
  package var isRecognised: Bool { columns.contains { $0.role != .unmapped } }

  package struct Column: Hashable, Sendable {
    /// 0-based.
    package let index: Int
    /// As written, cleaned; line feeds inside are kept.
    package let header: String
    /// The group cell above it in a two-row header.
    package let group: String?
    /// Unique in its sheet: the name under which cells without a field are kept.
    package let key: String
    package var role: Role
    package let width: Double?

    /// 涉及金额（万元） counts in ten thousands.
    package var amountUnit: AmountUnit { AmountUnit(header: header) }
  }

  package enum Role: Hashable, Sendable {
    case field(SheetField)
    /// Dropped, and its words masked in the rest of the row.
    case reporter
    /// Carried along as it is.
    case unmapped
    case leftOut
  }

  package func column(_ field: SheetField) -> Column? { places[field].map { columns[$0] } }

  /// The field's place in a row's cells.
  func index(of field: SheetField) -> Int? { places[field] }

  package var droppedColumns: [String] { columns.filter { $0.role == .reporter }.map(\.header) }
  package var unmappedColumns: [String] { columns.filter { $0.role == .unmapped }.map(\.header) }

  /// The key that a learned mapping is found by.
  package var headerKey: String { SheetLayout.headerKey(columns.map(\.header)) }

  /// Names for the columns' cells, in order: a group goes before its column, a second column of the same name gets a
  /// number, a column without a name its letters.
  static func keys(_ columns: [(group: String?, header: String)]) -> [String] {
    var seen: [String: Int] = [:]
    return columns.enumerated().map { index, column in
      var key = column.group.map { "\($0)/\(column.header)" } ?? column.header
      if key.isEmpty { key = "\(CellPlace.letters(column: index))列" }
      seen[key, default: 0] += 1
      return seen[key] == 1 ? key : "\(key)#\(seen[key] ?? 0)"
    }
  }
}

/// The rows above a header.
package struct Preamble: Hashable, Sendable {
  package let title: String?
  /// The rows between title and header, each as one line.
  package let lines: [String]
  /// 填报单位
  package let reportingUnit: String?
  /// The one year that title, 填报时间 or the sheet's name give; nil where they give none or several.
  package let year: Int?
  /// The period that the title or 填报时间 names: `2021-Q2`, `2021-06`; nil where they name none.
  package let period: String?

  /// - Parameter rows: cleaned, blank cells left out, blank rows left out.
  init(rows: [[String]], sheetName: String) {
    let title = rows.first.flatMap { $0.count == 1 && !Preamble.isLabelled($0[0]) ? $0[0] : nil }
    let rest = title == nil ? rows[...] : rows.dropFirst()
    self.title = title
    lines = rest.map { $0.joined(separator: "    ") }
    reportingUnit = lines.lazy.compactMap { Preamble.value(after: "填报单位", in: $0) }.first
    let filled = Set(lines.flatMap { Preamble.value(after: "填报时间", in: $0).map(Preamble.years) ?? [] })
    let named = Set((rows.flatMap { $0 } + [sheetName]).flatMap(Preamble.years))
    let years = filled.isEmpty ? named : filled
    let year = years.count == 1 ? years.first : nil
    let texts = [title].compactMap { $0 } + lines
    self.year = year
    period = year.flatMap { Preamble.period(in: texts, year: $0) }
  }

  /// 2021年第二季度, 2021年6月; the title goes before the lines below it.
  private static func period(in texts: [String], year: Int) -> String? {
    for text in texts {
      let words = CellText.squeezed(text)
      guard let place = words.firstRange(of: "\(year)年") else { continue }
      let rest = words[place.upperBound...]
      for (index, names) in quarters.enumerated() where names.contains(where: { rest.hasPrefix($0) }) {
        return "\(year)-Q\(index + 1)"
      }
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      if let month = Int(digits), (1...12).contains(month), rest.dropFirst(digits.count).hasPrefix("月") {
        return "\(year)-\(month < 10 ? "0" : "")\(month)"
      }
    }
    return nil
  }

  private static let quarters = zip(["一", "二", "三", "四"], 1...4).map { name, number in
    ["第\(name)季度", "\(name)季度", "第\(number)季度", "\(number)季度"]
  }

  private static func isLabelled(_ text: String) -> Bool {
    ["填报单位", "填报时间", "制表单位", "填表单位"].contains { CellText.squeezed(text).hasPrefix($0) }
  }

  /// 填报单位：沙雅县纪委监委    填报时间：… → 沙雅县纪委监委
  private static func value(after label: String, in line: String) -> String? {
    guard let place = line.firstRange(of: label) else { return nil }
    let rest = line[place.upperBound...].drop { $0 == ":" || $0 == "：" || $0 == " " }
    let value = CellText.cleaned(String(rest.prefix { $0 != " " && $0 != "\n" }))
    return value.isEmpty || value.contains("：") ? nil : value
  }

  /// Years written as 2021 or ２０２１ with nothing but a sign or 年 around them.
  private static func years(in text: String) -> [Int] {
    let digits = CellText.halfWidth(text).split { !($0.isASCII && $0.isNumber) }
    return digits.filter { $0.count == 4 || $0.count == 8 }.compactMap { Int($0.prefix(4)) }
      .filter { (2000...2099).contains($0) }
  }
}
