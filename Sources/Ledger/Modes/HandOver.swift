/// 巡察移交清单: a round of patrol hands its leads over, and each of them is registered (A56c).
package struct HandOver: ListedRecord, Hashable {
  package static let kind = RecordKind.handOver
  package static let numberPrefix = "H"

  package var id: RecordID
  package var owner: String
  package var year: Int
  package var serial: Int
  package var division: String
  /// 第几轮, as the paper calls it.
  package var round: String
  package var fromOrgan: String
  package var on: CivilDate
  /// How many leads the list has.
  package var leadCount: Int
  /// By code.
  package var receivedBy: String
  package var docNo: String?
  package var status: Status
  /// Why fewer were registered than handed over.
  package var note: String?

  package enum Status: String, Codable, Sendable, CaseIterable {
    case received, finished

    package var words: Words {
      switch self {
      case .received: Words("登记中", "Registering")
      case .finished: Words("已登记完毕", "Finished")
      }
    }
  }

  package init(
    id: RecordID, owner: String, year: Int, serial: Int, division: String, round: String, fromOrgan: String,
    on: CivilDate, leadCount: Int, receivedBy: String
  ) {
    self.id = id
    self.owner = owner
    self.year = year
    self.serial = serial
    self.division = division
    self.round = round
    self.fromOrgan = fromOrgan
    self.on = on
    self.leadCount = leadCount
    self.receivedBy = receivedBy
    status = .received
  }

  package var caption: Words { Words("\(round) \(fromOrgan)", "\(round) \(fromOrgan)") }
  package var isOpen: Bool { status == .received }

  /// What its leads are refused for: another way of supervision, or that it takes no more.
  static let needsPatrol = Words("巡察移交的线索，监督方式应为巡察监督", "what a patrol handed over has the mode patrol")
  var finishedWords: Words { Words("清单 \(shortNumber) 已登记完毕", "list \(shortNumber) is finished already") }
}

extension Listing {
  static let handOver = Listing(
    "hand_over", Words("巡察移交清单", "Patrol hand-over lists"), of: HandOver.self,
    columns: [
      ListingColumn("on", Words("移交日期", "Handed over"), .fixed(11)) { list, _ in .date(list.on) },
      ListingColumn("round", Words("轮次", "Round"), .growing(least: 8, weight: 2)) { list, _ in .text(list.round) },
      ListingColumn("from_organ", Words("移交单位", "From"), .growing(least: 8, weight: 2, drop: 2)) { list, _ in
        .text(list.fromOrgan)
      },
      ListingColumn("leads", Words("移交件数", "Leads"), .fixed(8)) { list, _ in .number(list.leadCount) },
      ListingColumn("registered", Words("已登记", "Entered"), .fixed(7)) { list, names in
        .number(try names.leadsHandedOver(list.id))
      },
      ListingColumn("status", Words("状态", "State"), .fixed(11)) { list, _ in
        .coded(list.status.rawValue, list.status.words)
      },
    ],
    details: [
      ListingColumn("received_by", Words("接收人", "Received by")) { list, _ in .text(list.receivedBy) },
      ListingColumn("doc_no", Words("文号", "Paper no.")) { list, _ in .text(list.docNo) },
      ListingColumn("due_on", Words("登记期限", "Register by")) { list, names in
        let due = list.registrationDue(names.rulebook)?.due
        return .due(due, isLate: list.isOpen && due.map { $0 < names.today } == true)
      },
      ListingColumn("note", Words("说明", "Note")) { list, _ in .text(list.note) },
    ],
    begins: ["receive_hand_over"], empty: Words("还没有巡察移交清单：F7 接收", "no list yet: F7 takes one in"))
}

extension HandOver {
  /// By when each of its leads is to be registered (T03: working days from receipt); nil where the office's table of
  /// limits has no such line.
  package func registrationDue(_ rulebook: Rulebook) -> DayCount? {
    rulebook.limits.limit("T03", on: on).map { rulebook.calendar.count($0.span, from: on) }
  }

  /// The leads that were registered from it; void ones were no leads of it.
  func registered(_ desk: any Desk) throws -> Int {
    try desk.records(Lead.self, by: .handOver(id)).filter { $0.status != .void }.count
  }
}

extension Watch {
  /// Handed over and not registered within the days of T03; and what only waits for a word that it is complete.
  static let handOverGap = Watch("hand_over_gap", Words("巡察移交", "Patrol lists")) { lookout in
    try lookout.open(HandOver.self).compactMap { list in
      let registered = try list.registered(lookout)
      let due = list.registrationDue(lookout.context.rulebook)?.due
      if registered >= list.leadCount {
        return WatchPoint(
          Words(
            "\(list.caption.zh) 移交\(list.leadCount)件已全部登记，待确认",
            "\(list.caption.en): all \(list.leadCount) are registered"),
          day: list.on, division: list.division, at: .listing("hand_over", list.id), change: "finish_hand_over")
      }
      guard let due, due < lookout.context.today else { return nil }
      return WatchPoint(
        Words(
          "\(list.caption.zh) 移交\(list.leadCount)件，已登记\(registered)件，登记期限 \(due) 已过",
          "\(list.caption.en): \(registered) of \(list.leadCount) registered, due \(due)"),
        day: due, division: list.division, at: .listing("hand_over", list.id))
    }
  }
}
