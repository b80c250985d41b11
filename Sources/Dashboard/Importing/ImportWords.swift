import Ledger
import TerminalUI

/// What an import would do or did, and what a check of a sheet found, in lines.
struct ImportWords {
  let surroundings: Surroundings

  private func words(_ zh: String, _ en: String) -> String { surroundings(Words(zh, en)) }

  /// Counts first, then the rows that a person should look at, by line.
  func lines(_ previews: [ImportPreview], dropped: [String]) -> [StyledLine] {
    let total = previews.total
    return counts(total, dropped: dropped) + sheets(previews) + gaps(total) + units(total)
      + previews.flatMap { rejected($0, amongSeveral: previews.count > 1) }
      + previews.flatMap { conflicts($0, amongSeveral: previews.count > 1) }
  }

  func field(_ name: String) -> String { ImportFields.field(name).map { surroundings($0.title) } ?? name }

  /// A stored value as people read it: 慢作为 for M24.
  func value(_ raw: String, of name: String) -> String {
    switch ImportFields.field(name)?.kind {
    case .choice(let choices): choices.first { $0.code == raw }.map { surroundings($0.words) } ?? raw
    case .listed(let list):
      surroundings.rulebook.choices(list).first { $0.code == raw }.map { surroundings($0.words) } ?? raw
    default: raw
    }
  }

  private func count(_ zh: String, _ en: String, _ count: Int, _ style: Style = .text) -> StyledLine {
    RecordPage.line(words(zh, en), count.grouped, style)
  }

  private func counts(_ preview: ImportPreview, dropped: [String]) -> [StyledLine] {
    var lines = [
      count("行数", "Rows", preview.rows), count("新增", "New", preview.new, .ok),
      count("补空栏", "Filled in", preview.changed), count("相同", "Same", preview.same),
      differing(preview),
      count("拒收", "Rejected", preview.rejected.count, preview.rejected.isEmpty ? .text : .danger),
      count("遮盖", "Masked", preview.masked),
    ]
    if !dropped.isEmpty {
      lines.append(
        RecordPage.line(words("丢弃的列", "Dropped"), dropped.joined(separator: "、"), .warn))
    }
    return lines
  }

  private func differing(_ preview: ImportPreview) -> StyledLine {
    let taken = preview.conflicts.filter(\.isTaken).count
    var line = count("不一致", "Conflicts", preview.conflicts.count, preview.conflicts.isEmpty ? .text : .warn)
    if taken > 0 { line.spans.append(Span("  " + words("取表中值\(taken)处", "\(taken) taken from the sheet"), .ok)) }
    return line
  }

  /// 巩留县  新增 12 …
  private func sheets(_ previews: [ImportPreview]) -> [StyledLine] {
    guard previews.count > 1 else { return [] }
    return heading("各工作表", "Sheets")
      + previews.map { preview in
        let counts = words(
          "\(preview.rows.grouped)行：新增\(preview.new.grouped)，补空栏\(preview.changed.grouped)，相同\(preview.same.grouped)",
          "\(preview.rows.grouped) rows: \(preview.new.grouped) new, \(preview.changed.grouped) filled in, "
            + "\(preview.same.grouped) same")
        return StyledLine([Span("  \(preview.sheet)  ", .accent), Span(counts)])
      }
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

  private func rejected(_ preview: ImportPreview, amongSeveral: Bool) -> [StyledLine] {
    guard !preview.rejected.isEmpty else { return [] }
    return heading(
      "拒收的行" + (amongSeveral ? "（\(preview.sheet)）" : ""), "Rejected rows" + (amongSeveral ? " (\(preview.sheet))" : "")
    )
      + preview.rejected.prefix(Self.mostListed).map { row in
        let place = words("第\(row.line)行", "row \(row.line)")
        let cell = row.value.isEmpty ? row.column : "\(row.column)“\(row.value)”"
        return StyledLine([Span("  \(place) \(cell) ", .danger), Span(surroundings(row.reason))])
      } + more(preview.rejected.count)
  }

  private func conflicts(_ preview: ImportPreview, amongSeveral: Bool) -> [StyledLine] {
    guard !preview.conflicts.isEmpty else { return [] }
    return heading(
      "与台账不一致" + (amongSeveral ? "（\(preview.sheet)）" : "") + "（未另行决定的以台账为准）",
      "Conflicts" + (amongSeveral ? " (\(preview.sheet))" : "") + " (the ledger's value stays unless decided)")
      + preview.conflicts.prefix(Self.mostListed).map { row in
        let place = words("第\(row.line)行", "row \(row.line)")
        let (book, sheet) = (value(row.inBook, of: row.field), value(row.inSheet, of: row.field))
        let ending = row.isTaken ? words("，取表中值", ", the sheet's is taken") : ""
        return StyledLine([
          Span("  \(place) \(row.number) \(field(row.field))  ", .warn),
          Span(words("台账“\(book)”，表中“\(sheet)”\(ending)", "ledger \"\(book)\", sheet \"\(sheet)\"\(ending)")),
        ])
      } + more(preview.conflicts.count)
  }

  private static let mostListed = 200

  private func more(_ count: Int) -> [StyledLine] {
    let rest = count - Self.mostListed
    guard rest > 0 else { return [] }
    return [StyledLine("  " + words("另有\(rest.grouped)处", "\(rest.grouped) more"), .dim)]
  }

  func lines(_ receipt: Receipt?, _ previews: [ImportPreview]) -> [StyledLine] {
    let preview = previews.total
    guard let receipt else {
      return [StyledLine(words("没有可写入的：各行均与台账相同。", "Nothing to write: every row is in the ledger already."), .accent)]
    }
    return [
      StyledLine(surroundings(receipt.summary), .ok),
      StyledLine(words("日志第\(receipt.entry)条；Ctrl-Z 可撤销整批。", "Log entry \(receipt.entry); Ctrl-Z undoes it all.")),
    ] + receipt.notices.map { StyledLine(surroundings($0), .warn) } + [StyledLine("")]
      + counts(preview, dropped: []) + sheets(previews) + gaps(preview)
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

extension [ImportPreview] {
  /// All sheets as one.
  fileprivate var total: ImportPreview {
    guard var total = first else { return ImportPreview(file: "", sheet: "") }
    for other in dropFirst() {
      total.rows += other.rows
      total.new += other.new
      total.changed += other.changed
      total.same += other.same
      total.masked += other.masked
      total.conflicts += other.conflicts
      total.rejected += other.rejected
      total.newUnits += other.newUnits
      total.gaps.merge(other.gaps, uniquingKeysWith: +)
    }
    return total
  }
}
