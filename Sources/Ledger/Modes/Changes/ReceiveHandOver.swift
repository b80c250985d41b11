extension Change {
  /// 接收巡察移交清单
  static let receiveHandOver = Change.onBook(
    "receive_hand_over", Words("接收巡察移交清单", "Take in a hand-over list"),
    summary: Words("巡察移交的一批线索；逐件登记时写清单编号", "A round's list of leads; each is registered with the list's number"),
    fields: [Fields.round, Fields.fromOrgan, Fields.on, Fields.leadCount, Fields.docNo, Fields.receivedBy],
    rules: ["I13"],
    check: { values, desk in try desk.inactive(values.code(Fields.receivedBy), Fields.receivedBy) },
    alter: { values, desk in
      let on = values.date(Fields.on) ?? desk.context.today
      let owner = desk.context.owner
      var list = HandOver(
        id: desk.newID(), owner: owner, year: on.year,
        serial: try desk.nextSerial(.handOver, owner: owner, year: on.year), division: owner,
        round: try values.need(Fields.round, FieldValues.text),
        fromOrgan: try values.need(Fields.fromOrgan, FieldValues.text), on: on,
        leadCount: try values.need(Fields.leadCount, FieldValues.number),
        receivedBy: values.code(Fields.receivedBy) ?? desk.context.officer)
      list.docNo = values.text(Fields.docNo)
      let due = list.registrationDue(desk.context.rulebook)
      let by = due.map { Words("，\($0.due) 前逐件登记", ", to be registered by \($0.due)") } ?? Words("", "")
      return .of(
        list, lead: nil, [list],
        Words("接收巡察移交 \(list.leadCount)件", "Took in \(list.leadCount) leads of a patrol") + by,
        notices: due?.warnings ?? [])
    })

  private enum Fields {
    static let round = ModeFields.round.required()
    static let fromOrgan = Field("from_organ", Words("移交单位", "From"), .text(max: 60), required: true)
    static let on = Field(
      Field.on.name, Words("移交日期", "Handed over on"), .date(mayLieAhead: false),
      help: Words("默认今天", "today unless given"))
    static let leadCount = Field("lead_count", Words("移交件数", "Leads"), .number(1...9_999), required: true)
    static let docNo = Field("doc_no", Words("文号", "Paper no."), .text(max: 60))
    static let receivedBy = Field(
      "received_by", Words("接收人", "Received by"), .officer, help: Words("默认记录人", "who types unless given"))
  }
}
