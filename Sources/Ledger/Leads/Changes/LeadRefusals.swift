// What the states of a lead allow (domain 3.2), as sentences that several changes share.
extension Lead {
  /// Domain rule I12: a finished lead is immutable but for a few changes that do not ask this.
  func refusalIfFinished(_ wanted: Words) -> [BrokenRule] {
    guard status.isFinished else { return [] }
    let mend =
      mayBeReopened ? Words("；需要时先重启（reopen）", "; reopen it first (reopen)") : Words("", "")
    return [
      BrokenRule(
        "I12",
        Words("线索“\(status.words.zh)”，不能\(wanted.zh)", "the lead is \"\(status.words.en)\" and cannot \(wanted.en)")
          + mend)
    ]
  }

  /// The arrow to `next`, or why it is not there.
  func refusals(becoming next: LeadStatus, _ wanted: Words, hint: Words? = nil) -> [BrokenRule] {
    let finished = refusalIfFinished(wanted)
    guard finished.isEmpty, !status.mayBecome(next, kind: kind) else { return finished }
    return [.state(self, wanted, hint: hint)]
  }

  /// Most changes are for clues or for requests, not for both.
  func refusal(unless kind: LeadKind, _ wanted: Words) -> [BrokenRule] {
    guard self.kind != kind else { return [] }
    return [
      BrokenRule(
        "state",
        Words("\(self.kind.words.zh)不能\(wanted.zh)", "a \(self.kind.words.en.lowercased()) cannot \(wanted.en)"))
    ]
  }

  /// resolved|closed → assigned; nothing else comes back.
  var mayBeReopened: Bool { status == .resolved || status == .closed }

  /// The one thing to do first where a disposal is wanted and the lead was not assigned yet.
  var assignFirst: Words? {
    status == .registered ? Words("先分办（assign）", "assign it first (assign)") : nil
  }
}

extension Dossier {
  /// The arrow that a disposal of this mode would be (domain 3.2: an arrow into these five states is a disposal).
  func refusals(of mode: DisposalMode, _ wanted: Words) -> [BrokenRule] {
    lead.refusals(becoming: mode.leadsTo, wanted, hint: lead.assignFirst)
  }

  /// Whether any disposal at all could be made from here.
  func refusalsOfAnyDisposal(_ wanted: Words) -> [BrokenRule] {
    let kind = lead.refusal(unless: .clue, wanted)
    let finished = lead.refusalIfFinished(wanted)
    guard kind.isEmpty, finished.isEmpty else { return kind + finished }
    let open = DisposalMode.allCases.contains { lead.status.mayBecome($0.leadsTo, kind: lead.kind) }
    return (open ? [] : [.state(lead, wanted, hint: lead.assignFirst)]) + refusalWhilePaused
  }

  /// Domain rule I10: one disposal at a time, so a proposal that waits for its signature comes first.
  var refusalWhileProposed: [BrokenRule] {
    guard let waiting = proposedDisposal else { return [] }
    return [
      BrokenRule(
        "I10",
        Words(
          "处置意见“\(waiting.mode.words.zh)”待批：先批准（approve_disposal）或撤回（withdraw_disposal）",
          "\"\(waiting.mode.words.en)\" awaits approval: approve it (approve_disposal) or withdraw it (withdraw_disposal)"
        ))
    ]
  }
}
