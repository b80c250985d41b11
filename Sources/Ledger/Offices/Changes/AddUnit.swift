extension Change {
  /// 新增单位: with its aliases and, for a window, its hall (domain rule I28).
  static let addUnit = Change.onBook(
    "add_unit", Words("新增单位", "Add a unit"),
    summary: Words("登记单位、大厅或窗口及其别名", "A unit, hall or window, with its other names"),
    fields: [UnitFields.division] + UnitFields.details + [UnitFields.aliases], rules: ["I28"],
    check: { values, desk in
      let unit = unit(values, desk, id: RecordID(""))
      var broken = try UnitFields.refusals(unit, desk)
      for name in values.text(UnitFields.aliases)?.listItems ?? [] {
        broken += try UnitFields.refusals(ofName: name, of: unit, UnitFields.aliases, desk)
      }
      return broken
    },
    alter: { values, desk in
      let unit = unit(values, desk, id: desk.newID())
      let aliases = (values.text(UnitFields.aliases)?.listItems ?? []).uniqued().map {
        UnitAlias(id: desk.newID(), owner: unit.owner, unit: unit.id, division: unit.division, name: $0)
      }
      return Alteration(
        puts: [unit] + aliases, summary: Words("新增单位 \(unit.shortName)", "Added unit \(unit.shortName)"))
    })

  private static func unit(_ values: FieldValues, _ desk: any Desk, id: RecordID) -> OfficeUnit {
    let context = desk.context
    var unit = OfficeUnit(
      id: id, owner: context.owner, division: values.code(UnitFields.division) ?? context.owner,
      name: values.text(UnitFields.name) ?? "")
    UnitFields.fill(&unit, values, context)
    if unit.shortName.isEmpty { unit.shortName = unit.name }
    return unit
  }
}

/// The fields of a unit and what domain rule I28 asks of them.
enum UnitFields {
  static let division = Field(
    "division", Words("所属县市", "Division"), .division, help: Words("默认本单位", "our own unless given"))
  static let name = Field("name", Words("名称", "Name"), .text(max: 80), required: true)
  static let shortName = Field("short_name", Words("简称", "Short name"), .text(max: 30))
  static let kind = Field("kind", Words("种类", "Kind"), .choice(OfficeUnit.Kind.allCases, \.words))
  static let parent = Field("parent", Words("上级单位/所属大厅", "Parent or hall"), .unit)
  static let isKey = Field("is_key", Words("重点", "Key unit"), .flag)
  static let industry = Field(
    "industry", Words("行业", "Industry"), .listed(.industries),
    help: Words("见设置 industries.csv", "of the settings' industries.csv"))
  static let hasApproval = Field("has_approval", Words("有审批权", "Has approval business"), .flag)
  static let isCombined = Field("is_combined", Words("综合窗口", "Combined window"), .flag)
  static let residentGroup = Field("resident_group", Words("派驻纪检监察组", "Resident group"), .text(max: 60))
  static let aliases = Field(
    "aliases", Words("别名", "Other names"), .text(max: 300), help: Words("用顿号隔开", "separated by commas"))

  static let details = [
    name, shortName, kind, parent, isKey, industry, hasApproval, isCombined, residentGroup,
  ]

  static func fill(_ unit: inout OfficeUnit, _ values: FieldValues, _ context: ChangeContext) {
    if let text = values.text(name) {
      if unit.shortName == unit.name { unit.shortName = text }
      unit.name = text
    }
    if let text = values.text(shortName) { unit.shortName = text }
    if let choice = values.choice(kind, as: OfficeUnit.Kind.self) { unit.unitKind = choice }
    if let parent = values.record(parent) { unit.parent = parent }
    if let flag = values.flag(isKey) { unit.isKey = flag }
    if let name = values.code(industry) { unit.industry = name }
    if let flag = values.flag(hasApproval) { unit.hasApproval = flag }
    if let flag = values.flag(isCombined) { unit.isCombined = flag }
    if let text = values.text(residentGroup) { unit.residentGroup = text }
    unit.initials = context.rulebook.initials(unit.shortName)
  }

  static func refusals(_ unit: OfficeUnit, _ desk: any Desk) throws -> [BrokenRule] {
    var broken: [BrokenRule] = []
    func no(_ zh: String, _ en: String) -> BrokenRule { BrokenRule("I28", field: parent.name, Words(zh, en)) }
    let above = try unit.parent.flatMap { try desk.record(OfficeUnit.self, $0) }
    if unit.unitKind == .serviceWindow, above?.unitKind != .serviceHall {
      broken.append(no("窗口须属于一个大厅：请填所属大厅", "a window belongs to a hall: name it"))
    }
    if let above, above.division != unit.division {
      broken.append(
        no(
          "“\(above.shortName)”不在同一县市（\(above.division)）",
          "\"\(above.shortName)\" is of another division (\(above.division))"))
    }
    if let above, try desk.lineage(above.id).contains(where: { $0.id == unit.id }) {
      broken.append(no("上级单位不能是自身或其下级", "a unit cannot hang under itself"))
    }
    if !unit.name.isEmpty { broken += try refusals(ofName: unit.name, of: unit, name, desk) }
    return broken
  }

  /// A name means one unit in a division.
  static func refusals(
    ofName text: String, of unit: OfficeUnit, _ field: Field, _ desk: any Desk
  ) throws -> [BrokenRule] {
    let others = try desk.units(named: text, division: unit.division).filter {
      // Windows of two halls may share a name; so may offices of two counties.
      $0.division == unit.division && $0.id != unit.id && $0.parent == unit.parent
    }
    guard let other = others.first else { return [] }
    return [
      .form(
        field,
        Words("“\(text)”已是“\(other.name)”的名称或别名", "\"\(text)\" is already a name of \"\(other.name)\""))
    ]
  }
}
