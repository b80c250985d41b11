/// 红黄蓝 (domain 2.8): shown as words besides colour.
package enum Colour: String, Codable, Sendable, CaseIterable {
  case red, yellow, blue

  /// 红 / R
  package var words: Words {
    switch self {
    case .red: Words("红", "R")
    case .yellow: Words("黄", "Y")
    case .blue: Words("蓝", "B")
    }
  }
}

/// When a lead turns yellow and red (T25; other offices count otherwise, so these are settings).
package struct ColourThresholds: Hashable, Sendable {
  package enum CountFrom: String, Sendable, Codable { case discovered, received }

  package var countFrom: CountFrom
  /// A clue without disposal: yellow after so many months, red after so many.
  package var yellowAfterMonths: Int
  package var redAfterMonths: Int
  /// With a due date: yellow on its last so many days, the due day included.
  package var yellowLastDays: Int

  package init(
    countFrom: CountFrom = .discovered, yellowAfterMonths: Int = 1, redAfterMonths: Int = 2, yellowLastDays: Int = 3
  ) {
    self.countFrom = countFrom
    self.yellowAfterMonths = yellowAfterMonths
    self.redAfterMonths = redAfterMonths
    self.yellowLastDays = yellowLastDays
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

  package init(
    kind: LeadKind, status: LeadStatus, dueOn: CivilDate?, discoveredOn: CivilDate?, receivedOn: CivilDate,
    isDisposed: Bool, closedOn: CivilDate?
  ) {
    self.kind = kind
    self.status = status
    self.dueOn = dueOn
    self.discoveredOn = discoveredOn
    self.receivedOn = receivedOn
    self.isDisposed = isDisposed
    self.closedOn = closedOn
  }
}

extension Lead {
  package var clockFacts: ClockFacts {
    ClockFacts(
      kind: kind, status: status, dueOn: dueOn, discoveredOn: discoveredOn, receivedOn: receivedOn,
      isDisposed: disposalMode != nil, closedOn: closedOn)
  }
}
