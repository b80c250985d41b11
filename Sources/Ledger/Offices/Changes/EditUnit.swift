extension Change {
  /// 修改单位; its division never changes (domain rule I28).
  static let editUnit = Change.onBook(
    "edit_unit", Words("修改单位", "Edit a unit"),
    summary: Words("改名称、简称、种类、上级、重点等；所属县市不变", "Names, kind, parent, key …; its division stays"),
    fields: [Fields.unit] + UnitFields.details.optional, rules: ["I28"],
    check: { values, desk in
      guard let unit = try edited(values, desk) else { return [] }
      if values.names == [Fields.unit.name] { return [.nothingGiven(UnitFields.name)] }
      return try UnitFields.refusals(unit, desk)
    },
    alter: { values, desk in
      guard let unit = try edited(values, desk) else { throw MissingValue(field: Fields.unit.name) }
      return Alteration(puts: [unit], summary: Words("修改单位 \(unit.shortName)", "Edited unit \(unit.shortName)"))
    })

  private static func edited(_ values: FieldValues, _ desk: any Desk) throws -> OfficeUnit? {
    guard let id = values.record(Fields.unit), var unit = try desk.record(OfficeUnit.self, id) else { return nil }
    UnitFields.fill(&unit, values, desk.context)
    return unit
  }

  private enum Fields {
    static let unit = Field("unit", Words("单位", "Unit"), .unit, required: true)
  }
}
