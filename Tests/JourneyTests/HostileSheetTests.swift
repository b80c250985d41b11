import Foundation
import SheetFixtures
import Testing

/// Sheets that are none, can't be read or were made to harm, through the whole program: one sentence that says what to do,
/// no more than 64 MB, nothing left behind.
@Suite(.serialized) struct HostileSheetTests {
  /// KB; issue "Whatever the file, whatever the terminal".
  private static let mostMemory = 64 << 10
  private let home: URL

  init() throws { home = try TemporaryHome.make() }

  private func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let url = home.appendingPathComponent(name)
    try Data(bytes).write(to: url)
    return url.path
  }

  /// Without duban's own log.
  private func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: home.path).filter { $0 != "state" }.sorted()
  }

  private func check(_ path: String, _ language: String = "zh") throws -> MeasuredProcess.Answer {
    try MeasuredProcess.duban(
      ["check", path, "--division", "652924", "--lang", language, "--output", home.appendingPathComponent("out").path],
      home: home)
  }

  /// One sentence on one line in either language, the right status, no draft beside the file.
  private func expectRefusal(
    of path: String, _ status: Int32, _ zh: String, _ en: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try files()
    for (language, word) in [("zh", zh), ("en", en)] {
      let answer = try check(path, language)
      #expect(answer.status == status, "\(answer.error)", sourceLocation: sourceLocation)
      #expect(answer.error.contains(word), "\(answer.error)", sourceLocation: sourceLocation)
      #expect(answer.error.split(separator: "\n").count == 1 && answer.output.isEmpty, sourceLocation: sourceLocation)
      #expect(answer.peak < Self.mostMemory, "\(answer.peak) KB", sourceLocation: sourceLocation)
    }
    #expect(try files() == before, sourceLocation: sourceLocation)
  }

  // MARK: Files that are no sheet

  @Test func `an old .xls or .et asks for .xlsx`() throws {
    for name in ["旧表.xls", "表.et", "改了名.xlsx"] {
      try expectRefusal(of: file(name, OldFile.workbook), 65, "请另存为 .xlsx 或 CSV", "save it as .xlsx or CSV")
    }
  }

  @Test func `a password asks for a copy without one`() throws {
    try expectRefusal(of: file("密.xlsx", OldFile.encrypted), 65, "去掉密码", "without one")
  }

  @Test func `a lock file names the other`() throws {
    let content = [UInt8]([5]) + Array("admin".utf8) + [UInt8](repeating: 0x20, count: 159)
    for name in ["~$台账.xlsx", ".~台账.xlsx"] {
      try expectRefusal(of: file(name, content), 65, "临时文件", "take the file without")
    }
  }

  @Test func `a torn, a short and an empty file are told apart`() throws {
    let whole = FixtureWorkbook(OddLedger.sheet()).bytes()
    try expectRefusal(of: file("残.xlsx", Array(whole.prefix(whole.count / 2))), 65, "已损坏", "is damaged")
    try expectRefusal(of: file("断.xlsx", Array(whole.prefix(20))), 65, "已损坏", "is damaged")
    try expectRefusal(of: file("空.xlsx", []), 65, "空文件", "is empty")
    try expectRefusal(of: file("空.csv", [0xEF, 0xBB, 0xBF]), 65, "空文件", "is empty")
    var middle = whole
    for index in (whole.count / 3)..<(whole.count / 3 + 400) { middle[index] = 0x3F }
    try expectRefusal(of: file("坏.xlsx", middle), 65, "已损坏", "is damaged")
  }

  @Test func `web pages, documents and pictures are no sheets`() throws {
    try expectRefusal(
      of: file("导出.xls", Array("\r\n<html><body><table><tr><td>登记时间".utf8)), 65, "网页", "web page")
    try expectRefusal(of: file("图.csv", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1]), 65, "不是能认出的表格", "no sheet")
    var document = StoredZip()
    document.add("word/document.xml", "<document/>")
    try expectRefusal(of: file("文.xlsx", document.bytes), 65, "不是能认出的表格", "no sheet")
  }

  @Test func `what is not there, a folder, a pipe and a locked file are exit 66`() throws {
    try expectRefusal(of: home.appendingPathComponent("无.xlsx").path, 66, "找不到文件", "There is no file")
    try FileManager.default.createDirectory(
      at: home.appendingPathComponent("目录.xlsx"), withIntermediateDirectories: false)
    try expectRefusal(of: home.appendingPathComponent("目录.xlsx").path, 66, "这是一个目录", "Is a directory")
    let pipe = home.appendingPathComponent("管道.csv").path
    #expect(mkfifo(pipe, 0o600) == 0)
    try expectRefusal(of: pipe, 66, "不是普通文件", "can't be read")
  }

  /// Root may read everything: it runs without that right here.
  @Test func `a file without the right to read is exit 66`() throws {
    let path = try file("无权.csv", Array("登记时间,反映主要问题\n".utf8))
    #expect(chmod(path, 0) == 0)
    let program = try DubanProcess.executable()
    var words = [program.path, "check", path, "--division", "652924", "--lang", "zh"]
    if geteuid() == 0 {
      words = ["/usr/bin/setpriv", "--bounding-set=-dac_override,-dac_read_search"] + words
    }
    let answer = try DubanProcess.run(
      URL(fileURLWithPath: words[0]), Array(words.dropFirst()), environment: DubanProcess.environment(home: home),
      folder: home)
    #expect(answer.status == 66 && answer.error.contains("没有权限"), "\(answer.error)")
  }

  // MARK: Names that lie

  @Test func `a sheet is what it holds, not what it is called`() throws {
    for name in ["新表.xls", "新表.et", "新表"] {
      #expect(try check(file(name, FixtureWorkbook(OddLedger.sheet()).bytes())).status == 0, "\(name)")
    }
    let text = Array("登记时间,线索来源,反映主要问题\n2021-04-12,信访举报,甲事\n".utf8)
    for name in ["文本.xlsx", "文本.xls", "文本.txt"] { #expect(try check(file(name, text)).status == 0, "\(name)") }
  }

  // MARK: Files made to harm

  @Test(arguments: HostileWorkbook.all.indices)
  func `hostile workbooks are refused or harmless`(_ index: Int) throws {
    let (name, bytes) = HostileWorkbook.all[index]
    let answer = try check(file("敌.xlsx", bytes()))
    #expect([0, 65].contains(answer.status), "\(name): \(answer.status) \(answer.error)")
    #expect(answer.peak < Self.mostMemory, "\(name): \(answer.peak) KB")
    if answer.status != 0 {
      #expect(answer.error.contains("敌.xlsx") || answer.error.contains("表头"), "\(name): \(answer.error)")
      #expect(answer.error.split(separator: "\n").count == 1, "\(name): \(answer.error)")
    }
    #expect(try files() == (answer.status == 0 ? ["out", "敌.xlsx"] : ["敌.xlsx"]), "\(name)")
    #expect(!answer.error.contains("root:") && !answer.output.contains("root:"))
  }

  @Test func `an ordinary WPS workbook with 3 MB of styles that say the same comes in`() throws {
    let answer = try check(file("沙雅.xlsx", HostileWorkbook.wpsWithManyStyles()))
    #expect(answer.status == 0 && answer.output.contains("2件"), "\(answer.error)")
    #expect(answer.peak < Self.mostMemory)
  }

  @Test func `text made to harm`() throws {
    let quote = Array("登记时间,反映主要问题\n2021-04-12,\"".utf8) + [UInt8](repeating: 0x61, count: 3_000_000)
    try expectRefusal(of: file("引号.csv", quote), 65, "第 2 行的引号没有收尾", "A quote opened in row 2")
    let line = [UInt8](repeating: 0x61, count: 3_000_000)
    try expectRefusal(of: file("长行.csv", line), 65, "第 1 行有一格大于", "a cell of row 1 is larger")
    let commas = Array("登记时间,反映主要问题\n".utf8) + [UInt8](repeating: 0x2C, count: 3_000_000)
    #expect(try check(file("逗号.csv", commas)).peak < Self.mostMemory)
    let lines = Array("登记时间,反映主要问题\n".utf8) + [UInt8](repeating: 0x0A, count: 1_000_000)
    #expect(try check(file("空行.csv", lines)).peak < Self.mostMemory)
  }

  @Test func `escape sequences and formulas in cells, headers, tabs and file names do nothing`() throws {
    let office = try ScriptedOffice()
    var sheet = FixtureWorkbook.Sheet(name: "沙\u{9B}2J雅\u{202E}县")
    sheet.row(1, "登记时间", "被反映单位", "反映主要问题", .inline("窗_x001B_[2J口\u{9D}0;题"))
    sheet.row(2, "2021-04-12", "=cmd|' /C calc'!A0", .inline("@SUM(1)_x001B_]0;题_x0007_\u{9B}31m"), "+86")
    sheet.row(3, .inline("_x001B_[31m错"), "住建局", "乙事", "")
    let path = office.home.appendingPathComponent("台\u{1B}[2J账\u{202E}.xlsx").path
    try FixtureWorkbook(sheet).write(to: path)
    let map = try office.file(
      "map.yaml", "constants: {source: petition, division: \"654003\", types: M24}\nconcerns_refused: false\n")
    for arguments in [
      ["import", path, "--map", map, "--yes"], ["import", path + "\u{9B}x"], ["check", path, "--map", map],
    ] {
      let answer = try office.run(arguments)
      for text in [answer.output, answer.error] {
        let bad = text.unicodeScalars.filter {
          ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value) || $0.value == 0x202E
        }
        #expect(bad.isEmpty, "\(arguments): \(text.debugDescription)")
      }
    }
    let lead = try #require(try office.leads().first)
    #expect(lead.text("title") == "@SUM(1)]0;题31m" && lead.text("unit") == "=cmd|' /C calc'!A0")
    let out = office.home.appendingPathComponent("out.csv").path
    try office.object("export", "--layout", "imported", "--output", out)
    let text = try String(contentsOfFile: out, encoding: .utf8)
    #expect(text.contains("'=cmd|") && text.contains("'@SUM(1)") && text.contains("'+86"), "\(text)")
    #expect(!text.unicodeScalars.contains { $0.value == 0x1B || (0x80...0x9F).contains($0.value) })
  }
}

/// The OLE files of old office programs, as far as their first sectors go.
private enum OldFile {
  static let workbook = compound("Workbook")
  static let encrypted = compound("EncryptedPackage")

  private static func compound(_ stream: String) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 512 * 3)
    bytes.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    bytes[0x1E] = 9
    // The directory begins in sector 1.
    bytes[0x30] = 1
    let name = stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    bytes.replaceSubrange(1_024 + 128..<1_024 + 128 + name.count, with: name)
    return bytes
  }
}
