/// A lead (问题线索) or a request (企业诉求): the row that the whole book turns on (domain 3.1, entity 4).
package struct Lead: NumberedRecord {
  package static let kind = RecordKind.lead
  package static let numberPrefix = ""

  package var id: RecordID
  package var owner: String
  /// Of receipt.
  package var year: Int
  package var serial: Int
  /// The number in the sheet that it came from, as text.
  package var importedNo: String?
  /// Domain rule I14; nil for what was entered here.
  package var importKey: String?
  package var origin: Origin
  package var kind: LeadKind
  package var status: LeadStatus

  /// Where the matter is; the owner's own division unless it was handed over.
  package var division: String
  /// Nil is 未注明.
  package var unit: RecordID?
  package var coUnits: [RecordID]
  /// Of a request: the co-units' own dates; nil where none has one.
  package var coDues: [CoUnitDue]?
  /// The organ's own department that handles it (承办部门).
  package var handlingDepartment: String?
  /// An officer's code (承办人).
  package var handler: String?

  package var discoveredOn: CivilDate?
  package var receivedOn: CivilDate
  package var assignedOn: CivilDate?
  package var source: String
  package var channel: String?
  package var mode: SupervisionMode?
  /// 第几轮巡察, of a patrol alone.
  package var round: String?
  /// 派驻纪检监察组, of resident supervision alone.
  package var residentGroup: String?
  /// The patrol's list that it was handed over with.
  package var handOver: RecordID?
  /// Codes of the type list; the first is the main one. What is reported, not what is so (I32).
  package var types: [String]
  /// What "other" is (A37).
  package var typesNote: String?
  /// Measures that it concerns: B-13.
  package var measureIds: [String]?
  package var painTags: [PainTag]
  /// At most 80 characters.
  package var title: String
  /// At most 8,000 characters.
  package var narrative: String
  /// 处理结果, or the answer to a request.
  package var result: String?
  /// A short name of the office's own making: of a third party in a clue, never the complainant's; of the firm that asks
  /// in a request, and it goes nowhere when that is converted (domain rule I29).
  package var enterpriseAlias: String?
  package var enterpriseType: EnterpriseType?
  package var amountCharged: Money?
  package var amountRefunded: Money?
  package var greenChannel: Bool
  /// The leader's reception at which it was received (A28).
  package var duty: RecordID?
  package var priority: Priority
  /// The petition system's reference, for case managers only; never exported.
  package var petitionRef: String?
  package var realName: RealName
  package var subjectLevel: SubjectLevel?
  package var subject: SubjectRef?

  /// The effective due date, with the limit and its version that set it.
  package var dueOn: CivilDate?
  package var dueRule: String?
  package var dueVersion: String?
  /// A due cell that is no date, as written: 立行立改, 6月底前.
  package var dueText: String?
  /// By when a disposal is to be proposed (T01); nil for requests.
  package var opinionDueOn: CivilDate?
  package var extensions: [Extension]
  /// Since when its clock stands still; the due date waits in the pause, and none stands here.
  package var pausedFrom: CivilDate?
  /// The last step or line of progress: what idleness is counted from, where an office counts it.
  package var movedOn: CivilDate?

  package var disposalMode: DisposalMode?
  package var finding: Finding?
  package var findingOn: CivilDate?
  package var findingBy: String?
  package var findingNote: String?
  package var closeReason: String?
  package var closedOn: CivilDate?
  package var approval: Approval?
  /// Closings before a reopening; the newest last.
  package var closings: [Closing]
  /// Told that it was accepted (T04), told the result (T05), or why nobody could be told.
  package var acceptanceFedBackOn: CivilDate?
  package var resultFedBackOn: CivilDate?
  package var feedbackNote: String?
  /// Nobody could be reached, or the person wants no answer: nothing more is owed.
  package var unreachableOn: CivilDate?

  package var mergedInto: RecordID?
  package var recurrenceOf: RecordID?
  /// The request that this clue was made from; for case managers only (I29).
  package var convertedFrom: RecordID?
  package var observation: RecordID?
  package var gaps: [Gap]
  /// 备注
  package var remark: String?
  /// Cells of the imported sheet that duban has no field for, by header; masked like everything else.
  package var extra: [String: String]
  /// The layout that it was imported with.
  package var layout: RecordID?

  package enum Origin: String, Codable, Sendable {
    case entered, imported

    package var words: Words {
      switch self {
      case .entered: Words("在台账登记", "entered here")
      case .imported: Words("由表格导入", "from a sheet")
      }
    }
  }

  /// A closing that a reopening ended.
  package struct Closing: Codable, Hashable, Sendable {
    package var status: LeadStatus
    package var on: CivilDate?
    package var finding: Finding?
    package var reason: String?
    package var approval: Approval?
    package var reopenedOn: CivilDate
    package var reopenReason: String
    package var reopenApproval: Approval

    package init(
      status: LeadStatus, on: CivilDate?, finding: Finding?, reason: String?, approval: Approval?,
      reopenedOn: CivilDate, reopenReason: String, reopenApproval: Approval
    ) {
      self.status = status
      self.on = on
      self.finding = finding
      self.reason = reason
      self.approval = approval
      self.reopenedOn = reopenedOn
      self.reopenReason = reopenReason
      self.reopenApproval = reopenApproval
    }
  }

  /// A lead with everything unsaid left empty.
  package init(
    id: RecordID, owner: String, year: Int, serial: Int, origin: Origin = .entered, kind: LeadKind = .clue,
    status: LeadStatus = .registered, division: String, receivedOn: CivilDate, source: String, title: String,
    narrative: String = ""
  ) {
    self.id = id
    self.owner = owner
    self.year = year
    self.serial = serial
    self.origin = origin
    self.kind = kind
    self.status = status
    self.division = division
    self.receivedOn = receivedOn
    self.source = source
    self.title = title
    self.narrative = narrative
    coUnits = []
    types = []
    painTags = []
    greenChannel = false
    priority = .normal
    realName = .unknown
    extensions = []
    closings = []
    gaps = []
    extra = [:]
  }
}
