/// A sheet on its way into the book: read as often as it is asked for, never held whole.
package struct ImportBatch: Sendable {
  package let file: String
  package let sheet: String
  package let layout: SheetLayout
  package let mapping: SheetMapping
  /// How many rows there are, where they were counted before.
  package let count: Int?
  /// Its rows name no number that stands on several of them: whoever read the sheet took those away.
  package let numbersAreSingle: Bool
  /// Calls its argument once for each row, in the sheet's order.
  package let rows: @Sendable (_ each: (ImportItem) throws -> Void) throws -> Void

  package init(
    file: String, sheet: String, layout: SheetLayout, mapping: SheetMapping, count: Int? = nil,
    numbersAreSingle: Bool = false,
    rows: @escaping @Sendable (_ each: (ImportItem) throws -> Void) throws -> Void
  ) {
    self.file = file
    self.sheet = sheet
    self.layout = layout
    self.mapping = mapping
    self.count = count
    self.numbersAreSingle = numbersAreSingle
    self.rows = rows
  }
}

package enum ImportItem: Sendable {
  case row(any ImportedRow)
  /// Impossible values, or what I16 forbids: told in the answer, never in the batch's entry.
  case rejected(ImportRejection)
}

package struct ImportRejection: Sendable, Hashable {
  package let line: Int
  package let column: String
  package let value: String
  package let reason: Words

  package init(line: Int, column: String, value: String, reason: Words) {
    self.line = line
    self.column = column
    self.value = value
    self.reason = reason
  }
}

/// One lead or request as a sheet has it.
package struct ImportRow: Sendable, Hashable {
  package var sheetKind = SheetKind.leads
  package var line: Int
  package var importedNo: String?
  package var kind: LeadKind = .clue
  package var division: String?
  /// As written; nil is 未注明.
  package var unitName: String?
  package var coUnitNames: [String] = []
  package var handlingDepartment: String?
  package var handler: String?
  package var discoveredOn: CivilDate?
  package var receivedOn: CivilDate
  package var assignedOn: CivilDate?
  package var source: String
  package var channel: String?
  package var mode: SupervisionMode?
  /// The list that a patrol handed it over with, by number.
  package var handOverNo: String?
  package var types: [String] = []
  package var title: String
  package var narrative: String = ""
  package var subjectLevel: SubjectLevel?
  package var enterpriseAlias: String?
  package var enterpriseType: EnterpriseType?
  package var satisfied: FollowUp.Satisfaction?
  package var amountCharged: Money?
  package var amountRefunded: Money?
  package var dueOn: CivilDate?
  package var dueText: String?
  package var disposalMode: DisposalMode?
  package var disposedOn: CivilDate?
  package var approvedBy: String?
  package var approvalRef: String?
  package var progress: String?
  package var finding: Finding?
  package var result: String?
  package var isClosed: Bool?
  package var isTransferred: Bool = false
  package var closedOn: CivilDate?
  package var isFedBack: Bool?
  package var realName: RealName = .unknown
  package var evidence: String?
  package var clearedOn: CivilDate?
  package var hasEvidenceColumn: Bool = false
  package var remark: String?
  package var extra: [String: String] = [:]
  /// Those cells of `extra` that the book can say itself, by their columns.
  package var reckoned: [String: ReckonedCell] = [:]
  package var masked: Int = 0

  package init(line: Int, receivedOn: CivilDate, source: String, title: String) {
    self.line = line
    self.receivedOn = receivedOn
    self.source = source
    self.title = title
  }
}

/// A column that no field holds and that the book reckons: kept as it came, and no news where both say the same.
package enum ReckonedCell: Sendable, Hashable {
  /// 办结天数
  case daysTaken
  /// 是否反馈
  case fedBack

  package func text(of lead: Lead) -> String? {
    switch self {
    case .daysTaken: lead.closedOn.map { "\($0.days(since: lead.receivedOn))" }
    case .fedBack: lead.resultFedBackOn.map { _ in "是" }
    }
  }
}

/// What an import would do, row by row, before a yes.
package struct ImportPreview: Sendable, Hashable {
  package var file: String
  package var sheet: String
  package var rows: Int
  /// Rows that the book does not know.
  package var new: Int
  /// Rows whose records have empty fields that would be filled.
  package var changed: Int
  package var same: Int
  package var conflicts: [Conflict]
  package var rejected: [ImportRejection]
  package var masked: Int
  /// Names that come in as new units.
  package var newUnits: [String]
  /// Every name of a unit that the book does not know, in the sheet's order, those that were decided among them.
  package var unknownUnits: [UnknownUnit]
  package var gaps: [Gap: Int]

  /// A known record whose field has another value here; what is in the book stays unless a person decided otherwise.
  package struct Conflict: Sendable, Hashable {
    package let line: Int
    /// What the record is called: its number, else its title.
    package let number: String
    package let field: String
    package let inBook: String
    package let inSheet: String
    /// The sheet's value takes the place of the book's.
    package let isTaken: Bool
    /// Why the sheet's value may not be taken; nil where it may.
    package let refusal: Words?

    package init(
      line: Int, number: String, field: String, inBook: String, inSheet: String, isTaken: Bool = false,
      refusal: Words? = nil
    ) {
      self.line = line
      self.number = number
      self.field = field
      self.inBook = inBook
      self.inSheet = inSheet
      self.isTaken = isTaken
      self.refusal = refusal
    }
  }

  package init(file: String, sheet: String) {
    self.file = file
    self.sheet = sheet
    rows = 0
    new = 0
    changed = 0
    same = 0
    conflicts = []
    rejected = []
    masked = 0
    newUnits = []
    unknownUnits = []
    gaps = [:]
  }
}

/// A lead with what an office's sheet shows beside it.
package struct LeadSheetRow: Sendable {
  package var lead: Lead
  package let unitName: String?
  package let coUnitNames: [String]
  package let disposal: Disposal?
  /// The newest line of progress.
  package var progress: String?
  /// What the newest call after closing (回访) said.
  package let satisfied: FollowUp.Satisfaction?
  package let repeatCount: Int

  package init(
    lead: Lead, unitName: String?, coUnitNames: [String], disposal: Disposal?, progress: String?,
    satisfied: FollowUp.Satisfaction? = nil, repeatCount: Int = 0
  ) {
    self.lead = lead
    self.unitName = unitName
    self.coUnitNames = coUnitNames
    self.disposal = disposal
    self.progress = progress
    self.satisfied = satisfied
    self.repeatCount = repeatCount
  }
}
