import ArgumentParser
import Ledger

/// Where a page of a long list begins.
struct PageOptions: ParsableArguments {
  @Option(help: explained("从上一页所示的位置往后", "From where the page before ended.", "key"))
  var after: String?

  static let usualLimit = 50

  /// - Throws: `Failure` 64.
  func request(limit: Int?) throws -> PageRequest {
    guard let after else { return PageRequest(.start, limit: limit ?? Self.usualLimit) }
    guard let key = PageKey(after) else {
      throw Failure.usage("--after 应照抄上一页给出的位置", "--after takes what the page before gave")
    }
    return PageRequest(.after(key), limit: limit ?? Self.usualLimit)
  }
}

extension Page {
  /// What `--after` takes for the page behind this one.
  var next: String? { hasAfter ? rows.last?.pageKey.text : nil }
}
