extension Change {
  /// 回避: an officer who must not handle a unit or a subject.
  static let recuse = Change.onOfficer(
    "recuse", Words("登记回避", "Record a recusal"),
    summary: Words("某人员对某单位或某对象回避，以后不能分办给他", "The officer can no longer be assigned leads of this unit or subject"),
    fields: [Fields.unit, Fields.subject, .reason, .on], rules: ["I25"],
    check: { values, _, _ in
      guard !values.has(Fields.unit), !values.has(Fields.subject) else { return [] }
      return [BrokenRule("I25", field: Fields.unit.name, Words("缺回避的单位或对象", "name the unit or the subject"))]
    },
    alter: { values, officer, desk in
      let recusal = Recusal(
        id: desk.newID(), owner: officer.owner, officer: officer.code, unit: values.record(Fields.unit),
        subject: values.subject(Fields.subject), reason: try values.need(.reason, FieldValues.text),
        on: values.day(at: desk))
      return Alteration(
        puts: [recusal], summary: Words("登记回避 \(officer.code)", "Recorded a recusal of \(officer.code)"),
        number: officer.code)
    })

  private enum Fields {
    static let unit = Field("unit", Words("回避单位", "Unit"), .unit)
    static let subject = Field("subject", Words("回避对象", "Subject"), .subject)
  }
}
