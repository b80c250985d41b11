/// What a body reports on a measure in a period: a value that the settings name, or a row of a 举措任务清单 (domain 3.1,
/// entity 13). The department hands it in; the inspector records it and judges it.
package struct MeasureReport: ImportedRecord, ListedRecord {
  package static let kind = RecordKind.measureReport
  package static let numberPrefix = "E"

  package var id: RecordID
  package var owner: String
  /// Of the day on which it came into the book.
  package var year: Int
  package var serial: Int
  package var division: String
  /// The program, and the number in it, where the row names one of its measures (B-01 … B-19).
  package var program: String?
  package var measure: Int?
  /// The value of the measure that is reported (`summary`); nil for a sheet's row.
  package var item: String?
  /// 事项: the matter, firm or project, where a body reports the same value several times.
  package var matter: String?
  /// As `MeasureValue.Kind` keeps it.
  package var value: String?
  /// 政策法规依据
  package var basis: String?
  /// 类别
  package var group: String?
  /// 举措, as the sheet calls it.
  package var title: String
  /// 具体任务
  package var task: String?
  /// Nil is 未注明.
  package var unit: RecordID?
  package var coUnits: [RecordID]
  /// 目标/时限, as written; `dueOn` where it is a day.
  package var target: String?
  package var dueOn: CivilDate?
  /// The period reported on, as periods are spelled: `2021-06`, `2021-Q2`, `2021`.
  package var period: String?
  /// 本期进展
  package var progress: String?
  /// 完成情况, as written.
  package var completion: String?
  package var evidence: String?
  package var status: Status
  /// 存在困难
  package var difficulty: String?
  /// 下步打算
  package var nextStep: String?
  package var remark: String?
  package var submittedOn: CivilDate?
  /// Who handed it in: an officer's code or the unit's post.
  package var submittedBy: String?
  package var judgedOn: CivilDate?
  package var judgedBy: String?
  /// Each return with its reason; nil before the first.
  package var returns: [DatedLine]?
  package var sheet: SheetOrigin?

  package enum Status: String, Codable, Sendable, CaseIterable {
    case due, submitted, accepted, returned

    package var words: Words {
      switch self {
      case .due: Words("待报", "Due")
      case .submitted: Words("已报", "Submitted")
      case .accepted: Words("已认定", "Accepted")
      case .returned: Words("已退回", "Returned")
      }
    }
  }

  package init(
    id: RecordID, owner: String, year: Int, serial: Int, division: String, title: String, status: Status = .due
  ) {
    self.id = id
    self.owner = owner
    self.year = year
    self.serial = serial
    self.division = division
    self.title = title
    self.status = status
    coUnits = []
  }

  package var caption: Words {
    func joined(_ what: String) -> String { [what, matter, period].compactMap(\.self).joined(separator: " ") }
    // The settings have its English words; a record knows the item by its name alone.
    return Words(joined(task ?? title), joined(item ?? task ?? title))
  }
  package var isOpen: Bool { status != .accepted }
}

extension MeasureReport {
  /// The value that it reports, where the settings still name it.
  package func item(_ rulebook: Rulebook) -> MeasureItem? {
    guard let program = program.flatMap(rulebook.programs.program) else { return nil }
    return program.items.first { $0.measure.number == measure && $0.value.id == item }
  }

  /// Whether it is the row of this value, body and period.
  func answers(_ item: MeasureItem, of unit: RecordID, in period: ReportingPeriod, matter: String?) -> Bool {
    answers(item) && self.unit == unit && self.period == period.text && self.matter == matter
  }

  func answers(_ item: MeasureItem) -> Bool {
    program == item.program && measure == item.measure.number && self.item == item.value.id
  }
}
