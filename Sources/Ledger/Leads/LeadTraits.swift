/// Supervision modes (监督方式; domain 3.1, A56).
package enum SupervisionMode: String, Codable, Sendable, CaseIterable {
  case routine, resident, patrol, experience, desk, meeting, reception, evaluation

  package var words: Words {
    switch self {
    case .routine: Words("日常监督", "Routine")
    case .resident: Words("派驻监督", "Resident")
    case .patrol: Words("巡察监督", "Patrol")
    case .experience: Words("体验式监督", "Experience")
    case .desk: Words("监督台", "Desk")
    case .meeting: Words("会议提醒", "Meeting")
    case .reception: Words("领导接访", "Reception")
    case .evaluation: Words("督查考评", "Evaluation")
    }
  }
}

/// 痛点难点堵点 (A7, B5).
package enum PainTag: String, Codable, Sendable, CaseIterable {
  case pain, difficulty, blockage
  /// B6: what the epidemic did to firms.
  case epidemic

  package var words: Words {
    switch self {
    case .pain: Words("痛点", "Pain point")
    case .difficulty: Words("难点", "Difficulty")
    case .blockage: Words("堵点", "Blockage")
    case .epidemic: Words("疫情影响", "Epidemic")
    }
  }
}

/// 核查结论.
package enum Finding: String, Codable, Sendable, CaseIterable {
  /// 属实
  case established = "true"
  case partly, untrue, unverifiable

  package var words: Words {
    switch self {
    case .established: Words("属实", "True")
    case .partly: Words("部分属实", "Partly true")
    case .untrue: Words("不实", "Untrue")
    case .unverifiable: Words("无法查实", "Unverifiable")
    }
  }
}

package enum Priority: String, Codable, Sendable, CaseIterable {
  case normal, expedited, urgent

  package var words: Words {
    switch self {
    case .normal: Words("一般", "Normal")
    case .expedited: Words("优先", "Expedited")
    case .urgent: Words("紧急", "Urgent")
    }
  }
}

/// Whether the report was named, for the clocks T04 and T05; never by whom.
package enum RealName: String, Codable, Sendable, CaseIterable {
  case unknown, named, anonymous
  case notApplicable = "n/a"

  package var words: Words {
    switch self {
    case .unknown: Words("未注明", "Unknown")
    case .named: Words("实名", "Named")
    case .anonymous: Words("匿名", "Anonymous")
    case .notApplicable: Words("不适用", "n/a")
    }
  }
}

/// 对象类别: whom a lead concerns, by level. The order is that of `refuse_from_level` (domain rule I16).
package enum SubjectLevel: String, Codable, Sendable, CaseIterable, Comparable {
  case organisation
  case generalStaff = "general_staff"
  case section, township, county, above

  package var words: Words {
    switch self {
    case .organisation: Words("单位", "Organisation")
    case .generalStaff: Words("一般工作人员", "General staff")
    case .section: Words("股级", "Section level")
    case .township: Words("乡科级", "Township level")
    case .county: Words("县处级", "County level")
    case .above: Words("县处级以上", "Above county level")
    }
  }

  private var rank: Int { SubjectLevel.allCases.firstIndex(of: self) ?? 0 }
  package static func < (a: SubjectLevel, b: SubjectLevel) -> Bool { a.rank < b.rank }
}

package enum EnterpriseType: String, Codable, Sendable, CaseIterable {
  case privateFirm = "private"
  case stateOwned = "state_owned"
  case foreign, individual
  case smallMedium = "small_medium"

  package var words: Words {
    switch self {
    case .privateFirm: Words("民营", "Private")
    case .stateOwned: Words("国有", "State-owned")
    case .foreign: Words("外资", "Foreign")
    case .individual: Words("个体", "Individual")
    case .smallMedium: Words("中小微", "Small and medium")
    }
  }
}

/// Who is spoken of without a name: unit, post class and a serial (de-identified, not anonymous).
package struct SubjectRef: Codable, Hashable, Sendable {
  package var unit: RecordID
  /// 窗口人员, 负责人 …
  package var postClass: String
  package var serial: Int

  package init(unit: RecordID, postClass: String, serial: Int) {
    self.unit = unit
    self.postClass = postClass
    self.serial = serial
  }

  /// The key that rows are looked up by.
  package var text: String { "\(unit.text)/\(postClass)/\(serial)" }

  /// From such a key.
  package init?(key: String) {
    guard let parts = SubjectRef.parts(of: key) else { return nil }
    self.init(unit: RecordID(parts.unit), postClass: parts.postClass, serial: parts.serial)
  }

  /// 住建局/窗口人员/2, as it is typed: the unit by name or identity.
  package static func parts(of text: String) -> (unit: String, postClass: String, serial: Int)? {
    let parts = text.split(separator: "/").map { String($0).trimmed }
    guard parts.count == 3, let serial = Int(parts[2]), serial > 0 else { return nil }
    return (parts[0], parts[1], serial)
  }

  /// 窗口人员 #02
  package var label: String { "\(postClass) #\(serial < 10 ? "0" : "")\(serial)" }
}
