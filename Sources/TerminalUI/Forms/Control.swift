/// What a form's field is made of.
package enum Control: Equatable, Sendable {
  case text(TextField)
  case area(TextArea)
  case choice(ChoiceField)
  case check(Checkbox)
  case pick(PickField)
  /// Enter runs it; a disabled one says why when it is tried.
  case button(title: String, isEnabled: Bool)

  package enum Event: Equatable, Sendable {
    case moved
    case changed
    /// Done here: go on to the next field.
    case finished
    case pressed
  }

  /// The value as text: the option's id for choices and picks (typed words where others are allowed), `true`
  /// or `false` for a checkbox.
  package var value: String {
    switch self {
    case .text(let field): field.text
    case .area(let area): area.text
    case .choice(let choice): choice.selectedID ?? ""
    case .check(let box): box.isOn ? "true" : "false"
    case .pick(let pick): pick.selectedID ?? (pick.allowsOther ? pick.text : "")
    case .button: ""
    }
  }

  package var isEmpty: Bool {
    switch self {
    case .check, .button: false
    default: value.isEmpty
    }
  }

  /// Sets a value in the form that `value` gives it.
  package mutating func setValue(_ value: String) {
    switch self {
    case .text(var field):
      field.text = value
      self = .text(field)
    case .area(var area):
      area.text = value
      self = .area(area)
    case .choice(var choice):
      choice.selectedID = value
      self = .choice(choice)
    case .check(var box):
      box.isOn = value == "true"
      self = .check(box)
    case .pick(var pick):
      if !value.isEmpty, pick.allowsOther, !pick.options.contains(where: { $0.id == value }) {
        pick = PickField(pick.options, text: value, allowsOther: true, nothing: pick.nothing)
      } else {
        pick.select(value)
      }
      self = .pick(pick)
    case .button: break
    }
  }

  /// Takes what another of its kind holds, and keeps its own words: options, placeholder, title.
  package mutating func adopt(_ other: Control) {
    switch (self, other) {
    case (.text(let own), .text(var field)):
      field.placeholder = own.placeholder
      self = .text(field)
    case (.area(let own), .area(var area)):
      area.placeholder = own.placeholder
      self = .area(area)
    case (.pick(var pick), .pick(let chosen)):
      pick.adopt(chosen)
      self = .pick(pick)
    case (.button(let title, _), .button(_, let isEnabled)): self = .button(title: title, isEnabled: isEnabled)
    default: setValue(other.value)
    }
  }

  /// Rows it takes in a form.
  var rows: Int {
    if case .area(let area) = self { area.rows } else { 1 }
  }

  /// The narrowest it is of use at, and how eager it is for more (0: not at all).
  var extent: (least: Int, weight: Int) {
    switch self {
    case .text: (12, 1)
    case .area: (20, 1)
    case .pick: (14, 1)
    case .choice(let choice): (choice.naturalWidth, 0)
    case .check(let box): (box.naturalWidth, 0)
    case .button(let title, _): (TextWidth.of(title) + 4, 0)
    }
  }

  var isOpen: Bool {
    switch self {
    case .choice(let choice): choice.isOpen
    case .pick(let pick): pick.isOpen
    default: false
    }
  }

  /// Nil: the key is not for the control, and the form may move with it.
  mutating func handle(_ key: Key, width: Int, clipboard: inout Clipboard) -> Event? {
    switch self {
    case .text(var field):
      let event = field.handle(key, clipboard: &clipboard)
      self = .text(field)
      return event.map { $0 == .changed ? .changed : .moved }
    case .area(var area):
      let event = area.handle(key, width: width, clipboard: &clipboard)
      self = .area(area)
      return event.map { $0 == .changed ? .changed : .moved }
    case .choice(var choice):
      let event = choice.handle(key)
      self = .choice(choice)
      switch event {
      case .picked: return .finished
      case .changed: return .changed
      case .moved: return .moved
      case nil: return nil
      }
    case .check(var box):
      guard box.handle(key) else { return nil }
      self = .check(box)
      return .changed
    case .pick(var pick):
      let event = pick.handle(key, clipboard: &clipboard)
      self = .pick(pick)
      switch event {
      case .picked: return .finished
      case .changed: return .changed
      case .moved: return .moved
      case nil: return nil
      }
    case .button: return key == .enter || key.folded == .character(" ") ? .pressed : nil
    }
  }

  /// Losing the focus closes what is open.
  mutating func close() {
    if case .choice(var choice) = self {
      choice.close()
      self = .choice(choice)
    } else if case .pick(var pick) = self {
      pick.close()
      self = .pick(pick)
    }
  }

  func draw(into frame: inout Frame, in rect: Rect, focused: Bool) {
    switch self {
    case .text(let field): field.draw(into: &frame, in: rect, focused: focused)
    case .area(let area): area.draw(into: &frame, in: rect, focused: focused)
    case .choice(let choice): choice.draw(into: &frame, in: rect, focused: focused)
    case .check(let box): box.draw(into: &frame, in: rect, focused: focused)
    case .pick(let pick): pick.draw(into: &frame, in: rect, focused: focused)
    case .button(let title, let isEnabled):
      frame.put(StyledLine("[ \(title) ]", isEnabled ? .accent : .disabled), in: rect.row(0))
      if focused, !rect.isEmpty {
        frame.select(rect.row(0))
        frame.rest = Position(x: rect.x, y: rect.y)
      }
    }
  }

  func drawList(into frame: inout Frame, anchor: Rect, bounds: Rect) {
    switch self {
    case .choice(let choice): choice.drawList(into: &frame, anchor: anchor, bounds: bounds)
    case .pick(let pick): pick.drawList(into: &frame, anchor: anchor, bounds: bounds)
    default: break
    }
  }
}
