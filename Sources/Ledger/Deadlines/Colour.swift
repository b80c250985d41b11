/// 红黄蓝 (domain 2.8): shown as words besides colour.
package enum Colour: String, Codable, Sendable, CaseIterable, Comparable {
  case red, yellow, blue

  /// The graver first.
  package static func < (a: Colour, b: Colour) -> Bool { a.gravity < b.gravity }
  private var gravity: Int { self == .red ? 0 : self == .yellow ? 1 : 2 }

  /// 红 / R
  package var words: Words {
    switch self {
    case .red: Words("红", "R")
    case .yellow: Words("黄", "Y")
    case .blue: Words("蓝", "B")
    }
  }
}

/// The facts of a lead that its colour and its days depend on.
package struct ClockFacts: Hashable, Sendable {
  package var kind: LeadKind
  package var status: LeadStatus
  package var dueOn: CivilDate?
  package var discoveredOn: CivilDate?
  package var receivedOn: CivilDate
  package var isDisposed: Bool
  package var closedOn: CivilDate?
  /// Since when the clock stands still.
  package var pausedFrom: CivilDate?
  /// The last step or line of progress.
  package var movedOn: CivilDate?

  package init(
    kind: LeadKind, status: LeadStatus, dueOn: CivilDate?, discoveredOn: CivilDate?, receivedOn: CivilDate,
    isDisposed: Bool, closedOn: CivilDate?, pausedFrom: CivilDate? = nil, movedOn: CivilDate? = nil
  ) {
    self.kind = kind
    self.status = status
    self.dueOn = dueOn
    self.discoveredOn = discoveredOn
    self.receivedOn = receivedOn
    self.isDisposed = isDisposed
    self.closedOn = closedOn
    self.pausedFrom = pausedFrom
    self.movedOn = movedOn
  }
}

extension Lead {
  package var clockFacts: ClockFacts {
    ClockFacts(
      kind: kind, status: status, dueOn: dueOn, discoveredOn: discoveredOn, receivedOn: receivedOn,
      isDisposed: disposalMode != nil, closedOn: closedOn, pausedFrom: pausedFrom, movedOn: movedOn)
  }
}

extension Lead {
  /// With a step or a line of progress on that day, where none is later.
  func moved(on day: CivilDate) -> Lead {
    var lead = self
    lead.movedOn = max(movedOn ?? day, day)
    return lead
  }
}

extension Desk {
  /// The lead with the day of a line of progress, where the office counts idle months; elsewhere a line leaves the lead
  /// itself alone, so that what was done before it can still be undone.
  func moving(_ lead: Lead, on day: CivilDate) -> [any LedgerRecord] {
    context.rulebook.colours.idle.isEmpty ? [] : [lead.moved(on: day)]
  }
}
