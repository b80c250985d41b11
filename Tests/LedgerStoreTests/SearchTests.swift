import Testing

@testable import Ledger
@testable import LedgerStore

@Suite struct SearchTests {
  @Test(arguments: [
    ("督办函", "督办函"), ("ＡＢＣ１２３", "abc123"), ("奎　屯 市", "奎屯市"), ("“一次性”告知……", "一次性告知"), ("①㎡ⅳ", "1m2iv"),
    ("Éclair", "éclair"), ("", ""), ("——／、。！", ""), ("ﾊﾞ", "バ"), ("中·西", "中西"),
  ])
  func textIsNormalised(_ text: String, _ normal: String) {
    #expect(SearchText.normalised(text) == normal.unicodeScalars.map(\.value))
  }

  @Test func pairsOverlapAndEndInASingle() {
    #expect(SearchText.pairs(["督办函", "办"].map(SearchText.normalised)) == "督办 办函 函 办 ")
  }

  /// A word is found exactly where the normalised text holds it, for every length and place.
  @Test func wordsOfAnyLengthAreFoundExactly() throws {
    let test = try TestBook()
    var generator = Generator(seed: 11)
    let letters = Array("慢作为不办事窗口超期收费a1")
    let titles = (0..<120).map { _ in
      String(
        (0..<Int.random(in: 1...12, using: &generator)).map { _ in letters.randomElement(using: &generator) ?? "慢" })
    }
    let distinct = titles.uniqued()
    try test.put(
      distinct.enumerated().map { serial, title in
        var lead = Office.lead(serial + 1, title)
        lead.narrative = "〇"
        return lead
      })
    var words: [String] = []
    for length in 1...5 {
      for _ in 0..<40 {
        words.append(String((0..<length).map { _ in letters.randomElement(using: &generator) ?? "慢" }))
      }
      words += distinct.filter { $0.count >= length }.prefix(40).map { String($0.suffix(length)) }
    }
    // Figures also stand in the number, letters in the initials: those words are tested by themselves.
    for word in words.uniqued() where !word.contains(where: \.isASCII) {
      #expect(try test.found(word) == Set(distinct.filter { $0.contains(word) }), "\(word)")
    }
    for word in words.uniqued() where word.contains(where: \.isASCII) && word.contains(where: { !$0.isASCII }) {
      #expect(try test.found(word) == Set(distinct.filter { $0.contains(word) }), "\(word)")
    }
  }

  @Test func noPhraseRunsFromOneFieldIntoTheNext() throws {
    let test = try TestBook()
    var lead = Office.lead(1, "甲乙")
    lead.narrative = "丙丁"
    try test.put([lead])
    #expect(try test.found("乙丙").isEmpty)
    #expect(try test.found("甲乙 丙丁") == ["甲乙"])
    #expect(try test.found("甲乙 戊").isEmpty)
  }

  @Test func everyFieldThatIsPromised() throws {
    let test = try TestBook()
    var lead = Office.lead(17, "施工许可超期")
    lead.importedNo = "奎纪台账第88号"
    lead.narrative = "企业跑了四趟"
    lead.result = "已退还资料费"
    lead.remark = "另见信访件"
    lead.unit = Office.housing
    lead.types = ["M24"]
    try test.put([lead, Office.lead(18, "另一件")])
    for word in [
      "0017", "654003-2021-0017", "台账第88", "许可", "四趟", "资料费", "信访件", "住建局", "城乡建设", "慢作为", "ｓｇｘｋ", "zjj", "kt", "MZW",
    ] {
      #expect(try test.found(word).contains("施工许可超期"), "\(word)")
    }
    // Initials are found by their beginning only.
    #expect(try test.found("gxkcq").isEmpty)
    #expect(try test.found("zjjx").isEmpty)
  }

  @Test(arguments: ["\"", "'; DROP TABLE lead;", "pairs : x", "许可\" OR \"", "*", "NEAR(", "   ", "-- ", "\0"])
  func whatIsTypedIsNeverSyntax(_ typed: String) throws {
    let test = try TestBook()
    try test.register("施工许可超期")
    #expect(throws: Never.self) { try test.found(typed) }
    #expect(try test.found("许可") == ["施工许可超期"])
  }

  @Test func theIndexFollowsEdits() throws {
    let test = try TestBook()
    var lead = Office.lead(1, "旧名")
    try test.put([lead])
    lead.title = "新题"
    try test.put([lead])
    #expect(try test.found("旧名").isEmpty)
    #expect(try test.found("旧").isEmpty)
    #expect(try test.found("新题") == ["新题"])
  }

  @Test func aRenamedUnitIsFoundByItsNewName() throws {
    let test = try TestBook()
    var lead = Office.lead(1, "件")
    lead.unit = Office.housing
    try test.put([lead])
    var unit = try #require(try test.book.record(OfficeUnit.self, Office.housing))
    unit.shortName = "住保中心"
    unit.name = "住房保障中心"
    unit.initials = "zbzx"
    try test.put([unit])
    #expect(try test.found("住保") == ["件"])
    #expect(try test.found("zbz") == ["件"])
    #expect(try test.found("住建局").isEmpty)
    #expect(try test.book.leads(LeadQuery(), PageRequest(), today: test.today).rows.map(\.unitName) == ["住保中心"])
  }

  /// FTS5's own check of a contentless index would miss stale words; this counts them.
  @Test func noStaleWordsAreLeftBehind() throws {
    let test = try TestBook()
    var lead = Office.lead(1, "甲乙丙")
    for title in ["丁戊", "己庚辛壬", "癸"] {
      lead.title = title
      lead.unit = lead.unit == nil ? Office.housing : nil
      lead.types = lead.types.isEmpty ? ["M24"] : []
      try test.put([lead])
    }
    for gone in ["甲乙", "丁戊", "己庚", "辛壬", "甲", "丁"] { #expect(try test.found(gone).isEmpty, "\(gone)") }
    #expect(try test.found("癸") == ["癸"])
  }
}
