import Testing

@testable import Ledger

/// 督办函 and the ladder (A20, A45; domain 2.7, 2.8): to the organ's own handling department, numbered, with a clock.
@Suite struct UrgingTests {
  private let desk = Fixture.desk()

  /// A lead being checked by the case supervision office: red where its date has passed.
  @discardableResult
  private func lead(_ colour: Colour = .red, department: String? = "案件监督管理室") throws -> Lead {
    var lead = try Fixture.lead(in: .checking, on: desk)
    lead.handlingDepartment = department
    let days = [Colour.red: -3, .yellow: 1, .blue: 30]
    lead.dueOn = desk.context.today.adding(days: days[colour] ?? 0)
    lead.finding = .established
    desk.put(lead)
    return lead
  }

  private var letters: [UrgingLetter] { desk.all(UrgingLetter.self) }

  private func ladder(_ lead: Lead) throws -> UrgingLadder {
    try #require(try desk.dossier(lead.id)).ladder(desk.context)
  }

  // MARK: I20

  @Test func `I20 holds: red suggests a letter and sends none`() throws {
    let lead = try lead(.red)
    #expect(try ladder(lead).suggested == .letter)
    #expect(try ladder(self.lead(.yellow)).suggested == .notice)
    #expect(try ladder(self.lead(.blue)).suggested == nil)
    #expect(letters.isEmpty)
    try desk.performed("urge", ["lead": lead.number])
    #expect(letters.map(\.level) == [.red])
  }

  @Test func `I20 refuses a letter that no colour calls for, unless a level is chosen`() throws {
    let lead = try lead(.blue)
    #expect(try desk.perform("urge", ["lead": lead.number]).rules == ["I20"])
    try desk.performed("urge", ["lead": lead.number, "level": "yellow"])
    #expect(try desk.perform("urge_department", ["department": "案件监督管理室"]).rules == ["I20"])
  }

  // MARK: Numbers and clocks

  @Test func aLetterIsNumberedOnceAndItsReplyIsDue() throws {
    let first = try lead()
    try desk.performed("remind", ["lead": first.number, "method": "meeting", "text": "分办会上提醒"])
    try desk.performed("urge", ["lead": first.number, "content": "请说明停办原因"])
    try desk.performed("urge", ["lead": try lead(.yellow).number])
    #expect(letters.map(\.docNo) == [nil, "奎纪督〔2021〕1号", "奎纪督〔2021〕2号"])
    // Five working days from Monday 13 September; the 18th is worked, the 19th and 20th are days off.
    #expect(letters[1].replyDue == desk.context.rulebook.calendar.adding(workingDays: 5, to: .on("2021-09-13"))?.due)
    let paper = try #require(letters[1].paper)
    #expect(paper.contains("奎纪督〔2021〕1号") && paper.contains("案件监督管理室：") && paper.contains("请说明停办原因"))
    #expect(paper.contains("此前：提醒 2021-09-13 会议提醒。"))
    let notes = desk.all(LeadNote.self).filter { $0.lead == first.id }
    #expect(notes.map(\.noteKind) == [.urged, .urged])
  }

  @Test func aSecondLetterWaitsForTheReplyToTheFirst() throws {
    let lead = try lead()
    try desk.performed("urge", ["lead": lead.number])
    #expect(try desk.perform("urge", ["lead": lead.number]).rules == ["state"])
    try desk.performed("urge_reply", ["urging_letter": "L0001", "text": "已调卷，下周提结论"])
    try desk.performed("urge", ["lead": lead.number])
    #expect(letters.count == 2)
  }

  @Test func aDraftGetsItsNumberWhenItIsIssued() throws {
    let lead = try lead()
    try desk.performed("urge", ["lead": lead.number, "draft": "yes"])
    #expect(letters.map(\.docNo) == [nil])
    #expect(letters.map(\.paper) == [nil])
    try desk.performed("issue_letter", ["urging_letter": "L0001", "on": "2021-09-13"])
    #expect(letters.map(\.docNo) == ["奎纪督〔2021〕1号"])
    #expect(letters.map(\.status) == [.issued])
  }

  // MARK: I18: whom it goes to

  @Test func `I18 holds for the organ's own department and refuses a supervised unit`() throws {
    let lead = try lead(department: "住建局")
    let broken = try desk.perform("urge", ["lead": lead.number])
    #expect(broken.rules == ["I18"] && broken.map(\.field) == ["department"])
    #expect(try desk.perform("remind", ["lead": lead.number, "method": "phone"]).rules == ["I18"])
    #expect(try desk.perform("urge_department", ["department": "住建局"]).rules == ["I18"])
    try desk.performed("urge", ["lead": lead.number, "department": "案件监督管理室"])
  }

  // MARK: I02

  @Test func `I02 refuses to resolve while a letter has no reply, and holds once it has`() throws {
    let lead = try lead()
    try desk.performed("urge", ["lead": lead.number])
    var dossier = try #require(try desk.dossier(lead.id))
    #expect(dossier.refusalsOfOpenPapers.map(\.message.zh) == ["督办函 奎纪督〔2021〕1号 未回复：先记回复（urge_reply）"])
    let line = try #require(ResolveChecklist(dossier, desk.context).lines.first { $0.topic == .urging })
    #expect(!line.isMet && line.words.zh == "奎纪督〔2021〕1号 未回复")
    #expect(line.change == "urge_reply" && line.recordKind == .urgingLetter && line.record == letters[0].id)
    let closing = ["lead": lead.number, "reason": "已整改"].merging(Fixture.approval()) { $1 }
    #expect(try desk.perform("resolve", closing).rules.contains("I02"))
    #expect(try desk.perform("close", closing.merging(["close_reason": "了结"]) { $1 }).rules.contains("I02"))
    try desk.performed("urge_reply", ["urging_letter": "L0001", "text": "已提出结论"])
    dossier = try #require(try desk.dossier(lead.id))
    #expect(dossier.refusalsOfOpenPapers.isEmpty)
    #expect(ResolveChecklist(dossier, desk.context).lines.first { $0.topic == .urging }?.isMet == true)
    #expect(try !desk.perform("resolve", closing).rules.contains("I02"))
  }

  // MARK: States

  private static let arrows: [(change: String, from: Set<LetterStatus>)] = [
    ("issue_letter", [.draft]), ("urge_reply", [.issued]), ("urge_talk", [.issued, .replied]),
    ("urge_escalate", [.issued, .replied]), ("close_letter", [.replied]),
    ("hand_over_letter", [.issued, .replied, .closed]),
  ]

  @Test(arguments: LetterStatus.allCases)
  func everyArrowOfALetterIsThereAndNoOther(status: LetterStatus) throws {
    let lead = try lead()
    try desk.performed("urge", ["lead": lead.number, "draft": "yes"])
    var letter = letters[0]
    if status != .draft { try letter.issue(on: .on("2021-09-10"), replyDue: .on("2021-09-17"), at: desk) }
    if status == .replied || status == .closed { letter.repliedOn = .on("2021-09-12") }
    if status == .closed { letter.closedOn = .on("2021-09-13") }
    letter.status = status
    for arrow in Self.arrows {
      desk.put(letter)
      let broken = try desk.perform(
        arrow.change,
        ["urging_letter": "L0001", "text": "内容", "rung": "circular", "ref": "奎纪通〔2021〕2号"].filter { pair in
          pair.key == "urging_letter"
            || ChangeTable.change(named: arrow.change)?.fields.contains { $0.name == pair.key } == true
        })
      #expect(broken.isEmpty == arrow.from.contains(status), "\(arrow.change) from \(status): \(broken)")
      if !broken.isEmpty { #expect(broken.rules == ["state"]) }
    }
  }

  @Test func aLetterWhoseLeadHasEndedIsClosedWithoutAReply() throws {
    var lead = try lead()
    try desk.performed("urge", ["lead": lead.number])
    lead.status = .transferred
    desk.put(lead)
    #expect(try desk.perform("urge_reply", ["urging_letter": "L0001", "text": "无"]).rules == ["I12"])
    try desk.performed("close_letter", ["urging_letter": "L0001"])
    #expect(letters.map(\.status) == [.closed])
  }

  // MARK: The ladder

  @Test func theLadderKnowsWhatWasDoneAndSuggestsTheNextRung() throws {
    let lead = try lead()
    try desk.performed("remind", ["lead": lead.number, "method": "phone"])
    try desk.performed("urge", ["lead": lead.number])
    #expect(try ladder(lead).suggested == nil)
    #expect(try ladder(lead).awaited?.docNo == "奎纪督〔2021〕1号")
    desk.act(as: "K-01", on: "2021-09-30")
    #expect(try ladder(lead).suggested == .talk)
    try desk.performed("urge_talk", ["urging_letter": "L0002", "text": "要求一周内提出结论"])
    #expect(try ladder(lead).suggested == .circular)
    try desk.performed("urge_escalate", ["urging_letter": "L0002", "rung": "circular", "ref": "奎纪通〔2021〕2号"])
    #expect(try ladder(lead).suggested == .accountability)
    try desk.performed("urge_escalate", ["urging_letter": "L0002", "rung": "accountability", "ref": "奎纪办〔2021〕50号"])
    let done = try ladder(lead)
    #expect(done.suggested == nil)
    #expect(done.steps.map(\.deeds.count) == [1, 0, 1, 1, 1, 1])
    #expect(done.doneWords?.zh.contains("通报 2021-09-30 奎纪通〔2021〕2号") == true)
    let explained = DossierExplanation(try #require(try desk.dossier(lead.id)), desk.context)
    #expect(explained.lines.contains { $0.label.zh == "督办" && $0.words.zh.contains("约谈 2021-09-30") })
  }

  @Test func aLateReplyIsPointedOutAndALateOneSaysSo() throws {
    let lead = try lead()
    try desk.performed("urge", ["lead": lead.number, "reply_due": "2021-09-17"])
    #expect(try Watch.lateReplies.look(desk).isEmpty)
    desk.act(as: "K-01", on: "2021-09-22")
    let point = try #require(try Watch.lateReplies.look(desk).first)
    #expect(point.words.zh == "督办函 奎纪督〔2021〕1号 未回复，期限 2021-09-17，超期5天")
    #expect(point.change == "urge_reply" && point.place == .listing("letters", letters[0].id))
    try desk.performed("urge_reply", ["urging_letter": "L0001", "text": "迟复"])
    #expect(desk.last?.notices.map(\.zh) == ["回复迟了5天（期限 2021-09-17）"])
    #expect(try Watch.lateReplies.look(desk).isEmpty)
  }

  // MARK: A whole department

  @Test func allPressingLeadsOfADepartmentGetALetterAtOnce() throws {
    let waiting = try lead()
    try desk.performed("urge", ["lead": waiting.number])
    for colour in [Colour.red, .yellow, .blue] { try lead(colour) }
    try lead(department: "第三纪检监察室")
    try desk.performed("urge_department", ["department": "案件监督管理室", "content": "请月底前清理"])
    #expect(letters.map(\.level) == [.red, .red, .yellow])
    #expect(Set(letters.compactMap(\.docNo)).count == 3)
    #expect(desk.last?.summary.zh == "向案件监督管理室发函：督办函1件、提示函1件")
    #expect(desk.last?.notices.first?.zh == "另1件已发函待回复，未重发")
    #expect(try desk.perform("urge_department", ["department": "案件监督管理室"]).rules == ["I20"])
  }
}
