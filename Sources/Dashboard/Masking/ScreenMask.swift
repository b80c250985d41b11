import Ledger

/// 投影模式: what others in the room must not read is put out of every answer before a screen gets it. The book and what
/// goes out of it know nothing of this: behind the mask nothing is written.
///
/// Numbers, units, types, states and dates stay; what was said, who said it, whom and which firm it concerns go.
struct ScreenMask: Hashable, Sendable {
  /// Whoever works here: their own code stays.
  let officer: String

  static let words = "〇〇〇〇"
  static let name = "××"

  /// Of a field of text: nothing where there was nothing.
  func text(_ text: String) -> String { text.isEmpty ? text : Self.words }
  func text(_ text: String?) -> String? { text.map { self.text($0) } }
  /// Of an officer's code.
  func code(_ code: String) -> String { code == officer ? code : Self.name }
  func code(_ code: String?) -> String? { code.map { self.code($0) } }

  func masked(_ answer: Answer) -> Answer {
    switch answer {
    case .leads(let page): .leads(page.mapped(masked))
    case .similar(let leads):
      .similar(
        leads.map {
          SimilarLead(row: masked($0.row), isSameUnitAndType: $0.isSameUnitAndType, likeness: $0.likeness)
        })
    case .rectifications(let page): .rectifications(page.mapped(masked))
    case .observations(let page): .observations(page.mapped(masked))
    case .accountabilities(let page): .accountabilities(page.mapped(masked))
    case .listingRows(let page): .listingRows(page.mapped(masked))
    case .dossier(let dossier): .dossier(dossier.map(masked))
    case .lead(let lead): .lead(lead.map(masked))
    case .observation(let record): .observation(record.map(masked))
    case .rectification(let record): .rectification(record.map(masked))
    case .accountability(let record): .accountability(record.map(masked))
    case .subject(let subject): .subject(subject.map(masked))
    case .watchFindings(let findings): .watchFindings(findings.map(masked))
    case .officers(let officers): .officers(officers.map(masked))
    case .ladder(let ladder): .ladder(masked(ladder))
    case .outgoingPaper(let paper): .outgoingPaper(paper.map(masked))
    case .shifts(let shifts): .shifts(shifts.map(masked))
    case .candidates(let candidates):
      .candidates(
        candidates.map {
          AssignmentCandidate(officer: masked($0.officer), openLeads: $0.openLeads, refusals: $0.refusals)
        })
    case .log(let entries): .log(entries.map(masked))
    case .opened(let ledger): .opened(masked(ledger))
    // Numbers and the office's own lists; and what only a form or an import is answered, which are not opened here.
    case .count, .position, .morning, .treeCounts, .units, .aliases, .campaign, .localDays, .modeMix, .scores,
      .savedFilters,
      .coverage, .measureMatrix, .outcome, .batch, .sheet, .importPreview, .imported, .reconciled, .checked, .folder,
      .exported:
      answer
    }
  }

  func masked(_ ledger: OpenedLedger) -> OpenedLedger {
    var ledger = ledger
    ledger.officers = ledger.officers.map(masked)
    return ledger
  }

  private func masked(_ officer: Officer) -> Officer {
    guard officer.code != self.officer else { return officer }
    var officer = officer
    officer.code = Self.name
    officer.display = text(officer.display)
    officer.post = text(officer.post)
    return officer
  }

  private func masked(_ entry: AuditEntry) -> AuditEntry {
    AuditEntry(
      entry: entry.entry, at: entry.at, day: entry.day, officer: code(entry.officer), change: entry.change,
      summaryZh: text(entry.summaryZh), summaryEn: text(entry.summaryEn), rows: entry.rows, undoes: entry.undoes,
      hash: entry.hash)
  }

  private func masked(_ finding: WatchFinding) -> WatchFinding {
    let words = Words(Self.words, Self.words)
    return WatchFinding(
      name: finding.name, title: finding.title,
      points: finding.points.map {
        WatchPoint(words, day: $0.day, division: $0.division, at: $0.place, change: $0.change)
      })
  }

  private func masked(_ subject: Change.Subject) -> Change.Subject {
    switch subject {
    case .book: .book
    case .lead(let dossier): .lead(masked(dossier))
    case .rectification(let record, let dossier): .rectification(masked(record), dossier.map(masked))
    case .observation(let record): .observation(masked(record))
    case .accountability(let record, let dossier): .accountability(masked(record), masked(dossier))
    case .officer(let officer): .officer(masked(officer))
    // Of a listing's record a page shows its masked row; the record itself only says which steps there are.
    case .record(let record, let dossier): .record(record, dossier.map(masked))
    }
  }

  /// Columns of listings whose text says neither who nor what: units, numbers of leads.
  private static let plainColumns: Set<String> = ["unit", "hall", "lead", "department", "handling_department", "body"]

  private func masked(_ row: ListingRow) -> ListingRow {
    let listing = ListingTable.all.first { $0.kind.listed?.numberPrefix == row.number.prefix }
    func cells(_ cells: [ListingCell], _ columns: [Listing.Column]?) -> [ListingCell] {
      cells.enumerated().map { index, cell in
        let key = columns.flatMap { $0.indices.contains(index) ? $0[index].key : nil }
        guard case .text(let text) = cell, !(key.map(Self.plainColumns.contains) ?? false) else { return cell }
        return .text(self.text(text))
      }
    }
    return row.replacing(
      caption: Words(Self.words, Self.words), cells: cells(row.cells, listing?.columns),
      details: cells(row.details, listing?.details))
  }
}

extension Page {
  fileprivate func mapped(_ change: (Row) -> Row) -> Page {
    Page(rows: rows.map(change), hasBefore: hasBefore, hasAfter: hasAfter)
  }
}
