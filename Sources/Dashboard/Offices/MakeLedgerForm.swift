import Ledger
import TerminalUI

/// The first run: whose ledger this is and who types. The campaign and everything else come from the settings and can
/// be changed later.
struct MakeLedgerForm: Layer {
  var writes: Bool { true }
  private var form: Form
  private(set) var making: RequestID?
  /// Where it goes on once the ledger stands open.
  private let next: Screen?

  init(then next: Screen? = nil, _ surroundings: Surroundings) {
    self.next = next
    func word(_ zh: String, _ en: String) -> String { surroundings(Words(zh, en)) }
    let division = PickField(
      FieldOptions.divisions(surroundings), placeholder: surroundings.strings.forms.findAsYouType,
      nothing: surroundings.strings.forms.nothingFound)
    form = Form(
      [
        FormField("division", word("所属县市", "Division"), .pick(division), isRequired: true),
        FormField("officer", word("人员代码", "Officer's code"), .text(TextField("K-01", maxLength: 20)), isRequired: true),
        FormField("make", "", .button(title: word("建立台账 Ctrl-S", "Make the ledger Ctrl-S"), isEnabled: true)),
      ],
      layout: FormLayout(
        [
          .items([.field("division", .flexible(least: 16, weight: 1))]), .items([.field("officer", .fixed(14))]),
          .line(
            StyledLine(
              " " + word("代码不是姓名；专项治理名称和起止按设置，以后可改。", "A code, no name; the campaign comes from the settings."), .dim)),
          .blank,
          .line(
            StyledLine(
              " " + word("不得存储、处理涉密线索；不替代检举举报平台。", "No classified leads; it replaces no reporting platform."), .warn)),
          .blank, .items([.field("make")]),
        ], labelWidth: surroundings.language == .zh ? 10 : 16))
  }

  private static let width = 70

  private func box(_ area: Rect) -> Rect {
    let width = min(Self.width, area.width)
    return area.centred(width: width, height: form.height(width: max(1, width - 4)) + 2)
  }

  var helpPlaces: Set<Command.Place> { [.form, .text] }

  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    guard making == nil else { return .stay }
    let width = box(surroundings.layerArea).insideBox.inset(1, 0).width
    switch form.handle(key, width: width, clipboard: &surroundings.clipboard) {
    case .save, .pressed: make(&surroundings)
    case .cancel: return .close
    case .moved, .changed, .endReached: break
    case nil: return .unhandled
    }
    return .stay
  }

  private mutating func make(_ surroundings: inout Surroundings) {
    var errors: [String: String] = [:]
    let typed = form["division"]?.control.submitted ?? ""
    let divisions = surroundings.rulebook.divisions
    let found = divisions[typed].map { [$0] } ?? divisions.named(typed)
    if typed.isEmpty {
      errors["division"] = surroundings(Words("缺所属县市：输入名称、代码或拼音首字母", "which division? a name, code or initials"))
    } else if found.isEmpty {
      errors["division"] = surroundings(
        Words("没有县市“\(typed)”，请从列表中选定", "no division \"\(typed)\": pick one from the list"))
    } else if found.count != 1 {
      errors["division"] = surroundings(
        Words("“\(typed)”有\(found.count)个，请从列表中选定", "\"\(typed)\" fits \(found.count): pick one from the list"))
    }
    let officer = form.value("officer").trimmed
    if officer.isEmpty { errors["officer"] = surroundings(Words("缺人员代码，如 K-01", "a code is missing, as K-01")) }
    form.showErrors(errors)
    guard errors.isEmpty, let division = found.first else { return }
    surroundings.afterOpening = next
    making = surroundings.request { .makeLedger($0, division: division.code, officer: officer) }
  }

  mutating func failed(_ request: RequestID, _ words: Words, _ surroundings: inout Surroundings) -> LayerResult {
    if request == making {
      making = nil
      surroundings.afterOpening = nil
    }
    return .stay
  }

  func translated(_ surroundings: Surroundings) -> (any Layer)? {
    var fresh = MakeLedgerForm(then: next, surroundings)
    for field in form.fields { fresh.form.update(field.id) { $0.control.adopt(field.control) } }
    if let focus = form.focusedID { fresh.form.focus(focus) }
    fresh.making = making
    return fresh
  }

  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {
    let box = box(area)
    let strings = surroundings.strings.forms
    frame.box(
      box, title: surroundings(Words("建立台账", "Make a ledger")),
      label: making == nil ? strings.imeMayStay : strings.saving, focused: true)
    form.draw(into: &frame, in: box.insideBox.inset(1, 0), focused: making == nil, bounds: area)
  }

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] {
    let strings = surroundings.strings.forms
    return [
      HintRow.Hint("Tab", strings.next, priority: 5), HintRow.Hint("Ctrl-S", strings.save, priority: 9),
      HintRow.Hint("Esc", strings.back, priority: 8),
    ]
  }
}
