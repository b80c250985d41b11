import Ledger
import LedgerStore

/// How far one lead of the past has come, and what was written beside it on the way.
struct PastLead {
  var lead: Lead
  private let matter: PracticeMatter
  private let unit: OfficeUnit?
  private let today: CivilDate
  private(set) var others: [any LedgerRecord] = []

  init(_ lead: Lead, _ matter: PracticeMatter, unit: OfficeUnit?, today: CivilDate) {
    self.lead = lead
    self.matter = matter
    self.unit = unit
    self.today = today
    note(.registered, on: lead.receivedOn, lead.title)
  }

  /// Open on the ledger's day.
  mutating func stayOpen(_ past: inout PracticePast, _ numbers: inout RunningNumbers) {
    let draw = past.generator.number(1...100)
    let age = today.days(since: lead.receivedOn)
    guard age >= 10 || draw > 80, draw > 25 else {
      if draw.isMultiple(of: 3) { assign(&past) }
      if lead.kind == .request, lead.status == .assigned { lead.status = .inProgress }
      lead.opinionDueOn = past.context.opinionDue(lead)?.due
      return
    }
    assign(&past)
    guard lead.kind == .clue else {
      lead.status = .inProgress
      setDue(today.adding(days: past.generator.number(-30...40)), past.paper(lead.receivedOn))
      return
    }
    let mode: DisposalMode =
      switch draw {
      case 26...45: .talkInquiry
      case 46...70: .check
      case 71...73: .hold
      default: .orderRectification
      }
    lead.status = mode.leadsTo
    let day = min(today, lead.receivedOn.adding(days: past.generator.number(4...20)))
    dispose(mode, on: day, due: today.adding(days: past.generator.number(-40...90)), &past)
    if mode == .orderRectification { rectify(from: day, cleared: nil, &past, &numbers) }
    note(.progress, on: day, past.generator.pick(matter.progress, or: "调阅资料"))
  }

  /// Open, and for long: two hundred lines.
  mutating func linger(_ past: inout PracticePast) {
    lead.kind = .clue
    assign(&past)
    lead.status = .checking
    dispose(.check, on: lead.receivedOn, due: today.adding(days: 30), &past)
    for line in 1...200 {
      note(.progress, on: today, "第\(line)次：\(past.generator.pick(matter.progress, or: "调阅资料"))")
    }
  }

  /// Done with before the ledger's day.
  mutating func end(_ past: inout PracticePast, _ numbers: inout RunningNumbers) {
    assign(&past)
    let took = past.generator.number(12...150)
    let day = min(today, lead.receivedOn.adding(days: took))
    let draw = past.generator.number(1...100)
    lead.closedOn = day
    lead.approval = approval(on: day, &past)
    guard lead.kind == .clue else {
      lead.status = draw <= 85 ? .resolved : .declined
      lead.closeReason = draw <= 85 ? "已协调办结" : "不符合政策规定，已说明"
      lead.result = lead.closeReason
      return note(draw <= 85 ? .resolved : .declined, on: day, lead.closeReason ?? "")
    }
    lead.findingOn = day
    lead.findingBy = lead.handler
    let start = lead.receivedOn.adding(days: min(took, past.generator.number(3...20)))
    if draw <= 75 {
      lead.status = .resolved
      lead.finding = draw <= 55 ? .established : .partly
      lead.closeReason = "问题属实，整改到位，已销号"
      lead.result = matter.action
      dispose(draw <= 30 ? .orderRectification : .check, on: min(start, day), due: day, ended: day, &past)
      if draw <= 25 { rectify(from: min(start, day), cleared: day, &past, &numbers) }
      note(.resolved, on: day, matter.evidence)
    } else {
      lead.status = .closed
      lead.finding = draw <= 95 ? .untrue : .unverifiable
      lead.closeReason = "经核实反映失实"
      dispose(.close, on: min(start, day), due: nil, ended: day, &past)
      note(.closed, on: day, "经核实，反映问题不存在")
    }
  }

  // MARK: Steps

  private mutating func assign(_ past: inout PracticePast) {
    lead.status = .assigned
    lead.handlingDepartment = past.generator.pick(["案件监督管理室", "第一监督检查室", "第二监督检查室"], or: "案件监督管理室")
    lead.handler = past.generator.pick(["K-03", "K-04", "K-05"], or: "K-03")
    lead.assignedOn = min(today, lead.receivedOn.adding(days: past.generator.number(1...3)))
  }

  private mutating func setDue(_ day: CivilDate?, _ paper: String) {
    lead.dueOn = day
    lead.dueRule = day == nil ? nil : "approval"
    lead.dueVersion = day == nil ? nil : paper
  }

  private mutating func dispose(
    _ mode: DisposalMode, on day: CivilDate, due: CivilDate?, ended: CivilDate? = nil, _ past: inout PracticePast
  ) {
    let approval = approval(on: day, &past)
    lead.disposalMode = mode
    lead.movedOn = ended ?? day
    setDue(due, approval.ref)
    var disposal = Disposal(
      id: LedgerFile.newID(), owner: lead.owner, lead: lead.id, mode: mode, state: ended == nil ? .active : .ended,
      proposedOn: day, proposedBy: lead.handler, opinion: "建议\(mode.words.zh)")
    disposal.approval = approval
    disposal.dueOn = due
    disposal.dueRule = lead.dueRule
    disposal.dueVersion = lead.dueVersion
    disposal.endedOn = ended
    others.append(disposal)
  }

  private mutating func rectify(
    from day: CivilDate, cleared: CivilDate?, _ past: inout PracticePast, _ numbers: inout RunningNumbers
  ) {
    guard let unit else { return }
    var rectification = Rectification(
      id: LedgerFile.newID(), owner: lead.owner, year: day.year,
      serial: numbers.next(.rectification, owner: lead.owner, year: day.year), division: lead.division, lead: lead.id,
      observation: nil, rectKind: .deadline, problem: matter.problem, action: matter.action, unit: unit.id,
      orderedOn: day, orderedBy: lead.handler ?? PracticeBook.officer)
    rectification.responsiblePost = "分管负责人"
    rectification.dueOn = cleared ?? lead.dueOn
    if let cleared {
      rectification.status = .cleared
      rectification.appliedOn = cleared
      rectification.verifiedOn = cleared
      rectification.verifiers = ["K-05"]
      rectification.verifyResult = "现场查看，整改到位"
      rectification.clearedOn = cleared
      rectification.approval = approval(on: cleared, &past)
    } else {
      rectification.status = past.generator.pick([.open, .inProgress, .applied], or: .open)
      if rectification.status == .applied { rectification.appliedOn = today }
    }
    others.append(rectification)
  }

  private func approval(on day: CivilDate, _ past: inout PracticePast) -> Approval {
    Approval(by: "K-02", post: "副书记", on: day, ref: past.paper(day))
  }

  private mutating func note(_ kind: LeadNote.Kind, on day: CivilDate, _ text: String) {
    others.append(
      LeadNote(
        id: LedgerFile.newID(), owner: lead.owner, lead: lead.id, on: day, by: lead.handler ?? PracticeBook.officer,
        noteKind: kind, text: text))
  }
}
