extension Book {
  /// One sheet, with nothing decided.
  package func previewImport(_ sheet: ImportBatch, _ context: ChangeContext) throws -> ImportPreview {
    try previewImport([sheet], ImportDecisions(), context).first ?? ImportPreview(file: sheet.file, sheet: sheet.sheet)
  }

  /// One sheet, with nothing decided.
  package func applyImport(
    _ sheet: ImportBatch, _ context: ChangeContext
  ) throws -> (preview: ImportPreview, receipt: Receipt?) {
    let (previews, receipt) = try applyImport([sheet], ImportDecisions(), context)
    return (previews.first ?? ImportPreview(file: sheet.file, sheet: sheet.sheet), receipt)
  }
}
