import Testing

@testable import Ledger

/// 整改通知 to responsible units (A30; domain rule I18): from the rectification alone, approved, scanned, counted.
@Suite struct NoticeTests {
  private let desk = Fixture.desk()
  private static let narrative = "来访人称二〇二一年五月起到住建局窗口办理厂房施工许可，前后跑了四趟，每次说法都不一样。"

  /// A lead that came by the hotline, with a rectification of the housing office.
  private func lead() throws -> Lead {
    var lead = try Fixture.lead(in: .rectifying, on: desk)
    lead.title = "施工许可超期"
    lead.narrative = Self.narrative
    lead.channel = "hotline_12388"
    lead.enterpriseAlias = "昆仑包装"
    lead.petitionRef = "信2021-338"
    lead.finding = .established
    desk.put(lead)
    let broken = try desk.perform(
      "order_rectification",
      [
        "lead": lead.number, "problem": "窗口没有办事指南，一次性告知不落实", "action": "编印办事指南并上墙", "due_on": "2021-10-15",
      ])
    try #require(broken.isEmpty, "\(broken)")
    return lead
  }

  private func draft(_ content: String) throws -> [BrokenRule] {
    try desk.perform("draft_notice", ["rectification": "R0001", "content": content])
  }

  private var letter: RectificationLetter? { desk.all(RectificationLetter.self).last }

  @Test func `I18 holds: a notice from the rectification alone is approved, numbered and leaves`() throws {
    let lead = try lead()
    #expect(try draft("请按整改措施落实，窗口没有办事指南的问题月底前改到位。").isEmpty)
    #expect(letter?.docNo == nil)
    let unsigned = try desk.perform("release_notice", ["rectification_letter": "N0001"])
    #expect(unsigned.rules == ["I18", "I18", "I18"])
    try desk.performed("release_notice", ["rectification_letter": "N0001"].merging(Fixture.approval()) { $1 })
    #expect(letter?.docNo == "奎纪整〔2021〕1号")
    #expect(letter?.replyDue == .on("2021-10-15"))
    let text = try #require(letter?.paper)
    #expect(text.contains("奎纪整〔2021〕1号") && text.contains("奎屯市住房和城乡建设局："))
    #expect(text.contains("编印办事指南并上墙") && text.contains("时限：2021年10月15日"))
    for secret in [lead.number, lead.title, "昆仑包装", "12388", "信2021-338"] { #expect(!text.contains(secret)) }
  }

  @Test(
    arguments: [
      "请就 654003-2021-0001 反映的问题整改", "请就２０２１-0001号整改", "前后跑了四趟，每次说法都不一样的问题要整改", "前后跑了四趟 每次说法 都不一样",
      "昆仑包装反映的问题要整改", "施工许可超期要整改", "对信访举报的问题要整改", "据12388举报电话转来", "保护好举报人", "编号信2021-338",
    ])
  func `I18 refuses what tells of the lead`(content: String) throws {
    _ = try lead()
    let broken = try draft(content)
    #expect(broken.rules.contains("I18") && broken.allSatisfy { $0.field == "content" }, "\(content): \(broken)")
    #expect(letter == nil)
  }

  @Test func `I17 refuses a number in what leaves, also where the rectification has it`() throws {
    _ = try lead()
    #expect(try draft("联系电话13800138000").rules.contains("I17"))
    var item = try #require(desk.all(Rectification.self).first)
    item.action = "整改情况电告13800138000"
    desk.put(item)
    #expect(try draft("请落实").rules == ["I17"])
  }

  /// Domain rule I18: findings of our own observations go in full.
  @Test func ownFindingsGoInFull() throws {
    var lead = try lead()
    let observation = Observation(
      id: desk.newID(), owner: lead.owner, year: 2021, serial: 1, division: lead.division, unit: Fixture.window.id,
      mode: .desk, on: .on("2021-09-02"), officer1: "K-03", found: "现场无办事指南，取号后等候四十七分钟才有人受理。", state: .final)
    desk.put(observation)
    lead.observation = observation.id
    lead.narrative = observation.found
    lead.source = "desk"
    lead.channel = "desk"
    desk.put(lead)
    #expect(try draft("监督台发现：现场无办事指南，取号后等候四十七分钟才有人受理。").isEmpty)
    let paper = try #require(try letter?.outgoingPaper(at: desk))
    #expect(paper.text.contains("发现：现场无办事指南，取号后等候四十七分钟才有人受理。") && paper.faults.isEmpty)
  }

  @Test func whatTheUnitWasToldMayBeToldAgain() throws {
    var lead = try lead()
    lead.narrative = "反映窗口没有办事指南，一次性告知不落实"
    desk.put(lead)
    #expect(try draft("窗口没有办事指南，一次性告知不落实，请整改").isEmpty)
  }

  // MARK: I02, states, copies

  @Test func `I02 refuses while a notice has no reply, and holds once it has`() throws {
    let lead = try lead()
    _ = try draft("请落实")
    func papers() throws -> [BrokenRule] { try #require(try desk.dossier(lead.id)).refusalsOfOpenPapers }
    #expect(try papers().isEmpty)
    try desk.performed("release_notice", ["rectification_letter": "N0001"].merging(Fixture.approval()) { $1 })
    #expect(try papers().map(\.rule) == ["I02"])
    try desk.performed("notice_reply", ["rectification_letter": "N0001", "text": "已编印"])
    #expect(try papers().isEmpty)
  }

  @Test(arguments: LetterStatus.allCases)
  func everyArrowOfANoticeIsThereAndNoOther(status: LetterStatus) throws {
    _ = try lead()
    _ = try draft("请落实")
    var letter = try #require(letter)
    if status != .draft { try letter.issue(on: .on("2021-09-10"), replyDue: nil, at: desk) }
    if status == .replied || status == .closed { letter.repliedOn = .on("2021-09-12") }
    letter.status = status
    let arrows: [(String, [String: String], Set<LetterStatus>)] = [
      ("release_notice", Fixture.approval(), [.draft]), ("notice_reply", ["text": "已改"], [.issued]),
      ("close_notice", [:], [.replied]), ("hand_over_notice", [:], [.issued, .replied, .closed]),
    ]
    for (change, values, from) in arrows {
      desk.put(letter)
      let broken = try desk.perform(change, values.merging(["rectification_letter": "N0001"]) { $1 })
      #expect(broken.isEmpty == from.contains(status), "\(change) from \(status): \(broken)")
      if !broken.isEmpty { #expect(broken.rules == ["state"]) }
    }
  }

  @Test func eachCopyIsCounted() throws {
    _ = try lead()
    _ = try draft("请落实")
    try desk.performed("release_notice", ["rectification_letter": "N0001"].merging(Fixture.approval()) { $1 })
    try desk.performed("hand_over_notice", ["rectification_letter": "N0001"])
    try desk.performed(
      "hand_over_notice", ["rectification_letter": "N0001", "recipient": "行政服务中心", "way": "exchange"])
    let copies = desk.all(OutgoingCopy.self)
    #expect(copies.map(\.copyNo) == [1, 2])
    #expect(copies.map(\.recipient) == ["奎屯市住房和城乡建设局", "行政服务中心"])
    let paper = try #require(try letter?.outgoingPaper(at: desk))
    #expect(paper.copies == copies)
    #expect(paper.text(of: copies[1]).hasSuffix("（第2份，送：行政服务中心）"))
  }

  /// A text that was issued and would not pass any more, since the lead learned a name, does not leave.
  @Test func aScanStandsBeforeEachCopy() throws {
    var lead = try lead()
    _ = try draft("请按要求编印指南")
    try desk.performed("release_notice", ["rectification_letter": "N0001"].merging(Fixture.approval()) { $1 })
    lead.enterpriseAlias = "编印指南"
    desk.put(lead)
    #expect(try desk.perform("hand_over_notice", ["rectification_letter": "N0001"]).rules == ["I18"])
    #expect(desk.all(OutgoingCopy.self).isEmpty)
  }
}
