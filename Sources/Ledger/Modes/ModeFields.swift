/// What belongs to one way of supervision alone: the round of a patrol (第几轮巡察), the group of a resident supervision
/// (派驻纪检监察组), the list that a patrol handed over (A56).
enum ModeFields {
  static let round = Field(
    "round", Words("巡察轮次", "Patrol round"), .text(max: 40), help: Words("只用于巡察监督", "for patrol supervision alone"))
  static let residentGroup = Field(
    "resident_group", Words("派驻组", "Resident group"), .text(max: 40),
    help: Words("只用于派驻监督；默认取单位的派驻组", "for resident supervision alone; the unit's own unless given"))
  static let handOver = Field(
    RecordKind.handOver.rawValue, RecordKind.handOver.words, .record(.handOver),
    help: Words("由巡察移交清单登记的，写清单编号", "the list that it was handed over with"))

  /// What was typed, refused where it belongs to another mode than the record's.
  static func refusals(round: String?, residentGroup: String?, mode: SupervisionMode?) -> [BrokenRule] {
    misplaced(Self.round, round, mode, .patrol) + misplaced(Self.residentGroup, residentGroup, mode, .resident)
  }

  private static func misplaced(
    _ field: Field, _ value: String?, _ mode: SupervisionMode?, _ wanted: SupervisionMode
  ) -> [BrokenRule] {
    guard value != nil, mode != wanted else { return [] }
    return [
      .form(
        field,
        Words(
          "\(field.title.zh)只用于\(wanted.words.zh)，现为\(mode?.words.zh ?? "未填监督方式")",
          "\(field.title.en): \(wanted.words.en) only, the mode is \(mode?.words.en ?? "not given")"))
    ]
  }
}

extension Desk {
  /// The group in charge of a unit: its own, else that of what it hangs under.
  func residentGroup(of unit: RecordID?) throws -> String? {
    try lineage(unit).lazy.compactMap(\.residentGroup).first
  }
}

extension SupervisionMode {
  /// 巡察监督 第三轮; 派驻监督 驻住建局纪检监察组.
  fileprivate func words(_ round: String?, _ residentGroup: String?) -> Words {
    [round, residentGroup].compactMap(\.self).reduce(words) { $0 + Words(" \($1)", " \($1)") }
  }
}

extension Lead {
  /// The way of supervision that brought it, with round or group; nil where nobody named it.
  package var modeWords: Words? { mode?.words(round, residentGroup) }
}

extension Observation {
  package var modeWords: Words { mode.words(round, residentGroup) }
}
