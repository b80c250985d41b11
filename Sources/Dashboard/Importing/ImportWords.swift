import Ledger
import TerminalUI

/// What an import would do or did, and what a check of a sheet found, in lines.
struct ImportWords {
  let surroundings: Surroundings

  private func words(_ zh: String, _ en: String) -> String { surroundings(Words(zh, en)) }

  /// Counts first, then the rows that a person should look at, by line.
  func lines(_ preview: ImportPreview, dropped: [String]) -> [StyledLine] {
    counts(preview, dropped: dropped) + gaps(preview) + units(preview) + rejected(preview) + conflicts(preview)
  }

  private func count(_ zh: String, _ en: String, _ count: Int, _ style: Style = .text) -> StyledLine {
    RecordPage.line(words(zh, en), count.grouped, style)
  }

  private func counts(_ preview: ImportPreview, dropped: [String]) -> [StyledLine] {
    var lines = [
      count("行数", "Rows", preview.rows), count("新增", "New", preview.new, .ok),
      count("补空栏", "Filled in", preview.changed), count("相同", "Same", preview.same),
      count("不一致", "Conflicts", preview.conflicts.count, preview.conflicts.isEmpty ? .text : .warn),
      count("拒收", "Rejected", preview.rejected.count, preview.rejected.isEmpty ? .text : .danger),
      count("遮盖", "Masked", preview.masked),
    ]
    if !dropped.isEmpty {
      lines.append(
        RecordPage.line(words("丢弃的列", "Dropped"), dropped.joined(separator: "、"), .warn))
    }
    return lines
  }

  private func heading(_ zh: String, _ en: String) -> [StyledLine] {
    [StyledLine(""), StyledLine(words(zh, en), .title)]
  }

  private func gaps(_ preview: ImportPreview) -> [StyledLine] {
    let gaps = Gap.allCases.compactMap { gap in preview.gaps[gap].map { (gap, $0) } }.sorted { $0.1 > $1.1 }
    guard !gaps.isEmpty else { return [] }
    return heading("待补（按原台账记载，以后补齐）", "Gaps (kept as recorded, filled in later)")
      + gaps.map { StyledLine("  \(surroundings($0.0.words))  \($0.1.grouped)") }
  }

  private func units(_ preview: ImportPreview) -> [StyledLine] {
    guard !preview.newUnits.isEmpty else { return [] }
    return heading("新单位 \(preview.newUnits.count)（导入时新增）", "New units, \(preview.newUnits.count) (added)")
      + [StyledLine("  " + preview.newUnits.joined(separator: "、"))]
  }

  private func rejected(_ preview: ImportPreview) -> [StyledLine] {
    guard !preview.rejected.isEmpty else { return [] }
    return heading("拒收的行", "Rejected rows")
      + preview.rejected.map { row in
        let place = words("第\(row.line)行", "row \(row.line)")
        let cell = row.value.isEmpty ? row.column : "\(row.column)“\(row.value)”"
        return StyledLine([Span("  \(place) \(cell) ", .danger), Span(surroundings(row.reason))])
      }
  }

  private func conflicts(_ preview: ImportPreview) -> [StyledLine] {
    guard !preview.conflicts.isEmpty else { return [] }
    return heading("与台账不一致（以台账为准，不覆盖）", "Conflicts (the ledger's value stays)")
      + preview.conflicts.map { row in
        let field = ImportFields.field(row.field).map { surroundings($0.title) } ?? row.field
        let place = words("第\(row.line)行", "row \(row.line)")
        return StyledLine([
          Span("  \(place) \(row.number) \(field)  ", .warn),
          Span(words("台账“\(row.inBook)”，表中“\(row.inSheet)”", "ledger \"\(row.inBook)\", sheet \"\(row.inSheet)\"")),
        ])
      }
  }

  func lines(_ receipt: Receipt?, _ preview: ImportPreview) -> [StyledLine] {
    guard let receipt else {
      return [StyledLine(words("没有可写入的：各行均与台账相同。", "Nothing to write: every row is in the ledger already."), .accent)]
    }
    return [
      StyledLine(surroundings(receipt.summary), .ok),
      StyledLine(words("日志第\(receipt.entry)条；Ctrl-Z 可撤销整批。", "Log entry \(receipt.entry); Ctrl-Z undoes it all.")),
    ] + receipt.notices.map { StyledLine(surroundings($0), .warn) } + [StyledLine("")]
      + counts(preview, dropped: []) + gaps(preview)
  }

  func lines(_ check: SheetCheck) -> [StyledLine] {
    let written = [
      StyledLine(words("已写到：", "Written to:"), .title), StyledLine("  " + check.output, .accent), StyledLine(""),
      count("行数", "Rows", check.rows),
      count("需补正", "To correct", check.flagged, check.flagged == 0 ? .ok : .warn),
    ]
    let found = check.findings.map { StyledLine("  \(surroundings($0.words))  \($0.count.grouped)") }
    let tail = StyledLine(words("台账未作任何改动。", "Nothing was written to the ledger."), .dim)
    return written + (found.isEmpty ? [] : heading("需补正", "Found") + found) + [StyledLine(""), tail]
  }
}
