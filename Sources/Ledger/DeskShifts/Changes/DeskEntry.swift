extension Change {
  /// 监督台快录: an observation in half a minute. Day, hall, officer and mode are the shift's; what is saved is final.
  static let deskEntry = Change.onRecord(
    DeskShift.self, "desk_entry", Words("监督台快录", "Log at the desk"),
    summary: Words(
      "值班时半分钟记一条：日期、大厅、人员、方式取自班次，保存即定稿", "Logs what came up at the desk; day, hall, officer and mode are the shift's"),
    fields: DeskEntryFields.all, rules: ["I05", "I13", "I21", "I22", "I28", "state"],
    availability: { shift, _, context in
      let wanted = Words("记监督", "be logged to")
      guard shift.isOpen else { return [.state(now: shift.status.words, wanted)] }
      guard shift.on != context.today else { return [] }
      return [
        .state(
          now: Words("\(shift.on) 的班次", "the shift of \(shift.on)"), wanted,
          hint: Words("先收班，再开今天的班", "close it and open today's"))
      ]
    },
    check: { values, shift, desk in try Change.observe.check(values.completed(by: shift, desk), .book, desk) },
    alter: { values, shift, desk in try Change.observe.alter(values.completed(by: shift, desk), .book, desk) })
}

/// What the desk asks: at most six things, those of an observation, and the hour that the screen fills in.
enum DeskEntryFields {
  static let all: [Field] = [
    ObservationFields.unit, ObservationFields.found, ObservationFields.types, ObservationFields.corrected,
    ObservationFields.education, ObservationFields.subject, ObservationFields.at,
  ]
}

extension FieldValues {
  /// The observation's other fields, as the shift has them. A department that has no window in the hall is spoken of at
  /// the desk too; a window of another hall is not (domain rule I28).
  fileprivate func completed(by shift: DeskShift, _ desk: any Desk) throws -> FieldValues {
    var values = self
    values[.on] = .date(shift.on)
    values[ObservationFields.mode] = .codes([SupervisionMode.desk.rawValue])
    values[ObservationFields.officer1] = .codes([shift.officer])
    let line = try desk.lineage(record(ObservationFields.unit))
    if line.first?.unitKind == .serviceWindow || line.contains(where: { $0.id == shift.hall }) {
      values[ObservationFields.hall] = .records([shift.hall])
    }
    return values
  }
}
