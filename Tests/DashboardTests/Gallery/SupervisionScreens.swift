import Ledger

@testable import Dashboard

/// The desk's quick entry, the mix of supervision, the scores, and what the list of types suggests.
enum SupervisionScreens {
  static let all = [
    GoldenScreen("desk.entry") { stage in
      var bench = try entry(stage)
      bench.type("3号")
      bench.press("Enter")
      bench.type("未一次性告知，企业来了两趟")
      bench.press("Tab", "Tab", "Space")
      return bench.frame
    },
    GoldenScreen("desk.entry.refused") { stage in
      var bench = try entry(stage)
      bench.press("Ctrl-S")
      bench.answer(
        .outcome(
          .refused([
            BrokenRule("form", field: "unit", Words("缺窗口/单位", "Window or unit is missing")),
            BrokenRule("I22", field: "found", Words("缺发现", "Found is missing")),
          ])))
      return bench.frame
    },
    GoldenScreen("modes") { stage in
      var bench = try stage.bench(.modeMix(division: nil))
      bench.answer(.modeMix(SupervisionFixture.mix))
      return bench.frame
    },
    GoldenScreen("scores") { stage in
      var bench = try stage.bench(.scores(division: nil))
      bench.answer(.scores(SupervisionFixture.board))
      return bench.frame
    },
    GoldenScreen("scores.empty") { stage in
      var bench = try stage.bench(.scores(division: nil))
      bench.answer(.scores(ScoreBoard([], DialogFixture.rulebook, today: Fixture.today)))
      return bench.frame
    },
    GoldenScreen("form.dispose") { stage in
      var surroundings = stage.surroundings
      surroundings.rulebook.types = surroundings.rulebook.types.map { type in
        ProblemType(
          code: type.code, words: type.words, group: type.group, firstStep: "初步核实", aliases: [], initials: "")
      }
      var dossier = DialogFixture.dossier
      dossier.lead.status = .assigned
      dossier.lead.finding = nil
      dossier.lead.disposalMode = nil
      dossier.disposals = []
      return Bench(
        ChangeForm(DialogFixture.change("dispose"), subject: .lead(dossier), surroundings), surroundings
      ).frame
    },
  ]

  private static func entry(_ stage: Stage) throws -> Bench {
    var bench = try stage.bench(.deskEntry)
    bench.answer(.shifts(ListingFixture.shifts.filter(\.isOpen)))
    return bench
  }
}
