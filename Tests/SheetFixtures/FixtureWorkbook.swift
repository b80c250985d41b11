import Foundation

/// Builds `.xlsx` files of made-up cases, part by part, so that any oddity of a real one can be put in.
package struct FixtureWorkbook {
  package struct Sheet {
    package var name: String
    package var rows: [(line: Int, cells: [FixtureCell])] = []
    package var merges: [String] = []
    /// Columns' widths in characters, from A on.
    package var widths: [Double] = []
    package var hiddenLines: Set<Int> = []
    package var isHidden = false
    package var isVeryHidden = false

    package init(name: String = "Sheet1", isHidden: Bool = false) {
      self.name = name
      self.isHidden = isHidden
    }

    package mutating func row(_ line: Int, _ cells: FixtureCell...) { rows.append((line, cells)) }
    package mutating func row(_ line: Int, cells: [FixtureCell]) { rows.append((line, cells)) }
  }

  package var sheets: [Sheet] = []
  package var usesEpoch1904 = false
  /// `x:` writes every element of the sheets with that prefix, as some programs do.
  package var prefix = ""
  /// Stands before the root element of the first sheet.
  package var sheetProlog = ""
  /// Written by the strict form of the standard, with namespaces and relationship types of its own.
  package var isStrict = false
  /// Parts that are to hold these bytes instead of what would stand there.
  package var replacements: [String: [UInt8]] = [:]
  /// Parts that are left out of the package.
  package var missing: Set<String> = []
  private static let head = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packages = "http://schemas.openxmlformats.org/package/2006"

  package init(_ sheets: Sheet...) { self.sheets = sheets }

  package func write(to path: String) throws {
    try Data(bytes()).write(to: URL(fileURLWithPath: path))
  }

  package func bytes() -> [UInt8] { zip.bytes }

  /// The package before its directory is closed, so that more can be put into it.
  package var zip: StoredZip {
    var shared: [String] = []
    let sheetParts = sheets.map { part(of: $0, &shared) }
    var zip = StoredZip()
    func add(_ name: String, _ content: String) {
      guard !missing.contains(name) else { return }
      zip.add(name, replacements[name] ?? Array((isStrict ? FixtureWorkbook.strict(content) : content).utf8))
    }
    add("[Content_Types].xml", contentTypes)
    add("_rels/.rels", relations([("rId1", "officeDocument", "xl/workbook.xml")]))
    add("xl/workbook.xml", workbookPart)
    let parts =
      sheets.indices.map { ("rId\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
      + [("rId90", "styles", "styles.xml"), ("rId91", "sharedStrings", "sharedStrings.xml")]
    add("xl/_rels/workbook.xml.rels", relations(parts))
    add("xl/styles.xml", stylesPart)
    add(
      "xl/sharedStrings.xml",
      FixtureWorkbook.head + #"<sst xmlns="\#(FixtureWorkbook.main)">"# + shared.joined() + "</sst>")
    for (index, part) in sheetParts.enumerated() { add("xl/worksheets/sheet\(index + 1).xml", part) }
    return zip
  }

  // MARK: Parts

  private static func strict(_ part: String) -> String {
    part.replacingOccurrences(of: main, with: "http://purl.oclc.org/ooxml/spreadsheetml/main")
      .replacingOccurrences(of: relations, with: "http://purl.oclc.org/ooxml/officeDocument/relationships")
  }

  private func part(of sheet: Sheet, _ shared: inout [String]) -> String {
    let p = prefix
    let space = p.isEmpty ? "xmlns" : "xmlns:\(p.dropLast())"
    var xml = FixtureWorkbook.head + sheetProlog + #"<\#(p)worksheet \#(space)="\#(FixtureWorkbook.main)">"#
    xml += #"<\#(p)dimension ref="A1:C3"/>"#
    if !sheet.widths.isEmpty {
      let columns = sheet.widths.enumerated().map {
        #"<\#(p)col min="\#($0 + 1)" max="\#($0 + 1)" width="\#($1)" customWidth="1"/>"#
      }
      xml += "<\(p)cols>" + columns.joined() + "</\(p)cols>"
    }
    xml += "<\(p)sheetData>"
    for (line, cells) in sheet.rows {
      let hidden = sheet.hiddenLines.contains(line) ? #" hidden="1""# : ""
      xml += #"<\#(p)row r="\#(line)" spans="1:\#(max(cells.count, 1))"\#(hidden)>"#
      for (column, cell) in cells.enumerated() {
        xml += written(cell, FixtureWorkbook.reference(column, line), &shared)
      }
      xml += "</\(p)row>"
    }
    xml += "</\(p)sheetData>"
    if !sheet.merges.isEmpty {
      xml += #"<\#(p)mergeCells count="\#(sheet.merges.count)">"#
      xml += sheet.merges.map { #"<\#(p)mergeCell ref="\#($0)"/>"# }.joined() + "</\(p)mergeCells>"
    }
    return xml + "</\(p)worksheet>"
  }

  private func written(_ cell: FixtureCell, _ reference: String, _ shared: inout [String]) -> String {
    let p = prefix
    func c(_ attributes: String, _ content: String) -> String {
      #"<\#(p)c r="\#(reference)"\#(attributes)>\#(content)</\#(p)c>"#
    }
    func v(_ value: String) -> String { "<\(p)v>\(FixtureWorkbook.escaped(value))</\(p)v>" }
    func t(_ value: String) -> String { #"<\#(p)t xml:space="preserve">\#(FixtureWorkbook.escaped(value))</\#(p)t>"# }
    switch cell {
    case .blank: return ""
    case .shared(let text):
      shared.append("<si>" + #"<t xml:space="preserve">\#(FixtureWorkbook.escaped(text))</t></si>"#)
      return c(#" t="s""#, v("\(shared.count - 1)"))
    case .inline(let text): return c(#" t="inlineStr""#, "<\(p)is>\(t(text))</\(p)is>")
    case .rich(let runs, let phonetic):
      let texts = runs.map { "<r><rPr><b/></rPr><t xml:space=\"preserve\">\(FixtureWorkbook.escaped($0))</t></r>" }
      let aid = phonetic.map { #"<rPh sb="0" eb="1"><t>\#($0)</t></rPh>"# } ?? ""
      shared.append("<si>" + texts.joined() + aid + "</si>")
      return c(#" t="s""#, v("\(shared.count - 1)"))
    case .number(let number, let style): return c(#" s="\#(style.rawValue)""#, v(number))
    case .formula(let formula, let cached):
      return c("", "<\(p)f>\(FixtureWorkbook.escaped(formula))</\(p)f>" + v(cached))
    case .textFormula(let formula, let cached):
      return c(#" t="str""#, "<\(p)f>\(FixtureWorkbook.escaped(formula))</\(p)f>" + v(cached))
    case .boolean(let value): return c(#" t="b""#, v(value ? "1" : "0"))
    case .fault(let code): return c(#" t="e""#, v(code))
    case .raw(let xml): return xml.replacingOccurrences(of: "{r}", with: reference)
    }
  }

  private var workbookPart: String {
    let tabs = sheets.enumerated().map { index, sheet in
      let state = sheet.isVeryHidden ? #" state="veryHidden""# : sheet.isHidden ? #" state="hidden""# : ""
      return
        #"<sheet name="\#(FixtureWorkbook.escaped(sheet.name))" sheetId="\#(index + 1)"\#(state) r:id="rId\#(index + 1)"/>"#
    }
    return FixtureWorkbook.head
      + #"<workbook xmlns="\#(FixtureWorkbook.main)" xmlns:r="\#(FixtureWorkbook.relations)">"#
      + #"<workbookPr date1904="\#(usesEpoch1904 ? 1 : 0)"/><sheets>\#(tabs.joined())</sheets></workbook>"#
  }

  private var stylesPart: String {
    let codes = FixtureStyle.codes.sorted { $0.key < $1.key }
      .map { #"<numFmt numFmtId="\#($0.key)" formatCode="\#(FixtureWorkbook.escaped($0.value))"/>"# }
    let formats = FixtureStyle.allCases.map {
      #"<xf numFmtId="\#($0.format)" fontId="0" fillId="0" borderId="0" xfId="0"/>"#
    }
    return FixtureWorkbook.head + #"<styleSheet xmlns="\#(FixtureWorkbook.main)"><numFmts count="\#(codes.count)">"#
      + codes.joined() + #"</numFmts><fonts count="1"><font><sz val="11"/></font></fonts>"#
      + #"<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>"#
      + "<borders count=\"1\"><border/></borders>"
      + #"<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>"#
      + #"<cellXfs count="\#(formats.count)">"# + formats.joined() + "</cellXfs></styleSheet>"
  }

  private var contentTypes: String {
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    let parts =
      [
        ("/xl/workbook.xml", "sheet.main+xml"), ("/xl/styles.xml", "styles+xml"),
        ("/xl/sharedStrings.xml", "sharedStrings+xml"),
      ]
      + sheets.indices.map { ("/xl/worksheets/sheet\($0 + 1).xml", "worksheet+xml") }
    return FixtureWorkbook.head + #"<Types xmlns="\#(FixtureWorkbook.packages)/content-types">"#
      + #"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
      + #"<Default Extension="xml" ContentType="application/xml"/>"#
      + parts.map { #"<Override PartName="\#($0.0)" ContentType="\#(kind)\#($0.1)"/>"# }.joined() + "</Types>"
  }

  private func relations(_ list: [(id: String, type: String, target: String)]) -> String {
    FixtureWorkbook.head + #"<Relationships xmlns="\#(FixtureWorkbook.packages)/relationships">"#
      + list.map {
        #"<Relationship Id="\#($0.id)" Type="\#(FixtureWorkbook.relations)/\#($0.type)" Target="\#($0.target)"/>"#
      }.joined() + "</Relationships>"
  }

  package static func reference(_ column: Int, _ line: Int) -> String {
    var rest = column + 1
    var letters = ""
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters + "\(line)"
  }

  private static func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
      .replacingOccurrences(of: ">", with: "&gt;").replacingOccurrences(of: "\"", with: "&quot;")
  }
}
