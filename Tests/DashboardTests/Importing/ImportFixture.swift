import Dashboard
import Ledger

/// An office's sheet on its way in.
enum ImportFixture {
  static let folder = FolderListing(
    path: "/home/office", entries: [.init("台账", isFolder: true), .init("2021线索.xlsx", isFolder: false)])

  static let sheet = OpenedSheet(
    path: "/home/office/2021线索.xlsx", sheets: ["线索", "整改"], sheet: "线索", encoding: nil, headerRow: 3, rows: 300,
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

  static let check = SheetCheck(
    output: "/home/office/2021线索-体检.xlsx", rows: 300, flagged: 134,
    findings: [
      .init(Words("无处置审批", "disposal without approval"), count: 120),
      .init(Words("办结早于受理", "closed before it was received"), count: 3),
    ])
}
