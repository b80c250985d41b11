import Foundation
import Testing

@testable import Ledger
@testable import LedgerStore

/// Recall is exact with respect to the normalised text: on 20,000 leads the answer equals a scan of all of it.
@Suite struct RecallTests {
  /// Every text of every lead, normalised, one after the other; and its words of letters.
  private struct Scan: Sendable {
    private var bytes: [CChar] = []
    /// Where each lead's texts end.
    private var ends: [Int] = []
    private var letters: [[String]] = []
    private let rulebook = LargeBook.rulebook

    init(_ large: LargeBook) {
      for lead in large.leads {
        let unit = lead.unit.flatMap { large.units[$0] }
        let types = lead.types.compactMap(rulebook.type).map(\.words.zh)
        let texts: [String?] = [
          lead.number, lead.importedNo, lead.title, lead.narrative, lead.result, lead.remark, unit?.name,
          unit?.shortName,
        ]
        for text in texts.compactMap(\.self) + types {
          bytes += Self.text(SearchText.normalised(text)).utf8.map(CChar.init(bitPattern:))
          // No text runs into the next one.
          bytes.append(1)
        }
        ends.append(bytes.count)
        let division = rulebook.divisions[lead.division]
        let names =
          [lead.title, unit?.name, unit?.shortName, division?.shortName.zh].compactMap(\.self) + types
        letters.append(
          names.flatMap { [rulebook.initials($0), rulebook.initials.spelled($0)] }
            + [division?.initials, division?.pinyin.filter { $0 != " " }, unit?.initials].compactMap(\.self))
      }
      bytes.append(0)
    }

    private static func text(_ scalars: [UInt32]) -> String {
      String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
    }

    /// By glibc: half a thousand terms in megabytes of text.
    private static func first(_ wanted: [CChar], in bytes: [CChar], from: Int) -> Int? {
      bytes.withUnsafeBufferPointer { text in
        guard let start = text.baseAddress, let hit = strstr(start + from, wanted) else { return nil }
        return UnsafePointer(hit) - start
      }
    }

    /// Places of the leads that hold the word.
    func places(of word: String) -> Set<Int> {
      let typed = Self.text(SearchText.normalised(word))
      let wanted = typed.utf8CString.map(\.self)
      var found: Set<Int> = []
      var from = 0
      var place = 0
      while let hit = Self.first(wanted, in: bytes, from: from) {
        while ends[place] <= hit { place += 1 }
        found.insert(place)
        from = ends[place]
      }
      guard typed.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { return found }
      for (place, words) in letters.enumerated() where words.contains(where: { $0.hasPrefix(typed) }) {
        found.insert(place)
      }
      return found
    }
  }

  private static let scanned = Result {
    let large = try LargeBook.shared.get()
    return (scan: Scan(large), rows: try large.rowNumbers())
  }

  private let large: LargeBook
  private let scan: Scan
  private let rows: [RecordID: Int64]

  init() throws {
    large = try LargeBook.shared.get()
    (scan, rows) = try Self.scanned.get()
  }

  /// Newest first, by the index.
  private func found(_ typed: String) throws -> [Int64] {
    var filter = LeadFilter()
    filter.search = typed
    return try large.rows(LeadQuery(filter, sort: LeadQuery.Sort(.entered, descending: true)))
  }

  private func expect(_ typed: String, _ words: [String]) throws {
    var places = scan.places(of: words[0])
    for word in words.dropFirst() { places.formIntersection(scan.places(of: word)) }
    let expected = places.compactMap { rows[large.leads[$0].id] }.sorted(by: >)
    let answer = try found(typed)
    #expect(answer == expected, "\(typed): \(answer.count) instead of \(expected.count)")
  }

  @Test func fiveHundredTermsOutOfTheText() throws {
    var generator = Generator(seed: 500)
    var tried = 0
    while tried < 500 {
      let lead = try #require(large.leads.randomElement(using: &generator))
      let texts = [lead.number, lead.title, lead.narrative, lead.result, lead.remark].compactMap(\.self)
      let text = Array((texts.randomElement(using: &generator) ?? "").unicodeScalars)
      guard !text.isEmpty else { continue }
      let length = Int.random(in: 1...8, using: &generator)
      let start = Int.random(in: 0..<text.count, using: &generator)
      let term = String(String.UnicodeScalarView(text[start..<min(text.count, start + length)]))
      // Blanks part words: those have a test of their own.
      guard !term.contains(where: \.isWhitespace), !SearchText.normalised(term).isEmpty else { continue }
      tried += 1
      try expect(term, [term])
    }
  }

  @Test(arguments: ["龘龘龘", "慢慢慢", "督办督", "zzzzz", "999999999", "施工许可施工", "ß9", "超超", "鱻", "慢作不", "20219"])
  func termsThatOccurNowhere(_ term: String) throws {
    try expect(term, [term])
    #expect(try found("慢作为 \(term)") == [] || !scan.places(of: term).isEmpty)
  }

  @Test(arguments: [
    ("ａ座", "A座"), ("Ｂ－１３", "b13"), ("erp", "ERP"), ("ＥＲＰ系统", "erp系统"), ("3次", "３次"), ("〔2021〕7号", "20217号"),
    ("É", "é"), ("１２３４５热线", "12345热线"), ("m2", "㎡"), ("ＥＴＣ通道", "etc通道a"),
  ])
  func widthAndCaseDoNotMatter(_ typed: String, _ other: String) throws {
    #expect(!scan.places(of: other).isEmpty)
    try expect(typed, [typed])
    try expect(other, [other])
  }

  @Test(arguments: [
    ["慢作为", "收费"], ["窗口", "2021", "b13"], ["sjs", "慢"], ["超", "期", "罚"], ["住建局", "施工许可", "乌什"], ["0017", "6540"],
  ])
  func severalWordsStandTogetherAnywhere(_ words: [String]) throws {
    try expect(words.joined(separator: " "), words)
    try expect(words.joined(separator: "　"), words)
  }

  @Test(arguments: [
    "654003-2021-0017", "65400320210", "654003-2021-00178", "3-2021-0017", "2021-0017", "0017", "017", "17", "7",
    "4003", "654003-2021", "65400320",
  ])
  func partsOfANumber(_ part: String) throws { try expect(part, [part]) }

  @Test(arguments: [
    "yl", "yuli", "ylx", "ws", "wushi", "wsx", "shache", "scx", "kts", "kuitun", "zjj", "zhujian", "mzw", "manzuowei",
    "sgxk", "shigongxuke", "yhxh", "yinhangxiehui", "hjzl", "kuaiji", "kjzl", "etc", "s", "x", "sh", "q",
  ])
  func initialsAndFullReadings(_ letters: String) throws {
    #expect(!(try found(letters)).isEmpty || letters.hasPrefix("hj"))
    try expect(letters, [letters])
    try expect(letters.uppercased(), [letters])
  }

  /// Within a place or among the unfinished the index looks at these alone: they are those of all that lie there.
  @Test(arguments: ["慢作为", "6", "65", "654003-2021", "0017", "sgxk", "zjj", "慢 2021", "龘龘龘"])
  func withinAPlaceAndAmongTheUnfinished(_ word: String) throws {
    let everywhere = try found(word)
    let leads = Dictionary(uniqueKeysWithValues: large.leads.compactMap { lead in rows[lead.id].map { ($0, lead) } })
    let unit = try #require(large.leads.first { $0.division == "654003" && $0.unit != nil }?.unit)
    func check(_ name: String, _ filter: LeadFilter, _ fits: (Lead) -> Bool) throws {
      var filter = filter
      filter.search = word
      let expected = everywhere.filter { leads[$0].map(fits) ?? false }
      for field in [LeadQuery.Field.entered, .due] {
        let query = LeadQuery(filter, sort: LeadQuery.Sort(field, descending: true))
        let answer = try large.rows(query)
        #expect(field == .entered ? answer == expected : Set(answer) == Set(expected), "\(word) in \(name) by \(field)")
        #expect(try large.book.leadCount(query, today: LargeBook.today, limit: nil) == expected.count)
      }
    }
    let inside = Set(LargeBook.rulebook.codes(within: "654000"))
    var filter = LeadFilter()
    filter.division = "654003"
    try check("a county", filter) { $0.division == "654003" }
    filter.open = true
    try check("a county's unfinished", filter) { $0.division == "654003" && !$0.status.isFinished }
    filter.division = "654000"
    try check("a prefecture's unfinished", filter) { inside.contains($0.division) && !$0.status.isFinished }
    filter = LeadFilter()
    filter.unit = unit
    try check("a unit", filter) { $0.unit == unit }
    filter.statuses = [.checking]
    try check("a unit's in check", filter) { $0.unit == unit && $0.status == .checking }
  }

  /// The same leads whatever they are sorted by, and a page of them begins with the first.
  @Test(arguments: LeadQuery.Field.allCases) func everyOrderHasTheSameLeads(_ field: LeadQuery.Field) throws {
    for word in ["慢作为", "龘é", "0017", "zjj"] {
      var filter = LeadFilter()
      filter.search = word
      let expected = Set(try found(word))
      for descending in [false, true] {
        let query = LeadQuery(filter, sort: LeadQuery.Sort(field, descending: descending))
        let answer = try large.rows(query)
        #expect(answer.count == expected.count && Set(answer) == expected, "\(word) by \(field)")
        let page = try large.book.leads(query, PageRequest(limit: 30), today: LargeBook.today)
        #expect(page.rows.map { rows[$0.id] } == answer.prefix(30).map(Optional.some))
        #expect(try large.book.leadCount(query, today: LargeBook.today, limit: nil) == expected.count)
      }
    }
  }
}
