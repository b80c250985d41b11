package import Ledger

/// What the dashboard wants done; `duban` runs it in the background and posts the answer under the same number.
///
/// Reads and changes are made with the day of the last tick and the officer the dashboard was opened for, or was last
/// told of.
package enum Effect: Hashable, Sendable {
  case read(RequestID, Read)
  /// Nobody waits for this answer any more: a search that was typed over, a detail that was passed by. A writing that
  /// has not yet committed is given up and answered by a failure.
  case cancel(RequestID)
  /// Answered by `.outcome`.
  case perform(RequestID, ChangeRequest)
  /// Answered by `.outcome`, with nothing written.
  case rehearse(RequestID, ChangeRequest)
  /// One entry, one undo. Answered by `.batch`.
  case batch(RequestID, name: String, [ChangeRequest])
  /// Nil: this officer's last change. Answered by `.outcome`.
  case undo(RequestID, entry: Int?)

  /// Looks at a file: its sheets, headers and columns; at one sheet where it is named. Answered by `.sheet`; by
  /// `.folder` where the path is one.
  case openSheet(RequestID, path: String, sheet: String?)
  /// Answered by `.importPreview`.
  case previewImport(RequestID, ImportOrder)
  /// Answered by `.imported`.
  case applyImport(RequestID, ImportOrder)
  /// Lays the ledger beside the sheets and writes nothing. Answered by `.reconciled`.
  case reconcile(RequestID, ImportOrder)
  /// Writes the differences as a sheet, where there is no file of that name. Answered by `.exported`.
  case saveReconciliation(RequestID, ReconciliationReport, path: String)
  /// 台账体检: nil as output writes beside the file. Answered by `.checked`.
  case checkSheet(RequestID, path: String, sheet: String?, output: String?)
  /// Writes the leads, or what belongs to them, as a sheet. Answered by `.exported`.
  case export(RequestID, ExportOrder)
  /// Folders and sheets, for the file field. A leading `~` is the home folder. Answered by `.folder`.
  case listFolder(RequestID, path: String)

  /// A new, empty ledger and its first officer. Answered by `.opened`.
  case makeLedger(RequestID, division: String, officer: String)
  /// The practice ledger, made first where there is none. Answered by `.opened`.
  case openPractice(RequestID)
  /// Answered by `.opened`.
  case openLedger(RequestID, path: String)

  /// Keeps what is typed; a later one of the same identity takes its place. Never holds what I16 refuses.
  case saveDraft(Draft)
  case dropDraft(Draft.ID)
  /// To the terminal's clipboard (OSC 52): a number, never text of a lead.
  case copyNumber(String)
  case rememberLanguage(Language)
  /// Who types from here on, by code.
  case actAs(String)
  /// Totals of 654000 as 州直 or 全州, for the reads that follow.
  case useIliScope(IliScope)
  /// Clears the terminal and shows the frame anew.
  case redraw
  case suspend
  case quit
}
