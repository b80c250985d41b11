import Ledger

/// Writes the stories of a practice ledger: what was reported where, and how far each matter has come by the practice
/// day, some in time, some late, some returned, some not yet touched.
struct PracticeAuthor {
  /// The county's own cases and, so that the tree has something to show, those of its neighbours.
  struct Place {
    let division: String
    let share: Int
  }

  static let places = [
    Place(division: "654003", share: 46), Place(division: "654024", share: 16), Place(division: "654004", share: 14),
    Place(division: "652924", share: 10), Place(division: "653100", share: 6), Place(division: "650400", share: 4),
    Place(division: "652800", share: 4),
  ]

  private enum Pace { case brisk, slow, stalled }

  let start: CivilDate
  let today: CivilDate
  let calendar: WorkingCalendar
  private var generator: SplitMix
  private var papers: [String: Int] = [:]

  init(start: CivilDate, today: CivilDate, calendar: WorkingCalendar, seed: UInt64) {
    self.start = start
    self.today = today
    self.calendar = calendar
    generator = SplitMix(seed: seed)
  }

  /// As many stories as leads are wanted, in no order of time.
  mutating func stories(_ count: Int) -> [PracticeStory] {
    (0..<count).map { _ in story() }
  }

  private mutating func story() -> PracticeStory {
    let place = drawPlace()
    let matter = generator.pick(PracticeMatter.all, or: PracticeMatter.all[0])
    let unit = generator.pick(matter.units, or: "行政服务中心")
    // Later days are likelier: the book of a running campaign is full of the last weeks.
    let span = today.days(since: start)
    let offset = max(generator.number(0...span), generator.number(0...span))
    var story = PracticeStory(
      from: start.adding(days: offset), owner: place.division, today: today, calendar: calendar)
    let handler = generator.pick(["K-03", "K-04", "K-05"], or: "K-03")
    let isObserved = matter.mode == "desk" && generator.chance(60)
    let isCorrected = isObserved && generator.chance(25)
    if isObserved {
      observe(&story, matter, place, by: handler, isCorrected: isCorrected)
    } else {
      register(&story, matter, unit: unit, place, by: handler)
    }
    // What was corrected on the spot waits for its second officer: the lead goes no further until then.
    handle(&story, matter, place, by: handler, stopsEarly: isCorrected)
    return story
  }

  private mutating func drawPlace() -> Place {
    var draw = generator.number(1...100)
    for place in Self.places {
      draw -= place.share
      if draw <= 0 { return place }
    }
    return Self.places[0]
  }

  private mutating func paper(_ place: Place) -> String {
    papers[place.division, default: 0] += 1
    return "练纪办〔2021〕\(papers[place.division] ?? 1)号"
  }

  private mutating func register(
    _ story: inout PracticeStory, _ matter: PracticeMatter, unit: String, _ place: Place, by handler: String
  ) {
    var values = [
      "concerns_refused": "false", "division": place.division, "unit": unit, "types": matter.type, "mode": matter.mode,
      "title": generator.pick(matter.titles, or: matter.problem), "narrative": matter.narrative,
      "source": generator.pick(["petition", "routine", "h12345", "patrol_in", "enterprise", "higher"], or: "routine"),
      "channel": generator.pick(
        ["hotline_12388", "website", "platform", "leader_reception", "published_phone"], or: "website"),
      "discovered_on": calendar.workingDay(onOrAfter: story.date.adding(days: -generator.number(0...5))).description,
      "pain_tags": generator.pick(["pain", "difficulty", "blockage"], or: "blockage"),
      "real_name": generator.pick(["named", "anonymous", "unknown"], or: "unknown"),
    ]
    if (values["discovered_on"] ?? "") > story.date.description { values["discovered_on"] = story.date.description }
    if values["channel"] == "leader_reception" { values["green_channel"] = "true" }
    if let charge = matter.charge { values["amount_charged"] = charge }
    story.add("register", by: handler, values, makes: "$lead")
  }

  private mutating func observe(
    _ story: inout PracticeStory, _ matter: PracticeMatter, _ place: Place, by handler: String, isCorrected: Bool
  ) {
    let marks = (1...7).map { item in "\(item)=\(generator.chance(70) ? "ok" : generator.chance(70) ? "bad" : "na")" }
    let minute = generator.number(0...59)
    var values = [
      "unit": generator.pick(PracticeOffice.windows, or: "3号窗口"), "mode": "desk",
      "on": story.date.description,
      "at": "\(generator.pick(["10", "11", "12", "16", "17"], or: "10")):\(minute < 10 ? "0" : "")\(minute)",
      "officer2": handler == "K-04" ? "K-05" : "K-04", "matter": matter.problem, "matter_kind": "approval",
      "trips": String(generator.number(1...4)), "checklist": "window", "answers": marks.joined(separator: ";"),
      "found": matter.narrative, "types": matter.type, "recommendation": matter.action,
    ]
    if isCorrected { values["corrected_on_spot"] = "true" }
    story.add("observe", by: handler, values, makes: "$observation")
    story.wait(generator.number(0...2))
    story.add(
      "raise_lead", by: handler,
      [
        "observation": "$observation", "concerns_refused": "false",
        "title": generator.pick(matter.titles, or: matter.problem),
        "types": matter.type,
      ], makes: "$lead")
  }

  private mutating func handle(
    _ story: inout PracticeStory, _ matter: PracticeMatter, _ place: Place, by handler: String, stopsEarly: Bool
  ) {
    let pace: Pace = generator.chance(55) ? .brisk : generator.chance(60) ? .slow : .stalled
    let factor = pace == .brisk ? 1 : 3
    story.wait(generator.number(1...3) * factor)
    story.add("assign", by: "K-01", ["lead": "$lead", "handling_department": "案件监督管理室", "handler": handler])
    if pace == .stalled, generator.chance(40) { return }
    story.wait(generator.number(2...7) * factor)
    let refusalPaper = paper(place)
    story.add(
      "dispose", by: handler,
      approved(
        [
          "lead": "$lead", "mode": matter.disposal, "opinion": "建议\(matter.disposal == "check" ? "初步核实" : "按职责办理")",
          "proposed_by": handler,
        ], on: story.date, ref: refusalPaper))
    story.wait(generator.number(2...6) * factor)
    story.add(
      "note", by: handler,
      ["lead": "$lead", "kind": "check", "text": generator.pick(matter.progress, or: "调阅资料")])
    if pace == .stalled || stopsEarly { return }
    story.wait(generator.number(2...8) * factor)
    story.add(
      "note", by: handler,
      ["lead": "$lead", "kind": "progress", "text": matter.progress.last ?? "继续核实"])
    conclude(&story, matter, place, by: handler, factor: factor)
  }

  private mutating func conclude(
    _ story: inout PracticeStory, _ matter: PracticeMatter, _ place: Place, by handler: String, factor: Int
  ) {
    let finding = generator.pick(["true", "true", "partly", "untrue"], or: "true")
    if matter.disposal != "order_rectification" {
      story.wait(generator.number(1...4) * factor)
      story.add(
        "find", by: handler,
        ["lead": "$lead", "finding": finding, "note": "经核实，\(finding == "untrue" ? "反映问题不存在" : matter.problem)"])
      if finding == "untrue" {
        story.wait(generator.number(1...4))
        story.add(
          "dispose", by: handler,
          approved(
            [
              "lead": "$lead", "mode": "close", "opinion": "反映失实，予以了结", "proposed_by": handler,
              "reason": "经核实反映失实",
            ], on: story.date, ref: paper(place)))
        return
      }
    }
    story.wait(generator.number(1...4))
    story.add(
      "order_rectification", by: handler,
      [
        "lead": "$lead", "kind": generator.chance(12) ? "standing" : "deadline", "problem": matter.problem,
        "action": matter.action, "resp_post": "分管负责人",
        "due_on": (calendar.adding(workingDays: generator.number(8...25), to: story.date)?.due ?? story.date)
          .description,
      ], makes: "$rectification")
    if generator.chance(18) {
      story.add(
        "record_accountability", by: handler,
        [
          "lead": "$lead", "target": "person", "subject": "行政服务中心/窗口人员/\(generator.number(1...9))",
          "measure": generator.pick(["reminder_talk", "education"], or: "education"), "basis_text": "单位内部管理规定",
        ], makes: "$accountability")
      story.wait(generator.number(3...8))
      story.add(
        "decide_accountability", by: "K-01",
        approved(
          [
            "accountability": "$accountability", "heard_on": story.date.description,
            "decided_on": story.date.description,
          ],
          on: story.date, ref: paper(place)))
    }
    story.wait(generator.number(3...9) * factor)
    story.add(
      "progress", by: handler, ["rectification": "$rectification", "text": "责任单位报送整改方案，按期推进"])
    if generator.chance(15) { return }
    clearing(&story, "$rectification", place, by: handler, evidence: matter.evidence, factor: factor)
    if matter.disposal == "order_rectification" {
      story.add("find", by: handler, ["lead": "$lead", "finding": "true", "note": "现场核实，\(matter.problem)"])
    }
    story.wait(generator.number(1...5))
    var values = approved(["lead": "$lead", "reason": "问题属实，整改到位，已销号"], on: story.date, ref: paper(place))
    if let charge = matter.charge { values["amount_refunded"] = charge }
    story.add("resolve", by: handler, values)
  }

  /// Apply, perhaps a return, verify, clear.
  private mutating func clearing(
    _ story: inout PracticeStory, _ name: String, _ place: Place, by handler: String, evidence: String, factor: Int
  ) {
    let verifier = handler == "K-05" ? "K-04" : "K-05"
    story.wait(generator.number(2...8) * factor)
    story.add("apply", by: handler, ["rectification": name, "evidence": evidence, "applied_by": "责任单位分管负责人"])
    if generator.chance(20) {
      story.wait(generator.number(1...4))
      story.add(
        "return_rectification", by: verifier,
        [
          "rectification": name, "reason": "佐证不足，请补充公示照片和回访记录",
          "due_on": (calendar.adding(workingDays: 8, to: story.date)?.due ?? story.date).description,
        ])
      story.wait(generator.number(2...7))
      story.add("progress", by: handler, ["rectification": name, "text": "按退回意见补充"])
      story.add("apply", by: handler, ["rectification": name, "evidence": "补充照片和回访记录", "applied_by": "责任单位分管负责人"])
    }
    if generator.chance(20) { story.wait(400) }
    story.wait(generator.number(1...5))
    story.add("verify", by: verifier, ["rectification": name, "verifiers": verifier, "result": "现场查看，整改到位"])
    story.wait(generator.number(1...4))
    story.add("clear", by: "K-01", approved(["rectification": name], on: story.date, ref: paper(place)))
  }

  private func approved(_ values: [String: String], on day: CivilDate, ref: String) -> [String: String] {
    values.approved(on: day, ref: ref)
  }
}
