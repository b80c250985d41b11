import TerminalUI
import Testing

@testable import Dashboard
@testable import Ledger

/// The matrix by keys: bodies by Tab, quarters by the arrows, and Enter where a cell leads.
@Suite struct MeasureScreenTests {
  private func bench(_ language: Language = .zh) throws -> Bench {
    var bench = try Stage(language: language).bench(.measures)
    bench.answer(.measureMatrix(MeasureFixture.matrix))
    return bench
  }

  private func screen(_ bench: Bench) throws -> MeasureScreen { try #require(bench.layer as? MeasureScreen) }

  private func lastRead(_ bench: Bench) -> Read? {
    bench.effects.reversed().compactMap { if case .read(_, let read) = $0 { read } else { nil } }.first
  }

  @Test func theCursorGoesRoundTheBodiesAndStaysOnItsCell() throws {
    var bench = try bench()
    bench.press("Shift-Tab")
    #expect(try screen(bench).column == 6)
    bench.press("Tab", "Tab", "Down")
    #expect(try screen(bench).column == 1 && screen(bench).row == 1)
    bench.press("F5")
    bench.answer(.measureMatrix(MeasureFixture.matrix))
    #expect(try screen(bench).column == 1 && screen(bench).row == 1)
  }

  @Test func theArrowsTurnTheQuarterAndNotIntoTheFuture() throws {
    var bench = try bench()
    bench.press("Left")
    #expect(lastRead(bench) == .measureMatrix(program: nil, period: .quarter(2, of: 2021)))
    let reads = bench.effects.count
    bench.press("Right")
    #expect(bench.surroundings.notice?.words.zh == "2021年第4季度还没有开始")
    #expect(bench.effects.count == reads)
  }

  @Test func enterOnAnEmptyCellBeginsItsReport() throws {
    var bench = try bench()
    // K at 0,0 is open: nothing was reported yet.
    bench.press("Enter")
    guard case .push(let layer) = bench.result, let form = layer as? ChangeForm else {
      Issue.record("no form")
      return
    }
    #expect(form.editor.value("measure") == "B-01/listed")
    #expect(form.editor.value("unit") == "u-reform")
    #expect(form.editor.value("period") == "2021-Q3")
  }

  @Test func enterOnAReportOpensIt() throws {
    var bench = try bench()
    let row = MeasureFixture.matrix.rows[0]
    let place = try #require(row.cells.firstIndex { $0?.reports.isEmpty == false })
    for _ in 0..<place { bench.press("Tab") }
    bench.press("Enter")
    guard case .push(let layer) = bench.result else {
      Issue.record("nothing opened")
      return
    }
    var opening = Bench(layer, bench.surroundings)
    opening.answer(.listingRows(ListingFixture.page("measure")))
    #expect(opening.text.contains("E0002"))
  }

  @Test func aBodyWithoutAUnitIsAddedFirst() throws {
    var bench = try Stage().bench(.measures)
    let unknown = MeasureMatrix(
      program: MeasureFixture.program, period: .quarter(3, of: 2021),
      bodies: [MeasureMatrix.Body(unit: nil, name: "工商联", division: Fixture.owner)],
      rows: MeasureFixture.matrix.rows.map { MeasureMatrix.Row(item: $0.item, cells: [$0.cells[0]]) })
    bench.answer(.measureMatrix(unknown))
    bench.press("F7")
    #expect(bench.surroundings.notice?.words.zh.contains("没有单位“工商联”") == true)
  }

  @Test func onlyWhatWaitsAndBack() throws {
    var bench = try bench()
    let all = try screen(bench).rows.count
    bench.press("F8")
    #expect(try screen(bench).rows.allSatisfy { $0.cells.contains { $0.map(\.state.waits) ?? false } })
    bench.press("F8")
    #expect(try screen(bench).rows.count == all)
  }

  /// A state is a word, not a colour.
  @Test func everyStateIsAWordOfItsOwn() {
    for language in Language.allCases {
      let words = MeasureMatrix.State.allCases.map { $0.words(language) }
      #expect(Set(words).count == words.count)
      #expect(words.allSatisfy { TextWidth.of($0) <= 6 })
    }
  }
}
