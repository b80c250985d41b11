import Dashboard
import Ledger

/// An office's sheet on its way in.
enum ImportFixture {
  static let folder = FolderListing(
    path: "/home/office", entries: [.init("台账", isFolder: true), .init("2021线索.xlsx", isFolder: false)])

  /// One sheet to take, another that was left out.
  static let file = OpenedFile(
    path: "/home/office/2021线索.xlsx", sheets: [sheet],
    leftOut: [.init("说明", Words("认不出表头", "no known header"))])

  /// One sheet a county; the second is called by its division.
  static let counties: OpenedFile = {
    var gongliu = sheet
    gongliu.sheet = "巩留县"
    gongliu.division = "654024"
    gongliu.rows = 120
    var other = gongliu
    other.sheet = "特克斯"
    other.division = nil
    other.rows = 1_204
    other.columns.removeLast()
    return OpenedFile(
      path: "/home/office/县市台账.xlsx", sheets: [gongliu, sheet, other],
      leftOut: [.init("去年", Words("隐藏的工作表", "hidden")), .init("填表说明", Words("认不出表头", "no known header"))])
  }()

  static let sheet = OpenedSheet(
    sheet: "线索", encoding: nil, headerRow: 3, rows: 300,
    columns: [
      .init(header: "序号", field: "serial", isReporter: false, samples: ["1", "2"]),
      .init(header: "登记时间", field: "received_on", isReporter: false, samples: ["2021.4.12", "4月20日"]),
      .init(header: "反映人", field: nil, isReporter: true, samples: []),
      .init(header: "被反映单位", field: "unit", isReporter: false, samples: ["住建局", "市场监管局"]),
      .init(header: "问题描述", field: "narrative", isReporter: false, samples: ["施工许可超期"]),
      .init(header: "问题类别", field: "types", isReporter: false, samples: ["慢作为"]),
      .init(header: "经办备注", group: "内部", field: nil, isReporter: false, samples: ["已阅"]),
    ], mapping: SheetMapping(constants: ["source": "supervision"]), missing: ["source", "division"], asksYear: false,
    asksRefusedSubject: true)

  static let preview: ImportPreview = {
    var preview = ImportPreview(file: "2021线索.xlsx", sheet: "线索")
    preview.rows = 300
    preview.new = 280
    preview.changed = 6
    preview.same = 12
    preview.masked = 41
    preview.conflicts = [
      .init(line: 17, number: "654003-2021-0017", field: "unit", inBook: "住建局", inSheet: "规划局")
    ]
    preview.rejected = [
      ImportRejection(line: 44, column: "登记时间", value: "2021-13-40", reason: Words("不是日期", "no date"))
    ]
    preview.newUnits = ["政务服务局", "供电公司"]
    preview.gaps = [.disposalApproval: 120, .closeReason: 14]
    return preview
  }()

  /// Names that the book does not know: one is likely the housing bureau, one nothing known.
  static let withUnits: ImportPreview = {
    var preview = ImportFixture.preview
    var bureau = UnknownUnit(name: "住房城乡建设委员会", division: Fixture.owner, rows: 31, choice: .new)
    bureau.proposal = .init(id: Fixture.units[0].id, name: Fixture.units[0].shortName, division: Fixture.owner)
    preview.unknownUnits = [
      bureau, UnknownUnit(name: "园区服务专班", division: Fixture.owner, rows: 4, choice: .new),
      UnknownUnit(name: "供电公司", division: "654024", rows: 1, choice: .new),
    ]
    preview.newUnits = preview.unknownUnits.map(\.name)
    return preview
  }()

  static let withConflicts: ImportPreview = {
    var preview = ImportFixture.preview
    let finished = Words("线索“已办结”，不能按表更改；需要时先重启（reopen）", "the lead is \"Resolved\": reopen it first (reopen)")
    preview.conflicts = [
      .init(line: 17, number: "654003-2021-0017", field: "unit", inBook: "住建局", inSheet: "规划局"),
      .init(line: 17, number: "654003-2021-0017", field: "remark", inBook: "已阅", inSheet: "请督导组核实后报送，逾期通报"),
      .init(line: 21, number: "654003-2021-0021", field: "mode", inBook: "desk", inSheet: "patrol"),
      .init(
        line: 30, number: "654003-2021-0030", field: "remark", inBook: "办结", inSheet: "未办结", refusal: finished),
      .init(line: 44, number: "654003-2021-0044", field: "remark", inBook: "一", inSheet: "二"),
    ]
    return preview
  }()

  static let check = SheetCheck(
    output: "/home/office/2021线索-体检.xlsx", rows: 300, flagged: 134,
    findings: [
      .init(Words("无处置审批", "disposal without approval"), count: 120),
      .init(Words("办结早于受理", "closed before it was received"), count: 3),
    ])
}
