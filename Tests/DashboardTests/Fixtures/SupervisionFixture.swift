import Ledger

/// The mix of supervision, and the scores of three windows: invented, as everything in the fixture's book.
enum SupervisionFixture {
  static let mix = ModeMix(
    observations: [.routine: 42, .resident: 9, .patrol: 6, .experience: 18, .desk: 31],
    leads: [.routine: 11, .resident: 4, .patrol: 12, .desk: 8], leadsWithoutMode: 5)

  static let board: ScoreBoard = {
    var rulebook = DialogFixture.rulebook
    rulebook.scoring = ScoreSettings(threshold: 600)
    return ScoreBoard(
      visits("u-w3", "3号 施工许可", met: [7, 6, 5, 4, 3]) + visits("u-w5", "5号 企业开办", met: [5, 5, 6, 6, 7, 7])
        + visits("u-tax", "税务局", met: [6, 7]),
      rulebook, today: Fixture.today)
  }()

  /// A visit a week from 2 July on, with so many of the seven items met.
  private static func visits(_ unit: String, _ name: String, met: [Int]) -> [(
    observation: Observation, unitName: String
  )] {
    met.enumerated().map { place, met in
      var visit = Observation(
        id: RecordID("\(unit)-\(place)"), owner: Fixture.owner, year: 2021, serial: place + 1, division: Fixture.owner,
        unit: RecordID(unit), mode: .routine, on: Fixture.day("2021-07-02").adding(days: place * 7),
        officer1: "K-03", found: "见清单", state: .final)
      visit.checklist = "window"
      visit.checklistVersion = 1
      visit.answers = (1...7).map { Observation.Answer(item: $0, mark: $0 <= met ? .ok : .bad) }
      return (visit, name)
    }
  }
}
