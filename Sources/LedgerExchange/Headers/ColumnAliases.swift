package import Ledger

/// Which headers mean which field in which kind of sheet: domain 4.1's columns with their usual other names, and what an office adds.
package struct ColumnAliases: Hashable, Sendable {
  private var fields: [SheetKind: [String: SheetField]] = [:]

  /// Each kind's own names, and for leads what offices call them besides.
  package static let standard = ColumnAliases()

  private init() {
    for kind in SheetKind.allCases {
      for (field, words) in kind.names { add(words.zh, for: field, in: kind) }
    }
    for (field, aliases) in ColumnAliases.leads {
      for alias in aliases { add(alias, for: field, in: .leads) }
    }
  }

  /// An alias that is known already is given its new meaning.
  package mutating func add(_ alias: String, for field: SheetField, in kind: SheetKind) {
    fields[kind, default: [:]][ColumnAliases.key(alias)] = field
  }

  package func field(for header: String, in kind: SheetKind) -> SheetField? {
    field(forKey: ColumnAliases.key(header), in: kind)
  }

  /// - Parameter key: the header as `key` makes it.
  func field(forKey key: String, in kind: SheetKind) -> SheetField? {
    fields[kind]?[key] ?? fields[kind]?[ColumnAliases.withoutBrackets(key)]
  }

  /// Headers differ in blanks, line feeds, width and stars: 涉 及金额（万元）* is 涉及金额(万元).
  static func key(_ header: String) -> String {
    CellText.squeezed(header).lowercased().filter { $0 != "*" && $0 != ":" }
  }

  private static func withoutBrackets(_ key: String) -> String {
    guard let open = key.firstIndex(of: "("), open != key.startIndex else { return key }
    return String(key[..<open])
  }

  /// Column set A of domain 4.1 and the columns that offices add to it.
  private static let leads: [(field: SheetField, aliases: [String])] = [
    (.serial, ["序号", "序 号", "No.", "no"]),
    (.importedNo, ["线索编号", "编号", "线索号", "问题线索编号", "台账编号", "受理编号", "登记编号"]),
    (.kind, ["种类", "线索种类", "台账种类"]),
    (
      .receivedOn,
      ["登记时间", "收到时间", "受理日期", "登记日期", "收到日期", "受理时间", "收件时间", "接收时间", "收到线索时间", "线索受理时间"]
    ),
    (.discoveredOn, ["发现时间", "发现日期", "问题发现时间"]),
    (.source, ["线索来源", "来源", "问题来源", "线索来源方式"]),
    (.channel, ["反映渠道", "举报方式", "反映方式", "渠道", "受理渠道"]),
    (.mode, ["监督方式", "监督检查方式"]),
    (.division, ["所属县市", "地区", "所属地区", "县市", "所属县(市)", "县(市)", "行政区划", "所属区域"]),
    (.unit, ["被反映单位", "涉及单位", "问题单位", "被反映单位名称", "被举报单位", "责任单位"]),
    (.coUnits, ["配合单位", "其他涉及单位"]),
    (.subjectLevel, ["被反映人职级", "对象类别", "职级", "被反映人级别", "被反映对象类别"]),
    (.concernsRefused, ["是否涉及上级管辖对象或本机关负责人", "是否涉及上级管辖对象", "是否上级管辖"]),
    (.types, ["问题类型", "问题类别", "问题性质", "问题分类"]),
    (.title, ["标题", "线索标题", "主题", "线索名称"]),
    (.narrative, ["反映主要问题", "问题描述", "主要内容", "线索摘要", "反映的主要问题", "主要问题", "反映问题", "线索内容", "问题线索内容", "存在问题"]),
    (.amountCharged, ["涉及金额", "涉案金额", "金额", "涉及资金"]),
    (.amountRefunded, ["退还金额", "已退还金额", "清退金额", "退费金额"]),
    (.realName, ["是否实名", "实名情况", "实名/匿名", "是否实名举报"]),
    (.handlingDepartment, ["承办部门", "承办单位", "承办室", "承办科室"]),
    (.handler, ["承办人", "承办人员", "经办人"]),
    (.assignedOn, ["分办时间", "转办时间", "分办日期", "转办日期", "交办时间"]),
    (.dueOn, ["办理时限", "办结时限", "要求完成时间", "完成时限", "整改时限", "办理期限"]),
    (.disposalMode, ["处置方式", "处置意见", "处置类型"]),
    (.disposedOn, ["处置时间", "审批时间", "处置日期", "审批日期"]),
    (.approvedBy, ["审批人", "批准人"]),
    (.approvalRef, ["审批文号", "审批件文号", "批准文号"]),
    (.progress, ["办理进展", "进展情况", "办理情况", "工作进展"]),
    (.finding, ["核查结果", "查实情况", "是否属实", "核查结论", "调查结果"]),
    (.result, ["处理结果", "办理结果", "处理情况", "查处结果"]),
    (.isClosed, ["是否办结", "办结情况", "办理状态"]),
    (.closedOn, ["办结时间", "办结日期", "实际办结时间"]),
    (.isFedBack, ["是否反馈", "反馈情况"]),
    (.evidence, ["佐证材料", "佐证", "整改佐证"]),
    (.clearedOn, ["销号时间", "是否销号/销号时间", "销号日期"]),
    (.colour, ["预警颜色", "督办情况", "预警", "红黄蓝"]),
    (.remark, ["备注", "说明", "备 注"]),
  ]
}
