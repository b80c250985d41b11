/// A change that could come next, with what stands against it: what 办理 numbers and greys.
package struct Step: Sendable {
  package let change: Change
  /// As the list calls it: 提出核查结论（属实 / 部分属实 / 不实 / 无法查实）.
  package let title: Words
  package let refusals: [BrokenRule]

  package var isLegal: Bool { refusals.isEmpty }

  /// 缺核查结论；整改第2项未销号: why it is grey.
  package var why: Words { refusals.map(\.message).listed(Words("；", "; ")) }
}

// What 办理 offers. Legal steps come first; among equals the order is that of these lists, the likeliest first, so that
// the digits of one state stay where the hand knows them.
extension ChangeTable {
  /// The next steps of a lead or a request. Illegal ones stand here only where their reason teaches something.
  package static func steps(for dossier: Dossier, _ context: ChangeContext) -> [Step] {
    let order = dossier.lead.status.isFinished ? finishedOrder : dossier.lead.kind == .clue ? clueOrder : requestOrder
    let subject = Change.Subject.lead(dossier)
    return sorted(order, subject, context).map { step in
      guard step.change.name == "resolve", dossier.lead.kind == .clue, !dossier.lead.status.isFinished else {
        return step
      }
      // The finding may be given with the closing, but here it is what comes first.
      let missing = dossier.lead.finding == nil ? [BrokenRule.noFinding] : []
      return Step(change: step.change, title: step.title, refusals: missing + step.refusals)
    }.legalFirst
  }

  package static func steps(for rectification: Rectification, _ dossier: Dossier?, _ context: ChangeContext) -> [Step] {
    let standing: Show = rectification.rectKind == .standing ? .always : .whenLegal
    let order: [(Change, Show)] = [
      (.progress, .always), (.apply, .always), (.verify, .always), (.returnRectification, .always), (.clear, .always),
      (.reviewStanding, standing), (.extendRectification, .always), (.relapse, .whenLegal),
      (.draftNotice, .whenLegal),
    ]
    return sorted(order, .rectification(rectification, dossier), context).legalFirst
  }

  package static func steps(for observation: Observation, _ context: ChangeContext) -> [Step] {
    let order: [(Change, Show)] = [
      (.finaliseObservation, .whenLegal), (.reviewObjection, .whenLegal), (.raiseLead, .always),
      (.signObservation, .whenLegal), (.recommend, .whenLegal), (.raiseObjection, .whenLegal),
    ]
    // What scored below the office's threshold asks for a lead first (A63).
    let isLow = context.rulebook.lowScore(of: observation) != nil
    let first = order.filter { isLow && $0.0.name == Change.raiseLead.name }
    let rest = order.filter { !isLow || $0.0.name != Change.raiseLead.name }
    return sorted(first + rest, .observation(observation), context).legalFirst
  }

  package static func steps(for record: Accountability, _ dossier: Dossier, _ context: ChangeContext) -> [Step] {
    // A transfer that was suggested waits for the unit alone.
    let plain: Show = record.transfer == nil ? .always : .whenLegal
    let order: [(Change, Show)] = [
      (.decideAccountability, .whenLegal), (.transferOutcome, .whenLegal),
      (.serveAccountability, record.servedOn == nil ? plain : .whenLegal), (.finishFormalities, .whenLegal),
      (.publiciseAccountability, .whenLegal),
      (.fileReview, plain), (.tolerateAccountability, .whenLegal), (.revokeAccountability, plain),
    ]
    return sorted(order, .accountability(record, dossier), context).legalFirst
  }

  /// Whether a step that is not legal is shown grey or left out.
  private enum Show { case always, whenLegal }

  private static let clueOrder: [(Change, Show)] = [
    (.resumeClock, .whenLegal), (.note, .always), (.approveDisposal, .whenLegal), (.assign, .whenLegal),
    (.dispose, .always), (.find, .always),
    (.orderRectification, .always), (.recordAccountability, .always), (.resolve, .always), (.extend, .always),
    (.pauseClock, .whenLegal), (.proposeDisposal, .whenLegal), (.withdrawDisposal, .whenLegal),
    (.letterSent, .whenLegal),
    (.letterReply, .whenLegal), (.refund, .whenLegal), (.openCase, .whenLegal), (.close, .whenLegal),
    (.fillGap, .whenLegal), (.suggestTransfer, .whenLegal), (.clarify, .whenLegal),
    (.transfer, .always), (.merge, .always), (.edit, .whenLegal), (.feedback, .whenLegal),
    (.meetingReminder, .whenLegal), (.void, .whenLegal),
    (.urge, .whenLegal), (.remind, .whenLegal),
  ]
  private static let requestOrder: [(Change, Show)] = [
    (.resumeClock, .whenLegal), (.note, .always), (.assign, .whenLegal), (.acceptRequest, .whenLegal),
    (.resolve, .always),
    (.declineRequest, .always), (.convertRequest, .always), (.setCoDue, .whenLegal), (.coDone, .whenLegal),
    (.meetingReminder, .whenLegal), (.orderRectification, .whenLegal), (.extend, .whenLegal),
    (.pauseClock, .whenLegal),
    (.fillGap, .whenLegal), (.edit, .whenLegal), (.feedback, .whenLegal), (.void, .whenLegal),
    (.urge, .whenLegal), (.remind, .whenLegal),
  ]
  private static let finishedOrder: [(Change, Show)] = [
    (.followUp, .always), (.informOfficial, .whenLegal), (.clarify, .whenLegal), (.feedback, .whenLegal),
    (.fillGap, .whenLegal), (.reopen, .always), (.recur, .whenLegal), (.void, .always),
  ]

  private static func sorted(
    _ order: [(Change, Show)], _ subject: Change.Subject, _ context: ChangeContext
  ) -> [Step] {
    order.compactMap { change, show in
      let step = Step(
        change: change, title: change.stepTitle(subject, context),
        refusals: change.availability(subject, context).uniqued())
      return step.isLegal || show == .always ? step : nil
    }
  }
}

extension [Step] {
  fileprivate var legalFirst: [Step] { filter(\.isLegal) + filter { !$0.isLegal } }
}

extension Change {
  /// The title, with what the hand has to have ready.
  fileprivate func stepTitle(_ subject: Subject, _ context: ChangeContext) -> Words {
    switch (name, subject) {
    case ("find", _): return title + Words("（属实 / 部分属实 / 不实 / 无法查实）", " (true / partly / untrue / unverifiable)")
    case ("extend", _): return title + Words("（要批准人、审批件文号）", " (needs approver and paper no.)")
    case ("assign", .lead(let dossier)) where dossier.lead.handler != nil: return Words("改派承办人", "Hand over")
    case ("approve_disposal", .lead(let dossier)):
      return dossier.proposedDisposal.map { title + Words("：\($0.mode.words.zh)", ": \($0.mode.words.en)") } ?? title
    case ("raise_lead", .observation(let observation)):
      guard let score = context.rulebook.lowScore(of: observation) else { return title }
      return title
        + Words(
          "（得分\(score.text)，低于\(context.rulebook.scoring.thresholdText)）",
          " (score \(score.text), below \(context.rulebook.scoring.thresholdText))")
    case ("dispose", .lead(let dossier)) where dossier.activeDisposal != nil: return Words("改变处置方式", "Dispose anew")
    default: return title
    }
  }
}
