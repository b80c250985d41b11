import Ledger
import LedgerExchange

/// What an import did, or would do.
struct ImportReply: Reply {
  private let examination: SheetExamination
  private let preview: ImportPreview
  private let receipt: Receipt?
  private let isDryRun: Bool

  init(_ examination: SheetExamination, _ preview: ImportPreview, receipt: Receipt?, isDryRun: Bool) {
    self.examination = examination
    self.preview = preview
    self.receipt = receipt
    self.isDryRun = isDryRun
  }

  /// 65 where no row of the file could be used.
  var exitCode: Int32 { preview.new + preview.changed + preview.same == 0 && preview.conflicts.isEmpty ? 65 : 0 }

  func text(_ language: Language) -> String {
    var lines = [
      Words(
        "\(examination.file)  \(examination.sheet)  \(examination.encoding)  表头第\(examination.headerRow)行",
        "\(examination.file)  \(examination.sheet)  \(examination.encoding)  header in row \(examination.headerRow)"),
      Words(
        "\(preview.rows)行：新增\(preview.new)，补充\(preview.changed)，相同\(preview.same)，"
          + "冲突\(preview.conflicts.count)，不收\(preview.rejected.count)，隐去\(preview.masked)处",
        "\(preview.rows) rows: \(preview.new) new, \(preview.changed) filled, \(preview.same) same, "
          + "\(preview.conflicts.count) conflicts, \(preview.rejected.count) rejected, \(preview.masked) masked"),
    ]
    if !examination.droppedColumns.isEmpty {
      let list = examination.droppedColumns.joined(separator: "、")
      lines.append(Words("不导入的举报人列：\(list)", "reporter's columns dropped: \(list)"))
    }
    if !examination.unmappedColumns.isEmpty {
      let list = examination.unmappedColumns.joined(separator: "、")
      lines.append(Words("原样保留的列：\(list)", "columns carried along: \(list)"))
    }
    if !preview.newUnits.isEmpty {
      let list = preview.newUnits.prefix(20).joined(separator: "、")
      lines.append(Words("新单位\(preview.newUnits.count)个：\(list)", "\(preview.newUnits.count) new units: \(list)"))
    }
    let gaps = preview.gaps.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
    if !gaps.isEmpty {
      lines.append(
        Words("待补：", "gaps: ")
          + gaps.map { Words("\($0.key.words.zh)\($0.value)", "\($0.key.words.en) \($0.value)") }.listed())
    }
    lines += preview.rejected.prefix(50).map { rejection in
      Words(
        "  第\(rejection.line)行 \(rejection.column) \(rejection.value)：\(rejection.reason.zh)",
        "  row \(rejection.line) \(rejection.column) \(rejection.value): \(rejection.reason.en)")
    }
    lines += preview.conflicts.prefix(50).map { conflict in
      Words(
        "  第\(conflict.line)行 \(conflict.number) \(conflict.field)：账本“\(conflict.inBook)”，表中“\(conflict.inSheet)”，未改",
        "  row \(conflict.line) \(conflict.number) \(conflict.field): the book has \"\(conflict.inBook)\", the sheet "
          + "\"\(conflict.inSheet)\"; kept")
    }
    lines.append(ending)
    return lines.map { $0(language) }.joined(separator: "\n")
  }

  private var ending: Words {
    if let receipt {
      return Words(
        "已写入（日志第\(receipt.entry)条）；撤销：duban undo \(receipt.entry)",
        "written (entry \(receipt.entry)); to take it back: duban undo \(receipt.entry)")
    }
    if exitCode != 0 { return Words("没有一行可用，未写入", "no row could be used; nothing was written") }
    return isDryRun
      ? Words("试读，未写入；加 --yes 写入", "a dry run, nothing was written; --yes writes")
      : Words("没有可写入的内容", "there was nothing to write")
  }

  func json(_ language: Language) -> JSON {
    .object([
      "file": .text(examination.file), "sheet": .text(examination.sheet), "encoding": .text(examination.encoding),
      "header_row": .number(examination.headerRow), "rows": .number(preview.rows), "new": .number(preview.new),
      "changed": .number(preview.changed), "same": .number(preview.same),
      "conflicts": .list(
        preview.conflicts.map {
          .object([
            "line": .number($0.line), "no": .text($0.number), "field": .text($0.field), "in_book": .text($0.inBook),
            "in_sheet": .text($0.inSheet),
          ])
        }),
      "rejected": .list(
        preview.rejected.map {
          .object([
            "line": .number($0.line), "column": .text($0.column), "value": .text($0.value),
            "reason": .text($0.reason(language)),
          ])
        }),
      "dropped_columns": .texts(examination.droppedColumns), "masked": .number(preview.masked),
      "unmapped_columns": .texts(examination.unmappedColumns), "new_units": .texts(preview.newUnits),
      "gaps": .object(
        preview.gaps.sorted { $0.key.rawValue < $1.key.rawValue }.map {
          JSON.Member($0.key.rawValue, .number($0.value))
        }
      ), "dry_run": .flag(isDryRun), "batch": .number(receipt?.entry),
    ])
  }
}
