import Ledger

/// The objections to the rows of one kind of sheet. Read twice: a row may be judged by the others.
protocol KindFindings {
  associatedtype Row: ImportedRow
  mutating func take(_ row: Row)
  func findings(_ row: Row) -> [Words]
}

extension KindFindings {
  mutating func take(_ row: Row) {}

  mutating func take(_ item: ImportItem) {
    if case .row(let row as Row) = item { take(row) }
  }

  /// Whatever the kind: a row that cannot be read, and text that names people.
  func findings(_ item: ImportItem) -> [Words] {
    switch item {
    case .rejected(let rejection): [rejection.objection]
    case .row(let row as Row): (row.masked > 0 ? [RowFindings.maskedText] : []) + findings(row)
    case .row: []
    }
  }
}

/// What sheets of every kind are asked.
struct SheetQuestions {
  let header: SheetHeader
  let context: ChangeContext

  init(_ plan: ImportPlan, _ context: ChangeContext) {
    header = plan.header
    self.context = context
  }

  /// An empty cell is an objection only where the sheet has the column.
  func missing(_ field: SheetField, _ value: Any?, _ words: Words) -> [Words] {
    value == nil && header.column(field) != nil ? [words] : []
  }

  func outsideCampaign(_ day: CivilDate) -> [Words] {
    context.campaign.map { $0.contains(day) } ?? true ? [] : [Gap.outsideCampaign.words]
  }
}
