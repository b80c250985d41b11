extension Change {
  /// 手续办结: the formalities of an organisational measure are done (T13).
  static let finishFormalities = Change.onAccountability(
    "finish_formalities", Words("手续办结", "Formalities done"),
    summary: Words("组织调整、组织处理的手续已办结", "The formalities of an organisational measure are done"), fields: [.on],
    rules: ["I13", "state"],
    availability: { record, _, context in
      let wanted = Words("办结手续", "have formalities finished")
      guard record.stands else { return [.state(now: record.stateWords, wanted)] }
      guard record.needsFormalities(context.rulebook) else {
        return [.state(now: context.rulebook.words(.accountabilityMeasures, record.measure), wanted)]
      }
      return record.formalitiesOn.map { [.state(now: Words("已于 \($0) 办结", "done on \($0)"), wanted)] } ?? []
    },
    check: { values, record, desk in
      let day = values.day(at: desk)
      guard let decided = record.decidedOn, day < decided else { return [] }
      return [.order("I13", .on, day, before: decided, AccountabilityFields.decidedOn.title)]
    },
    alter: { values, record, desk in
      var record = record
      let day = values.day(at: desk)
      record.formalitiesOn = day
      return .of(
        record, lead: record.lead, [record, record.line("手续办结", on: day, at: desk)],
        Words("\(record.shortNumber) 手续办结", "\(record.shortNumber): formalities done"))
    })
}

extension Accountability {
  package func needsFormalities(_ rulebook: Rulebook) -> Bool {
    rulebook.measure(measure)?.groupCode == AccountabilityMeasure.Group.organisational
  }

  /// T13: by when they should be done; nil where the limits have no such line or nothing is owed.
  package func formalitiesDue(_ rulebook: Rulebook) -> CivilDate? {
    guard stands, formalitiesOn == nil, needsFormalities(rulebook), let decidedOn,
      let limit = rulebook.limits.limit("T13", on: decidedOn)
    else { return nil }
    return rulebook.calendar.count(limit.span, from: decidedOn).due
  }
}

extension Watch {
  /// T13: organisational measures of the last year whose formalities are late.
  static let formalitiesLate = Watch("formalities_late", Words("处理手续", "Formalities")) { lookout in
    let context = lookout.context
    let decided = try lookout.dated(
      Accountability.self, context.today.adding(months: -12)...context.today)
    return decided.compactMap { record in
      guard let due = record.formalitiesDue(context.rulebook), due < context.today else { return nil }
      let measure = context.rulebook.words(.accountabilityMeasures, record.measure)
      return WatchPoint(
        Words(
          "\(record.shortNumber) \(measure.zh)手续应于 \(due) 前办结",
          "\(record.shortNumber) \(measure.en): formalities were due on \(due)"), day: due, division: record.division,
        at: .accountability(record.id), change: "finish_formalities")
    }
  }
}
