import CZip
import Foundation
import Ledger

/// Writes a workbook again with one more column in one sheet. Every other part of the package is copied as it is, and
/// in the sheet itself nothing but the new cells changes: formats, widths, formulas and pictures stay.
enum WorkbookAnnotator {
  /// - Throws: `SheetFault`.
  static func write(_ source: WorksheetSource, _ notes: SheetNotes, to path: String) throws {
    let archive = source.workbook.archive
    let sheet = try DraftFile(path: path + ".sheet")
    let sink = try ByteSink(draft: sheet)
    var rewriter = WorksheetRewriter(notes)
    try archive.open(source.sheet.part).forEachChunk { chunk in
      try WorkWatch.ask()
      var output: [UInt8] = []
      rewriter.take(chunk, into: &output)
      try sink.write(output)
    }
    try sink.flush()
    let draft = try DraftFile(path: path)
    try copy(archive, to: draft, replacing: source.sheet.part, with: sheet.draft)
    try WorkWatch.ask()
    try draft.commit()
  }

  private static func copy(
    _ archive: ZipArchive, to draft: DraftFile, replacing part: String, with file: String
  ) throws(SheetFault) {
    var code: Int32 = 0
    guard let target = zip_open(draft.draft, ZIP_CREATE | ZIP_TRUNCATE, &code) else {
      throw .notWritable(path: draft.path, reason: "ZIP \(code)")
    }
    let replaced = archive.index(of: part)
    for index in 0..<UInt64(max(0, zip_get_num_entries(archive.handle, 0))) {
      guard let name = zip_get_name(archive.handle, index, 0),
        let source = index == replaced
          ? zip_source_file(target, file, 0, -1) : zip_source_zip(target, archive.handle, index, 0, 0, -1)
      else {
        zip_discard(target)
        throw .damaged(path: archive.path, part: "ZIP")
      }
      guard zip_file_add(target, name, source, zip_flags_t(ZIP_FL_ENC_GUESS)) >= 0 else {
        zip_source_free(source)
        zip_discard(target)
        throw .notWritable(path: draft.path, reason: "ZIP")
      }
    }
    guard zip_close(target) == 0 else {
      zip_discard(target)
      throw .notWritable(path: draft.path, reason: "ZIP")
    }
  }
}
