import Ledger
import TerminalUI

/// Panes 3 and 4 as tables.
enum RecordColumns {
  static func rectifications(_ surroundings: Surroundings, isRoomy: Bool) -> [Column] {
    let words = surroundings.strings.lists
    let state = Column("status", words.state, least: surroundings.language == .zh ? 8 : 11)
    guard isRoomy else { return [Column("title", words.action, least: 10, weight: 1), state] }
    return [
      Column("number", words.number, least: 5, isNumber: true),
      Column("unit", words.unit, least: 13, most: 24, weight: 1, dropOrder: 2),
      Column("title", words.action, least: 16, weight: 8),
      Column("lead", words.lead, least: 5, dropOrder: 1, isNumber: true),
      state,
      Column("due", words.due, least: 12, isNumber: true),
    ]
  }

  static func row(_ row: RectificationRow, columns: [Column], numbers: RecordNumbers, _ surroundings: Surroundings)
    -> TableRow
  {
    let rectification = row.rectification
    let isLate = rectification.isOverdue(on: surroundings.today)
    let style = Style(isLate ? .danger : .text)
    return TableRow(
      columns.map { column in
        switch column.id {
        case "number": Span(numbers.own.text(row.number))
        case "unit": Span(row.unitName)
        case "title": Span(rectification.action)
        case "lead": Span(row.leadNumber.map(numbers.lead.text) ?? "")
        case "status": Span(surroundings(rectification.stateWords), style)
        case "due": Span(surroundings(rectification.dueWords(on: surroundings.today)), style)
        default: Span("")
        }
      })
  }

  static func accountabilities(_ surroundings: Surroundings, isRoomy: Bool) -> [Column] {
    let words = surroundings.strings.lists
    let measure = Column("measure", words.measure, least: 8, most: 16, weight: 1)
    let isChinese = surroundings.language == .zh
    let state = Column(
      isRoomy ? "state" : "status", words.state, least: isRoomy ? (isChinese ? 8 : 11) : isChinese ? 6 : 7)
    guard isRoomy else { return [measure, Column("target", words.target, least: 13, weight: 1), state] }
    return [
      Column("number", words.number, least: 5, isNumber: true),
      Column("unit", words.unit, least: 13, most: 24, weight: 1, dropOrder: 2),
      measure,
      Column("target", words.target, least: 12, weight: 3),
      Column("lead", words.lead, least: 5, dropOrder: 1, isNumber: true),
      state,
      Column("decided", words.decided, least: 10),
    ]
  }

  static func row(_ row: AccountabilityRow, columns: [Column], numbers: RecordNumbers, _ surroundings: Surroundings)
    -> TableRow
  {
    let record = row.accountability
    return TableRow(
      columns.map { column in
        switch column.id {
        case "number": Span(numbers.own.text(row.number))
        case "unit": Span(row.unitName)
        case "measure":
          Span(surroundings(surroundings.rulebook.words(.accountabilityMeasures, record.measure)))
        case "target": Span(record.subject?.label ?? surroundings(record.target.words))
        case "lead": Span(row.leadNumber.map(numbers.lead.text) ?? "")
        case "status": Span(surroundings(record.status.words))
        case "state": Span(surroundings(record.stateWords))
        case "decided": Span(record.decidedOn?.description ?? "")
        default: Span("")
        }
      })
  }
}

/// How short the numbers of a list of records may be: the records' own, and those of their leads.
struct RecordNumbers {
  let own: NumberStyle
  let lead: NumberStyle

  init<Row>(_ rows: [Row], own: (Row) -> RecordNumber, lead: (Row) -> RecordNumber?) {
    self.own = NumberStyle(rows.map(own))
    self.lead = NumberStyle(rows.compactMap(lead))
  }
}

extension RectificationRow {
  var number: RecordNumber {
    RecordNumber(
      owner: rectification.owner, year: rectification.year, prefix: Rectification.numberPrefix,
      serial: rectification.serial)
  }
}

extension AccountabilityRow {
  var number: RecordNumber {
    RecordNumber(
      owner: accountability.owner, year: accountability.year, prefix: Accountability.numberPrefix,
      serial: accountability.serial)
  }
}

extension Rectification {
  /// Its state; 长期坚持 for a standing one that is under way.
  var stateWords: Words {
    rectKind == .standing && (status == .open || status == .inProgress) ? rectKind.words : status.words
  }

  func dueWords(on today: CivilDate) -> Words {
    if status.isFinished { return Words("", "") }
    guard let due = rectKind == .standing ? nextReviewOn ?? dueOn : dueOn else {
      return Words(dueText ?? "", dueText ?? "")
    }
    let left = due.days(since: today)
    if left < 0 { return Words("超期\(-left)天", "\(-left) d late") }
    return left == 0 ? Words("今日到期", "due today") : Words("剩\(left)天", "\(left) d left")
  }
}
