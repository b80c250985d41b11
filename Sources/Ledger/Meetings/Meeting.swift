/// A meeting at which supervision urges departments (A19: 招商引资落地专门会议), with what was agreed.
package struct Meeting: ListedRecord {
  package static let kind = RecordKind.meeting
  package static let numberPrefix = "M"

  package var id: RecordID
  package var owner: String
  package var year: Int
  package var serial: Int
  package var division: String
  package var title: String
  package var meetingKind: Kind
  package var on: CivilDate
  package var venue: String?
  /// Bodies and posts, no names.
  package var present: String?
  package var minutes: String?

  package enum Kind: String, Codable, Sendable, CaseIterable {
    case landing, supervision, joint, other

    package var words: Words {
      switch self {
      case .landing: Words("招商引资落地专门会议", "Landing of investment")
      case .supervision: Words("监督会议", "Supervision meeting")
      case .joint: Words("企业服务联席会议", "Joint meeting on enterprises")
      case .other: Words("其他会议", "Other")
      }
    }

    /// Where there is little room: 落地会.
    package var shortWords: Words {
      switch self {
      case .landing: Words("落地会", "Landing")
      case .supervision: Words("监督会", "Supervision")
      case .joint: Words("联席会", "Joint")
      case .other: Words("其他", "Other")
      }
    }
  }

  package init(
    id: RecordID, owner: String, year: Int, serial: Int, division: String, title: String, meetingKind: Kind,
    on: CivilDate
  ) {
    self.id = id
    self.owner = owner
    self.year = year
    self.serial = serial
    self.division = division
    self.title = title
    self.meetingKind = meetingKind
    self.on = on
  }

  package var caption: Words { Words("\(on) \(title)", "\(on) \(title)") }
  /// Until its minutes are written.
  package var isOpen: Bool { minutes == nil }
  /// M0001 招商引资落地专门会议（2021-05-20）: as a timeline names it.
  var reference: String { "\(shortNumber) \(title)（\(on)）" }
}

extension Listing {
  static let meetings = Listing(
    "meetings", Words("监督会议", "Meetings"), of: Meeting.self,
    columns: [
      ListingColumn("on", Words("日期", "Date"), .fixed(10)) { meeting, _ in .date(meeting.on) },
      ListingColumn("kind", Words("会议", "Kind"), .growing(least: 11, weight: 0, drop: 1)) { meeting, _ in
        .coded(meeting.meetingKind.rawValue, meeting.meetingKind.shortWords)
      },
      ListingColumn("title", Words("名称", "Title"), .growing(least: 14, weight: 3)) { meeting, _ in .text(meeting.title)
      },
      ListingColumn("venue", Words("地点", "Place"), .growing(least: 14, weight: 1, drop: 0)) { meeting, _ in
        .text(meeting.venue)
      },
      ListingColumn("has_minutes", Words("纪要", "Minutes"), .fixed(7)) { meeting, _ in .flag(meeting.minutes != nil) },
    ],
    details: [
      ListingColumn("present", Words("参加单位、职务", "Present")) { meeting, _ in .text(meeting.present) },
      ListingColumn("minutes", Words("纪要", "Minutes")) { meeting, _ in .text(meeting.minutes) },
    ],
    begins: ["add_meeting"], empty: Words("还没有会议：F7 新增", "no meeting yet: F7 adds one"))
}
