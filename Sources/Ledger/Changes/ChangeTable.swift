/// Every change there is. A new one is added here and nowhere else: its command, form and manual page follow.
package enum ChangeTable {
  package static let all: [Change] =
    leads + requests + afterClosing + lookingBack + observations + rectifications + accountability + reception
    + office

  private static let leads: [Change] = [
    .register, .note, .assign, .proposeDisposal, .approveDisposal, .dispose, .withdrawDisposal, .letterSent,
    .letterReply, .find, .openCase, .extend, .pauseClock, .resumeClock, .resolve, .close, .transfer, .merge, .edit,
  ]
  private static let requests: [Change] = [.acceptRequest, .declineRequest, .convertRequest]
  private static let afterClosing: [Change] = [.feedback, .followUp, .fillGap, .reopen, .void]
  private static let lookingBack: [Change] = [
    .recur, .drawSpotCheck, .recordSpotCheck, .recordReconciliation, .settleReconciliation,
  ]
  private static let observations: [Change] = [.observe, .finaliseObservation, .raiseLead]
  private static let rectifications: [Change] = [
    .orderRectification, .progress, .apply, .verify, .returnRectification, .clear, .reviewStanding, .relapse,
    .extendRectification,
  ]
  private static let accountability: [Change] = [
    .recordAccountability, .decideAccountability, .serveAccountability, .revokeAccountability,
  ]
  private static let reception: [Change] = [.addDuty, .holdDuty, .cancelDuty]
  private static let office: [Change] = [
    .recuse, .addOfficer, .editOfficer, .addUnit, .editUnit, .learnAlias, .addDayOff, .setCampaign,
  ]

  private static let byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  package static func change(named name: String) -> Change? { byName[name] }
}
