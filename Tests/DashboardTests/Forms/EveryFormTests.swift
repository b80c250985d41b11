import Ledger
import TerminalUI
import Testing

@testable import Dashboard

/// The form of every change, at 80×24 and from the keyboard alone, typed as an input method commits it: bursts of
/// characters, Tab from field to field, Ctrl-S; and what is refused stands beside its field.
@Suite struct EveryFormTests {
  /// What each kind of control is filled with: the same in any field, since whether it is true is the rules' to say.
  private func fill(_ id: String, _ bench: inout Bench, _ form: (Bench) -> ChangeForm?) throws {
    let field = try #require(form(bench)?.editor.form[id])
    switch field.control {
    case .text(let text):
      if !text.isEmpty { bench.press("Ctrl-A") }
      switch text.filter {
      case .any: bench.type("文字")
      case .date: bench.type(id.hasPrefix("time") || id == "minute" ? "10:05" : "2021-09-12")
      case .digits: bench.type("1")
      case .amount: bench.type("12.50")
      case .only(let characters): bench.type(String(characters.sorted().prefix(1)))
      }
    case .area: bench.type("第一句，含标点。Second sentence.")
    case .pick(let pick):
      if !pick.text.isEmpty { bench.press("Ctrl-A") }
      bench.type(pick.options.first?.label ?? "没有这一项")
      bench.press("Enter")
    case .choice: bench.press("1")
    case .check: bench.press("Space")
    case .button: break
    }
  }

  private func subject(of kind: Change.SubjectKind) throws -> Change.Subject {
    let dossier = DialogFixture.dossier
    switch kind {
    case .book: return .book
    case .lead: return .lead(dossier)
    case .rectification: return .rectification(try #require(dossier.rectifications.first), dossier)
    case .observation: return .observation(ObservationFixture.observation)
    case .accountability: return .accountability(try #require(dossier.accountabilities.first), dossier)
    case .officer: return .officer(try #require(Fixture.officers.first))
    case .record(let kind):
      return .record(try #require(ListingFixture.records(of: kind).first, "no \(kind.rawValue) to take"), nil)
    }
  }

  @Test(arguments: ChangeTable.all.map(\.name), Language.allCases)
  func isFilledInAndRefusedBesideItsFields(name: String, language: Language) throws {
    let change = DialogFixture.change(name)
    let surroundings = DialogFixture.surroundings(language)
    let given = change.fields.contains { $0.name == RefusalQuestions.field } ? [RefusalQuestions.field: "false"] : [:]
    var bench = Bench(
      ChangeForm(change, subject: try subject(of: change.subjectKind), given: given, surroundings), surroundings)
    let form: (Bench) -> ChangeForm? = { $0.layer as? ChangeForm }

    let controls = try #require(form(bench)).editor.form.fields.map(\.id)
    let first = try #require(form(bench)?.editor.form.focusedID)
    var visited: Set<String> = []
    for _ in controls {
      let id = try #require(form(bench)?.editor.form.focusedID)
      guard visited.insert(id).inserted else { break }
      try fill(id, &bench, form)
      let frame = bench.frame
      #expect(frame.fault == nil, "\(name) \(id)")
      if case .text? = form(bench)?.editor.form[id]?.control {
        #expect(frame.caret != nil, "\(name) \(id) is out of sight")
      }
      // A digit that picks goes on by itself, as Enter in a list does.
      if form(bench)?.editor.form.focusedID == id { bench.press("Tab") }
    }
    #expect(visited.contains(first) && visited.isSuperset(of: controls.filter { !$0.hasPrefix("button.") }), "\(name)")

    bench.press("Ctrl-S")
    let request = try #require(bench.performed.last, "\(name) was not saved")
    #expect(request.change == name)
    for field in change.fields where given[field.name] == nil {
      #expect(
        request.values[field.name]?.isEmpty == false || form(bench)?.editor.corrects == true, "\(name) \(field.name)")
    }

    // Each field refused: its sentence is in sight once the field is.
    let asked = try #require(form(bench)?.editor.fields)
    bench.answer(
      .outcome(
        .refused(asked.map { BrokenRule("form", field: $0.name, Words("须改：\($0.name)", "mend \($0.name)")) }))
    ) { effect in if case .perform = effect { true } else { false } }
    for field in asked {
      let sentence = language == .zh ? "须改：\(field.name)" : "mend \(field.name)"
      var isSeen = false
      for _ in 0...controls.count where !isSeen {
        isSeen = bench.text.contains(sentence)
        bench.press("Tab")
      }
      #expect(isSeen, "\(name): \(field.name)'s sentence is nowhere")
    }
  }
}
