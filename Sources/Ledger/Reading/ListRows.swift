/// What the list of leads shows of one.
package struct LeadRow: ListRow {
  package let id: RecordID
  package let pageKey: PageKey
  package let number: RecordNumber
  package let importedNo: String?
  package let division: String
  package let unit: RecordID?
  /// 住建局; empty is 未注明.
  package let unitName: String
  package let title: String
  package let mainType: String?
  package let handler: String?
  package let priority: Priority
  package let clock: ClockFacts
  package let dueText: String?
  package let gapCount: Int
  /// Rectifications under it that wait for acceptance (申请销号).
  package let awaitingAcceptance: Int
  /// A letter whose reply is still out: of a talk or inquiry, to the handling department, to the unit.
  package let awaitingReply: Bool
  /// How often the matter was reported again: leads merged into it, also by way of another.
  package let repeatCount: Int

  package init(
    id: RecordID, pageKey: PageKey, number: RecordNumber, importedNo: String?, division: String, unit: RecordID?,
    unitName: String, title: String, mainType: String?, handler: String?, priority: Priority, clock: ClockFacts,
    dueText: String?, gapCount: Int, awaitingAcceptance: Int, awaitingReply: Bool, repeatCount: Int = 0
  ) {
    self.id = id
    self.pageKey = pageKey
    self.number = number
    self.importedNo = importedNo
    self.division = division
    self.unit = unit
    self.unitName = unitName
    self.title = title
    self.mainType = mainType
    self.handler = handler
    self.priority = priority
    self.clock = clock
    self.dueText = dueText
    self.gapCount = gapCount
    self.awaitingAcceptance = awaitingAcceptance
    self.awaitingReply = awaitingReply
    self.repeatCount = repeatCount
  }
}

package struct RectificationRow: ListRow {
  package var id: RecordID { rectification.id }
  package let pageKey: PageKey
  package let rectification: Rectification
  package let unitName: String
  package let leadNumber: RecordNumber?

  package init(pageKey: PageKey, rectification: Rectification, unitName: String, leadNumber: RecordNumber?) {
    self.pageKey = pageKey
    self.rectification = rectification
    self.unitName = unitName
    self.leadNumber = leadNumber
  }

  package static func == (a: RectificationRow, b: RectificationRow) -> Bool {
    a.pageKey == b.pageKey && a.rectification == b.rectification
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(pageKey) }
}

package struct ObservationRow: ListRow {
  package var id: RecordID { observation.id }
  package let pageKey: PageKey
  package let observation: Observation
  package let unitName: String
  package let hallName: String?

  package init(pageKey: PageKey, observation: Observation, unitName: String, hallName: String?) {
    self.pageKey = pageKey
    self.observation = observation
    self.unitName = unitName
    self.hallName = hallName
  }

  package static func == (a: ObservationRow, b: ObservationRow) -> Bool {
    a.pageKey == b.pageKey && a.observation == b.observation
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(pageKey) }
}

package struct AccountabilityRow: ListRow {
  package var id: RecordID { accountability.id }
  package let pageKey: PageKey
  package let accountability: Accountability
  package let unitName: String
  package let leadNumber: RecordNumber?

  package init(pageKey: PageKey, accountability: Accountability, unitName: String, leadNumber: RecordNumber?) {
    self.pageKey = pageKey
    self.accountability = accountability
    self.unitName = unitName
    self.leadNumber = leadNumber
  }

  package static func == (a: AccountabilityRow, b: AccountabilityRow) -> Bool {
    a.pageKey == b.pageKey && a.accountability == b.accountability
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(pageKey) }
}

/// Open leads, red and yellow ones of a division (with all below it) or a unit (with its windows).
package struct TreeCount: Hashable, Sendable {
  package var open: Int
  package var red: Int
  package var yellow: Int

  package init(open: Int = 0, red: Int = 0, yellow: Int = 0) {
    self.open = open
    self.red = red
    self.yellow = yellow
  }
}

/// The counts beside the tree; divisions with no unit and no lead have none.
package struct TreeCounts: Hashable, Sendable {
  package var divisions: [String: TreeCount]
  package var units: [RecordID: TreeCount]

  package init(divisions: [String: TreeCount] = [:], units: [RecordID: TreeCount] = [:]) {
    self.divisions = divisions
    self.units = units
  }
}

/// The morning's numbers in the header.
package struct MorningCounts: Hashable, Sendable {
  package var red: Int
  package var yellow: Int
  package var awaitingAcceptance: Int
  package var awaitingReply: Int

  package init(red: Int = 0, yellow: Int = 0, awaitingAcceptance: Int = 0, awaitingReply: Int = 0) {
    self.red = red
    self.yellow = yellow
    self.awaitingAcceptance = awaitingAcceptance
    self.awaitingReply = awaitingReply
  }
}
