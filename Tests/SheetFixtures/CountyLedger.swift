/// A prefecture's workbook as the counties fill it in: one sheet a county, a sheet of notes, a hidden one.
package enum CountyLedger {
  package static let headers = ["线索编号", "登记时间", "线索来源", "被反映单位", "问题类型", "反映主要问题", "承办人", "备注"]

  /// One county's sheet; the rows as texts in the order of `headers`.
  package static func sheet(_ name: String, _ rows: [[String]], extra: String? = nil) -> FixtureWorkbook.Sheet {
    var sheet = FixtureWorkbook.Sheet(name: name)
    sheet.row(1, FixtureCell(stringLiteral: "\(name)营商环境问题线索台账"))
    sheet.row(2, cells: (headers + (extra.map { [$0] } ?? [])).map { FixtureCell(stringLiteral: $0) })
    for (index, row) in rows.enumerated() {
      sheet.row(index + 3, cells: row.map { FixtureCell(stringLiteral: $0) })
    }
    return sheet
  }

  package static func row(
    _ number: String, _ unit: String, _ text: String, on day: String = "2021-06-01", handler: String = "K-03",
    remark: String = ""
  ) -> [String] {
    [number, day, "信访举报", unit, "不作为", text, handler, remark]
  }

  /// 巩留县 and 奎屯市 each with a 住建局 of its own, notes, and last year's sheet, hidden.
  package static var workbook: FixtureWorkbook {
    var notes = FixtureWorkbook.Sheet(name: "填表说明")
    notes.row(1, "填表说明")
    notes.row(2, "一县一表，按月报送。")
    var old = sheet("去年", [row("OLD-1", "住建局", "去年的一行", on: "2020-06-01")])
    old.isHidden = true
    return FixtureWorkbook(
      notes,
      sheet(
        "巩留县",
        [
          row("GL-1", "住建局", "施工许可久拖不办"), row("GL-2", "县农牧水利园区办", "备案反复补正"),
        ]),
      sheet(
        "奎屯",
        [
          row("KT-1", "住建局", "窗口推诿"), row("KT-2", "发改委", "立项超期"), row("KT-3", "税务局", "清单外收费"),
        ]), old)
  }
}
