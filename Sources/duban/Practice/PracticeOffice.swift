import Ledger

/// The offices, halls and windows that the practice cases happen at, one set for each place.
enum PracticeOffice {
  static let windows = ["1号综合窗口", "3号施工许可", "5号企业开办", "8号不动产登记"]

  private static let departments: [(short: String, long: String, isKey: Bool, industry: String)] = [
    ("住建局", "住房和城乡建设局", true, "工程建设"), ("自然资源局", "自然资源局", true, "土地和不动产"),
    ("市场监管局", "市场监督管理局", true, "市场监管"), ("人社局", "人力资源和社会保障局", false, "社会保障"),
    ("税务局", "税务局", false, "税务"), ("发改委", "发展和改革委员会", true, "投资审批"), ("招商局", "招商服务局", false, "招商引资"),
    ("公共资源中心", "公共资源交易中心", true, "公共资源交易"), ("城管局", "城市管理局", false, "行政执法监督"),
  ]

  /// Units and their other names, owned by their own division's ledger.
  static func records(
    divisions: DivisionTree, initials: Initials, newID: () -> RecordID
  ) -> [any LedgerRecord] {
    records(of: PracticeAuthor.places.compactMap { divisions[$0.division] }, initials: initials, newID: newID)
  }

  static func records(
    of divisions: [Division], initials: Initials, newID: () -> RecordID
  ) -> [any LedgerRecord] {
    var records: [any LedgerRecord] = []
    for division in divisions {
      func add(
        _ short: String, _ long: String, _ kind: OfficeUnit.Kind, isKey: Bool, industry: String? = nil,
        parent: RecordID? = nil
      )
        -> RecordID
      {
        var unit = OfficeUnit(
          id: newID(), owner: division.code, division: division.code, name: long, shortName: short, unitKind: kind,
          parent: parent, initials: initials(short))
        unit.isKey = isKey
        unit.industry = industry
        unit.hasApproval = kind == .department || kind == .serviceWindow
        records.append(unit)
        return unit.id
      }
      for department in departments {
        let id = add(
          department.short, division.name.zh + department.long, .department, isKey: department.isKey,
          industry: department.industry)
        if department.short == "发改委" {
          records.append(
            UnitAlias(id: newID(), owner: division.code, unit: id, division: division.code, name: "发展改革委"))
        }
      }
      let hall = add("行政服务中心", division.name.zh + "行政服务中心", .serviceHall, isKey: true, industry: "政务服务")
      for window in windows {
        _ = add(
          window, division.name.zh + "行政服务中心" + window, .serviceWindow, isKey: true, industry: "政务服务", parent: hall)
      }
      if division.code == "654003" { _ = add("开干齐乡", "奎屯市开干齐乡人民政府", .government, isKey: false) }
    }
    return records
  }

  static func officers(owner: String, newID: () -> RecordID) -> [any LedgerRecord] {
    let posts: [(code: String, display: String, role: Officer.Role)] = [
      ("K-01", "案管室主任", .caseManager), ("K-02", "副书记", .leader), ("K-04", "监督检查室干部", .handler),
      ("K-05", "监督检查室干部", .handler),
    ]
    return posts.map { post in
      Officer(
        id: newID(), owner: owner, code: post.code, display: post.display, post: post.display, department: "案件监督管理室",
        role: post.role)
    }
  }
}
