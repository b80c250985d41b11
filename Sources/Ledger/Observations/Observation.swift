/// A visit to a window or hall (监督记录; domain 3.1, entity 7).
package struct Observation: NumberedRecord, ImportedRecord {
  package static let kind = RecordKind.observation
  package static let numberPrefix = "O"

  package var id: RecordID
  package var owner: String
  package var year: Int
  package var serial: Int
  package var division: String
  package var hall: RecordID?
  /// The window, or the unit itself where it has none.
  package var unit: RecordID
  package var mode: SupervisionMode
  /// 第几轮巡察, of a patrol alone.
  package var round: String?
  /// 派驻纪检监察组, of resident supervision alone.
  package var residentGroup: String?
  package var on: CivilDate
  /// Minutes since midnight, Beijing time.
  package var minute: Int?
  package var officer1: String
  package var officer2: String?
  package var matterKind: MatterKind?
  package var matter: String?
  /// Identifier and version of the checklist that was used, if one was.
  package var checklist: String?
  package var checklistVersion: Int?
  package var answers: [Answer]
  package var trips: Int?
  package var submissions: Int?
  package var extraMaterials: Int?
  package var waitMinutes: Int?
  package var found: String
  package var types: [String]
  package var correctedOnSpot: Bool
  /// 现场教育: not a first-form measure.
  package var onSpotEducation: Bool
  package var recommendation: String?
  package var replyDue: CivilDate?
  /// 被检查单位签收
  package var shownOn: CivilDate?
  package var unitStatement: String?
  package var subject: SubjectRef?
  package var lead: RecordID?
  /// As a customer, step by step (A68); nil where it was not timed.
  package var steps: [VisitStep]?
  /// 脱岗: nobody at the window within office hours (rule I42).
  package var absentAtWindow: Bool?
  /// The draw by lot that sent the officers there (B-15).
  package var draw: RecordID?
  /// 回头看: the earlier visit that this one looks back on (A73).
  package var lookBackOf: RecordID?
  /// Nil where the unit raised none.
  package var objection: Objection?
  package var state: State
  /// Nil for what was entered here.
  package var sheet: SheetOrigin?

  package enum MatterKind: String, Codable, Sendable, CaseIterable {
    case approval, convenience

    package var words: Words {
      switch self {
      case .approval: Words("审批业务", "Approval")
      case .convenience: Words("便民事项", "Convenience")
      }
    }
  }

  package enum State: String, Codable, Sendable, CaseIterable {
    case draft, final

    package var words: Words {
      switch self {
      case .draft: Words("草稿", "Draft")
      case .final: Words("已定", "Final")
      }
    }
  }

  package struct Answer: Codable, Hashable, Sendable {
    package var item: Int
    package var mark: Mark
    package var note: String?

    package init(item: Int, mark: Mark, note: String? = nil) {
      self.item = item
      self.mark = mark
      self.note = note
    }
  }

  package enum Mark: String, Codable, Sendable, CaseIterable {
    case ok, bad, na

    package var words: Words {
      switch self {
      case .ok: Words("符合", "Met")
      case .bad: Words("不符合", "Not met")
      case .na: Words("不适用", "n/a")
      }
    }
  }

  package init(
    id: RecordID, owner: String, year: Int, serial: Int, division: String, unit: RecordID, mode: SupervisionMode,
    on: CivilDate, officer1: String, found: String, state: State
  ) {
    self.id = id
    self.owner = owner
    self.year = year
    self.serial = serial
    self.division = division
    self.unit = unit
    self.mode = mode
    self.on = on
    self.officer1 = officer1
    self.found = found
    self.state = state
    answers = []
    types = []
    correctedOnSpot = false
    onSpotEducation = false
  }
}
