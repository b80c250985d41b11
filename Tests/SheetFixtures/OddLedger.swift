/// A made-up county ledger with every oddity that domain 4.2 names, in one workbook.
package enum OddLedger {
  /// Columns: 序号 线索编号 登记时间 线索来源 所属县市 被反映单位 职级 问题类型 | 反映主要问题 | 信访人姓名 联系电话 | 涉及金额(万元) 承办部门 承办人
  /// 办理时限 处置[方式 时间] 办理进展 核查结果 处理结果 是否办结 办结时间 窗口号 备注
  package static func sheet(name: String = "沙雅县") -> FixtureWorkbook.Sheet {
    var sheet = FixtureWorkbook.Sheet(name: name)
    sheet.row(1, "沙雅县营商环境问题线索台账")
    sheet.row(2, "填报单位：沙雅县纪委监委", "", "", "", "填报时间：2021年9月10日", "", "", "单位：件")
    sheet.row(3, cells: headers(upper: true))
    sheet.row(4, cells: headers(upper: false))
    sheet.row(5, cells: plain)
    sheet.row(6, cells: repeated)
    sheet.row(7, cells: threePersons)
    sheet.row(8, .blank, .blank, .blank, .blank, .blank, "县财政局", "股级")
    sheet.row(9, .blank, .blank, .blank, .blank, .blank, .blank, "一般干部")
    sheet.row(10, .number("4"))
    sheet.row(11, cells: unnumbered)
    sheet.row(12, cells: senior)
    sheet.row(13, cells: noSuchDay)
    sheet.row(14, "合计", .blank, .number("5"))
    sheet.row(15, "填表人：", "甲某", "", "审核人：", "乙某", "联系电话：", "0997-8312345")
    sheet.row(16, "本行在表尾之后", "X-99", "2021-01-01")
    sheet.merges =
      ["A1:W1", "P3:Q3", "A7:A9", "B7:B9", "C7:C9", "I7:I9"]
      + ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "R", "S", "T", "U", "V", "W"]
      .map { "\($0)3:\($0)4" }
    sheet.widths = [6, 14, 12, 12, 10, 20]
    return sheet
  }

  private static let names = [
    "序号", "线索编号", "登记时间", "线索来源", "所属县市", "被反映\n单位", "被反映人职级", "问题类型", "反映主要问题", "信访人姓名", "联系电话",
    "涉及金额（万元）", "承办部门", "承办人", "办理时限", "处置", "", "办理进展", "核查结果", "处理结果", "是否办结", "办结时间", "窗口号",
  ]

  private static func headers(upper: Bool) -> [FixtureCell] {
    if upper { return names.map { FixtureCell(stringLiteral: $0) } }
    return names.indices.map { $0 == 15 ? "方式" : $0 == 16 ? "时间" : .blank }
  }

  /// Shared strings, a serial day, a number as text, a sentence as finding, an amount in ten thousands.
  private static let plain: [FixtureCell] = [
    .number("1"), "SY-2021-001", .day(44298), "信访举报", "沙雅县", "住建局、财政局", "股级", "慢作为",
    .inline("反映窗口办理施工许可拖延。\n来信人王小明称多次往返，电话13812345678。"), "王小明", "13812345678", .number("2.6"), "党风室", "K-03",
    "立行立改", "初核", .day(44310, .chineseLong), "已约谈", "经核查，反映问题部分属实", "责令整改", "是", .day(44350, .custom), "3号窗口",
  ]

  /// 同上, full-width digits, U+3000, a rich text, a year from the sheet.
  private static let repeated: [FixtureCell] = [
    .number("2"), "SY-2021-002", "５月２０日", "同上", "〃", "\u{3000}税务局\u{A0}", "／", "乱收费、其他问题",
    .rich(["收取", "不应收取的费用一事"], phonetic: "shouqu"), "匿名", "无", "３，５００元", "党风室", "——", "6月底前", "谈话函询", "5.25", "", "",
    "",
    "否", "", "",
  ]

  /// One lead over three rows.
  private static let threePersons: [FixtureCell] = [
    .number("3"), "SY-2021-003", "2021年6月1日", "监督检查", "库车市", "牵头：县发改委；配合：县商务局", "一般工作人员", "推诿扯皮",
    "窗口人员互相推诿，企业来回跑了六趟仍未办成备案手续", "", "", "", "", "", "2021.9.1", "", "", "", "", "", "", "", "",
  ]

  /// No number, a date-time, a formula's cached text, closed before it was received.
  private static let unnumbered: [FixtureCell] = [
    .number("5"), "暂无文号", "2021/7/1 9:32:09", .textFormula("D5", cached: "信访举报"), "县直", "", "", "慢作为",
    "=HYPERLINK(\"x\")这一行以等号开头", "", "", "", "党风室", "K-01", "2021-08-01", "了结", "2021-07-02", "", "不实", "予以了结", "已办结",
    "2021-06-30", "",
  ]

  private static let senior: [FixtureCell] = [
    .number("6"), "SY-2021-006", "2021-07-05", "信访举报", "沙雅县", "某单位", "副县级", "慢作为", "反映某负责人", "", "", "", "", "",
    "", "", "", "", "", "", "", "", "",
  ]

  private static let noSuchDay: [FixtureCell] = [
    .number("7"), "SY-2021-007", "2021-02-30", "信访举报", "沙雅县", "住建局", "", "慢作为", "登记时间写错的一行", "", "", "", "", "",
    "", "", "", "", "", "", "", "", "",
  ]
}
