import Ledger

/// What a dry run came to, and what was decided since.
struct ImportOutlook: Sendable {
  var workbook: WorkbookStep
  let previews: [ImportPreview]
  var units: UnitStep
  var conflicts: ConflictStep
  /// The decisions that the dry run was made with.
  private let settled: ImportDecisions

  init(_ workbook: WorkbookStep, _ previews: [ImportPreview]) {
    self.workbook = workbook
    self.previews = previews
    units = UnitStep(previews)
    conflicts = ConflictStep(previews)
    settled = ImportDecisions(units: units.choices, conflicts: conflicts.choices)
  }

  var decisions: ImportDecisions { ImportDecisions(units: units.choices, conflicts: conflicts.choices) }

  /// What was decided since changes what the dry run said.
  var isOutdated: Bool { decisions != settled }

  var order: ImportOrder { workbook.order(decisions) }
}
