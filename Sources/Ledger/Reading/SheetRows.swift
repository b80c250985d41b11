/// A rectification with what a ledger of them shows beside it.
package struct RectificationSheetRow: Sendable {
  package let rectification: Rectification
  package let unitName: String
  package let coUnitNames: [String]

  package init(rectification: Rectification, unitName: String, coUnitNames: [String]) {
    self.rectification = rectification
    self.unitName = unitName
    self.coUnitNames = coUnitNames
  }
}

/// A visit with the names of where it was.
package struct ObservationSheetRow: Sendable {
  package let observation: Observation
  package let unitName: String
  package let hallName: String?

  package init(observation: Observation, unitName: String, hallName: String?) {
    self.observation = observation
    self.unitName = unitName
    self.hallName = hallName
  }
}

/// A decision with the lead that it belongs to.
package struct DecisionSheetRow: Sendable {
  package let decision: AccountabilityDecision
  /// The number of the sheet that the lead came from, else the book's own.
  package let leadNumber: String
  package let unitName: String

  package init(decision: AccountabilityDecision, leadNumber: String, unitName: String) {
    self.decision = decision
    self.leadNumber = leadNumber
    self.unitName = unitName
  }
}

/// What a body reports on a measure, with the names of the units that answer for it.
package struct MeasureSheetRow: Sendable {
  package let report: MeasureReport
  /// Nil is 未注明.
  package let unitName: String?
  package let coUnitNames: [String]

  package init(report: MeasureReport, unitName: String?, coUnitNames: [String]) {
    self.report = report
    self.unitName = unitName
    self.coUnitNames = coUnitNames
  }
}
