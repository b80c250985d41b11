/// 澄清正名: what was untrue or revoked is put right before those who heard of it (domain rule I31, 2.10; the three ways are
/// those of the rules on reports, Art. 50).
package struct Clarification: ListedRecord {
  package static let kind = RecordKind.clarification
  package static let numberPrefix = "Q"

  package var id: RecordID
  package var owner: String
  package var year: Int
  package var serial: Int
  package var division: String
  package var lead: RecordID?
  /// The revoked decision, where it is about one.
  package var accountability: RecordID?
  package var unit: RecordID?
  package var way: Way
  /// 一定范围: who was told.
  package var circle: String?
  package var on: CivilDate
  /// The person it concerns agreed.
  package var hasConsent: Bool
  package var note: String?

  package enum Way: String, Codable, Sendable, CaseIterable {
    case letter, unit, circle

    package var words: Words {
      switch self {
      case .letter: Words("书面澄清", "By letter")
      case .unit: Words("向单位通报", "Told to the unit")
      case .circle: Words("在一定范围通报", "Told in a set circle")
      }
    }
  }

  package init(
    id: RecordID, owner: String, year: Int, serial: Int, under lead: Lead, _ way: Way, on: CivilDate, hasConsent: Bool
  ) {
    self.id = id
    self.owner = owner
    self.year = year
    self.serial = serial
    division = lead.division
    self.lead = lead.id
    unit = lead.unit
    self.way = way
    self.on = on
    self.hasConsent = hasConsent
  }

  package var caption: Words { Words("\(on) ", "\(on) ") + way.words }
  /// Recorded when it was done.
  package var isOpen: Bool { false }
}

extension Listing {
  static let clarifications = Listing(
    "clarifications", Words("澄清正名", "Clarifications"), of: Clarification.self,
    columns: [
      ListingColumn("on", Words("日期", "Date"), .fixed(10)) { record, _ in .date(record.on) },
      ListingColumn("lead", Words("线索", "Lead"), .fixed(10)) { record, names in .text(try names.lead(record.lead)) },
      ListingColumn("unit", Words("单位", "Unit"), .growing(least: 8, weight: 1)) { record, names in
        .text(try names.unit(record.unit))
      },
      ListingColumn("way", Words("方式", "Way"), .fixed(20)) { record, _ in .coded(record.way.rawValue, record.way.words)
      },
      ListingColumn("circle", Words("范围", "Circle"), .growing(least: 8, weight: 2, drop: 1)) { record, _ in
        .text(record.circle)
      },
    ],
    details: [
      ListingColumn("consent", Words("本人同意", "Consent")) { record, _ in .flag(record.hasConsent) },
      ListingColumn("note", Words("说明", "Note")) { record, _ in .text(record.note) },
    ],
    begins: ["clarify"],
    empty: Words("没有澄清：失实线索或已撤销的处理，F7 登记", "none yet: for an untrue lead or a revoked decision, F7"))
}
