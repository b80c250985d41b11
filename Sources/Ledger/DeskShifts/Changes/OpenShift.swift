extension Change {
  /// 开班
  static let openShift = Change.onBook(
    "open_shift", Words("监督台开班", "Open a desk shift"),
    summary: Words("在大厅监督台开始值班；随后用监督台快录", "A shift at the desk of a hall begins; what is found goes by desk_entry"),
    fields: [Fields.hall, Fields.opened, Fields.officer, .on], rules: ["I13"],
    check: { values, desk in
      var broken: [BrokenRule] = []
      if let hall = try values.record(Fields.hall).flatMap({ try desk.record(OfficeUnit.self, $0) }),
        hall.unitKind != .serviceHall
      {
        broken.append(
          .form(Fields.hall, Words("“\(hall.shortName)”不是政务大厅", "\"\(hall.shortName)\" is no service hall")))
      }
      let officer = values.code(Fields.officer) ?? desk.context.officer
      broken += try desk.inactive(officer, Fields.officer)
      if let open = try desk.records(DeskShift.self, by: .officer(officer)).first(where: \.isOpen) {
        broken.append(
          .form(
            Fields.officer,
            Words(
              "\(officer) 的班次 \(open.shortNumber)（\(open.on)）还没收班，先收班（close_shift）",
              "\(officer)'s shift \(open.shortNumber) of \(open.on) is open: close it first (close_shift)")))
      }
      return broken
    },
    alter: { values, desk in
      let on = values.day(at: desk)
      let owner = desk.context.owner
      let hall = try values.need(Fields.hall, FieldValues.record)
      let shift = DeskShift(
        id: desk.newID(), owner: owner, year: on.year,
        serial: try desk.nextSerial(.shift, owner: owner, year: on.year),
        division: try desk.record(OfficeUnit.self, hall)?.division ?? owner, on: on,
        officer: values.code(Fields.officer) ?? desk.context.officer, hall: hall,
        opened: try values.need(Fields.opened, FieldValues.number))
      return .of(
        shift, lead: nil, [shift], Words("监督台开班 \(shift.caption.zh)", "Opened the desk, \(shift.caption.en)"),
        notices: desk.campaignNotice(on))
    })

  private enum Fields {
    static let hall = Field("hall", Words("大厅", "Hall"), .unit, required: true)
    static let opened = Field("opened", Words("开始时间", "From"), .time, required: true)
    static let officer = Field(
      "officer", Words("值班人员", "Officer"), .officer, help: Words("默认记录人", "who types unless given"))
  }
}
