/// 领导轮流坐班接访: a leader's day at the open door, the green channel (A28).
package struct ReceptionDuty: ListedRecord {
  package static let kind = RecordKind.duty
  package static let numberPrefix = "D"

  package var id: RecordID
  package var owner: String
  package var year: Int
  package var serial: Int
  package var division: String
  package var on: CivilDate
  /// The leader, by officer code.
  package var leader: String
  package var venue: String
  package var status: Status
  /// Visits received, once it was held.
  package var visits: Int?
  package var note: String?

  package enum Status: String, Codable, Sendable, CaseIterable {
    case planned, held, cancelled

    package var words: Words {
      switch self {
      case .planned: Words("待接访", "Planned")
      case .held: Words("已接访", "Held")
      case .cancelled: Words("取消", "Cancelled")
      }
    }
  }

  package init(
    id: RecordID, owner: String, year: Int, serial: Int, division: String, on: CivilDate, leader: String, venue: String
  ) {
    self.id = id
    self.owner = owner
    self.year = year
    self.serial = serial
    self.division = division
    self.on = on
    self.leader = leader
    self.venue = venue
    status = .planned
  }

  package var caption: Words { Words("\(on) \(leader) \(venue)", "\(on) \(leader) \(venue)") }
  package var isOpen: Bool { status == .planned }
}

extension Listing {
  static let duty = Listing(
    "duty", Words("领导接访值班", "Reception duty"), of: ReceptionDuty.self,
    columns: [
      ListingColumn("on", Words("日期", "Date"), .fixed(10)) { duty, _ in .date(duty.on) },
      ListingColumn("leader", Words("接访领导", "Leader"), .growing(least: 8, weight: 1)) { duty, _ in .text(duty.leader) },
      ListingColumn("venue", Words("地点", "Place"), .growing(least: 12, weight: 2)) { duty, _ in .text(duty.venue) },
      ListingColumn("visits", Words("接访件数", "Visits"), .fixed(8)) { duty, _ in .number(duty.visits) },
      ListingColumn("status", Words("状态", "State"), .fixed(9)) { duty, _ in
        .coded(duty.status.rawValue, duty.status.words)
      },
    ],
    details: [ListingColumn("note", Words("说明", "Note")) { duty, _ in .text(duty.note) }],
    begins: ["add_duty"], empty: Words("还没有接访安排：F7 排班", "no duty yet: F7 adds one"))
}

extension Watch {
  /// Today's duty and the coming ones: a planned day that passed without a word, and a week in which nobody sits.
  static let dutyGap = Watch("duty_gap", Words("接访值班", "Reception duty")) { lookout in
    let today = lookout.context.today
    let planned = try lookout.open(ReceptionDuty.self)
    var points = planned.filter { $0.on < today }.map { duty in
      WatchPoint(
        Words("\(duty.on) \(duty.leader)接访未登记结果", "\(duty.on): reception by \(duty.leader) has no result"),
        day: duty.on,
        division: duty.division, at: .listing("duty", duty.id), change: "hold_duty")
    }
    let hasAnyDuty = try !planned.isEmpty || !lookout.all(ReceptionDuty.self).isEmpty
    if hasAnyDuty, !planned.contains(where: { $0.on >= today && $0.on <= today.adding(days: 7) }) {
      points.append(
        WatchPoint(
          Words("今后7天没有领导接访安排", "no leader sits in the coming 7 days"), day: today,
          division: lookout.context.owner, at: .listing("duty", nil)))
    }
    return points
  }
}
