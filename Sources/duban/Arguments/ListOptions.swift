import ArgumentParser
import Ledger

/// What every list takes.
struct ListOptions: ParsableArguments {
  @OptionGroup var place: PlaceOptions

  @Option(help: explained("查找：文字、编号、首字母", "Words, a number or initials.", "text"))
  var search: String?

  @Option(help: explained("最多几行", "At most so many rows."))
  var limit: Int?

  @Flag(help: explained("只报数目", "Only how many there are."))
  var count = false

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError(said("--limit 应为正整数", "--limit must be at least 1")) }
  }

  func page<Row>(of rows: [Row]) -> ArraySlice<Row> { rows.prefix(limit ?? rows.count) }
}
