/// What set a due date: kept beside it as its rule and version, so that it can say for good how it came about.
package enum DueOrigin: Hashable, Sendable {
  /// A line of the table of limits.
  case limit(id: String, version: String)
  /// A date on a signed paper.
  case approval(ref: String)
  /// 延期 (domain rule I11).
  case extended(ref: String)
  /// The imported sheet's own 办理时限.
  case sheet

  /// As `due_rule` holds it.
  package var rule: String {
    switch self {
    case .limit(let id, _): id
    case .approval: "approval"
    case .extended: "extension"
    case .sheet: "sheet"
    }
  }

  /// As `due_version` holds it.
  package var version: String? {
    switch self {
    case .limit(_, let version): version
    case .approval(let ref), .extended(let ref): ref
    case .sheet: nil
    }
  }

  package init?(rule: String?, version: String?) {
    switch rule {
    case nil: return nil
    case "approval": self = .approval(ref: version ?? "")
    case "extension": self = .extended(ref: version ?? "")
    case "sheet": self = .sheet
    case let id?: self = .limit(id: id, version: version ?? "")
    }
  }

  /// 处置时定（奎纪办〔2021〕31号）.
  package var words: Words {
    switch self {
    case .limit(let id, let version):
      Words("按时限表 \(id)（\(version)）", "by the table of limits, \(id) (\(version))")
    case .approval(let ref): Words("审批时定（\(ref)）", "set by the approval (\(ref))")
    case .extended(let ref): Words("经批准延期（\(ref)）", "extended with approval (\(ref))")
    case .sheet: Words("原台账所载", "as the sheet had it")
    }
  }
}
