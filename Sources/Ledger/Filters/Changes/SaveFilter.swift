extension Change {
  /// 保存筛选: conditions on leads under a name; the same name again replaces what it meant.
  static let saveFilter = Change.onBook(
    "save_filter", Words("保存筛选", "Save a filter"),
    summary: Words(
      "给一组条件起名保存，以后一键筛出；同名的覆盖", "Conditions on leads under a name, used again by it; the same name replaces"),
    fields: [FilterFields.name] + FilterFields.conditions,
    check: { values, _ in
      var broken: [BrokenRule] = []
      if FilterFields.given(values).isEmpty {
        broken.append(.form(FilterFields.keyUnits, Words("没有条件：至少选一项", "no condition: choose at least one")))
      }
      if let name = values.text(FilterFields.name), NamedFilter.shipped.contains(where: { $0.isCalled(name) }) {
        broken.append(
          .form(FilterFields.name, Words("“\(name)”是已有的筛选，请换个名称", "\"\(name)\" is there already: another name")))
      }
      return broken
    },
    alter: { values, desk in
      let name = try values.need(FilterFields.name, FieldValues.text)
      let owner = desk.context.owner
      let today = desk.context.today
      let known = try desk.records(SavedFilter.self, by: .owner(owner)).last { $0.isOpen && $0.name == name }
      var filter =
        try known
        ?? SavedFilter(
          id: desk.newID(), owner: owner, year: today.year,
          serial: desk.nextSerial(.savedFilter, owner: owner, year: today.year), name: name, conditions: [:],
          savedOn: today)
      filter.conditions = FilterFields.given(values)
      filter.savedOn = today
      return .of(filter, lead: nil, [filter], Words("保存筛选 \(name)", "Saved the filter \(name)"))
    })
}
