package import Ledger

/// What laying the ledger beside an opened sheet came to.
package struct ReconciledSheet: Hashable, Sendable {
  /// The sheet's name without its folder.
  package var file: String
  package var report: ReconciliationReport
  /// Rows that are no record, or that must not be here (I16).
  package var rejected: Int
  /// Where the differences would go: beside the sheet.
  package var output: String

  package init(file: String, report: ReconciliationReport, rejected: Int, output: String) {
    self.file = file
    self.report = report
    self.rejected = rejected
    self.output = output
  }
}
