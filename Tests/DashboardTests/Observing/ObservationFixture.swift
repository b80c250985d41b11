import Ledger

/// Two visits: one final with answers, one draft.
enum ObservationFixture {
  static var observation: Observation {
    var visit = Observation(
      id: RecordID("ob-1"), owner: Fixture.owner, year: 2021, serial: 1, division: Fixture.owner,
      unit: DialogFixture.window, mode: .desk, on: Fixture.day("2021-09-10"), officer1: "K-03",
      found: "企业四次到窗口，每次告知的材料不同；现场无办事指南。", state: .final)
    visit.hall = DialogFixture.hall
    visit.minute = 605
    visit.officer2 = "K-02"
    visit.matter = "施工许可"
    visit.matterKind = .approval
    visit.checklist = "window"
    visit.checklistVersion = 1
    visit.answers = [
      Observation.Answer(item: 1, mark: .bad, note: "每次说法不同"), Observation.Answer(item: 2, mark: .ok),
      Observation.Answer(item: 3, mark: .bad), Observation.Answer(item: 4, mark: .bad),
      Observation.Answer(item: 5, mark: .ok), Observation.Answer(item: 6, mark: .ok),
      Observation.Answer(item: 7, mark: .na),
    ]
    visit.types = ["M01"]
    visit.correctedOnSpot = true
    visit.trips = 4
    return visit
  }

  /// As a customer, looking back on the first; the unit objects.
  static var objected: Observation {
    var visit = observation
    visit.id = RecordID("ob-3")
    visit.serial = 3
    visit.mode = .experience
    visit.checklist = nil
    visit.answers = []
    visit.found = "窗口无人在岗"
    visit.absentAtWindow = true
    visit.steps = [
      VisitStep(.takeNumber, minutes: 2), VisitStep(.wait, minutes: 47, note: "只开一个窗口"), VisitStep(.ask, minutes: 5),
    ]
    visit.lookBackOf = RecordID("ob-1")
    visit.shownOn = Fixture.day("2021-09-10")
    visit.objection = Objection(raisedOn: Fixture.day("2021-09-13"), text: "当日系统升级，已提前公告")
    return visit
  }

  static var draft: Observation {
    var visit = observation
    visit.id = RecordID("ob-2")
    visit.serial = 2
    visit.state = .draft
    visit.found = "取号后等候47分钟"
    visit.answers = []
    visit.checklist = nil
    return visit
  }

  static func row(_ observation: Observation) -> ObservationRow {
    ObservationRow(
      pageKey: PageKey(values: [], row: Int64(observation.serial)), observation: observation, unitName: "3号 施工许可",
      hallName: "行政服务中心")
  }

  static var page: Page<ObservationRow> {
    Page(rows: [row(draft), row(observation)], hasBefore: false, hasAfter: false)
  }
}
