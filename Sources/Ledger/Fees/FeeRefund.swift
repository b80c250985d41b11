/// 退费: money that was charged outside the list and paid back (B-13, M17), in part or in full.
package struct FeeRefund: ListedRecord {
  package static let kind = RecordKind.feeRefund
  package static let numberPrefix = "Y"

  package var id: RecordID
  package var owner: String
  package var year: Int
  package var serial: Int
  package var division: String
  package var lead: RecordID?
  package var unit: RecordID?
  package var on: CivilDate
  package var amount: Money
  package var evidence: String

  package init(
    id: RecordID, owner: String, year: Int, serial: Int, division: String, lead: RecordID, unit: RecordID?,
    on: CivilDate, amount: Money, evidence: String
  ) {
    self.id = id
    self.owner = owner
    self.year = year
    self.serial = serial
    self.division = division
    self.lead = lead
    self.unit = unit
    self.on = on
    self.amount = amount
    self.evidence = evidence
  }

  package var caption: Words { Words("\(on) \(amount.yuan)元", "\(on) \(amount.yuan) yuan") }
  /// It is done when it is recorded.
  package var isOpen: Bool { false }
}

extension Lead {
  /// What was charged outside the list (M17).
  package static let feeType = "M17"

  /// Charged and not paid back; nil for a lead of another kind.
  package var outstandingFee: Money? {
    guard types.contains(Lead.feeType), let charged = amountCharged, charged.fen > 0 else { return nil }
    return Money(fen: max(0, charged.fen - (amountRefunded?.fen ?? 0)))
  }
}

extension Listing {
  static let refund = Listing(
    "refund", Words("退费记录", "Refunds"), of: FeeRefund.self,
    columns: [
      ListingColumn("on", Words("日期", "Date"), .fixed(10)) { refund, _ in .date(refund.on) },
      ListingColumn("unit", Words("单位", "Unit"), .growing(least: 8, weight: 1)) { refund, names in
        .text(try names.unit(refund.unit))
      },
      ListingColumn("lead", Words("线索", "Lead"), .growing(least: 6, weight: 1)) { refund, names in
        .text(try names.lead(refund.lead))
      },
      ListingColumn("amount", Words("退费（元）", "Refunded"), .growing(least: 10, weight: 1)) { refund, _ in
        .money(refund.amount)
      },
      ListingColumn("evidence", Words("佐证", "Evidence"), .growing(least: 10, weight: 3, drop: 1)) { refund, _ in
        .text(refund.evidence)
      },
    ],
    begins: ["refund"],
    empty: Words("还没有退费：在清单外收费的线索上用“记退费”", "no refund yet: record one on a lead of charges off the list"))
}

extension Watch {
  /// Charged minus refunded, unit by unit, over the leads that are not finished; what was found untrue is charged to
  /// nobody (domain rule I31).
  static let feeOutstanding = Watch("fee_outstanding", Words("清单外收费", "Charges")) { lookout in
    let leads = try lookout.unrefunded().filter(\.countsAgainstItsSubject)
    let byUnit = Dictionary(grouping: leads, by: \.unit)
    return try byUnit.map { unit, leads in
      let name = try unit.flatMap { try lookout.record(OfficeUnit.self, $0) }?.shortName
      let charged = Money(fen: leads.reduce(0) { $0 + ($1.amountCharged?.fen ?? 0) })
      let owed = Money(fen: leads.reduce(0) { $0 + ($1.outstandingFee?.fen ?? 0) })
      let refunded = Money(fen: charged.fen - owed.fen)
      let oldest = leads.min { ($0.receivedOn, $0.serial) < ($1.receivedOn, $1.serial) }
      return WatchPoint(
        Words(
          "\(name ?? "未注明单位")被反映收取\(charged.yuan)元（未核实的以核查为准），已退\(refunded.yuan)元，差\(owed.yuan)元，\(leads.count)件",
          "\(name ?? "no unit named"): reported charged \(charged.yuan), refunded \(refunded.yuan), outstanding \(owed.yuan), "
            + "\(leads.count) lead(s)"),
        day: oldest?.receivedOn, division: oldest?.division ?? lookout.context.owner,
        at: oldest.map { .lead($0.id) } ?? .listing(Listing.refund.name, nil))
    }.sorted { $0.words.zh < $1.words.zh }
  }
}
