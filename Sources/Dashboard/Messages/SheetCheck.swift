package import Ledger

/// 台账体检, done: the office's own sheet with 需补正 was written to `output`.
package struct SheetCheck: Sendable, Hashable {
  package var output: String
  package var rows: Int
  /// Rows with something to correct.
  package var flagged: Int
  /// What was objected to and how often, the most frequent first.
  package var findings: [Finding]

  package struct Finding: Sendable, Hashable {
    package var words: Words
    package var count: Int

    package init(_ words: Words, count: Int) {
      self.words = words
      self.count = count
    }
  }

  package init(output: String, rows: Int, flagged: Int, findings: [Finding]) {
    self.output = output
    self.rows = rows
    self.flagged = flagged
    self.findings = findings
  }
}
