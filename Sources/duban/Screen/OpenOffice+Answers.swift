import Dashboard
import Ledger
import LedgerStore

extension Read {
  /// Counts take long in a large book; pages must not wait behind them.
  var isCounting: Bool {
    switch self {
    case .leadCount, .leadPosition, .rectificationCount, .observationCount, .accountabilityCount, .morning, .treeCounts:
      true
    default: false
    }
  }
}

extension OpenOffice {
  var sheets: SheetWork { SheetWork(context: context, book: book) }

  /// - Throws: `BookError`.
  func answer(_ read: Read) throws -> Answer {
    switch read {
    case .leads(let query, let page): .leads(try book.leads(query, page, today: today))
    case .leadCount(let query, let limit): .count(try book.leadCount(query, today: today, limit: limit))
    case .leadPosition(let id, let query): .position(try book.leadPosition(id, in: query, today: today))
    case .rectifications(let query, let page): .rectifications(try book.rectifications(query, page, today: today))
    case .rectificationCount(let query): .count(try book.rectificationCount(query, today: today))
    case .observations(let query, let page): .observations(try book.observations(query, page))
    case .observationCount(let query): .count(try book.observationCount(query))
    case .accountabilities(let query, let page): .accountabilities(try book.accountabilities(query, page))
    case .accountabilityCount(let query): .count(try book.accountabilityCount(query))
    case .morning(let division): .morning(try book.morning(today: today, division: division))
    case .treeCounts: .treeCounts(try book.treeCounts(today: today))
    case .dossier(let id): .dossier(try book.dossier(id))
    case .lead(let reference): .lead(try book.lead(reference))
    case .observation(let id): .observation(try book.record(Observation.self, id))
    case .rectification(let id): .rectification(try book.record(Rectification.self, id))
    case .accountability(let id): .accountability(try book.record(Accountability.self, id))
    case .units: .units(try book.units())
    case .aliases: .aliases(try book.aliases())
    case .officers: .officers(try book.officers())
    case .localDays: .localDays(try book.localDays())
    case .similarLeads(let unit, let type): .similar(try book.similarLeads(unit: unit, type: type, today: today))
    case .log(let lead, let limit, let before): .log(try book.log(lead: lead, limit: limit, before: before))
    }
  }

  /// Several changes as one entry; those that are refused are told by their place and hold up no other.
  func batch(_ name: String, _ requests: [ChangeRequest]) throws -> BatchResult {
    var refused: [Int: [BrokenRule]] = [:]
    var done = 0
    do {
      let receipt = try book.batch(name, context) { perform in
        for (place, request) in requests.enumerated() {
          switch try perform(request) {
          case .done: done += 1
          case .refused(let rules): refused[place] = rules
          }
        }
        guard done > 0 else { throw NothingDone() }
        return Words("批量办理\(done)件", "\(done) done together")
      }
      return BatchResult(receipt: receipt, done: done, refused: refused)
    } catch is NothingDone {
      return BatchResult(receipt: nil, done: 0, refused: refused)
    }
  }

  /// Every change of a batch was refused: the book stays as it was, without an empty entry.
  private struct NothingDone: Error {}

  func batch(_ path: String, _ sheet: String, _ mapping: SheetMapping) throws -> ImportBatch {
    let examination = try sheets.examine(path, sheet: sheet.isEmpty ? nil : sheet, mapping: mapping)
    guard examination.questions.isEmpty else {
      throw Failure.badInput(examination.questions.map(\.words).listed(Words("；", "; ")))
    }
    return examination.batch()
  }

  func checked(_ path: String, sheet: String?, output: String?, _ language: Language) throws -> Dashboard.SheetCheck {
    let report = try sheets.check(path, sheet: sheet)
    let target = output ?? SheetWork.checkedPath(path)
    try report.write(to: target, language)
    let counts = Dictionary(report.findings.values.joined().map { ($0, 1) }, uniquingKeysWith: +)
    return SheetCheck(
      output: target, rows: report.examination.rows, flagged: report.findings.count,
      findings: counts.sorted { ($1.value, $0.key.zh) < ($0.value, $1.key.zh) }.map {
        SheetCheck.Finding($0.key, count: $0.value)
      })
  }
}
