extension Change {
  /// 记监督会议
  static let addMeeting = Change.onBook(
    "add_meeting", Words("记监督会议", "Record a meeting"),
    summary: Words(
      "招商引资落地专门会议、监督会议、联席会议；参加的只写单位和职务", "A meeting on the landing of investment and the like; bodies and posts only"),
    fields: [
      MeetingFields.title, MeetingFields.kind, MeetingFields.on, MeetingFields.venue, MeetingFields.present,
      MeetingFields.minutes, MeetingFields.division,
    ],
    alter: { values, desk in
      let on = values.day(MeetingFields.on, at: desk)
      let owner = desk.context.owner
      var meeting = Meeting(
        id: desk.newID(), owner: owner, year: on.year,
        serial: try desk.nextSerial(.meeting, owner: owner, year: on.year),
        division: values.code(MeetingFields.division) ?? owner,
        title: try values.need(MeetingFields.title, FieldValues.text),
        meetingKind: values.choice(MeetingFields.kind, as: Meeting.Kind.self) ?? .supervision, on: on)
      meeting.venue = values.text(MeetingFields.venue)
      meeting.present = values.text(MeetingFields.present)
      meeting.minutes = values.text(MeetingFields.minutes)
      return .of(
        meeting, lead: nil, [meeting], Words("记会议“\(meeting.title)”", "Recorded the meeting \(meeting.shortNumber)"),
        notices: MeetingFields.namesPointedOut(values))
    })
}

enum MeetingFields {
  static let title = Field("title", Words("名称", "Title"), .text(max: 60), required: true)
  static let kind = Field("kind", Words("会议", "Kind"), .choice(Meeting.Kind.allCases, \.words), required: true)
  static let on = Field("on", Words("日期", "Date"), .date(mayLieAhead: false), help: Words("默认今天", "today unless given"))
  static let venue = Field("venue", Words("地点", "Place"), .text(max: 60))
  static let present = Field(
    "present", Words("参加单位、职务", "Present"), .longText(max: 500),
    help: Words("只写单位和职务，不写姓名", "bodies and posts, no names"))
  static let minutes = Field("minutes", Words("纪要", "Minutes"), .longText(max: 4_000))
  static let division = Field(
    "division", Words("所属县市", "Division"), .division, help: Words("默认本单位", "our own unless given"))

  /// Domain rule I17: a post with a personal name is pointed out, not refused.
  static func namesPointedOut(_ values: FieldValues) -> [Words] {
    let texts = [present, minutes].compactMap { values.text($0) }
    guard texts.contains(where: { PrivacyScanner.findings(in: $0).contains { $0.kind == .postAndName } }) else {
      return []
    }
    return [Words("似有职务加姓名：会议只记单位和职务", "a post with a personal name, it seems: bodies and posts will do")]
  }
}
