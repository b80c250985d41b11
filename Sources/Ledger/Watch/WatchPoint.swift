/// Something that the book points out: nobody has to look for it. A pure finding over the book and the day, never stored.
package struct WatchPoint: Hashable, Sendable {
  /// What is pointed out, in a sentence.
  package let words: Words
  /// Since when, or by when; the earliest comes first.
  package let day: CivilDate?
  package let division: String
  /// Where it leads.
  package let place: Place
  /// The change that answers it, offered with Enter where the place is a record.
  package let change: String?

  package enum Place: Hashable, Sendable {
    case lead(RecordID)
    case rectification(RecordID)
    case observation(RecordID)
    case accountability(RecordID)
    case unit(RecordID)
    /// A listing, by name; at this row where there is one.
    case listing(String, RecordID?)
    /// This month's 监督覆盖率.
    case coverage(division: String)
    /// The leads that came by a channel.
    case channel(String)
  }

  package init(_ words: Words, day: CivilDate?, division: String, at place: Place, change: String? = nil) {
    self.words = words
    self.day = day
    self.division = division
    self.place = place
    self.change = change
  }
}

/// One thing that is looked out for.
package struct Watch: Sendable {
  /// As scripts write it: `duty_gap`.
  package let name: String
  package let title: Words
  package let look: @Sendable (any Lookout) throws -> [WatchPoint]

  package init(_ name: String, _ title: Words, look: @escaping @Sendable (any Lookout) throws -> [WatchPoint]) {
    self.name = name
    self.title = title
    self.look = look
  }
}

/// Everything that is looked out for. A new one is added here and nowhere else: the screen and `duban points` follow.
package enum WatchTable {
  package static let all: [Watch] = [
    .dutyGap,
    .foundAgain, .reviewDue, .formalitiesLate, .adviceLate,
    .lateReplies,
    .taskLate, .coUnitLate, .followUpDue, .careGap,
    .openObjections, .lateRecommendations, .unvisited,
    .openShift, .lowScore, .handOverGap,
    .coverageGap, .silentChannel,
    .measureDue, .approvalOver, .feeOutstanding,
    .noticeDue, .clockPaused, .spotCheckOpen,
  ]
}

/// A watch with what it found.
package struct WatchFinding: Hashable, Sendable {
  package let name: String
  package let title: Words
  package let points: [WatchPoint]

  package init(name: String, title: Words, points: [WatchPoint]) {
    self.name = name
    self.title = title
    self.points = points
  }
}

/// A desk that also reads across records, for what is looked out for. Only what is open or lately dated is read, and
/// small tables whole: no watch walks over all leads.
package protocol Lookout: Desk {
  /// Observations and rows of listings, by the day that orders them.
  func dated<R: NumberedRecord>(_ type: R.Type, _ days: ClosedRange<CivilDate>) throws -> [R]
  /// Subjects that observations and leads found something about at least twice since the day; what was found untrue is
  /// left out.
  func subjectsFoundAgain(since day: CivilDate) throws -> [SubjectRef]
  /// Observations that a unit objects to and nobody has reviewed.
  func objectedObservations() throws -> [Observation]
  /// Units, officers, small listings: all of them.
  func all<R: LedgerRecord>(_ type: R.Type) throws -> [R]
  /// Unfinished requests in which co-units have parts of their own.
  func requestsOfCoUnits() throws -> [Lead]
  /// Leads and requests closed in these days that nobody has called about.
  func closedWithoutFollowUp(_ days: ClosedRange<CivilDate>) throws -> [Lead]
  /// The last final observation of each unit and each hall up to a day; who was never visited is not there.
  func lastVisits(through day: CivilDate) throws -> [RecordID: CivilDate]
  /// What came by each channel of the settings, of a division and all below it where one is given.
  func channelReceipts(_ days: ClosedRange<CivilDate>, division: String?) throws -> [ChannelReceipts]
  /// Unfinished leads by handler.
  func openLeadsByHandler() throws -> [String: Int]
  /// Unfinished leads of charges off the list (M17) of which not all is paid back.
  func unrefunded() throws -> [Lead]
  /// Named reports whose reporter was not told of acceptance, or not of the result although there is one.
  func leadsOwingNotice() throws -> [Lead]
  /// Calls after closing, by their day.
  func followUps(_ days: ClosedRange<CivilDate>) throws -> [FollowUp]
  /// Leads received in these days that point to a finished one.
  func recurrences(_ days: ClosedRange<CivilDate>) throws -> [Lead]
}

extension Lookout {
  /// What every watch finds, the earliest first; of a division and all below it where one is given.
  package func findings(division: String?) throws -> [WatchFinding] {
    let within = division.map { code in
      Set(context.rulebook.divisions.within(code, ili: context.rulebook.iliScope).map(\.code) + [code])
    }
    return try WatchTable.all.map { watch in
      let points = try watch.look(self).filter { point in
        within?.contains(point.division) ?? true
      }
      return WatchFinding(
        name: watch.name, title: watch.title,
        points: points.sorted { first, second in
          guard let day = first.day, let other = second.day else { return first.day != nil && second.day == nil }
          return day < other
        })
    }
  }
}
