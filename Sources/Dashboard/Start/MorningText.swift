package import Ledger
import TerminalUI

/// 今日待办 as plain lines: what `duban` prints where standard output is no terminal.
package enum MorningText {
  /// `rows` are the first of 今日待办 in its own order, `total` how many there are.
  package static func lines(
    _ counts: MorningCounts, rows: [LeadRow], total: Int, ledger: OpenedLedger, today: CivilDate, language: Language
  ) -> [String] {
    let words = Strings(language: language).main
    let rulebook = ledger.rulebook
    let owner = rulebook.divisions.displayName(ledger.info.owner, ili: rulebook.iliScope)(language)
    var heading = "\(words.program)  \(owner)  \(today) \(today.weekdayWords(language))"
    if let clock = ledger.campaign?.clock(on: today) {
      heading += "  " + clock.words(language)
    }
    if ledger.info.isPractice { heading += "  [\(words.practice)]" }
    let overview = HeaderBar.counts(counts, words).text
    guard !rows.isEmpty else {
      return [heading, overview] + [Strings(language: language).lists.nothingToday.first ?? ""]
    }
    let numbers = NumberStyle(rows.map(\.number))
    let cells = rows.map { row in
      let standing = rulebook.colours.standing(row.clock, on: today, calendar: rulebook.calendar)
      return [
        standing.colour?.words(language) ?? "", numbers.text(row.number), row.unitName,
        (row.marks(rulebook).map { $0(language) } + [row.title]).joined(separator: " "),
        row.clock.status.words(language), row.dueLabel(standing, language),
      ].map(Sanitizer.plain)
    }
    var lines = [heading, overview, "\(words.today) \(total.grouped)"] + table(cells)
    if total > rows.count { lines.append(".. \((total - rows.count).grouped)") }
    return lines
  }

  private static func table(_ rows: [[String]]) -> [String] {
    let columns = rows.first?.count ?? 0
    let widths = (0..<columns).map { column in rows.map { TextWidth.of($0[column]) }.max() ?? 0 }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        line += cell
        if column < columns - 1 { line += String(repeating: " ", count: widths[column] - TextWidth.of(cell) + 2) }
      }
      return line
    }
  }
}
