/// Workbooks made to exhaust or mislead their reader, each with its trick in its name. Small files all of them: what is
/// large in them is what they unpack to.
package enum HostileWorkbook {
  package static let all: [(name: String, bytes: @Sendable () -> [UInt8])] =
    bombs + dishonestPackages + endlessSheets + entities

  private static let main = #"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main""#

  // MARK: Parts that unpack a thousand times

  private static let bombs: [(name: String, bytes: @Sendable () -> [UInt8])] = [
    ("a sheet of 1 GB in 1 MB", { bomb(.sheet, "<worksheet \(main)><sheetData>", "<a/>", times: 250_000_000) }),
    ("rows of 1 GB in 1 MB", { bomb(.sheet, "<worksheet \(main)><sheetData>", "<row/>", times: 170_000_000) }),
    ("shared texts of 1 GB in 1 MB", { bomb(.strings, "<sst \(main)>", "<si/>", times: 200_000_000) }),
    (
      "one shared text of 500 MB",
      { bomb(.strings, "<sst \(main)><si><t>", "aaaa", times: 125_000_000, "</t></si></sst>") }
    ),
    ("styles of 500 MB", { bomb(.styles, "<styleSheet \(main)><cellXfs>", "<xf/>", times: 100_000_000) }),
    (
      "tabs without end",
      { bomb(.workbook, "<workbook \(main)><sheets>", #"<sheet name="a" r:id="b"/>"#, times: 9_000_000) }
    ),
    ("relations without end", { bomb(.relations, "<Relationships>", #"<Relationship Id="a"/>"#, times: 9_000_000) }),
    (
      "a long shared text in every cell",
      {
        var workbook = honest
        workbook.replacements[Part.strings.rawValue] = Array(
          "<sst \(main)><si><t>\(String(repeating: "长", count: 60_000))</t></si></sst>".utf8)
        return bomb(
          .sheet, "<worksheet \(main)><sheetData>", #"<row><c t="s"><v>0</v></c></row>"#, times: 250_000,
          "</sheetData></worksheet>", in: workbook)
      }
    ),
    (
      "a million merged ranges",
      {
        bomb(
          .sheet, "<worksheet \(main)><sheetData/><mergeCells>", #"<mergeCell ref="A1:B9"/>"#, times: 1_000_000,
          "</mergeCells></worksheet>")
      }
    ),
  ]

  // MARK: Packages that lie

  private static let dishonestPackages: [(name: String, bytes: @Sendable () -> [UInt8])] = [
    ("twenty thousand parts", { zip { $0.addEmptyEntries(20_000) } }),
    ("a million parts", { zip { $0.addEmptyEntries(1_000_000) } }),
    (
      "a million parts that are said to be three",
      {
        zip {
          $0.addEmptyEntries(1_000_000)
          $0.statedEntries = 3
        }
      }
    ),
    (
      "three parts that are said to be a million",
      { zip { $0.statedEntries = 1_000_000 } }
    ),
    (
      "a bomb that states a small size",
      {
        let (packed, _) = Deflate.repeating(
          Array("<a/>".utf8), times: 50_000_000, after: Array("<worksheet \(main)><sheetData>".utf8))
        var workbook = honest
        workbook.missing.insert(Part.sheet.rawValue)
        var zip = workbook.zip
        zip.add(StoredZip.Entry(Part.sheet.rawValue, deflated: packed, size: 4_000))
        return zip.bytes
      }
    ),
    (
      "a hundred parts over one another",
      {
        let (packed, size) = Deflate.repeating(Array("<a/>".utf8), times: 5_000_000, after: [])
        return zip {
          for index in 0..<100 {
            var entry = StoredZip.Entry("xl/media/image\(index).png", deflated: index == 0 ? packed : [], size: size)
            entry.packedSize = packed.count
            if index > 0 { entry.offset = 0 }
            $0.add(entry)
          }
        }
      }
    ),
    (
      "a package within the package",
      { zip { $0.add("xl/embeddings/inner.xlsx", zip { $0.add("xl/embeddings/inner.xlsx", honest.bytes()) }) } }
    ),
    ("a sheet said to be empty", { lying { $0.size = 0 } }),
    ("a sheet said to be 4 GB", { lying { $0.size = 0xFFFF_FFFF } }),
    ("a sheet said to be packed in 4 GB", { lying { $0.packedSize = 0xFFFF_FFFF } }),
    (
      "headers that contradict each other",
      {
        lying {
          $0.localSize = 0xFFFF_FFFF
          $0.localPackedSize = 0
        }
      }
    ),
    ("a part beyond the end", { lying { $0.offset = 0x7FFF_FFFF } }),
    ("an encrypted part", { lying { $0.flags = 0x0801 } }),
    ("an unknown method", { lying { $0.method = 99 } }),
  ]

  // MARK: Sheets without measure

  private static let endlessSheets: [(name: String, bytes: @Sendable () -> [UInt8])] = [
    ("a cell at XFD1048576", { sheet(#"<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#) }),
    ("a row behind the last", { sheet(#"<row r="1048576"/><row><c><v>1</v></c></row>"#) }),
    (
      "a row of nineteen digits",
      { sheet(#"<row r="9223372036854775807"><c r="A9223372036854775807"><v>1</v></c></row>"#) }
    ),
    (
      "rows backwards",
      { sheet((1...30_000).reversed().map { "<row r=\"\($0)\"><c><v>\($0)</v></c></row>" }.joined()) }
    ),
    (
      "first rows without end",
      { sheet(String(repeating: #"<row r="1"><c><v>1</v></c></row>"#, count: 100_000)) }
    ),
    (
      "a hundred thousand columns", { sheet("<row>" + String(repeating: "<c><v>1</v></c>", count: 100_000) + "</row>") }
    ),
    ("a hundred thousand levels", { sheet(String(repeating: "<row>", count: 100_000)) }),
    ("a cell of 5 MB", { sheet("<row>" + inline(5_000_000) + "</row>") }),
    ("an attribute of 5 MB", { sheet("<row r=\"\(String(repeating: "9", count: 5_000_000))\"/>") }),
    ("a row of long cells", { sheet("<row>" + String(repeating: inline(60_000), count: 100) + "</row>") }),
    ("a million rows and one", { sheet(String(repeating: "<row/>", count: 1_048_577)) }),
  ]

  // MARK: Entities

  private static let entities: [(name: String, bytes: @Sendable () -> [UInt8])] = [
    (
      "a billion laughs",
      {
        let laughs = (1...9).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }
        return sheet(
          "<row><c t=\"inlineStr\"><is><t>&l9;</t></is></c></row>",
          prolog: "<!DOCTYPE w [<!ENTITY l0 \"laugh\">\(laughs.joined())]>")
      }
    ),
    (
      "one long entity many times",
      {
        sheet(
          "<row><c t=\"inlineStr\"><is><t>\(String(repeating: "&a;", count: 50_000))</t></is></c></row>",
          prolog: "<!DOCTYPE w [<!ENTITY a \"\(String(repeating: "a", count: 50_000))\">]>")
      }
    ),
    (
      "another file's words",
      {
        sheet(
          "<row><c t=\"inlineStr\"><is><t>&file;</t></is></c></row>",
          prolog: "<!DOCTYPE w [<!ENTITY file SYSTEM \"file:///etc/passwd\">]>")
      }
    ),
    (
      "a document type in a comment's shadow",
      {
        sheet(
          "<row><c t=\"inlineStr\"><is><t>&a;</t></is></c></row>",
          prolog: "<!-- > --><!DOCTYPE w [<!ENTITY a \"aaaa\">]>")
      }
    ),
  ]

  // MARK: Making

  private enum Part: String {
    case sheet = "xl/worksheets/sheet1.xml"
    case strings = "xl/sharedStrings.xml"
    case styles = "xl/styles.xml"
    case workbook = "xl/workbook.xml"
    case relations = "xl/_rels/workbook.xml.rels"
  }

  private static var honest: FixtureWorkbook {
    var sheet = FixtureWorkbook.Sheet(name: "沙雅县")
    sheet.row(1, "登记时间", "被反映单位", "反映主要问题")
    sheet.row(2, "2021-04-12", "住建局", "施工许可久拖不办")
    return FixtureWorkbook(sheet)
  }

  private static func inline(_ count: Int) -> String {
    "<c t=\"inlineStr\"><is><t>\(String(repeating: "a", count: count))</t></is></c>"
  }

  private static func sheet(_ rows: String, prolog: String = "") -> [UInt8] {
    var workbook = honest
    workbook.replacements[Part.sheet.rawValue] = Array(
      "\(prolog)<worksheet \(main)><sheetData>\(rows)</sheetData></worksheet>".utf8)
    return workbook.bytes()
  }

  /// The honest workbook with more in its package.
  private static func zip(_ change: (inout StoredZip) -> Void) -> [UInt8] {
    var zip = honest.zip
    change(&zip)
    return zip.bytes
  }

  private static func bomb(
    _ part: Part, _ head: String, _ pattern: String, times: Int, _ tail: String = "",
    in workbook: FixtureWorkbook? = nil
  ) -> [UInt8] {
    let (packed, size) = Deflate.repeating(
      Array(pattern.utf8), times: times, after: Array(head.utf8), before: Array(tail.utf8))
    var workbook = workbook ?? honest
    workbook.missing.insert(part.rawValue)
    var zip = workbook.zip
    zip.add(StoredZip.Entry(part.rawValue, deflated: packed, size: size))
    return zip.bytes
  }

  /// The honest workbook, whose first sheet's headers say something else.
  private static func lying(_ lie: (inout StoredZip.Entry) -> Void) -> [UInt8] {
    var workbook = honest
    workbook.missing.insert(Part.sheet.rawValue)
    var zip = workbook.zip
    var entry = StoredZip.Entry(
      Part.sheet.rawValue,
      Array(
        #"<worksheet \#(main)><sheetData><row><c t="s"><v>0</v></c><c t="s"><v>2</v></c></row></sheetData></worksheet>"#
          .utf8))
    lie(&entry)
    zip.add(entry)
    return zip.bytes
  }

  /// An ordinary workbook as WPS leaves it after years of copying: 3 MB of styles that say the same few things.
  package static func wpsWithManyStyles() -> [UInt8] {
    let style = Array(#"<xf numFmtId="0" fontId="0"/>"#.utf8)
    let head = Array(#"<styleSheet \#(main)><cellStyleXfs>"#.utf8)
    let tail = Array(#"</cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#.utf8)
    let (packed, size) = Deflate.repeating(style, times: 110_000, after: head, before: tail)
    let times = (size - head.count - tail.count) / style.count
    let unpacked = head + Array(repeatElement(style, count: times).joined()) + tail
    var workbook = honest
    workbook.sheets[0].row(3, .day(44298), "发改委", "备案收取资料费")
    workbook.missing.insert(Part.styles.rawValue)
    var zip = workbook.zip
    zip.add(StoredZip.Entry(Part.styles.rawValue, deflated: packed, size: size, unpacked: unpacked))
    return zip.bytes
  }
}
