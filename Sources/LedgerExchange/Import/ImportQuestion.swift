package import Ledger

/// What must be known before a sheet can be taken in, and that neither its columns nor its mapping say.
package enum ImportQuestion: Hashable, Sendable {
  /// A starred field of domain 4.1 with neither column nor constant.
  case field(SheetField)
  /// Domain rule I16, once for the file: does any row concern a subject above this organ, or its own head?
  case concernsRefused
  /// Days such as 4月12日 stand in the sheet, and it names no year, or several.
  case year(example: String)
  /// Some receipt dates lack their day; the constant `half_dates` says `first` or `last` (day of the month).
  case halfDates(count: Int, example: String)

  package var words: Words {
    switch self {
    case .field(let field):
      Words(
        "缺少“\(field.words.zh)”：请指定一列，或给全表一个值（\(field.rawValue)）",
        "“\(field.words.en)” is missing: name its column, or give one value for the file (\(field.rawValue))")
    case .concernsRefused:
      Words(
        "本表是否有涉及上级管辖对象或本机关负责人的线索？（concerns_refused: 是/否）",
        "Does any row concern a subject above this organ, or its own head? (concerns_refused: yes/no)")
    case .year(let example):
      Words("“\(example)”是哪一年？（year）", "Which year does “\(example)” belong to? (year)")
    case .halfDates(let count, let example):
      Words(
        "有\(count)行登记时间只到月份（如“\(example)”）：按当月首日还是末日？（half_dates: first/last）",
        "\(count) rows have a receipt date without its day (such as “\(example)”): first or last of the month? "
          + "(half_dates: first/last)")
    }
  }
}

extension SheetField {
  /// The field in both languages; in Chinese the header that exports use.
  package var words: Words {
    switch self {
    case .serial: Words("序号", "Row")
    case .importedNo: Words("线索编号", "Number")
    case .kind: Words("种类", "Kind")
    case .receivedOn: Words("登记时间", "Received on")
    case .discoveredOn: Words("发现时间", "Discovered on")
    case .source: Words("线索来源", "Source")
    case .channel: Words("反映渠道", "Channel")
    case .mode: Words("监督方式", "Mode")
    case .division: Words("所属县市", "Division")
    case .unit: Words("被反映单位", "Unit")
    case .coUnits: Words("配合单位", "Co-units")
    case .subjectLevel: Words("被反映人职级", "Subject's level")
    case .concernsRefused: Words("是否涉及上级管辖对象或本机关负责人", "Concerns a higher organ's subject or our own head")
    case .types: Words("问题类型", "Types")
    case .title: Words("标题", "Title")
    case .narrative: Words("反映主要问题", "Main problem")
    case .amountCharged: Words("涉及金额(元)", "Amount (yuan)")
    case .amountRefunded: Words("退还金额(元)", "Refunded (yuan)")
    case .realName: Words("是否实名", "Named report")
    case .handlingDepartment: Words("承办部门", "Handling department")
    case .handler: Words("承办人", "Handler")
    case .assignedOn: Words("分办时间", "Assigned on")
    case .dueOn: Words("办理时限", "Due on")
    case .disposalMode: Words("处置方式", "Disposal")
    case .disposedOn: Words("处置时间", "Disposed on")
    case .approvedBy: Words("审批人", "Approved by")
    case .approvalRef: Words("审批文号", "Approval number")
    case .progress: Words("办理进展", "Progress")
    case .finding: Words("核查结果", "Finding")
    case .result: Words("处理结果", "Result")
    case .isClosed: Words("是否办结", "Closed")
    case .closedOn: Words("办结时间", "Closed on")
    case .isFedBack: Words("是否反馈", "Fed back")
    case .evidence: Words("佐证材料", "Evidence")
    case .clearedOn: Words("销号时间", "Cleared on")
    case .colour: Words("预警颜色", "Colour")
    case .remark: Words("备注", "Remark")
    }
  }
}
