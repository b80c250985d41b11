import Ledger
import LedgerExchange

/// What an import did, or would do: of one sheet as cli.md says, of several the same keys as totals and each sheet.
struct ImportReply: Reply {
  private let sheets: [SheetImportReply]
  private let leftOut: [SheetSelection.LeftOut]
  private let receipt: Receipt?
  private let isDryRun: Bool

  init(
    _ examinations: [SheetExamination], _ previews: [ImportPreview], leftOut: [SheetSelection.LeftOut],
    receipt: Receipt?, isDryRun: Bool
  ) {
    sheets = zip(examinations, previews).map { SheetImportReply(examination: $0, preview: $1) }
    self.leftOut = leftOut
    self.receipt = receipt
    self.isDryRun = isDryRun
  }

  private init(_ other: ImportReply, isDryRun: Bool) {
    sheets = other.sheets
    leftOut = other.leftOut
    receipt = other.receipt
    self.isDryRun = isDryRun
  }

  /// The same, said as what was asked for.
  func asked(_ isDryRun: Bool) -> ImportReply { ImportReply(self, isDryRun: isDryRun) }

  /// Whether any row of the file could be used.
  var hasUse: Bool { sheets.contains { $0.preview.new + $0.preview.changed + $0.preview.same > 0 } }

  /// 65 where no row of the file could be used.
  var exitCode: Int32 { hasUse || sheets.contains { !$0.preview.conflicts.isEmpty } ? 0 : 65 }

  private var previews: [ImportPreview] { sheets.map(\.preview) }

  func text(_ language: Language) -> String {
    var lines: [Words] = []
    for sheet in sheets { lines += sheet.lines }
    if sheets.count > 1 { lines.append(totals) }
    if !leftOut.isEmpty {
      let list = leftOut.map { Words("\($0.sheet)（", "\($0.sheet) (") + $0.reason.words + Words("）", ")") }.listed()
      lines.append(Words("未取的工作表：", "sheets left out: ") + list)
    }
    lines.append(ending)
    return lines.map { $0(language) }.joined(separator: "\n")
  }

  private func total(_ value: (ImportPreview) -> Int) -> Int { previews.map(value).reduce(0, +) }

  private var totals: Words {
    let (rows, new, changed, same) = (total(\.rows), total(\.new), total(\.changed), total(\.same))
    let (conflicts, rejected) = (total(\.conflicts.count), total(\.rejected.count))
    return Words(
      "共\(sheets.count)张表\(rows)行：新增\(new)，补充\(changed)，相同\(same)，冲突\(conflicts)，不收\(rejected)",
      "\(sheets.count) sheets, \(rows) rows: \(new) new, \(changed) filled, \(same) same, \(conflicts) conflicts, "
        + "\(rejected) rejected")
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
    let outside: [JSON.Member] = [
      .init("dry_run", .flag(isDryRun)), .init("batch", .number(receipt?.entry)),
      .init(
        "left_out",
        .list(leftOut.map { .object(["sheet": .text($0.sheet), "reason": .text($0.reason.rawValue)]) })),
    ]
    guard sheets.count > 1, let first = sheets.first else {
      return .object((sheets.first?.members(language) ?? []) + outside)
    }
    func distinct(_ list: (SheetImportReply) -> [String]) -> JSON { .texts(sheets.flatMap(list).uniqued()) }
    let totals: [JSON.Member] = [
      .init("file", .text(first.examination.file)),
      .init("sheet", .text(sheets.map(\.examination.sheet).joined(separator: "、"))),
      .init("kind", .text(sheets.map(\.examination.kind.rawValue).uniqued().joined(separator: "、"))),
      .init("encoding", .text(first.examination.encoding)), .init("header_row", .number(first.examination.headerRow)),
      .init("rows", .number(total(\.rows))), .init("new", .number(total(\.new))),
      .init("changed", .number(total(\.changed))), .init("same", .number(total(\.same))),
      .init("conflicts", .list(sheets.flatMap { $0.conflicts(inSheet: true) })),
      .init("rejected", .list(sheets.flatMap { $0.rejected(language, inSheet: true) })),
      .init("dropped_columns", distinct(\.examination.droppedColumns)), .init("masked", .number(total(\.masked))),
      .init("unmapped_columns", distinct(\.examination.unmappedColumns)),
      .init("new_units", distinct(\.preview.newUnits)),
      .init("unknown_units", .list(sheets.flatMap(\.unknownUnits))),
      .init("gaps", SheetImportReply.gaps(previews)),
    ]
    let each = sheets.map { JSON.object($0.members(language)) }
    return .object(totals + outside + [.init("sheets", .list(each))])
  }
}
