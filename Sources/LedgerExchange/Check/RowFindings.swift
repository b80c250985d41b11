import Ledger

/// The objections to one row after the other; remembers earlier rows for what stands there twice.
struct RowFindings {
  private let plan: ImportPlan
  private let context: ChangeContext
  private let results: ResultFindings
  private let reporterColumns: [SheetHeader.Column]
  private var texts: [Int: Int] = [:]
  private var numbers: [Int: Int] = [:]

  static let unnamedSource = "未注明"
  /// What a reporter's column says where it names nobody.
  private static let nobody: Set<String> = ["匿名", "未署名", "不详", "群众", "未留"]
  /// Below this many characters two rows may say the same by chance.
  private static let leastText = 10

  init(_ plan: ImportPlan, _ context: ChangeContext) {
    self.plan = plan
    self.context = context
    results = ResultFindings(context.rulebook)
    reporterColumns = plan.header.columns.filter { $0.role == .reporter }
  }

  mutating func findings(_ item: ImportItem, _ rows: [SheetTable.Row]) -> [Words] {
    switch item {
    case .rejected(let rejection):
      return [rejection.objection] + (hasReporter(rows) ? [RowFindings.reporter] : [])
    case .row(let imported):
      guard let row = imported as? ImportRow else { return [] }
      var found: [Words] = []
      if hasReporter(rows) { found.append(RowFindings.reporter) }
      if row.masked > 0 { found.append(RowFindings.maskedText) }
      if row.source == RowFindings.unnamedSource, plan.header.column(.source) != nil {
        found.append(Words("未注明线索来源", "no source named"))
      }
      if row.types.isEmpty, plan.header.column(.types) != nil, cell(.types, rows) == nil {
        found.append(Words("未注明问题类型", "no type named"))
      }
      found += row.gaps(context).map(\.words)
      found += clock(row, rows)
      found += results.findings(row)
      found += LimitFindings(header: plan.header, context: context).findings(row) { cell($0, rows) }
      found += doubles(row, rows)
      return found
    }
  }

  static let maskedText = Words("正文含电话、证件号或举报人姓名", "the text holds a telephone, an ID or the reporter's name")
  private static let reporter = Words("含举报人信息", "holds the reporter's data")

  private func hasReporter(_ rows: [SheetTable.Row]) -> Bool {
    rows.contains { row in
      reporterColumns.contains {
        let text = CellText.cleaned(row.cells[$0.index].text)
        return !CellText.meansNothing(text) && !RowFindings.nobody.contains(text)
      }
    }
  }

  private func cell(_ field: SheetField, _ rows: [SheetTable.Row]) -> String? {
    guard let column = plan.header.column(field), let row = rows.first else { return nil }
    let text = CellText.cleaned(row.cells[column.index].text)
    return CellText.meansNothing(text) ? nil : text
  }

  /// Late, or undisposed for too long; and whether the sheet says that a letter went out for it (domain 2.8).
  private func clock(_ row: ImportRow, _ rows: [SheetTable.Row]) -> [Words] {
    if row.status.isFinished {
      guard let closed = row.closedOn, let due = row.dueOn, closed > due else { return [] }
      let late = closed.days(since: due)
      return [Words("超期\(late)天办结", "closed \(late) days late")]
    }
    let facts = ClockFacts(
      kind: row.kind, status: row.status, dueOn: row.dueOn, discoveredOn: row.discoveredOn, receivedOn: row.receivedOn,
      isDisposed: row.disposalMode != nil, closedOn: row.closedOn)
    let thresholds = context.rulebook.colours
    let standing = thresholds.standing(facts, on: context.today, calendar: context.rulebook.calendar)
    let urged = cell(.colour, rows).map { $0.contains("督办函") || $0.contains("已督办") || $0.contains("已发") } ?? false
    let letter = urged ? Words("", "") : Words("未发督办函", ", no letter sent")
    if let left = standing.daysLeft, left < 0 {
      return [Words("超期\(-left)天", "\(-left) days late") + letter]
    }
    switch standing.row {
    case 5:
      let months = thresholds.redAfterMonths ?? 0
      return [
        Words("满\(months)个月未处置", "\(months) months without disposal")
          + (urged ? letter : Words("，未发督办函", ", no letter sent"))
      ]
    case 6:
      let months = thresholds.yellowAfterMonths ?? 0
      return [Words("满\(months)个月未处置", "\(months) month without disposal")]
    default: return []
    }
  }

  private mutating func doubles(_ row: ImportRow, _ rows: [SheetTable.Row]) -> [Words] {
    var found: [Words] = []
    if let number = cell(.importedNo, rows), !WrittenWords.isNoNumber(number), !plan.numbers.onlyCountsRows {
      if let earlier = numbers[number.hashValue] {
        found.append(Words("编号与第\(earlier)行重复", "same number as row \(earlier)"))
      } else {
        numbers[number.hashValue] = row.line
      }
    }
    let text = CellText.squeezed(row.narrative.isEmpty ? row.title : row.narrative)
    guard text.count >= RowFindings.leastText else { return found }
    let key = [row.unitName.map(CellText.squeezed) ?? "", text].hashValue
    if let earlier = texts[key] {
      found.append(Words("疑似与第\(earlier)行重复", "perhaps the same as row \(earlier)"))
    } else {
      texts[key] = row.line
    }
    return found
  }
}

extension ImportRejection {
  /// What stands in the sheet's new column for a row that cannot be read.
  var objection: Words {
    let value = value.isEmpty ? Words("", "") : Words("“\(value)”", " “\(value)”")
    return Words(column, column) + value + Words("：", ": ") + reason
  }
}
