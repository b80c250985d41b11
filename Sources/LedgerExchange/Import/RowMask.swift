import Ledger

/// Takes out of one row what the ledger has no place for (domain rule I17): the words of its reporter columns wherever
/// they stand, then telephones, IDs, cards and the like; and counts.
struct RowMask {
  private let words: WordMask
  var count = 0

  init(reporterCells: [String], keeping: Set<String>) {
    words = WordMask(words: reporterCells, keeping: keeping)
  }

  mutating func masked(_ text: String) -> String {
    guard !text.isEmpty else { return text }
    let withoutWords = words.masked(text)
    let masked = PrivacyScanner.masked(withoutWords.text)
    count += withoutWords.count + masked.total
    return masked.text
  }
}
