/// 下一步: the one thing that a lead waits for, in words; keys are the screen's to add.
package struct NextStep: Sendable, Hashable {
  package let words: Words
  /// The change that does it, and the record where it is not the lead itself.
  package let change: String?
  package let record: RecordID?

  init(_ zh: String, _ en: String, _ change: String? = nil, record: RecordID? = nil) {
    words = Words(zh, en)
    self.change = change
    self.record = record
  }
}

extension Dossier {
  /// Nil where nothing is waited for.
  package var nextStep: NextStep? {
    if let proposed = proposedDisposal, !lead.status.isFinished {
      return NextStep(
        "批准处置意见：\(proposed.mode.words.zh)", "Approve the disposal: \(proposed.mode.words.en)", "approve_disposal")
    }
    switch lead.status {
    case .registered: return NextStep("分办", "Assign it", "assign")
    case .assigned:
      return lead.kind == .clue
        ? NextStep("提出处置意见", "Propose a disposal", "dispose")
        : NextStep("受理诉求", "Take the request on", "accept_request")
    case .inProgress: return NextStep("办理并记结果，办结", "Deal with it, then resolve", "resolve")
    case .talkInquiry: return letterStep ?? outcomeStep
    case .checking, .caseOpened: return outcomeStep
    case .held:
      let when = lead.dueOn.map { Words("（\($0) 前复查）", " (review by \($0))") } ?? Words("", "")
      return NextStep("复查：转核查、谈话函询或了结\(when.zh)", "Review: check, inquire or close\(when.en)", "dispose")
    case .rectifying: return rectificationStep ?? closingStep
    case .resolved, .closed, .declined: return afterClosing
    case .transferred, .merged, .converted, .void: return nil
    }
  }

  private var letterStep: NextStep? {
    guard lead.finding == nil, let disposal = activeDisposal else { return nil }
    guard disposal.letterOn != nil else { return NextStep("谈话或发出函询", "Talk, or send the letter", "letter_sent") }
    guard disposal.repliedOn == nil else { return nil }
    let due = disposal.replyDue.map { Words("（期限 \($0)）", " (due \($0))") } ?? Words("", "")
    return NextStep("等函询答复\(due.zh)", "Await the reply\(due.en)", "letter_reply")
  }

  private var outcomeStep: NextStep {
    switch lead.finding {
    case nil: return NextStep("提出核查结论", "Record the finding", "find")
    case .untrue, .unverifiable:
      guard rectifications.isEmpty, accountabilities.isEmpty else { return rectificationStep ?? closingStep }
      return NextStep("予以了结", "Close it", "close")
    case .established, .partly:
      if refusalWithoutOutcome.isEmpty || !rectifications.isEmpty { return rectificationStep ?? closingStep }
      return NextStep("下整改，或记追责问责", "Order a rectification, or record accountability", "order_rectification")
    }
  }

  private var rectificationStep: NextStep? {
    if lead.status == .rectifying, rectifications.isEmpty {
      return NextStep("下整改", "Order the rectification", "order_rectification")
    }
    guard let index = rectifications.firstIndex(where: { !$0.satisfiesClosing }) else { return nil }
    let item = rectifications[index]
    let which = Words("整改第\(index + 1)项", "rectification \(index + 1)")
    return switch item.nextChange {
    case "verify": NextStep("验收\(which.zh)", "Verify \(which.en)", "verify", record: item.id)
    case "clear": NextStep("\(which.zh)批准销号", "Clear \(which.en)", "clear", record: item.id)
    case "apply": NextStep("\(which.zh)申请销号", "Apply for \(which.en)", "apply", record: item.id)
    case "review_standing": NextStep("\(which.zh)定期复查", "Review \(which.en)", "review_standing", record: item.id)
    default: NextStep("督促\(which.zh)", "See to \(which.en)", "progress", record: item.id)
    }
  }

  private var closingStep: NextStep {
    if let draft = accountabilities.first(where: { $0.status == .draft }) {
      return NextStep(
        "追责问责 \(draft.shortNumber) 作出决定", "Decide \(draft.shortNumber)", "decide_accountability", record: draft.id)
    }
    if lead.finding == nil { return NextStep("提出核查结论", "Record the finding", "find") }
    return NextStep("办结", "Resolve", "resolve")
  }

  private var afterClosing: NextStep? {
    if lead.realName == .named, lead.resultFedBackOn == nil, lead.unreachableOn == nil {
      return NextStep("向实名反映人反馈结果", "Tell the named reporter the result", "feedback")
    }
    return followUps.isEmpty ? NextStep("回访", "Follow up", "follow_up") : nil
  }
}
