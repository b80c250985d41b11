/// Every change there is. A new one is added here and nowhere else: its command, form and manual page follow.
package enum ChangeTable {
  package static let all: [Change] =
    leads + requests + afterClosing + lookingBack + observations + rectifications + accountability + dueProcess
    + reception + letters + meetings + care + deskShifts + handOvers + filters + measures + samples
    + office

  private static let leads: [Change] = [
    .register, .note, .assign, .proposeDisposal, .approveDisposal, .dispose, .withdrawDisposal, .letterSent,
    .letterReply, .find, .openCase, .extend, .pauseClock, .resumeClock, .resolve, .close, .transfer, .merge, .edit,
    .refund,
  ]
  private static let requests: [Change] = [
    .acceptRequest, .declineRequest, .convertRequest, .setCoDue, .coDone, .meetingReminder,
  ]
  private static let afterClosing: [Change] = [.feedback, .followUp, .fillGap, .reopen, .void]
  private static let lookingBack: [Change] = [
    .recur, .drawSpotCheck, .recordSpotCheck, .recordReconciliation, .settleReconciliation,
  ]
  private static let observations: [Change] = [.observe, .finaliseObservation, .raiseLead] + afterVisits
  private static let afterVisits: [Change] = [
    .signObservation, .raiseObjection, .reviewObjection, .recommend, .recommendationReply, .drawVisits, .endDraw,
  ]
  private static let rectifications: [Change] = [
    .orderRectification, .progress, .apply, .verify, .returnRectification, .clear, .reviewStanding, .relapse,
    .extendRectification,
  ]
  private static let accountability: [Change] = [
    .recordAccountability, .decideAccountability, .serveAccountability, .revokeAccountability,
  ]
  private static let dueProcess: [Change] = [
    .suggestTransfer, .transferOutcome, .publiciseAccountability, .tolerateAccountability, .finishFormalities,
    .fileReview, .decideReview, .clarify, .informOfficial, .issueAdvice, .adviceReply,
  ]
  private static let reception: [Change] = [.addDuty, .holdDuty, .cancelDuty]
  private static let letters: [Change] = [
    .remind, .urge, .urgeDepartment, .issueLetter, .urgeReply, .urgeTalk, .urgeEscalate, .closeLetter, .draftNotice,
    .releaseNotice, .noticeReply, .closeNotice, .handOverLetter, .handOverNotice,
  ]
  private static let meetings: [Change] = [.addMeeting, .addTask, .spinOff, .writeMinutes, .finishTask]
  private static let care: [Change] = [.assignCare, .careVisit, .careProblemSolved, .careRequest, .editCare, .endCare]
  private static let deskShifts: [Change] = [.openShift, .deskEntry, .closeShift]
  private static let handOvers: [Change] = [.receiveHandOver, .finishHandOver]
  private static let filters: [Change] = [.saveFilter, .dropFilter]
  private static let measures: [Change] = [.submitMeasure, .resubmitMeasure, .acceptMeasure, .returnMeasure]
  private static let samples: [Change] = [.addSample, .raiseSample, .pauseSample, .resumeSample, .finishSample]
  private static let office: [Change] = [
    .recuse, .addOfficer, .editOfficer, .addUnit, .editUnit, .learnAlias, .addDayOff, .setCampaign,
  ]

  private static let byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  package static func change(named name: String) -> Change? { byName[name] }
}
