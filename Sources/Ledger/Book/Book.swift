/// A book of leads, on whatever it is kept. `LedgerStore` fulfils it.
///
/// Guarantees: a change is written whole, with its before-images and its audit entry, or not at all; what was
/// acknowledged survives a power cut; rows that were undone are in no answer. All calls may be made from any thread and
/// block it. They throw `BookError`; a rule that refuses is an `Outcome`, not an error.
package protocol Book: Sendable {
  // What the book is.
  func info() throws -> BookInfo

  // Reading lists. `today` settles colours, overdue and 今日待办.
  func leads(_ query: LeadQuery, _ page: PageRequest, today: CivilDate) throws -> Page<LeadRow>
  /// Counts at most `limit` rows where one is given: 1001 means "1000+".
  func leadCount(_ query: LeadQuery, today: CivilDate, limit: Int?) throws -> Int
  /// How many rows of the query stand before this one, for `n / m`; nil where it is not among them.
  func leadPosition(_ id: RecordID, in query: LeadQuery, today: CivilDate) throws -> Int?
  func rectifications(_ query: RecordQuery, _ page: PageRequest, today: CivilDate) throws -> Page<RectificationRow>
  func rectificationCount(_ query: RecordQuery, today: CivilDate) throws -> Int
  func observations(_ query: RecordQuery, _ page: PageRequest) throws -> Page<ObservationRow>
  func observationCount(_ query: RecordQuery) throws -> Int
  func accountabilities(_ query: RecordQuery, _ page: PageRequest) throws -> Page<AccountabilityRow>
  func accountabilityCount(_ query: RecordQuery) throws -> Int
  /// Rows of a listing in the order of its day, the newest first unless asked otherwise.
  func rows(of listing: Listing, _ query: RecordQuery, _ page: PageRequest, today: CivilDate) throws -> Page<ListingRow>
  func rowCount(of listing: Listing, _ query: RecordQuery, today: CivilDate) throws -> Int
  /// A letter with its text, by the letter's number or identity; nil where there is none, or where it has no paper.
  func outgoingPaper(_ reference: String, today: CivilDate) throws -> OutgoingPaper?
  /// Rows of a listing that are not done with: a desk's shift that somebody sits on.
  func openRows<R: ListedRecord>(_ type: R.Type) throws -> [R]
  /// What is to be pointed out today; of a division and all below it where one is given.
  func watchFindings(today: CivilDate, division: String?) throws -> [WatchFinding]
  /// Cases, persons and problems counted apart; `query` narrows as for the list.
  func accountabilityCounts(_ query: RecordQuery, today: CivilDate) throws -> AccountabilityCounts
  /// What was found of a subject and done about it, and what the next step lacks.
  func ladder(of subject: SubjectRef, today: CivilDate) throws -> SubjectLadder
  /// Of a program, by identifier or letter, else of the first that concerns this office; of the present quarter unless
  /// one is given. Nil where there is no such program.
  func measureMatrix(program: String?, period: ReportingPeriod?, today: CivilDate) throws -> MeasureMatrix?
  /// Reads across the book in one go: what a summary, a look back or a repeated draw needs.
  func looking<Value: Sendable>(
    today: CivilDate, _ look: @escaping @Sendable (any Lookout) throws -> Value
  ) throws -> Value
  /// Open leads of a division, with all below it, over a period (domain rule I26).
  func stock(_ days: ClosedRange<CivilDate>, division: String) throws -> LeadStock
  func morning(today: CivilDate, division: String?) throws -> MorningCounts
  /// What became of requests in these days, of a division and all below it where one is given.
  func requestFigures(_ days: ClosedRange<CivilDate>, division: String?) throws -> RequestFigures
  func treeCounts(today: CivilDate) throws -> TreeCounts
  /// How many observations and leads each way of supervision brought in these days, of a division and all below it.
  func modeMix(_ days: ClosedRange<CivilDate>, division: String?) throws -> ModeMix

  // Reading one thing.
  func dossier(_ id: RecordID) throws -> Dossier?
  /// What a change is about, by identity, number (without a year: the newest year's that has it) or code; nil where the
  /// book has none.
  func subject(_ kind: Change.SubjectKind, _ reference: String) throws -> Change.Subject?
  /// By `654003-2021-0017`, `0017` (this owner, the newest year that has it), or a sheet's own number.
  func lead(_ reference: String) throws -> Lead?
  func record<R: LedgerRecord>(_ type: R.Type, _ id: RecordID) throws -> R?
  /// Units of the book, all of them: an office has hundreds.
  func units() throws -> [OfficeUnit]
  func aliases() throws -> [UnitAlias]
  func officers() throws -> [Officer]
  /// The newest of the book's owner; nil where none was set.
  func campaign() throws -> Campaign?
  func localDays() throws -> [LocalDay]
  func layouts() throws -> [SheetLayout]
  func mapping(headerKey: String) throws -> SheetMapping?
  /// Received in the last 90 days and of the same unit and main type, or near in their words: doubles, perhaps. Those of
  /// the same unit and type first, then the most alike; at most 20.
  func similarLeads(_ probe: LeadProbe, today: CivilDate) throws -> [SimilarLead]
  /// The office's own filters that are in use.
  func savedFilters() throws -> [SavedFilter]
  /// Which key units and windows were visited in these days; of a division and all below it where one is given.
  func coverage(_ days: ClosedRange<CivilDate>, division: String?) throws -> Coverage
  /// What came by each channel of the settings in these days.
  func channelReceipts(
    _ days: ClosedRange<CivilDate>, division: String?, today: CivilDate
  ) throws -> [ChannelReceipts]
  /// Who could take all of these leads.
  func candidates(for leads: [RecordID]) throws -> [AssignmentCandidate]
  /// Every lead of the query with what a sheet shows of it, one after the other.
  func eachLead(_ query: LeadQuery, today: CivilDate, _ body: (LeadSheetRow) throws -> Void) throws
  /// Every rectification under the query's leads, the oldest first; beside them those under an observation or under
  /// nothing, where the query narrows by what they have too (`LeadFilter.withoutLead`).
  func eachRectification(
    _ query: LeadQuery, today: CivilDate, _ body: (RectificationSheetRow) throws -> Void) throws
  /// Every final observation of the query, the oldest first; a draft is no record of a visit yet, and what a review
  /// withdrew is none any more.
  func eachObservation(_ query: RecordQuery, _ body: (ObservationSheetRow) throws -> Void) throws
  /// Every decision under the query's leads, the oldest first.
  func eachDecision(_ query: LeadQuery, today: CivilDate, _ body: (DecisionSheetRow) throws -> Void) throws
  /// Every measure report of the query's division and unit, in the order in which they were written; its other
  /// conditions are no report's.
  func eachMeasureReport(_ query: RecordQuery, _ body: (MeasureSheetRow) throws -> Void) throws
  /// Newest first; of one lead where one is given.
  func log(lead: RecordID?, limit: Int, before entry: Int?) throws -> [AuditEntry]

  // Writing.
  func perform(_ request: ChangeRequest, _ context: ChangeContext) throws -> Outcome
  /// What `perform` would answer, without writing: what greys a key and what a form shows before it is saved.
  func rehearse(_ request: ChangeRequest, _ context: ChangeContext) throws -> Outcome
  /// Several changes as one entry and one undo. What is refused inside is the body's to count; an error it throws
  /// leaves the book as it was.
  func batch(
    _ name: String, _ context: ChangeContext,
    _ body: (_ perform: (ChangeRequest) throws -> Outcome) throws -> Words
  ) throws -> Receipt
  /// What an import of these sheets would come to, a preview for each. `WorkWatch` is told how far it is.
  func previewImport(
    _ sheets: [ImportBatch], _ decisions: ImportDecisions, _ context: ChangeContext
  ) throws -> [ImportPreview]
  /// All of these sheets as one entry and one undo; no receipt where there was nothing to write. Given up through
  /// `WorkWatch` before its commit, it leaves nothing behind.
  func applyImport(
    _ sheets: [ImportBatch], _ decisions: ImportDecisions, _ context: ChangeContext
  ) throws -> (previews: [ImportPreview], receipt: Receipt?)
  /// Nil: this officer's last change that is neither an undo nor undone.
  func undo(entry: Int?, _ context: ChangeContext) throws -> Outcome
}

/// What a book says of itself.
package struct BookInfo: Sendable, Hashable {
  package let owner: String
  /// Made-up cases, marked as such wherever they are seen.
  package let isPractice: Bool
  /// The practice ledger keeps its own day.
  package let ownDay: CivilDate?
  package let schemaVersion: Int

  package init(owner: String, isPractice: Bool, ownDay: CivilDate?, schemaVersion: Int) {
    self.owner = owner
    self.isPractice = isPractice
    self.ownDay = ownDay
    self.schemaVersion = schemaVersion
  }
}

/// What keeps a book from answering. No description holds a row's values.
package enum BookError: Error, Hashable, Sendable {
  /// Not there or not readable; exit 66.
  case notThere(String)
  /// Busy, full or out of reach; nothing was written; exit 69.
  case busy
  case full
  case unwritable(String)
  /// Written by a newer duban.
  case tooNew(Int)
  /// Not a ledger, or damaged.
  case notALedger(String)
  /// The call was given up on purpose.
  case interrupted
  /// Anything else, by the engine's code and words; exit 2.
  case fault(String)

  package var message: Words {
    switch self {
    case .notThere(let path): Words("找不到台账 \(path)，或没有读取权限", "no ledger at \(path), or it cannot be read")
    case .busy:
      Words("台账正被另一程序写入，未作任何改动，请稍后再试", "the ledger is being written by another program; nothing was changed, try again")
    case .full: Words("磁盘已满，未作任何改动；请腾出空间后再试", "the disk is full; nothing was changed; make room and try again")
    case .unwritable(let path):
      Words(
        "台账不可写（无权限、超出配额或磁盘出错），未作任何改动：\(path)",
        "cannot write the ledger (permission, quota or disk fault); nothing was changed: \(path)")
    case .tooNew(let version):
      Words(
        "台账由更新版本的duban写成（第\(version)版），请升级程序",
        "the ledger was written by a newer duban (schema \(version)); upgrade the program")
    case .notALedger(let path): Words("\(path) 不是duban台账，或已损坏", "\(path) is not a duban ledger, or it is damaged")
    case .interrupted: Words("已取消", "cancelled")
    case .fault(let what): Words("内部错误：\(what)。未作任何改动", "internal fault: \(what). Nothing was changed")
    }
  }

  /// As cli.md numbers them.
  package var exitCode: Int32 {
    switch self {
    case .notThere, .notALedger, .tooNew: 66
    case .busy, .full, .unwritable, .interrupted: 69
    case .fault: 2
    }
  }
}

/// One entry of the chained log: what was done, by whom, and the digests of what it left; no free text.
package struct AuditEntry: Sendable, Hashable, Codable {
  package let entry: Int
  /// ISO 8601 with the offset of Beijing: the real instant.
  package let at: String
  /// The book's day.
  package let day: CivilDate
  package let officer: String
  package let change: String
  package let summaryZh: String
  package let summaryEn: String
  /// Kind and identity of each row it wrote; of a batch only how many of each kind.
  package let rows: [String]
  package let undoes: Int?
  package let hash: String

  package init(
    entry: Int, at: String, day: CivilDate, officer: String, change: String, summaryZh: String, summaryEn: String,
    rows: [String], undoes: Int?, hash: String
  ) {
    self.entry = entry
    self.at = at
    self.day = day
    self.officer = officer
    self.change = change
    self.summaryZh = summaryZh
    self.summaryEn = summaryEn
    self.rows = rows
    self.undoes = undoes
    self.hash = hash
  }

  package var summary: Words { Words(summaryZh, summaryEn) }
}
