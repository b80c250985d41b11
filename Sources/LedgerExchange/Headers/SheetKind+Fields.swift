package import Ledger

// Which fields a sheet can have, and what they are called there (domain 4.1). The Chinese words are the header that
// exports use, and always understood as one.
extension SheetKind {
  /// In the order of the set, then what offices add to it.
  package var fields: [SheetField] { names.map(\.field) }

  /// The field in both languages; in Chinese the header that exports use.
  package func words(_ field: SheetField) -> Words {
    names.first { $0.field == field }?.words ?? Words(field.rawValue, field.rawValue)
  }

  var names: [(field: SheetField, words: Words)] {
    switch self {
    case .leads: SheetKind.leadNames
    case .rectifications: SheetKind.rectificationNames
    case .observations: SheetKind.observationNames
    case .accountability: SheetKind.accountabilityNames
    case .measures: SheetKind.measureNames
    case .requests: SheetKind.requestNames
    }
  }

  /// What tells this kind of sheet from the others: its starred columns, of each group one at least.
  var needed: [[SheetField]] {
    switch self {
    case .leads: [[.receivedOn], [.source], [.division], [.unit], [.types], [.narrative, .title]]
    case .rectifications: [[.problem], [.action], [.unit], [.dueOn]]
    case .observations: [[.on], [.hall], [.unit], [.found]]
    case .accountability:
      [[.lead], [.measure, .partyDiscipline, .governmentSanction, .organisationalMeasure]]
    case .measures: [[.title], [.task], [.progress, .status]]
    case .requests: [[.receivedOn], [.enterpriseAlias], [.narrative]]
    }
  }

  /// What a row can't be read without: by a column, by a constant, or by an answer. Units that are not there are 未注明, and
  /// due dates gaps.
  var required: [[SheetField]] {
    switch self {
    case .leads: [[.receivedOn], [.source], [.division], [.types], [.narrative, .title]]
    case .rectifications: [[.problem], [.action]]
    case .observations: [[.on], [.unit, .hall], [.found]]
    case .accountability:
      [[.lead], [.measure, .partyDiscipline, .governmentSanction, .organisationalMeasure]]
    case .measures: [[.title, .task]]
    case .requests: [[.receivedOn], [.narrative, .title]]
    }
  }

  /// Cells that merged over several rows make one record of them; in the other sets each row is one of its own.
  var groupFields: [SheetField] {
    switch self {
    case .leads: [.importedNo, .title, .narrative, .serial]
    case .requests: [.importedNo, .narrative, .serial]
    case .observations: [.serial]
    case .rectifications, .accountability, .measures: []
    }
  }

  var dateFields: [SheetField] {
    switch self {
    case .leads: [.receivedOn, .discoveredOn, .assignedOn, .dueOn, .disposedOn, .closedOn, .clearedOn]
    case .rectifications: [.assignedOn, .dueOn, .appliedOn, .clearedOn]
    case .observations: [.on, .shownOn]
    case .accountability: [.decidedOn]
    case .measures: []
    case .requests: [.receivedOn, .assignedOn, .dueOn, .closedOn]
    }
  }

  /// The day that a row can't do without; where some lack theirs, the import asks how to take them.
  var ownDay: SheetField? {
    switch self {
    case .leads, .requests: .receivedOn
    case .observations: .on
    case .rectifications, .accountability, .measures: nil
    }
  }

  private static let leadNames: [(field: SheetField, words: Words)] = [
    (.serial, Words("序号", "Row")),
    (.importedNo, Words("线索编号", "Number")),
    (.kind, Words("种类", "Kind")),
    (.receivedOn, Words("登记时间", "Received on")),
    (.discoveredOn, Words("发现时间", "Discovered on")),
    (.source, Words("线索来源", "Source")),
    (.channel, Words("反映渠道", "Channel")),
    (.mode, Words("监督方式", "Mode")),
    (.division, Words("所属县市", "Division")),
    (.unit, Words("被反映单位", "Unit")),
    (.coUnits, Words("配合单位", "Co-units")),
    (.subjectLevel, Words("被反映人职级", "Subject's level")),
    (.concernsRefused, Words("是否涉及上级管辖对象或本机关负责人", "Concerns a higher organ's subject or our own head")),
    (.types, Words("问题类型", "Types")),
    (.title, Words("标题", "Title")),
    (.narrative, Words("反映主要问题", "Main problem")),
    (.amountCharged, Words("涉及金额(元)", "Amount (yuan)")),
    (.amountRefunded, Words("退还金额(元)", "Refunded (yuan)")),
    (.realName, Words("是否实名", "Named report")),
    (.handlingDepartment, Words("承办部门", "Handling department")),
    (.handler, Words("承办人", "Handler")),
    (.assignedOn, Words("分办时间", "Assigned on")),
    (.dueOn, Words("办理时限", "Due on")),
    (.disposalMode, Words("处置方式", "Disposal")),
    (.disposedOn, Words("处置时间", "Disposed on")),
    (.approvedBy, Words("审批人", "Approved by")),
    (.approvalRef, Words("审批文号", "Approval number")),
    (.progress, Words("办理进展", "Progress")),
    (.finding, Words("核查结果", "Finding")),
    (.result, Words("处理结果", "Result")),
    (.isClosed, Words("是否办结", "Closed")),
    (.closedOn, Words("办结时间", "Closed on")),
    (.isFedBack, Words("是否反馈", "Fed back")),
    (.evidence, Words("佐证材料", "Evidence")),
    (.clearedOn, Words("销号时间", "Cleared on")),
    (.colour, Words("预警颜色", "Colour")),
    (.remark, Words("备注", "Remark")),
    (.handOver, Words("移交清单", "Hand-over list")),
  ]

  private static let rectificationNames: [(field: SheetField, words: Words)] = [
    (.serial, Words("序号", "Row")),
    (.origin, Words("问题来源", "Origin")),
    (.problem, Words("存在问题", "Problem")),
    (.cause, Words("原因", "Cause")),
    (.action, Words("整改措施", "Action")),
    (.kind, Words("整改类型", "Kind")),
    (.unit, Words("牵头单位", "Lead unit")),
    (.coUnits, Words("配合单位", "Co-units")),
    (.responsiblePost, Words("责任领导", "Responsible post")),
    (.dueOn, Words("整改时限", "Due on")),
    (.progress, Words("整改进展", "Progress")),
    (.status, Words("完成状态", "Status")),
    (.evidence, Words("佐证材料", "Evidence")),
    (.appliedOn, Words("申请销号时间", "Applied on")),
    (.verifyResult, Words("验收意见", "Acceptance")),
    (.isCleared, Words("是否销号", "Cleared")),
    (.clearedOn, Words("销号时间", "Cleared on")),
    (.remark, Words("备注", "Remark")),
    (.importedNo, Words("整改编号", "Number")),
    (.division, Words("所属县市", "Division")),
    (.assignedOn, Words("交办时间", "Ordered on")),
  ]

  private static let observationNames: [(field: SheetField, words: Words)] = [
    (.serial, Words("序号", "Row")),
    (.on, Words("检查日期", "Day")),
    (.time, Words("检查时间", "Time")),
    (.mode, Words("检查方式", "Mode")),
    (.hall, Words("检查地点", "Hall")),
    (.unit, Words("窗口", "Window")),
    (.matter, Words("办理事项", "Matter")),
    (.answer1, Words("清单第1项", "Item 1")),
    (.answer2, Words("清单第2项", "Item 2")),
    (.answer3, Words("清单第3项", "Item 3")),
    (.answer4, Words("清单第4项", "Item 4")),
    (.answer5, Words("清单第5项", "Item 5")),
    (.answer6, Words("清单第6项", "Item 6")),
    (.answer7, Words("清单第7项", "Item 7")),
    (.found, Words("发现问题", "Found")),
    (.correctedOnSpot, Words("当场整改", "Corrected on the spot")),
    (.recommendation, Words("整改建议", "Recommendation")),
    (.officers, Words("检查人", "Officers")),
    (.shownOn, Words("被检查单位签收", "Shown on")),
    (.remark, Words("备注", "Remark")),
    (.importedNo, Words("检查编号", "Number")),
    (.division, Words("所属县市", "Division")),
  ]

  private static let accountabilityNames: [(field: SheetField, words: Words)] = [
    (.serial, Words("序号", "Row")),
    (.lead, Words("线索编号", "Lead")),
    (.unit, Words("单位", "Unit")),
    (.subjectLevel, Words("对象类别", "Subject's level")),
    (.persons, Words("处理人数", "Persons")),
    (.form, Words("第几种形态", "Form")),
    (.measure, Words("处理方式", "Measure")),
    (.partyDiscipline, Words("党纪处分", "Party discipline")),
    (.governmentSanction, Words("政务处分", "Government sanction")),
    (.organisationalMeasure, Words("组织处理", "Organisational measure")),
    (.decidedOn, Words("决定时间", "Decided on")),
    (.basisText, Words("依据", "Basis")),
    (.publicity, Words("是否通报曝光", "Publicity")),
    (.remark, Words("备注", "Remark")),
    (.division, Words("所属县市", "Division")),
  ]

  private static let measureNames: [(field: SheetField, words: Words)] = [
    (.serial, Words("序号", "Row")),
    (.group, Words("类别", "Group")),
    (.title, Words("举措", "Measure")),
    (.task, Words("具体任务", "Task")),
    (.unit, Words("责任单位", "Unit")),
    (.coUnits, Words("配合单位", "Co-units")),
    (.target, Words("目标/时限", "Target")),
    (.progress, Words("本期进展", "Progress")),
    (.status, Words("完成情况", "Completion")),
    (.difficulty, Words("存在困难", "Difficulty")),
    (.nextStep, Words("下步打算", "Next step")),
    (.remark, Words("备注", "Remark")),
    (.period, Words("报告期", "Period")),
    (.division, Words("所属县市", "Division")),
  ]

  private static let requestNames: [(field: SheetField, words: Words)] = [
    (.serial, Words("序号", "Row")),
    (.receivedOn, Words("诉求时间", "Received on")),
    (.enterpriseAlias, Words("企业", "Enterprise")),
    (.enterpriseType, Words("企业类型", "Kind of enterprise")),
    (.narrative, Words("诉求内容", "Request")),
    (.unit, Words("责任单位", "Unit")),
    (.assignedOn, Words("交办时间", "Assigned on")),
    (.dueOn, Words("办结时限", "Due on")),
    (.progress, Words("办理情况", "Progress")),
    (.isClosed, Words("是否办结", "Closed")),
    (.daysTaken, Words("办结天数", "Days taken")),
    (.satisfied, Words("满意度", "Satisfied")),
    (.remark, Words("备注", "Remark")),
    (.importedNo, Words("诉求编号", "Number")),
    (.division, Words("所属县市", "Division")),
    (.types, Words("诉求类型", "Types")),
    (.title, Words("诉求标题", "Title")),
    (.handlingDepartment, Words("承办部门", "Handling department")),
    (.handler, Words("承办人", "Handler")),
    (.result, Words("办理结果", "Result")),
    (.closedOn, Words("办结时间", "Closed on")),
  ]
}
