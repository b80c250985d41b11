import Ledger

@testable import Dashboard

/// 督办: the ladder of a lead with its letters, the form of a letter, and a letter's text.
enum LetterScreens {
  static let all = [
    GoldenScreen("urging", layer: { try bench($0) }),
    GoldenScreen("urging.form", layer: { try chosen("1", $0) }),
    GoldenScreen("urging.many", layer: { try chosen("3", $0) }),
    GoldenScreen("paper") { stage in
      var bench = Bench(PaperOpening(RecordID("l-2")), stage.surroundings)
      bench.answer(.outgoingPaper(LetterFixture.paper))
      return bench.frame
    },
    GoldenScreen("resolve.letters", layer: { try $0.bench(.resolve(dossier)) }),
  ]

  private static let dossier: Dossier = {
    var dossier = DialogFixture.dossier
    dossier.lead.handlingDepartment = "案件监督管理室"
    dossier.urgings = LetterFixture.urgings.reversed()
    dossier.notices = LetterFixture.notices
    return dossier
  }()

  /// Twenty-three leads of the department are yellow or red.
  private static func bench(_ stage: Stage) throws -> Bench {
    var bench = try stage.bench(.urging(dossier))
    bench.answer(.count(23))
    return bench
  }

  /// What a digit of its menu opens.
  private static func chosen(_ digit: String, _ stage: Stage) throws -> Bench {
    var bench = try bench(stage)
    bench.press(digit)
    return Bench(try present(bench.pushed), stage.surroundings)
  }

  private struct NothingOpened: Error {}

  private static func present(_ layer: (any Layer)?) throws -> any Layer {
    guard let layer else { throw NothingOpened() }
    return layer
  }
}
