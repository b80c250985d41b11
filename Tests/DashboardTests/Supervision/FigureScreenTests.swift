import Ledger
import TerminalUI
import Testing

@testable import Dashboard

/// The mix of supervision and the scores, each over a period that F8 turns.
@Suite struct FigureScreenTests {
  private func periods(_ bench: Bench) -> [ClosedRange<CivilDate>?] {
    bench.effects.compactMap { effect in
      switch effect {
      case .read(_, .modeMix(let days, _)): days
      case .read(_, .scores(let query)): query.dates
      default: nil
      }
    }
  }

  @Test(arguments: [Screen.modeMix(division: nil), .scores(division: nil)])
  func thePeriodGoesFromTheCampaignToTheMonthToTheYear(screen: Screen) throws {
    let surroundings = DialogFixture.surroundings()
    var bench = Bench(try #require(LayerFactory.layer(for: screen, surroundings)), surroundings)
    bench.press("F8", "F8", "F8")
    let days = periods(bench)
    #expect(days.count == 4 && days.first == days.last)
    #expect(days[0] == Fixture.day("2021-04-01")...Fixture.today)
    #expect(days[1] == Fixture.day("2021-09-01")...Fixture.day("2021-09-30"))
    #expect(days[2] == Fixture.day("2021-01-01")...Fixture.day("2021-12-31"))
  }

  @Test func aUnitOpensItsVisits() throws {
    let surroundings = DialogFixture.surroundings()
    var bench = Bench(ScoreScreen(division: nil, surroundings), surroundings)
    bench.answer(.scores(SupervisionFixture.board))
    bench.press("Down", "Enter")
    #expect(bench.pushed is ObservationList)
    #expect(bench.text.contains("5号 企业开办"))
  }

  @Test func theDisposalOfAGraveTypeBeginsWithTheSuggestionAndSaysItIsNotProven() throws {
    var surroundings = DialogFixture.surroundings()
    surroundings.rulebook.types = [
      ProblemType(
        code: "M01", words: Words("权钱交易", "Power for money"), group: "", firstStep: "初步核实", aliases: [], initials: "")
    ]
    var dossier = DialogFixture.dossier
    dossier.lead.status = .assigned
    dossier.lead.finding = nil
    dossier.lead.disposalMode = nil
    let form = ChangeForm(DialogFixture.change("dispose"), subject: .lead(dossier), surroundings)
    #expect(form.editor.value("mode") == "check")
    #expect(Bench(form, surroundings).text.contains("反映类型：权钱交易（未核实）；类型表建议：初步核实，仅供参考"))
  }
}
