import Ledger

struct RectificationTable {
  let today: CivilDate

  func table(_ rows: [(record: Rectification, unit: String?, lead: String?)]) -> ReplyTable {
    ReplyTable(
      columns: [
        .init("no", Words("编号", "No.")), .init("lead", Words("线索", "Lead")), .init("unit", Words("单位", "Unit")),
        .init("problem", Words("问题", "Problem")), .init("action", Words("整改措施", "Action"), isForPeople: false),
        .init("kind", Words("类型", "Kind")), .init("status", Words("状态", "State")),
        .init("due_on", Words("时限", "Due")), .init("overdue", Words("超期", "Late")),
        .init("ordered_on", Words("下达", "Ordered"), isForPeople: false),
        .init("ordered_by", Words("下达人", "Ordered by"), isForPeople: false),
        .init("applied_on", Words("申请销号", "Applied"), isForPeople: false),
        .init("applied_by", Words("申请人", "Applied by"), isForPeople: false),
        .init("verified_on", Words("验收", "Verified"), isForPeople: false),
        .init("verifiers", Words("验收人", "Verifiers"), isForPeople: false),
        .init("cleared_on", Words("销号", "Cleared"), isForPeople: false),
        .init("evidence", Words("佐证", "Evidence"), isForPeople: false),
        .init("id", Words("标识", "Id"), isForPeople: false),
      ],
      rows: rows.map { record, unit, lead in
        [
          .text(record.number), .text(lead), .text(unit), .text(record.problem), .text(record.action),
          .coded(record.rectKind.rawValue, record.rectKind.words), .coded(record.status.rawValue, record.status.words),
          ReplyValue(
            json: .text(record.dueOn?.description),
            words: record.dueOn.map { Words($0.description, $0.description) }
              ?? record.dueText.map { Words($0, $0) } ?? Words("", "")),
          .flag(record.isOverdue(on: today)), .date(record.orderedOn), .text(record.orderedBy), .date(record.appliedOn),
          .text(record.appliedBy), .date(record.verifiedOn), .codes(record.verifiers) { Words($0, $0) },
          .date(record.clearedOn), .codes(record.evidence.map(\.text)) { Words($0, $0) }, .text(record.id.text),
        ]
      })
  }
}
