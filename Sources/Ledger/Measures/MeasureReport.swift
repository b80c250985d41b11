/// What a body reports on a measure of a program, row by row of a 举措任务清单 (domain 3.1, entity 13).
package struct MeasureReport: ImportedRecord {
  package static let kind = RecordKind.measureReport

  package var id: RecordID
  package var owner: String
  package var division: String
  /// The program, and the number in it, where the row names one of its measures (B-01 … B-19).
  package var program: String?
  package var measure: Int?
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
  package var status: Status
  /// 存在困难
  package var difficulty: String?
  /// 下步打算
  package var nextStep: String?
  package var remark: String?
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

  package init(id: RecordID, owner: String, division: String, title: String, status: Status = .due) {
    self.id = id
    self.owner = owner
    self.division = division
    self.title = title
    self.status = status
    coUnits = []
  }
}
