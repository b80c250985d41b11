import Ledger

/// What a column of a lead ledger can be read as (domain 4.1), by the names that mappings use.
enum ImportFields {
  static let reporter = "reporter"
  static let leftOut = "-"
  static let year = "year"
  static let refused = "concerns_refused"
  static let halfDates = "half_dates"

  /// With the kind of value that a constant for the whole file has.
  static let all: [Field] = [
    Field("imported_no", Words("线索编号", "Number"), .text(max: 40)),
    Field("serial", Words("序号（行数，不作编号）", "Row count, no number"), .text(max: 10)),
    Field("kind", Words("种类", "Kind"), .choice(LeadKind.allCases, \.words)),
    Field("received_on", Words("登记/受理时间", "Received on"), .date(mayLieAhead: false)),
    Field("discovered_on", Words("发现时间", "Discovered on"), .date(mayLieAhead: false)),
    Field("source", Words("线索来源", "Source"), .listed(.sources)),
    Field("channel", Words("反映渠道", "Channel"), .listed(.channels)),
    Field("mode", Words("监督方式", "Mode"), .choice(SupervisionMode.allCases, \.words)),
    Field("division", Words("所属县市", "Division"), .division),
    Field("unit", Words("被反映单位", "Unit"), .unit),
    Field("co_units", Words("配合单位", "Co-units"), .units),
    Field("subject_level", Words("被反映人职级", "Subject's level"), .choice(SubjectLevel.allCases, \.words)),
    Field(refused, Words("是否涉及上级管辖对象或本机关负责人", "Concerns a higher organ's subject or our own head"), .flag),
    Field("types", Words("问题类型", "Types"), .severalListed(.types)),
    Field("title", Words("标题", "Title"), .text(max: 80)),
    Field("narrative", Words("反映主要问题", "Main problem"), .text(max: 200)),
    Field("amount_charged", Words("涉及金额（元）", "Amount (yuan)"), .money),
    Field("amount_refunded", Words("退还金额（元）", "Refunded (yuan)"), .money),
    Field("real_name", Words("是否实名", "Named report"), .choice(RealName.allCases, \.words)),
    Field("handling_department", Words("承办部门", "Handling department"), .text(max: 40)),
    Field("handler", Words("承办人", "Handler"), .text(max: 40)),
    Field("assigned_on", Words("分办时间", "Assigned on"), .date(mayLieAhead: false)),
    Field("due_on", Words("办理时限", "Due on"), .date(mayLieAhead: true)),
    Field("disposal_mode", Words("处置方式", "Disposal"), .choice(DisposalMode.allCases, \.words)),
    Field("disposed_on", Words("处置/审批时间", "Disposed on"), .date(mayLieAhead: false)),
    Field("approved_by", Words("审批人", "Approved by"), .text(max: 40)),
    Field("approval_ref", Words("审批文号", "Approval number"), .text(max: 60)),
    Field("progress", Words("办理进展", "Progress"), .text(max: 200)),
    Field("finding", Words("核查结果", "Finding"), .choice(Finding.allCases, \.words)),
    Field("result", Words("处理结果", "Result"), .text(max: 200)),
    Field("is_closed", Words("是否办结", "Closed"), .flag),
    Field("closed_on", Words("办结时间", "Closed on"), .date(mayLieAhead: false)),
    Field("is_fed_back", Words("是否反馈", "Fed back"), .flag),
    Field("evidence", Words("佐证材料", "Evidence"), .text(max: 200)),
    Field("cleared_on", Words("销号时间", "Cleared on"), .date(mayLieAhead: false)),
    Field("colour", Words("预警颜色（重新计算）", "Colour (reckoned anew)"), .text(max: 10)),
    Field("remark", Words("备注", "Remark"), .text(max: 200)),
  ]

  /// Asked beside the columns.
  static let others: [Field] = [
    Field(year, Words("没写年份的日期是哪一年", "Year of dates without one"), .number(1_990...2_100)),
    Field(
      halfDates, Words("只到月份的日期按", "Dates without a day count as"),
      .choice([Field.Choice("first", Words("当月首日", "the first")), Field.Choice("last", Words("当月末日", "the last"))])),
  ]

  static func field(_ name: String) -> Field? { (all + others).first { $0.name == name } }

  /// Fields that a column, a constant or an answer must give (domain 4.1, starred).
  static let starred = ["received_on", "source", "division", "types"]
}
