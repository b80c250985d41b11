import Ledger

// Leads and what hangs on them.
extension ScreenMask {
  func masked(_ row: LeadRow) -> LeadRow {
    LeadRow(
      id: row.id, pageKey: row.pageKey, number: row.number, importedNo: row.importedNo, division: row.division,
      unit: row.unit, unitName: row.unitName, title: text(row.title), mainType: row.mainType,
      handler: code(row.handler), priority: row.priority, clock: row.clock, dueText: row.dueText,
      gapCount: row.gapCount, awaitingAcceptance: row.awaitingAcceptance, awaitingReply: row.awaitingReply,
      repeatCount: row.repeatCount)
  }

  func masked(_ row: RectificationRow) -> RectificationRow {
    RectificationRow(
      pageKey: row.pageKey, rectification: masked(row.rectification), unitName: row.unitName,
      leadNumber: row.leadNumber)
  }

  func masked(_ row: ObservationRow) -> ObservationRow {
    ObservationRow(
      pageKey: row.pageKey, observation: masked(row.observation), unitName: row.unitName, hallName: row.hallName)
  }

  func masked(_ row: AccountabilityRow) -> AccountabilityRow {
    AccountabilityRow(
      pageKey: row.pageKey, accountability: masked(row.accountability), unitName: row.unitName,
      leadNumber: row.leadNumber)
  }

  func masked(_ dossier: Dossier) -> Dossier {
    var dossier = dossier
    dossier.lead = masked(dossier.lead)
    dossier.notes = dossier.notes.map { note in
      var note = note
      note.by = code(note.by)
      note.text = text(note.text)
      return note
    }
    dossier.disposals = dossier.disposals.map { disposal in
      var disposal = disposal
      disposal.proposedBy = code(disposal.proposedBy)
      disposal.opinion = text(disposal.opinion)
      disposal.approval = disposal.approval.map(masked)
      return disposal
    }
    dossier.rectifications = dossier.rectifications.map(masked)
    dossier.accountabilities = dossier.accountabilities.map(masked)
    dossier.followUps = dossier.followUps.map { call in
      var call = call
      call.by = code(call.by)
      call.note = text(call.note)
      return call
    }
    dossier.urgings = dossier.urgings.map(masked)
    dossier.notices = dossier.notices.map(masked)
    dossier.reviews = dossier.reviews.map { review in
      var review = review
      review.note = text(review.note)
      return review
    }
    dossier.clarifications = dossier.clarifications.map { clarification in
      var clarification = clarification
      clarification.note = text(clarification.note)
      return clarification
    }
    dossier.pauses = dossier.pauses.map { pause in
      var pause = pause
      pause.approval = masked(pause.approval)
      pause.note = text(pause.note)
      return pause
    }
    dossier.observation = dossier.observation.map(masked)
    dossier.conversion = nil
    return dossier
  }

  func masked(_ lead: Lead) -> Lead {
    var lead = lead
    lead.title = text(lead.title)
    lead.narrative = text(lead.narrative)
    lead.result = text(lead.result)
    lead.handler = code(lead.handler)
    lead.enterpriseAlias = lead.enterpriseAlias.map { _ in Self.name }
    lead.petitionRef = lead.petitionRef.map { _ in Self.name }
    lead.subject = lead.subject.map(masked)
    lead.extensions = lead.extensions.map(masked)
    lead.findingBy = code(lead.findingBy)
    lead.findingNote = text(lead.findingNote)
    lead.closeReason = text(lead.closeReason)
    lead.approval = lead.approval.map(masked)
    lead.feedbackNote = text(lead.feedbackNote)
    lead.remark = text(lead.remark)
    lead.extra = lead.extra.mapValues { text($0) }
    lead.closings = lead.closings.map { closing in
      var closing = closing
      closing.reason = text(closing.reason)
      closing.approval = closing.approval.map(masked)
      closing.reopenReason = text(closing.reopenReason)
      closing.reopenApproval = masked(closing.reopenApproval)
      return closing
    }
    return lead
  }

  func masked(_ record: Rectification) -> Rectification {
    var record = record
    record.problem = text(record.problem)
    record.cause = text(record.cause)
    record.action = text(record.action)
    record.responsiblePost = text(record.responsiblePost)
    record.orderedBy = code(record.orderedBy)
    record.extensions = record.extensions.map(masked)
    record.progress = record.progress.map(masked)
    record.evidence = record.evidence.map(masked)
    record.appliedBy = code(record.appliedBy)
    record.verifiers = record.verifiers.map { code($0) }
    record.verifyResult = text(record.verifyResult)
    record.returned = record.returned.map(masked)
    record.approval = record.approval.map(masked)
    record.reviews = record.reviews.map(masked)
    return record
  }

  func masked(_ record: Accountability) -> Accountability {
    var record = record
    record.subject = record.subject.map(masked)
    record.note = text(record.note)
    record.approval = record.approval.map(masked)
    record.revokeReason = text(record.revokeReason)
    record.toleranceReason = text(record.toleranceReason)
    record.toleranceApproval = record.toleranceApproval.map(masked)
    return record
  }

  func masked(_ ladder: SubjectLadder) -> SubjectLadder {
    var ladder = ladder
    ladder.subject = masked(ladder.subject)
    ladder.decisions = ladder.decisions.map(masked)
    return ladder
  }

  private func masked(_ letter: UrgingLetter) -> UrgingLetter {
    var letter = letter
    letter.content = text(letter.content)
    letter.outcome = text(letter.outcome)
    letter.talkNote = text(letter.talkNote)
    letter.paper = text(letter.paper)
    return letter
  }

  private func masked(_ letter: RectificationLetter) -> RectificationLetter {
    var letter = letter
    letter.writtenBy = code(letter.writtenBy)
    letter.content = text(letter.content)
    letter.approval = letter.approval.map(masked)
    letter.outcome = text(letter.outcome)
    letter.paper = text(letter.paper)
    return letter
  }

  func masked(_ paper: OutgoingPaper) -> OutgoingPaper {
    var paper = paper
    paper.text = text(paper.text)
    return paper
  }

  func masked(_ shift: DeskShift) -> DeskShift {
    var shift = shift
    shift.officer = code(shift.officer)
    shift.note = text(shift.note)
    return shift
  }

  func masked(_ record: Observation) -> Observation {
    var record = record
    record.officer1 = code(record.officer1)
    record.officer2 = code(record.officer2)
    record.answers = record.answers.map {
      Observation.Answer(item: $0.item, mark: $0.mark, note: text($0.note))
    }
    record.found = text(record.found)
    record.recommendation = text(record.recommendation)
    record.unitStatement = text(record.unitStatement)
    record.objection = record.objection.map { objection in
      var objection = objection
      objection.text = text(objection.text)
      objection.reviewer = code(objection.reviewer)
      objection.opinion = text(objection.opinion)
      return objection
    }
    record.subject = record.subject.map(masked)
    return record
  }

  private func masked(_ subject: SubjectRef) -> SubjectRef {
    SubjectRef(unit: subject.unit, postClass: Self.name, serial: 0)
  }

  private func masked(_ approval: Approval) -> Approval {
    Approval(by: code(approval.by), post: text(approval.post), on: approval.on, ref: text(approval.ref))
  }

  private func masked(_ extended: Extension) -> Extension {
    Extension(
      from: extended.from, to: extended.to, reason: text(extended.reason), approval: masked(extended.approval))
  }

  private func masked(_ line: DatedLine) -> DatedLine {
    DatedLine(on: line.on, by: code(line.by), text: text(line.text))
  }
}
