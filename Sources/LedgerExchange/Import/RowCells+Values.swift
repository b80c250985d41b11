import Ledger

// The values of cells, each with what is done where a cell holds none.
extension RowCells {
  /// A day that the row can't do without.
  mutating func requiredDay(_ field: SheetField) throws(RowRefusal) -> CivilDate {
    switch dates.read(cell(field)) {
    case .day(let day, _): return try past(day, field)
    case .empty: throw missing(field)
    case .half(let half):
      if let day = half.day(plan.mapping.constants["half_dates"]) { return try past(day, field) }
      throw RowRefusal(
        column: name(field), value: half.text,
        reason: Words("不是完整日期：请补全年月日", "not a full date: give year, month and day"))
    case .impossible(let written): throw RowRefusal.noSuchDay(name(field), written)
    case .kind, .unreadable:
      throw RowRefusal(
        column: name(field), value: text(field) ?? "",
        reason: Words("认不出的日期：请写成 2021-04-12", "not a date: write it as 2021-04-12"))
    }
  }

  /// What is no full date is kept as it stands.
  mutating func day(_ field: SheetField) throws(RowRefusal) -> CivilDate? {
    switch dates.read(cell(field)) {
    case .day(let day, _): return try past(day, field)
    case .impossible(let written): throw RowRefusal.noSuchDay(name(field), written)
    case .half, .kind, .unreadable:
      if let written = text(field) { keep(field, as: written) }
      return nil
    case .empty: return nil
    }
  }

  /// Domain rule I13: only due days lie ahead.
  private func past(_ day: CivilDate, _ field: SheetField) throws(RowRefusal) -> CivilDate {
    guard day > plan.today else { return day }
    throw RowRefusal(
      column: name(field), value: day.description,
      reason: Words("日期晚于今天（\(plan.today)）：请核对年份", "lies after today (\(plan.today)): check the year"))
  }

  /// A due cell: a day, which may lie ahead, or words as written, with the kind of correcting that they name.
  mutating func due(
    _ field: SheetField
  ) throws(RowRefusal) -> (day: CivilDate?, text: String?, kind: DueKind?) {
    switch dates.read(cell(field)) {
    case .empty: return (nil, nil, nil)
    case .day(let day, _): return (day, nil, nil)
    case .kind(let kind): return (nil, text(field), kind)
    case .half, .unreadable: return (nil, text(field), nil)
    case .impossible(let written): throw RowRefusal.noSuchDay(name(field), written)
    }
  }

  /// The division's code; a name that the tree does not know is kept as it stands.
  mutating func division() -> String? {
    guard let written = text(.division) else { return nil }
    if let code = plan.division(written) { return code }
    keep(.division, as: written)
    return nil
  }

  /// The unit that leads, and all others of both columns.
  mutating func units() -> (unit: String?, others: [String]) {
    let units = text(.unit).map(WrittenWords.units) ?? []
    return (units.first, units.dropFirst() + (text(.coUnits).map(WrittenWords.units) ?? []))
  }

  /// The sheet's own number for the row (domain rule I14): one that only counts rows, or stands on several, is none.
  mutating func number() -> String? {
    guard let number = text(.importedNo), !WrittenWords.isNoNumber(number), !plan.numbers.onlyCountsRows else {
      return nil
    }
    guard !plan.numbers.isRepeated(number) else {
      keep(.importedNo, as: number)
      return nil
    }
    return number
  }

  /// A cell without a field of its record, kept as it stands.
  mutating func keep(_ field: SheetField) {
    if let written = text(field) { keep(field, as: written) }
  }

  mutating func amount(_ field: SheetField) -> Money? {
    switch AmountReader.read(cell(field), unit: plan.header.column(field)?.amountUnit ?? .yuan) {
    case .empty: return nil
    case .fen(let fen) where fen >= 0: return Money(fen: fen)
    case .fen, .unreadable:
      if let written = text(field) { keep(field, as: written) }
      return nil
    }
  }
}

extension RowRefusal {
  static func noSuchDay(_ column: String, _ written: String) -> RowRefusal {
    RowRefusal(
      column: column, value: written, reason: Words("没有这一天：请核对", "there is no such day: check it"))
  }
}

extension HalfDate {
  /// The day that the mapping's `half_dates` makes of a month.
  func day(_ rule: String?) -> CivilDate? {
    guard let year, let month, day == nil else { return nil }
    switch rule {
    case "first": return CivilDate(year: year, month: month, day: 1)
    case "last": return CivilDate(year: year, month: month, day: CivilDate.daysInMonth(year: year, month: month))
    default: return nil
    }
  }
}
