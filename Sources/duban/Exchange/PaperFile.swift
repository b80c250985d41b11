import Foundation
import Glibc
import Ledger

/// A copy of a letter on its way into a file: recorded and written in one step, or neither.
struct PaperFile {
  let office: Office
  let paper: OutgoingPaper

  /// UTF-8 with CR and LF, for its owner alone; the file takes its name when it is whole.
  /// - Throws: `BookError`; `Failure` 69 where the file cannot be written, and then no copy is recorded.
  func write(to path: String, recipient: String?) throws -> Outcome {
    let draft = path + ".\(getpid())"
    let handle = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard handle >= 0 else { throw unwritable(path) }
    let file = FileHandle(fileDescriptor: handle, closeOnDealloc: true)
    defer { unlink(draft) }
    let name = paper.kind == .urgingLetter ? "hand_over_letter" : "hand_over_notice"
    var values = [paper.kind.rawValue: paper.id.text, "way": OutgoingCopy.Way.file.rawValue]
    values["recipient"] = recipient
    let outcome = try office.book.perform(ChangeRequest(name, values), office.context)
    guard let receipt = outcome.receipt, let id = receipt.record,
      let copy = try office.book.record(OutgoingCopy.self, id)
    else { return outcome }
    do {
      let practice = office.info.isPractice ? PaperReply.practiceLine + "\n\n" : ""
      let text = practice + paper.text(of: copy) + "\n"
      try file.write(contentsOf: Data(text.replacing("\n", with: "\r\n").utf8))
      try file.synchronize()
      guard rename(draft, path) == 0 else { throw unwritable(path) }
    } catch {
      // The copy did not leave after all.
      _ = try office.book.undo(entry: receipt.entry, office.context)
      throw error is Failure ? error : unwritable(path)
    }
    return outcome
  }

  private func unwritable(_ path: String) -> Failure { .unwritable("\(path) 不可写", "\(path) cannot be written") }
}
