import ArgumentParser
import Ledger

/// What every list takes.
struct ListOptions: ParsableArguments {
  @Option(help: explained("区划代码，含下级", "A division with all below it.", "code"))
  var division: String?

  @Option(help: explained("查找：文字、编号、首字母", "Words, a number or initials.", "text"))
  var search: String?

  @Option(help: explained("最多几行", "At most so many rows."))
  var limit: Int?

  @Flag(help: explained("只报数目", "Only how many there are."))
  var count = false

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError(said("--limit 应为正整数", "--limit must be at least 1")) }
  }

  /// The code of the division that was asked for.
  /// - Throws: `Failure` 64 where there is none of that code or name.
  func division(in rulebook: Rulebook) throws -> String? {
    try division.map { text in
      guard let found = rulebook.divisions.meant(by: text) else { throw Failure.noDivision(text) }
      return found.code
    }
  }

  func page<Row>(of rows: [Row]) -> ArraySlice<Row> { rows.prefix(limit ?? rows.count) }
}

extension Failure {
  static func noDivision(_ code: String) -> Failure {
    .usage("没有区划“\(code)”；duban divisions 列出全部", "no division \"\(code)\"; duban divisions lists them all")
  }
}
