import Ledger
import TerminalUI
import Testing

@testable import Dashboard

/// A68: going through a service as a customer, with the minute coming from outside.
@Suite struct VisitScreenTests {
  static func bench(_ stage: Stage = Stage()) throws -> Bench { try stage.bench(.visit(unit: DialogFixture.window)) }

  /// Lets so many minutes pass.
  static func wait(_ minutes: Int, _ bench: inout Bench) {
    let now = bench.surroundings.time.minutes + minutes
    bench.surroundings.time = ClockTime(minutes: now) ?? bench.surroundings.time
  }

  /// Take a number, wait 47 minutes, ask; still asking.
  static func asking(_ stage: Stage = Stage()) throws -> Bench {
    var bench = try bench(stage)
    bench.press("Enter")
    wait(2, &bench)
    bench.press("Enter")
    wait(47, &bench)
    bench.press("Enter")
    wait(3, &bench)
    return bench
  }

  private func visit(_ bench: Bench) throws -> VisitScreen { try #require(bench.layer as? VisitScreen) }

  private func minutes(_ bench: Bench) throws -> [Int] {
    try visit(bench).clock.steps(at: bench.surroundings.time.minutes).map(\.minutes)
  }

  @Test func enterStopsAStepAndStartsTheNext() throws {
    let bench = try Self.asking()
    #expect(try minutes(bench) == [2, 47, 3])
    #expect(bench.text.contains("正在计时") && bench.text.contains("咨询计时中"))
  }

  @Test func backspaceGoesOneStepBackAsIfItHadNotBeenStopped() throws {
    var bench = try Self.asking()
    bench.press("Backspace")
    #expect(try minutes(bench) == [2, 50])
    bench.press("Backspace", "Backspace", "Backspace")
    #expect(try minutes(bench).isEmpty)
    #expect(bench.layer.draft == nil)
  }

  @Test func minutesAreTypedOverAndTakenBackDigitByDigit() throws {
    var bench = try Self.asking()
    bench.press("Up")
    // Fast hands: two digits in one burst, full width as an input method leaves them.
    for key in "４５" { bench.type(String(key)) }
    #expect(try minutes(bench) == [2, 45, 3])
    bench.press("Backspace")
    #expect(try minutes(bench) == [2, 4, 3])
    bench.press("Delete")
    #expect(try minutes(bench) == [2, 47, 3])
    bench.press("End", "3", "Enter")
    #expect(try minutes(bench) == [2, 47, 3, 0])
  }

  @Test func itEndsInTheFormWithEverythingFilledIn() throws {
    var bench = try Self.asking()
    bench.press("Space", "Space", "Space", "Space")
    #expect(try visit(bench).clock.isOver)
    bench.press("Down", "2", "Down", "1", "Enter")
    let form = try #require(bench.layer as? ObserveForm)
    let values = form.editor.values
    #expect(values["steps"] == "取号=2;等候=47;咨询=3;提交=0;受理=0;出件=0")
    #expect(values["mode"] == "experience" && values["wait_minutes"] == "47" && values["at"] == "10:05")
    #expect(values["unit"] == "u-w3" && values["hall"] == "u-hall")
    #expect(values["trips"] == "1" && values["submissions"] == "2" && values["extra_materials"] == "1")
    // Nothing is lost if the program ends here.
    let draft = try #require(form.draft)
    #expect(draft.id.text == "observe-visit")
    var surroundings = bench.surroundings
    surroundings.drafts = [draft]
    let again = try #require(LayerFactory.layer(for: draft, surroundings) as? ObserveForm)
    #expect(again.editor.values["steps"] == values["steps"])
  }

  @Test func aVisitThatWasLeftGoesOnWhereItWas() throws {
    var bench = try Self.asking()
    bench.press("Esc")
    guard case .leave = bench.result else {
      Issue.record("the draft is kept")
      return
    }
    var surroundings = bench.surroundings
    surroundings.drafts = [try #require(bench.layer.draft)]
    surroundings.time = try #require(ClockTime(minutes: surroundings.time.minutes + 4))
    let again = try #require(VisitScreen.layer(to: nil, surroundings) as? VisitScreen)
    #expect(again.clock.steps(at: surroundings.time.minutes).map(\.minutes) == [2, 47, 7])
    // On another day nothing runs any more.
    surroundings.today = surroundings.today.adding(days: 1)
    var next = Bench(VisitScreen.layer(to: nil, surroundings), surroundings)
    #expect(next.text.contains("这是前几天没走完的"))
    next.press("Ctrl-S")
    let form = try #require(next.layer as? ObserveForm)
    #expect(form.editor.values["steps"] == "取号=2;等候=47" && form.editor.values["on"] == "2021-09-13")
  }

  @Test func theFormGoesIntoAVisitAndComesBackWithWhatItHeld() throws {
    var bench = try Stage().bench(.observe(unit: DialogFixture.window))
    bench.type("施工许可")
    bench.press("F9", "Enter")
    Self.wait(5, &bench)
    bench.press("Ctrl-S")
    let form = try #require(bench.layer as? ObserveForm)
    #expect(form.editor.values["matter"] == "施工许可" && form.editor.values["steps"] == "取号=5")
  }

  @Test func anUnfinishedVisitComesBeforeANewOne() throws {
    let left = try Self.asking()
    var stage = try Stage().bench(.observe(unit: nil))
    stage.surroundings.drafts = [try #require(left.layer.draft)]
    stage.press("F9")
    guard case .push(let kept) = stage.result else {
      Issue.record("the kept visit is laid over the form")
      return
    }
    #expect((kept as? VisitScreen)?.clock.running == 2)
  }
}
