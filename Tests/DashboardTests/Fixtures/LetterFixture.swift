import Ledger

/// Letters of the fixture's lead 0017, their text and the copies that left.
enum LetterFixture {
  static let lead = DialogFixture.dossier.lead.id

  static let urgings: [UrgingLetter] = [late, reminder]

  /// Out since last week, its reply two days late.
  static let late: UrgingLetter = {
    var letter = urging("l-2", 2, .red, .letter)
    letter.status = .issued
    letter.docNo = "奎纪督〔2021〕7号"
    letter.issuedOn = Fixture.day("2021-09-06")
    letter.replyDue = Fixture.day("2021-09-11")
    letter.content = "请说明调取审批记录后为何停办。"
    letter.paper = text
    return letter
  }()

  static let reminder: UrgingLetter = {
    var letter = urging("l-1", 1, .reminder, .meeting)
    letter.status = .closed
    letter.issuedOn = Fixture.day("2021-08-23")
    letter.closedOn = Fixture.day("2021-08-23")
    letter.content = "月度分办会上提醒"
    return letter
  }()

  static let notices: [RectificationLetter] = {
    var letter = RectificationLetter(
      id: RecordID("n-1"), owner: Fixture.owner, year: 2021, serial: 1, division: Fixture.owner,
      rectification: RecordID("r-2"), lead: lead, unit: RecordID("u-housing"), letterKind: .notice,
      writtenOn: Fixture.day("2021-09-01"), writtenBy: "K-03", content: "退还多收的资料费，公示收费清单。")
    letter.status = .issued
    letter.docNo = "奎纪整〔2021〕3号"
    letter.approval = Approval(by: "K-02", on: Fixture.day("2021-09-02"), ref: "奎纪办〔2021〕33号")
    letter.issuedOn = Fixture.day("2021-09-02")
    letter.replyDue = Fixture.day("2021-09-20")
    letter.paper = text
    return [letter]
  }()

  static let copies = [
    OutgoingCopy(
      id: RecordID("c-1"), owner: Fixture.owner, year: 2021, serial: 1, division: Fixture.owner, lead: lead,
      letter: RecordID("l-2"), docNo: "奎纪督〔2021〕7号", copyNo: 1, recipient: "案件监督管理室", way: .handed,
      on: Fixture.day("2021-09-06"), by: "K-03")
  ]

  static let paper = OutgoingPaper(
    kind: .urgingLetter, id: RecordID("l-2"), number: "654003-2021-L0002", reference: "奎纪督〔2021〕7号",
    addressee: "案件监督管理室", isDraft: false, text: text, faults: [], copies: copies)

  private static let text = """
    问题线索处置督办函（示例）
    奎纪督〔2021〕7号

    案件监督管理室：
    　　你部门承办的问题线索 654003-2021-0017，现为红色预警：期限 2021-09-01，已过12天。
    　　请于2021年9月11日前书面回复处置情况，说明未按期处置的原因。

    奎屯市纪委监委
    2021年9月6日
    """

  private static func urging(
    _ id: String, _ serial: Int, _ level: UrgingLetter.Level, _ method: UrgingLetter.Method
  ) -> UrgingLetter {
    UrgingLetter(
      id: RecordID(id), owner: Fixture.owner, year: 2021, serial: serial, division: Fixture.owner, lead: lead,
      department: "案件监督管理室", level: level, method: method, status: .draft, writtenOn: Fixture.day("2021-08-23"))
  }
}
