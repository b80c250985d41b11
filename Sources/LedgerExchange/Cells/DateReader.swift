import Ledger

/// Reads the date forms of domain 4.2, whole cells only; a pure function of the cell and the sheet's year.
package struct DateReader: Hashable, Sendable {
  /// The year that 4月12日 and 4.12 belong to; nil where neither the sheet nor the mapping gives one, and such days
  /// are then half dates.
  package let year: Int?
  package let epoch1904: Bool

  package init(year: Int? = nil, epoch1904: Bool = false) {
    self.year = year
    self.epoch1904 = epoch1904
  }

  package func read(_ cell: SheetCell) -> DateReading {
    switch cell {
    case .empty: .empty
    case .text(let text): read(text)
    case .moment(let moment): read(moment)
    case .number(let value, _): read(number: value)
    case .time, .boolean, .fault: .unreadable(cell.text)
    }
  }

  package func read(_ text: String) -> DateReading {
    // Most days are written like this, and every one that we wrote ourselves.
    if text.utf8.count == 10, let day = CivilDate(text) { return .day(day, secondOfDay: nil) }
    let written = CellText.cleaned(text)
    if CellText.meansNothing(written) { return .empty }
    if let kind = DateReader.kind(of: written) { return .kind(kind) }
    var scanner = DateScanner(written)
    if let moment = scanner.serial(epoch1904: epoch1904) { return read(moment) }
    return scanner.reading(written: written, year: year)
  }

  private func read(_ moment: SheetMoment) -> DateReading {
    let (year, month, day) = moment.day.yearMonthDay
    guard moment.showsDay || day != 1 else {
      return .half(HalfDate("\(year)年\(month)月", year: year, month: month))
    }
    return .day(moment.day, secondOfDay: moment.secondOfDay)
  }

  /// In a number cell 4.10 has become 4.1: the tenth, twentieth and thirtieth can't be told from the
  /// first, second and third.
  private func read(number: Double) -> DateReading {
    let text = SheetCell.digits(number)
    let reading = read(text)
    if number < 13, case .day(let day, nil) = reading, text.hasSuffix(".\(day.day)"), (1...3).contains(day.day) {
      return .half(HalfDate(text, year: day.year, month: day.month))
    }
    return reading
  }

  private static func kind(of written: String) -> DueKind? {
    guard written.utf8.count <= 36 else { return nil }
    return kinds[written.trimmingSuffix("。")]
  }

  private static let kinds: [String: DueKind] = [
    "立行立改": .immediate, "立即整改": .immediate, "立即": .immediate, "即知即改": .immediate, "即行即改": .immediate,
    "立整立改": .immediate, "边查边改": .immediate, "当场整改": .immediate, "已立行立改": .immediate,
    "长期坚持": .standing, "长期": .standing, "持续": .standing, "持续推进": .standing, "持续整改": .standing,
    "持续坚持": .standing, "常态化": .standing, "长期整改": .standing, "常态坚持": .standing, "长期推进": .standing,
    "已完成": .done, "完成": .done, "已整改": .done, "已办结": .done, "办结": .done, "已整改完毕": .done,
    "整改完毕": .done, "已销号": .done, "已整改完成": .done, "整改完成": .done,
  ]
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
