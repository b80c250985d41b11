import Ledger
import LedgerExchange

/// What an import did, or would do, with one sheet.
struct SheetImportReply {
  let examination: SheetExamination
  let preview: ImportPreview

  private static let mostListed = 50

  var lines: [Words] {
    head + columns + units + gaps
      + preview.rejected.prefix(Self.mostListed).map { rejection in
        Words(
          "  第\(rejection.line)行 \(rejection.column) \(rejection.value)：\(rejection.reason.zh)",
          "  row \(rejection.line) \(rejection.column) \(rejection.value): \(rejection.reason.en)")
      } + preview.conflicts.prefix(Self.mostListed).map(conflictLine)
  }

  private var head: [Words] {
    let taken = preview.conflicts.filter(\.isTaken).count
    let takenWords = taken == 0 ? Words("", "") : Words("（取表中值\(taken)处）", " (\(taken) taken from the sheet)")
    return [
      Words(
        "\(examination.file)  \(examination.sheet)  \(examination.kind.words.zh)  \(examination.encoding)  "
          + "表头第\(examination.headerRow)行",
        "\(examination.file)  \(examination.sheet)  \(examination.kind.rawValue)  \(examination.encoding)  "
          + "header in row \(examination.headerRow)"),
      Words(
        "\(preview.rows)行：新增\(preview.new)，补充\(preview.changed)，相同\(preview.same)，冲突\(preview.conflicts.count)",
        "\(preview.rows) rows: \(preview.new) new, \(preview.changed) filled, \(preview.same) same, "
          + "\(preview.conflicts.count) conflicts") + takenWords
        + Words(
          "，不收\(preview.rejected.count)，隐去\(preview.masked)处",
          ", \(preview.rejected.count) rejected, \(preview.masked) masked"),
    ]
  }

  private var columns: [Words] {
    var lines: [Words] = []
    if !examination.droppedColumns.isEmpty {
      let list = examination.droppedColumns.joined(separator: "、")
      lines.append(Words("不导入的举报人列：\(list)", "reporter's columns dropped: \(list)"))
    }
    if !examination.unmappedColumns.isEmpty {
      let list = examination.unmappedColumns.joined(separator: "、")
      lines.append(Words("原样保留的列：\(list)", "columns carried along: \(list)"))
    }
    return lines
  }

  private var units: [Words] {
    guard !preview.newUnits.isEmpty else { return [] }
    let list = preview.newUnits.prefix(20).joined(separator: "、")
    let likely = preview.unknownUnits.filter { $0.choice == .new }.compactMap { unit in
      unit.proposal.map { Words("\(unit.name)（疑为\($0.name)）", "\(unit.name) (perhaps \($0.name))") }
    }
    let proposed =
      likely.isEmpty
      ? []
      : [
        Words("  其中：", "  of these: ") + likely.prefix(20).listed()
          + Words("；是同一单位的写进 --map 的 units", "; say in units of --map which are the same")
      ]
    return [Words("新单位\(preview.newUnits.count)个：\(list)", "\(preview.newUnits.count) new units: \(list)")] + proposed
  }

  private var gaps: [Words] {
    let gaps = preview.gaps.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
    guard !gaps.isEmpty else { return [] }
    return [
      Words("待补：", "gaps: ")
        + gaps.map { Words("\($0.key.words.zh)\($0.value)", "\($0.key.words.en) \($0.value)") }.listed()
    ]
  }

  private func conflictLine(_ conflict: ImportPreview.Conflict) -> Words {
    let ending =
      conflict.isTaken
      ? Words("，改为表中值", "; the sheet's is taken")
      : Words("，未改", "; kept") + (conflict.refusal.map { Words("（", " (") + $0 + Words("）", ")") } ?? Words("", ""))
    return Words(
      "  第\(conflict.line)行 \(conflict.number) \(conflict.field)：账本“\(conflict.inBook)”，表中“\(conflict.inSheet)”",
      "  row \(conflict.line) \(conflict.number) \(conflict.field): the book has \"\(conflict.inBook)\", the sheet "
        + "\"\(conflict.inSheet)\"") + ending
  }

  // MARK: JSON

  func members(_ language: Language) -> [JSON.Member] {
    [
      .init("file", .text(examination.file)), .init("sheet", .text(examination.sheet)),
      .init("kind", .text(examination.kind.rawValue)), .init("encoding", .text(examination.encoding)),
      .init("header_row", .number(examination.headerRow)),
      .init("rows", .number(preview.rows)), .init("new", .number(preview.new)),
      .init("changed", .number(preview.changed)), .init("same", .number(preview.same)),
      .init("conflicts", .list(conflicts(inSheet: false))),
      .init("rejected", .list(rejected(language, inSheet: false))),
      .init("dropped_columns", .texts(examination.droppedColumns)), .init("masked", .number(preview.masked)),
      .init("unmapped_columns", .texts(examination.unmappedColumns)), .init("new_units", .texts(preview.newUnits)),
      .init("unknown_units", .list(unknownUnits)), .init("gaps", Self.gaps([preview])),
    ]
  }

  static func gaps(_ previews: [ImportPreview]) -> JSON {
    let all = previews.reduce(into: [Gap: Int]()) { $0.merge($1.gaps, uniquingKeysWith: +) }
    return .object(
      all.sorted { $0.key.rawValue < $1.key.rawValue }.map { JSON.Member($0.key.rawValue, .number($0.value)) })
  }

  /// `inSheet`: with the sheet's name, where several stand in one list.
  func conflicts(inSheet: Bool) -> [JSON] {
    preview.conflicts.map { conflict in
      .object(
        place(inSheet) + [
          .init("line", .number(conflict.line)), .init("no", .text(conflict.number)),
          .init("field", .text(conflict.field)), .init("in_book", .text(conflict.inBook)),
          .init("in_sheet", .text(conflict.inSheet)), .init("taken", .flag(conflict.isTaken)),
        ])
    }
  }

  func rejected(_ language: Language, inSheet: Bool) -> [JSON] {
    preview.rejected.map { rejection in
      .object(
        place(inSheet) + [
          .init("line", .number(rejection.line)), .init("column", .text(rejection.column)),
          .init("value", .text(rejection.value)), .init("reason", .text(rejection.reason(language))),
        ])
    }
  }

  var unknownUnits: [JSON] {
    preview.unknownUnits.map { unit in
      .object([
        "name": .text(unit.name), "division": .text(unit.division), "rows": .number(unit.rows),
        "proposal": .text(unit.proposal?.name), "new": .flag(unit.choice == .new),
      ])
    }
  }

  private func place(_ inSheet: Bool) -> [JSON.Member] {
    inSheet ? [.init("sheet", .text(examination.sheet))] : []
  }
}
