import Testing

@testable import Ledger

/// A firm's name as it is shown and goes out (A13): where it is, what it deals in, never who it is.
@Suite struct EnterpriseWordsTests {
  private static let words = EnterpriseWords(
    trades: ["包装", "物流", "商贸"], forms: ["有限责任公司", "有限公司", "公司", "厂", "商贸行", "合作社"])
  private static let divisions = DivisionTree([
    Division(code: "653100", name: Words("喀什地区", "Kashgar"), parent: nil, level: .prefecture),
    Division(code: "654003", name: Words("奎屯市", "Kuytun"), parent: nil, level: .county),
  ])

  @Test(arguments: [
    ("喀什昆仑宏信新型环保包装厂", "喀什××包装厂"), ("喀什地区昆仑包装厂", "喀什地区××包装厂"), ("某物流有限公司", "××物流有限公司"),
    ("鑫宏门业", "××"), ("某商贸行", "××商贸行"), ("奎屯宏信有限责任公司", "奎屯××有限责任公司"), ("喀什××包装厂", "喀什××包装厂"),
    ("Q-017", "Q-017"), ("", ""),
  ])
  func onlyPlaceTradeAndFormStay(name: String, masked: String) {
    #expect(Self.words.masked(name, Self.divisions) == masked)
    #expect(Self.words.masked(masked, Self.divisions) == masked)
  }

  @Test func theNameIsMaskedWhereverItStands() {
    #expect(
      Self.words.masking("某包装厂", in: "某包装厂来访，称某包装厂未办证", Self.divisions) == "××包装厂来访，称××包装厂未办证")
    #expect(Self.words.masking(nil, in: "某包装厂来访", Self.divisions) == "某包装厂来访")
  }

  /// What leaves of a request names the firm nowhere; a clue's third party is the office's own words.
  @Test func aRequestGoesOutMasked() throws {
    let desk = Fixture.desk()
    var lead = try Fixture.lead(in: .resolved, kind: .request, on: desk)
    lead.enterpriseAlias = "奎屯昆仑厂"
    lead.title = "奎屯昆仑厂办证难"
    lead.narrative = "奎屯昆仑厂三次到窗口"
    lead.result = "奎屯昆仑厂已领证"
    lead.extra = ["联系情况": "已电话告知奎屯昆仑厂"]
    let row = LeadSheetRow(lead: lead, unitName: nil, coUnitNames: [], disposal: nil, progress: "奎屯昆仑厂已补件")
      .maskingEnterprise(Fixture.rulebook)
    let texts = [row.lead.title, row.lead.narrative, row.lead.result ?? "", row.progress ?? ""] + row.lead.extra.values
    #expect(texts.allSatisfy { !$0.contains("昆仑") && $0.contains("奎屯××厂") })
    #expect(row.lead.enterpriseAlias == "奎屯××厂")
    lead.kind = .clue
    let clue = LeadSheetRow(lead: lead, unitName: nil, coUnitNames: [], disposal: nil, progress: nil)
    #expect(clue.maskingEnterprise(Fixture.rulebook).lead.title == lead.title)
  }
}
