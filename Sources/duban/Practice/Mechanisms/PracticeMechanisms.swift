import Ledger

/// A small fixed set beside the leads: one of everything else that the campaign asks for, some of it late, returned,
/// objected to or not yet begun, so that every listing, every point of attention and the matrix have something to show.
/// Invented, every word of it; made through the changes, so that no rule is passed over.
struct PracticeMechanisms {
  let today: CivilDate
  let calendar: WorkingCalendar
  private var papers = 0

  init(today: CivilDate, calendar: WorkingCalendar) {
    self.today = today
    self.calendar = calendar
  }

  /// The stories with what `PracticeAftermath` goes on with, by the names that the steps gave it.
  static func stories(today: CivilDate, calendar: WorkingCalendar) -> [PracticeStory] {
    var author = PracticeMechanisms(today: today, calendar: calendar)
    return author.reception() + author.supervision() + author.urging() + author.notices() + author.meetings()
      + author.care() + author.measures() + author.decisions() + author.clocks() + author.looksBack()
  }

  /// How many leads and requests these stories bring.
  static let leads = 22

  /// A story of its own days, from the first on.
  func story(
    from month: Int, _ day: Int, owner: String = PracticeBook.owner, _ tell: (inout PracticeStory) -> Void
  ) -> PracticeStory {
    var story = PracticeStory(from: today, owner: owner, today: today, calendar: calendar)
    story.on(month, day)
    tell(&story)
    return story
  }

  /// Signed on a paper of its own number, on the story's day.
  mutating func signed(_ values: [String: String], _ story: PracticeStory) -> [String: String] {
    papers += 1
    return values.approved(on: story.date, ref: "练纪监〔2021〕\(papers)号")
  }
}

// Stretches that several stories share.
extension PracticeMechanisms {
  /// Registers a lead and gives it to a handler on the next day.
  func register(
    _ story: inout PracticeStory, _ title: String, _ narrative: String, type: String, unit: String, to handler: String,
    makes name: String = "$lead", _ more: [String: String] = [:]
  ) {
    let values = [
      "concerns_refused": "false", "title": title, "narrative": narrative, "types": type, "unit": unit,
      "source": "petition",
    ].merging(more) { $1 }
    story.add("register", by: "K-01", values, makes: name)
    story.wait(1)
    story.add("assign", by: "K-01", ["lead": name, "handling_department": "案件监督管理室", "handler": handler])
  }

  mutating func dispose(
    _ story: inout PracticeStory, _ mode: String, by handler: String, lead: String = "$lead",
    _ more: [String: String] = [:]
  ) {
    let values = ["lead": lead, "mode": mode, "opinion": "建议按职责办理", "proposed_by": handler].merging(more) { $1 }
    story.add("dispose", by: handler, signed(values, story))
  }

  /// From the disposal to the close: ordered, done, verified, cleared, resolved, two working days between the steps.
  mutating func putRight(
    _ story: inout PracticeStory, problem: String, action: String, evidence: String, by handler: String
  ) {
    dispose(&story, "order_rectification", by: handler)
    story.add(
      "order_rectification", by: handler,
      [
        "lead": "$lead", "problem": problem, "action": action, "resp_post": "分管负责人",
        "due_on": (calendar.adding(workingDays: 15, to: story.date)?.due ?? story.date).description,
      ], makes: "$rectification")
    story.wait(2)
    story.add("progress", by: handler, ["rectification": "$rectification", "text": "责任单位已按方案整改"])
    story.wait(2)
    story.add(
      "apply", by: handler, ["rectification": "$rectification", "evidence": evidence, "applied_by": "责任单位分管负责人"])
    story.wait(2)
    let verifier = handler == "K-05" ? "K-04" : "K-05"
    story.add(
      "verify", by: verifier, ["rectification": "$rectification", "verifiers": verifier, "result": "现场查看，整改到位"])
    story.wait(2)
    story.add("clear", by: "K-01", signed(["rectification": "$rectification"], story))
    story.add("find", by: handler, ["lead": "$lead", "finding": "true", "note": "经核实，\(problem)"])
    story.add("resolve", by: handler, signed(["lead": "$lead", "reason": "问题属实，整改到位，已销号"], story))
  }
}

extension [String: String] {
  /// With who signed it, when, and the paper's number.
  func approved(on day: CivilDate, ref: String) -> [String: String] {
    merging([
      "approved_by": "K-02", "approved_post": "副书记", "approved_on": day.description, "approval_ref": ref,
    ]) { $1 }
  }
}
