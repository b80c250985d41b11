import Foundation
import Ledger
import LedgerExchange
import Testing

@Suite struct SeparatedTextTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func source(_ bytes: [UInt8]) throws -> SeparatedTextSource {
    try SeparatedTextSource(path: folder.write(bytes, to: "t.csv"))
  }

  private func source(_ text: String) throws -> SeparatedTextSource { try source(Array(text.utf8)) }

  private static let gb18030: [UInt8] = [
    // 编号,单位 CR LF 1,州发改委
    0xB1, 0xE0, 0xBA, 0xC5, 0x2C, 0xB5, 0xA5, 0xCE, 0xBB, 0x0D, 0x0A, 0x31, 0x2C, 0xD6, 0xDD, 0xB7, 0xA2, 0xB8, 0xC4,
    0xCE, 0xAF,
  ]

  @Test func tellsEncodingsApart() throws {
    let text = "编号,单位\r\n1,州发改委"
    let utf16: (UnicodeCodec) -> [UInt8] = { order in
      text.utf16.flatMap {
        order == .little ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)]
      }
    }
    let cases: [(TextEncoding, [UInt8])] = [
      (.utf8, Array(text.utf8)), (.utf8WithMark, [0xEF, 0xBB, 0xBF] + Array(text.utf8)), (.gb18030, Self.gb18030),
      (.utf16LittleEndian, [0xFF, 0xFE] + utf16(.little)), (.utf16BigEndian, [0xFE, 0xFF] + utf16(.big)),
    ]
    for (encoding, bytes) in cases {
      let source = try source(bytes)
      #expect(source.textEncoding == encoding)
      #expect(try source.texts() == [["编号", "单位"], ["1", "州发改委"]], "\(encoding)")
    }
  }

  private enum UnicodeCodec { case little, big }

  @Test func aLateChineseCharacterStillTellsTheEncoding() throws {
    let ascii = Array(repeating: Array("1234567,abcdefgh\n".utf8), count: 40_000).flatMap { $0 }
    #expect(try source(ascii + Self.gb18030).textEncoding == .gb18030)
    #expect(try source(ascii).textEncoding == .utf8)
  }

  @Test func aDamagedByteDoesNotMakeUTF8IntoGB18030() throws {
    let bytes = Array(String(repeating: "问题线索台账，", count: 40).utf8) + [0xFF] + Array("完".utf8)
    let source = try source(bytes)
    #expect(source.textEncoding == .utf8)
    #expect(try source.texts().first?.first?.contains("\u{FFFD}") == true)
  }

  @Test func damagedGB18030KeepsTheRest() throws {
    let source = try source(Self.gb18030 + [0x0A, 0xFF, 0x2C, 0x41])
    #expect(try source.texts() == [["编号", "单位"], ["1", "州发改委"], ["\u{FFFD}", "A"]])
  }

  @Test func quotesLineFeedsAndRaggedRows() throws {
    let source = try source("a,\"b,\"\"c\"\"\nd\",e\r\n1\r\n\r\n\"x\"y,2,3,4\r5\"6,7\n")
    let rows = try source.allRows()
    #expect(rows.map(\.line) == [1, 2, 3, 4, 5])
    #expect(try source.texts() == [["a", "b,\"c\"\nd", "e"], ["1"], [], ["xy", "2", "3", "4"], ["5\"6", "7"]])
    #expect(rows[1][5] == .empty)
  }

  @Test(arguments: [",", ";", "\t"])
  func separators(_ sign: String) throws {
    let text = "问题线索台账\n编号,单位,说明\n1,甲,\"一;二\"\n2,乙,三\n".replacing(",", with: sign)
    #expect(try source(text).texts().last == ["2", "乙", "三"])
  }

  @Test func chunksMayCutAnywhere() throws {
    let cell = String(repeating: "整改", count: 40_000)
    let rows = (0..<8).map { "\($0),\"\(cell)\"\"\n\"" }.joined(separator: "\r\n")
    let texts = try source(rows).texts()
    #expect(texts.count == 8)
    #expect(texts.allSatisfy { $0[1] == cell + "\"\n" })
  }

  @Test func anOpenQuoteNamesItsRow() throws {
    #expect(throws: SheetFault.openQuote(line: 2)) { try source("a,b\n\"c,d\ne,f\n").texts() }
  }

  @Test func stopsWhenAsked() throws {
    var read = 0
    try source("1\n2\n3\n").forEachRow { _ in
      read += 1
      return .stop
    }
    #expect(read == 1)
  }

  @Test func anEmptyFileHasNoRows() throws {
    #expect(try source("").texts().isEmpty)
    #expect(try source([0xEF, 0xBB, 0xBF]).texts().isEmpty)
  }

  @Test func whatIsNoSheetIsNamed() throws {
    #expect(throws: SheetFault.notFound(path: folder.file("none.csv"))) { try SheetFile.open(folder.file("none.csv")) }
    let old = try folder.write([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], to: "a.xls")
    #expect(throws: SheetFault.oldFormat(path: old)) { try SheetFile.open(old) }
    #expect(SheetFault.oldFormat(path: old).words.zh.contains("请另存为 .xlsx 或 CSV"))
    let picture = try folder.write([0x89, 0x50, 0x4E, 0x47, 0, 0, 1], to: "a.png")
    #expect(throws: SheetFault.notASheet(path: picture)) { try SheetFile.open(picture) }
    let torn = try folder.write([0x50, 0x4B, 3, 4, 9, 9], to: "a.xlsx")
    #expect(throws: SheetFault.damaged(path: torn, part: "ZIP")) { try SheetFile.open(torn) }
  }
}
