extension Change {
  /// 记住别名: another name of a unit, so that the next sheet needs no asking.
  static let learnAlias = Change.onBook(
    "learn_alias", Words("记住别名", "Learn an alias"),
    summary: Words("记住单位的另一种叫法，以后自动识别", "Another name of a unit, known from then on"),
    fields: [Fields.unit, Fields.name],
    check: { values, desk in
      guard let id = values.record(Fields.unit), let name = values.text(Fields.name),
        let unit = try desk.record(OfficeUnit.self, id)
      else { return [] }
      let known = try desk.units(named: name, division: unit.division).filter { $0.division == unit.division }
      if known.contains(where: { $0.id == unit.id }) {
        return [.form(Fields.name, Words("“\(name)”已是该单位的名称", "\"\(name)\" is its name already"))]
      }
      return try UnitFields.refusals(ofName: name, of: unit, Fields.name, desk)
    },
    alter: { values, desk in
      let id = try values.need(Fields.unit, FieldValues.record)
      guard let unit = try desk.record(OfficeUnit.self, id) else { throw MissingValue(field: Fields.unit.name) }
      let name = try values.need(Fields.name, FieldValues.text)
      let alias = UnitAlias(id: desk.newID(), owner: unit.owner, unit: unit.id, division: unit.division, name: name)
      return Alteration(
        puts: [alias], summary: Words("记住别名 \(name) = \(unit.shortName)", "Learned \(name) = \(unit.shortName)"))
    })

  private enum Fields {
    static let unit = Field("unit", Words("单位", "Unit"), .unit, required: true)
    static let name = Field("name", Words("别名", "Alias"), .text(max: 80), required: true)
  }
}
