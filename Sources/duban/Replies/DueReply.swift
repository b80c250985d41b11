import Ledger

/// A due date, each day it skipped, and what could still move it.
struct DueReply: Reply {
  let count: DayCount
  let explains: Bool

  var table: ReplyTable? {
    ReplyTable(
      columns: [
        .init("due_on", Words("期限", "Due")), .init("calendar", Words("日历", "Calendar")),
        .init("skipped", Words("跳过", "Skipped")), .init("warnings", Words("提示", "Warnings")),
      ],
      rows: [
        [
          .date(count.due), .coded(count.calendar.rawValue, count.calendar.words),
          .codes(count.skipped.map(\.date.description)) { Words($0, $0) },
          .codes(count.warnings.map(\.zh)) { Words($0, $0) },
        ]
      ])
  }

  func text(_ language: Language) -> String {
    let weekday = count.due.weekdayWords(language)
    var lines = ["\(count.due) \(weekday)", "\(count.explanation(language))（\(count.calendar.words(language))）"]
    if language == .en { lines[1] = "\(count.explanation.en) (\(count.calendar.words.en))" }
    if explains {
      lines += count.skipped.map { "  \($0.date) \($0.date.weekdayWords(language))  \($0.reason.words(language))" }
      lines += count.makeUpDays.map {
        "  \($0) \($0.weekdayWords(language))  " + Words("调休上班，计入", "make-up day, counted")(language)
      }
    }
    return (lines + count.warnings.map { "! " + $0(language) }).joined(separator: "\n")
  }

  func json(_ language: Language) -> JSON {
    .object([
      "due_on": .text(count.due.description), "from": .text(count.start.description),
      "span": .object(["amount": .number(count.span.amount), "unit": .text(count.span.unit.rawValue)]),
      "calendar": .text(count.calendar.rawValue),
      "skipped": .list(
        count.skipped.map {
          .object(["date": .text($0.date.description), "reason": .text($0.reason.words(language))])
        }),
      "make_up_days": .texts(count.makeUpDays.map(\.description)),
      "warnings": .texts(count.warnings.map { $0(language) }), "explanation": .text(count.explanation(language)),
    ])
  }
}
