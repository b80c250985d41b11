import Foundation
import Glibc
import Ledger

/// Leads as JSON in a file: what `duban leads --format json` says, of all that the query finds, one after the other.
struct LeadFile {
  private let office: Office
  private let table: LeadTable

  init(_ office: Office) throws {
    self.office = office
    table = try LeadTable(office)
  }

  /// The file is for its owner alone and takes its name when it is whole.
  /// - Returns: how many leads were written.
  func write(to path: String, _ query: LeadQuery) throws -> Int {
    let draft = path + ".\(getpid())"
    let handle = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard handle >= 0 else {
      throw Failure.unwritable("\(path) 不可写", "\(path) cannot be written")
    }
    let file = FileHandle(fileDescriptor: handle, closeOnDealloc: true)
    do {
      var count = 0
      try file.write(contentsOf: Data("{\n  \"practice\": \(office.info.isPractice),\n  \"leads\": [".utf8))
      try office.book.eachLead(query, today: office.today) { row in
        let members = table.members(row.lead, repeatCount: row.repeatCount)
        let lead = JSON.object(members).written.replacing("\n", with: "\n    ")
        try file.write(contentsOf: Data(((count > 0 ? ",\n    " : "\n    ") + lead).utf8))
        count += 1
      }
      try file.write(contentsOf: Data("\n  ]\n}\n".utf8))
      try file.synchronize()
      guard rename(draft, path) == 0 else {
        throw Failure.unwritable("\(path) 不可写", "\(path) cannot be written")
      }
      return count
    } catch {
      unlink(draft)
      throw error
    }
  }
}
