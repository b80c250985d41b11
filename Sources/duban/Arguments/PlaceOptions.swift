import ArgumentParser
import Ledger

/// The place that rows or figures are asked for.
struct PlaceOptions: ParsableArguments {
  @Option(help: explained("区划代码，含下级", "A division with all below it.", "code"))
  var division: String?

  /// The code of the division that was asked for.
  /// - Throws: `Failure` 64 where there is none of that code or name.
  func division(in rulebook: Rulebook) throws -> String? {
    try division.map { try rulebook.divisions.code(meantBy: $0) }
  }
}

extension DivisionTree {
  /// - Throws: `Failure` 64 where there is no division of that code or name.
  func code(meantBy text: String) throws -> String {
    guard let found = meant(by: text) else {
      throw Failure.usage(
        "没有区划“\(text)”；duban divisions 列出全部", "no division \"\(text)\"; duban divisions lists them all")
    }
    return found.code
  }
}
