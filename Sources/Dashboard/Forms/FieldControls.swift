import Ledger
import TerminalUI

/// The controls of a change's field, and the text that the change is given of them.
///
/// A field of several values has a control for each: `types`, `types#2` … or a checkbox for each choice. Identifiers of
/// the first control are the field's name, so that a refused field's sentence finds its place.
struct FieldControls: Sendable {
  /// In the order in which they stand; the first carries the label.
  let controls: [FormField]

  /// Places for units, officers or codes where a field takes several.
  private static let places = 3

  /// `label` stands before the first control instead of the field's title.
  init(_ field: Field, value: String = "", label: String? = nil, _ surroundings: Surroundings) {
    let maker = ControlMaker(field: field, label: label, surroundings: surroundings)
    controls = maker.controls(value)
  }

  static func id(_ field: Field, _ place: Int) -> String { place == 1 ? field.name : "\(field.name)#\(place)" }

  /// The controls that a form has for a field; asking it is cheap, making them is not.
  static func ids(of field: Field, in form: Form) -> [String] {
    if case .choices(let choices) = field.kind { return choices.map { "\(field.name)=\($0.code)" } }
    var ids: [String] = []
    while form[id(field, ids.count + 1)] != nil { ids.append(id(field, ids.count + 1)) }
    return ids
  }

  /// A row with the label before the first control.
  static func row(of field: Field, in form: Form) -> FormLayout.Row { .items(items(of: field, in: form)) }

  static func items(of field: Field, in form: Form) -> [FormLayout.Item] {
    ids(of: field, in: form).compactMap { form[$0] }.map { control in
      .field(control.id, extent(control.control, field.kind), showsLabel: !control.label.isEmpty)
    }
  }

  /// Dates and numbers are as wide as they get; text takes what is left.
  private static func extent(_ control: Control, _ kind: Field.Kind) -> FormLayout.Extent {
    switch kind {
    case .date: .fixed(12)
    case .time: .fixed(7)
    case .number(let range): .fixed(max(5, String(range.upperBound).count + 2))
    case .money: .fixed(14)
    case .subject: if case .pick = control { .flexible(least: 14, weight: 2) } else { .flexible(least: 6, weight: 1) }
    default: .natural
    }
  }

  /// What the change is given; empty where nothing was said.
  static func text(of field: Field, in form: Form) -> String {
    switch field.kind {
    case .units, .officers, .severalListed:
      return parts(of: field, in: form).filter { !$0.isEmpty }.joined(separator: "、")
    case .choices(let choices):
      return choices.filter { form.value("\(field.name)=\($0.code)") == "true" }.map(\.code).joined(separator: "、")
    case .subject:
      let parts = parts(of: field, in: form)
      return parts.allSatisfy(\.isEmpty) ? "" : parts.joined(separator: "/")
    case .answers: return ChecklistControls.text(of: field, in: form)
    default: return form[field.name]?.control.submitted ?? ""
    }
  }

  private static func parts(of field: Field, in form: Form) -> [String] {
    ids(of: field, in: form).map { form[$0]?.control.submitted ?? "" }
  }

  /// Puts a text into the field's controls, as a draft has it.
  static func set(_ text: String, of field: Field, in form: inout Form, _ surroundings: Surroundings) {
    if case .answers = field.kind { return ChecklistControls.set(text, of: field, in: &form) }
    for fresh in FieldControls(field, value: text, surroundings).controls {
      form.update(fresh.id) { field in
        // A form of its own may show a flag as a box; it stays one.
        if case .check = field.control { return field.control.setValue(fresh.control.value) }
        field.control = fresh.control
      }
    }
  }

  /// Makes the controls of one field.
  private struct ControlMaker {
    let field: Field
    let label: String?
    let surroundings: Surroundings

    func controls(_ value: String) -> [FormField] {
      switch field.kind {
      case .units: several(value, of: FieldOptions.units(surroundings))
      case .officers: several(value, of: FieldOptions.officers(surroundings))
      case .severalListed(let list): several(value, of: FieldOptions.listed(list, surroundings))
      case .choices(let choices): boxes(choices, value)
      case .subject: subject(value)
      default: [named(single(value))]
      }
    }

    private func named(_ control: Control, place: Int = 1) -> FormField {
      FormField(
        FieldControls.id(field, place), place == 1 ? title : "", control, hint: hint,
        isRequired: field.isRequired && place == 1)
    }

    private var title: String { label ?? surroundings(field.title) }
    private var hint: String { field.help.map { surroundings($0) } ?? "" }

    private func single(_ value: String) -> Control {
      let strings = surroundings.strings.forms
      switch field.kind {
      case .text(let max): return .text(TextField(value, maxLength: max, placeholder: hint))
      case .longText(let max):
        let rows = max > 2_000 ? 4 : max > 500 ? 3 : 2
        return .area(TextArea(value, rows: rows, maxLength: max, placeholder: hint))
      case .date: return .text(TextField(value, maxLength: 20, filter: .date))
      case .time: return .text(TextField(value, maxLength: 5, filter: .date))
      case .number(let range):
        return .text(TextField(value, maxLength: String(range.upperBound).count, filter: .digits))
      case .money: return .text(TextField(value, maxLength: 16, filter: .amount))
      case .flag:
        let options = [ChoiceField.Option("true", strings.yes), ChoiceField.Option("false", strings.no)]
        return .choice(
          ChoiceField(options, selected: value, look: .radio, allowsNone: !field.isRequired))
      case .choice(let choices): return choice(choices, value)
      case .listed(let list): return pick(FieldOptions.listed(list, surroundings), value)
      case .division: return pick(FieldOptions.divisions(surroundings), value)
      case .unit: return pick(FieldOptions.units(surroundings), value)
      case .officer: return pick(FieldOptions.officers(surroundings), value)
      case .record: return .text(TextField(value, maxLength: 36, placeholder: strings.recordExample))
      case .answers, .steps, .units, .officers, .severalListed, .choices, .subject:
        return .text(TextField(value, placeholder: hint))
      }
    }

    /// All in sight where there is room for them, else a list.
    private func choice(_ choices: [Field.Choice], _ value: String) -> Control {
      let options = choices.map { ChoiceField.Option($0.code, surroundings($0.words)) }
      let radio = ChoiceField(
        options, selected: value, look: .radio, allowsNone: !field.isRequired,
        placeholder: surroundings.strings.forms.nothingChosen)
      guard radio.naturalWidth > 56 else { return .choice(radio) }
      return .choice(
        ChoiceField(
          options, selected: value, look: .list, allowsNone: !field.isRequired,
          placeholder: surroundings.strings.forms.nothingChosen))
    }

    private func pick(_ options: [PickField.Option], _ value: String, place: Int = 1) -> Control {
      let isKnown = options.contains { $0.id == value }
      return .pick(
        PickField(
          options, selected: isKnown ? value : nil, text: isKnown ? "" : value,
          placeholder: place == 1 ? surroundings.strings.forms.findAsYouType : "",
          nothing: surroundings.strings.forms.nothingFound))
    }

    private func several(_ value: String, of options: [PickField.Option]) -> [FormField] {
      let values = value.listItems
      let count = max(FieldControls.places, values.count)
      return (1...count).map { place in
        named(pick(options, place <= values.count ? values[place - 1] : "", place: place), place: place)
      }
    }

    private func boxes(_ choices: [Field.Choice], _ value: String) -> [FormField] {
      let chosen = Set(value.listItems)
      return choices.enumerated().map { index, choice in
        let box = Checkbox(surroundings(choice.words), isOn: chosen.contains(choice.code))
        return FormField(
          "\(field.name)=\(choice.code)", index == 0 ? title : "", .check(box))
      }
    }

    /// Unit, post class and serial, side by side.
    private func subject(_ value: String) -> [FormField] {
      let parts = value.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      func part(_ index: Int) -> String { parts.indices.contains(index) ? parts[index] : "" }
      let post = Words("岗位类别，如 窗口人员", "post class")
      return [
        named(pick(FieldOptions.units(surroundings), part(0))),
        named(.text(TextField(part(1), maxLength: 40, placeholder: surroundings(post))), place: 2),
        named(.text(TextField(part(2), maxLength: 3, filter: .digits, placeholder: "#")), place: 3),
      ]
    }
  }
}

extension Field.Kind {
  /// How many characters free text may have.
  var longestText: Int? {
    switch self {
    case .text(let max), .longText(let max): max
    default: nil
    }
  }
}

extension Control {
  /// What a change is given: words that were typed and are none of the options go along, so that the change can find
  /// them by another name or say what is wrong with them.
  var submitted: String {
    switch self {
    case .pick(let pick): pick.selectedID ?? pick.text.trimmed
    case .check(let box): box.isOn ? "true" : ""
    default: value.trimmed
    }
  }

  /// Free text, which I17 is asked about.
  var freeText: String? {
    switch self {
    case .text(let field) where field.filter == .any: field.text
    case .area(let area): area.text
    default: nil
    }
  }
}
