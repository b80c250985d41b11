import Ledger
import TerminalUI
import Testing

@testable import Dashboard

/// What stands in a field's controls is what the change is given.
@Suite struct FieldControlsTests {
  private let surroundings = DialogFixture.surroundings()

  /// A value that every kind of field takes.
  private func sample(_ field: Field) -> String {
    switch field.kind {
    case .text, .longText: "文字"
    case .date: "2021-09-13"
    case .time: "10:05"
    case .number(let range): String(range.lowerBound)
    case .money: "320.00"
    case .flag: "true"
    case .choice(let choices): choices[0].code
    case .choices(let choices): choices.prefix(2).map(\.code).joined(separator: "、")
    case .listed(let list): surroundings.rulebook.choices(list).first?.code ?? "其他"
    case .severalListed(let list): surroundings.rulebook.choices(list).prefix(2).map(\.code).joined(separator: "、")
    case .division: Fixture.owner
    case .unit: "u-housing"
    case .units: "u-housing、u-market、u-tax、u-land"
    case .officer: "K-02"
    case .officers: "K-01、K-02"
    case .subject: "u-housing/窗口人员/2"
    case .answers: "1=ok;2=bad:说明"
    case .steps: "wait=47:说明"
    case .record: "0017"
    }
  }

  @Test(arguments: ChangeTable.all.map(\.name)) func everyFieldOfEveryChangeHasControls(_ name: String) {
    for field in DialogFixture.change(name).fields {
      let controls = FieldControls(field, value: sample(field), surroundings).controls
      #expect(FieldControls.text(of: field, in: Form(controls)) == sample(field), "\(name).\(field.name)")
      #expect(controls.first?.label == surroundings(field.title))
      #expect(
        controls.first?.isRequired == field.isRequired || { if case .choices = field.kind { true } else { false } }())
    }
  }

  @Test(arguments: ChangeTable.all.map(\.name)) func emptyControlsSayNothing(_ name: String) {
    for field in DialogFixture.change(name).fields {
      #expect(FieldControls.text(of: field, in: Form(FieldControls(field, surroundings).controls)).isEmpty)
    }
  }

  /// The layout of a form reaches every field of its change.
  @Test(arguments: ChangeTable.all.map(\.name)) func defaultLayoutHoldsEveryField(_ name: String) {
    let fields = DialogFixture.change(name).fields
    var form = Form(fields.flatMap { FieldControls($0, surroundings).controls })
    form.layout = ChangeLayout.layout(of: fields, in: form, surroundings)
    for control in form.fields { #expect(form.isPlaced(control.id), "\(name) \(control.id)") }
  }

  @Test func wordsThatAreNoOptionGoAlongAsTyped() {
    let field = Field("unit", Words("单位", "Unit"), .unit)
    var form = Form(FieldControls(field, surroundings).controls)
    var clipboard = Clipboard()
    _ = form.handle(.text("供电公司"), width: 60, clipboard: &clipboard)
    #expect(FieldControls.text(of: field, in: form) == "供电公司")
  }

  @Test func unitsAreFoundByInitialsAndByTheirFullName() {
    var unit = Fixture.units[0]
    unit.name = "住房和城乡建设局"
    unit.initials = "zjj"
    let option = FieldOptions.option(unit, surroundings)
    for typed in ["zjj", "住房", "住建"] {
      var pick = PickField([option])
      var clipboard = Clipboard()
      _ = pick.handle(.text(typed), clipboard: &clipboard)
      #expect(pick.handle(.enter, clipboard: &clipboard) == .picked("u-housing"), "\(typed)")
    }
  }

  @Test(arguments: [
    ("9-1", "2021-09-01"), ("+30", "2021-10-13"), ("明天", "2021-09-14"), ("今天", "2021-09-13"),
    ("２０２１.9.1", "2021-09-01"),
    ("12-31", "2021-12-31"), ("九月", "九月"),
  ])
  func shortDaysAreWrittenOut(_ typed: String, _ written: String) {
    #expect(DateSpelling.writtenOut(typed, today: Fixture.today) == written)
  }
}
