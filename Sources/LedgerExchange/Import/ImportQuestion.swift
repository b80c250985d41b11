package import Ledger

/// What must be known before a sheet can be taken in, and that neither its columns nor its mapping say.
package enum ImportQuestion: Hashable, Sendable {
  /// A starred field of domain 4.1 with neither column nor constant.
  case field(SheetField, SheetKind)
  /// Domain rule I16, once for the file: does any row concern a subject above this organ, or its own head?
  case concernsRefused
  /// Days such as 4月12日 stand in the sheet, and it names no year, or several.
  case year(example: String)
  /// Some of the days that a row can't do without are only months; the constant `half_dates` says `first` or `last` (day
  /// of the month).
  case halfDates(count: Int, example: String)

  package var words: Words {
    switch self {
    case .field(let field, let kind):
      Words(
        "缺少“\(kind.words(field).zh)”：请指定一列，或给全表一个值（\(field.rawValue)）",
        "“\(kind.words(field).en)” is missing: name its column, or give one value for the file (\(field.rawValue))")
    case .concernsRefused:
      Words(
        "本表是否有涉及上级管辖对象或本机关负责人的线索？（concerns_refused: 是/否）",
        "Does any row concern a subject above this organ, or its own head? (concerns_refused: yes/no)")
    case .year(let example):
      Words("“\(example)”是哪一年？（year）", "Which year does “\(example)” belong to? (year)")
    case .halfDates(let count, let example):
      Words(
        "有\(count)行日期只到月份（如“\(example)”）：按当月首日还是末日？（half_dates: first/last）",
        "\(count) rows have a date without its day (such as “\(example)”): first or last of the month? "
          + "(half_dates: first/last)")
    }
  }
}
