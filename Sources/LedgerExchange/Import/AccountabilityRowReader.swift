import Ledger

/// Reads what was decided on a row's persons or organisation (column set D).
struct AccountabilityRowReader: RowReader {
  let plan: ImportPlan
  /// Beyond this somebody has put a sum, a year or a telephone into the column.
  private static let mostPersons = 200

  func row(line: Int, _ cells: inout RowCells) throws(RowRefusal) -> any ImportedRow {
    guard let leadNo = cells.text(.lead), !WrittenWords.isNoNumber(leadNo) else { throw cells.missing(.lead) }
    let persons = try persons(&cells)
    let measures = try measures(&cells, persons: persons ?? 1)
    var row = ImportedAccountability(line: line, leadNo: leadNo, leadColumn: cells.name(.lead), measures: measures)
    row.division = cells.division()
    row.unitName = cells.units().unit
    readSubject(&row, &cells)
    row.form = cells.read(.form, WrittenWords.form)
    row.decidedOn = try cells.day(.decidedOn)
    row.basisText = cells.text(.basisText)
    row.publicity = cells.read(.publicity, WrittenWords.publicity)
    row.note = cells.text(.remark)
    cells.keepUnmapped()
    row.extra = cells.extra
    row.masked = cells.maskedCount
    return row
  }

  private func persons(_ cells: inout RowCells) throws(RowRefusal) -> Int? {
    guard let written = cells.text(.persons) else { return nil }
    let digits = CellText.squeezed(written).prefix { $0.isASCII && $0.isNumber }
    guard let persons = Int(digits) else {
      cells.keep(.persons, as: written)
      return nil
    }
    guard (1...Self.mostPersons).contains(persons) else {
      throw RowRefusal(
        column: cells.name(.persons), value: written,
        reason: Words("处理人数应为1至\(Self.mostPersons)：请核对", "persons should be 1 to \(Self.mostPersons): check it"))
    }
    return persons
  }

  /// Each of the four columns may name several kinds, each with its own count: 警告2人、记过1人.
  private func measures(
    _ cells: inout RowCells, persons: Int
  ) throws(RowRefusal) -> [ImportedAccountability.Measure] {
    let columns: [(SheetField, group: String?)] = [
      (.measure, nil), (.partyDiscipline, "党纪处分"), (.governmentSanction, "政务处分"),
      (.organisationalMeasure, "组织处理"),
    ]
    var found: [ImportedAccountability.Measure] = []
    for (field, group) in columns {
      guard let written = cells.text(field), WrittenWords.flag(written) != false else { continue }
      if plan.vocabulary.measure(written, in: group) == nil { cells.keep(field, as: written) }
      for part in parts(of: written, in: group) {
        let (word, count) = Self.counted(part)
        // 是, or a bare number, in 党纪处分 says no more than the column does.
        let name = word.isEmpty || WrittenWords.flag(word) == true ? plan.kind.words(field).zh : word
        let measure = plan.vocabulary.measure(name, in: group)
        found.append(
          ImportedAccountability.Measure(
            code: measure?.code ?? name, isKnown: measure != nil, usualForm: measure?.form,
            persons: min(count ?? persons, Self.mostPersons)))
      }
    }
    guard !found.isEmpty else {
      throw RowRefusal(
        column: cells.name(.measure), value: "",
        reason: Words("没有处理方式、党纪处分、政务处分或组织处理：请补填", "no measure, discipline or sanction: fill it in"))
    }
    return found
  }

  private func parts(of written: String, in group: String?) -> [String] {
    // A name may hold a separator itself: 书面检查、通报批评.
    if plan.vocabulary.measure(written, in: group) != nil { return [written] }
    let marks: Set<Character> = ["、", "，", ",", ";", "；", "\n"]
    return written.split(whereSeparator: marks.contains).map { CellText.cleaned(String($0)) }.filter { !$0.isEmpty }
  }

  /// 警告2人 → 警告, 2.
  private static func counted(_ part: String) -> (word: String, count: Int?) {
    var text = CellText.squeezed(part)
    for unit in ["人次", "人", "名"] where text.hasSuffix(unit) {
      text = String(text.dropLast(unit.count))
      break
    }
    let digits = String(text.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
    guard let count = Int(digits), count > 0 else { return (part, nil) }
    return (CellText.cleaned(String(text.dropLast(digits.count)).replacing(":", with: "")), count)
  }

  /// 对象类别 is a class of persons; a name that stands beside a post is left out.
  private func readSubject(_ row: inout ImportedAccountability, _ cells: inout RowCells) {
    guard let written = cells.text(.subjectLevel) else { return }
    let (text, names) = ResponsiblePost.withoutNames(written)
    cells.leftOut(names)
    row.subjectText = text
    cells.keep(.subjectLevel, as: text)
    row.isOrganisation = WrittenWords.level(text) == .organisation
    row.isLeadingCadre = ["领导", "负责人", "班子"].contains(where: text.contains)
  }
}
