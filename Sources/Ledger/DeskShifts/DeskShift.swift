/// 服务企业群众监督台的一个班次: who sits at the desk of a hall, from when to when, and how many came (A47).
package struct DeskShift: ListedRecord {
  package static let kind = RecordKind.shift
  package static let numberPrefix = "S"

  package var id: RecordID
  package var owner: String
  package var year: Int
  package var serial: Int
  package var division: String
  package var on: CivilDate
  /// Who sits there, by code.
  package var officer: String
  package var hall: RecordID
  /// Minutes since midnight, Beijing time.
  package var opened: Int
  package var closed: Int?
  package var status: Status
  /// People and firms received, once it was closed.
  package var visitors: Int?
  package var note: String?

  package enum Status: String, Codable, Sendable, CaseIterable {
    case open, closed

    package var words: Words {
      switch self {
      case .open: Words("值班中", "Open")
      case .closed: Words("已收班", "Closed")
      }
    }
  }

  package init(
    id: RecordID, owner: String, year: Int, serial: Int, division: String, on: CivilDate, officer: String,
    hall: RecordID, opened: Int
  ) {
    self.id = id
    self.owner = owner
    self.year = year
    self.serial = serial
    self.division = division
    self.on = on
    self.officer = officer
    self.hall = hall
    self.opened = opened
    status = .open
  }

  package var caption: Words { Words("\(on) \(officer)", "\(on) \(officer)") }
  package var isOpen: Bool { status == .open }

  /// `10:00-13:30`; `10:00-` while somebody sits there.
  package var hours: String {
    func text(_ minute: Int?) -> String { minute.flatMap { ClockTime(minutes: $0) }?.description ?? "" }
    return "\(text(opened))-\(text(closed))"
  }
}

extension Listing {
  static let shift = Listing(
    "shift", Words("监督台值班", "Desk shifts"), of: DeskShift.self,
    columns: [
      ListingColumn("on", Words("日期", "Date"), .fixed(10)) { shift, _ in .date(shift.on) },
      ListingColumn("officer", Words("值班人员", "Officer"), .growing(least: 8, weight: 1)) { shift, _ in
        .text(shift.officer)
      },
      ListingColumn("hall", Words("大厅", "Hall"), .growing(least: 10, weight: 2, drop: 2)) { shift, names in
        .text(try names.unit(shift.hall))
      },
      ListingColumn("hours", Words("时间", "Hours"), .fixed(11)) { shift, _ in .text(shift.hours) },
      ListingColumn("visitors", Words("接待人次", "Visitors"), .fixed(8)) { shift, _ in .number(shift.visitors) },
      ListingColumn("status", Words("状态", "State"), .fixed(6)) { shift, _ in
        .coded(shift.status.rawValue, shift.status.words)
      },
    ],
    details: [ListingColumn("note", Words("说明", "Note")) { shift, _ in .text(shift.note) }],
    begins: ["open_shift"], empty: Words("监督台还没有值班记录：F7 开班", "no shift yet: F7 opens one"))
}

extension Watch {
  /// A shift of an earlier day that nobody closed: how many came is soon forgotten.
  static let openShift = Watch("open_shift", Words("监督台未收班", "Desk shifts")) { lookout in
    try lookout.open(DeskShift.self).filter { $0.on < lookout.context.today }.map { shift in
      WatchPoint(
        Words("\(shift.on) \(shift.officer)值班未收班", "the shift of \(shift.officer) on \(shift.on) is not closed"),
        day: shift.on, division: shift.division, at: .listing("shift", shift.id), change: "close_shift")
    }
  }
}
