/// Fields with labels, moved through with Tab, the arrows and Enter, saved with Ctrl-S, left with Esc.
/// Lays itself out in a column unless given a layout, and scrolls where the place is too low for it.
package struct Form: Equatable, Sendable {
  package enum Event: Equatable, Sendable {
    case moved
    /// The value of the field with that id changed.
    case changed(String)
    /// A button was pressed.
    case pressed(String)
    /// Enter in the last field: nothing is saved by it, the hint may say how to.
    case endReached
    case save
    case cancel
  }

  package var fields: [FormField]
  package var layout: FormLayout
  /// The id of the field with the focus.
  package private(set) var focusedID: String?

  package init(_ fields: [FormField], layout: FormLayout? = nil, focus: String? = nil) {
    self.fields = fields
    self.layout = layout ?? .column(fields)
    focusedID = focus ?? fields.first?.id
  }

  package subscript(id: String) -> FormField? { fields.first { $0.id == id } }

  /// A field's value; empty if there is no such field.
  package func value(_ id: String) -> String { self[id]?.control.value ?? "" }
  package mutating func setValue(_ value: String, of id: String) { update(id) { $0.control.setValue(value) } }
  package mutating func setError(_ error: String?, of id: String) { update(id) { $0.error = error } }

  package mutating func update(_ id: String, _ change: (inout FormField) -> Void) {
    guard let index = fields.firstIndex(where: { $0.id == id }) else { return }
    change(&fields[index])
  }

  /// Takes the broken rules, one sentence a field, clears the others, and goes to the first wrong field.
  package mutating func showErrors(_ errors: [String: String]) {
    for index in fields.indices { fields[index].error = errors[fields[index].id] }
    if let first = order.first(where: { fields[$0].error != nil }) { focus(fields[first].id) }
  }

  package mutating func focus(_ id: String) {
    guard id != focusedID, fields.contains(where: { $0.id == id }) else { return }
    if let index = focusedIndex { fields[index].control.close() }
    focusedID = id
  }

  var focusedIndex: Int? { fields.firstIndex { $0.id == focusedID } }

  /// Indices of the fields in the order of the layout; those it leaves out can't be reached.
  private var order: [Int] {
    layout.rows.flatMap { row -> [Int] in
      guard case .items(let items, _) = row else { return [] }
      return items.compactMap { item in
        guard case .field(let id, _, _) = item else { return nil }
        return fields.firstIndex { $0.id == id }
      }
    }
  }

  /// `width` is that of the rectangle the form is drawn in. Nil: the key is not for a form.
  package mutating func handle(_ key: Key, width: Int, clipboard: inout Clipboard) -> Event? {
    guard case .text(let text) = key, !isTypedInto else { return press(key, width: width, clipboard: &clipboard) }
    // Digits that come faster than a frame arrive as one text: where nothing is typed they are keys, one after the
    // other, and what is left once a text field is reached is typed there.
    var event: Event?
    for index in text.indices {
      if isTypedInto {
        return press(.text(String(text[index...])), width: width, clipboard: &clipboard) ?? event
      }
      event = press(.character(text[index]), width: width, clipboard: &clipboard) ?? event
      if case .pressed = event { return event }
    }
    return event
  }

  /// Whether the field with the focus takes text.
  private var isTypedInto: Bool {
    switch focusedIndex.map({ fields[$0].control }) {
    case .text, .area, .pick: true
    case .choice, .check, .button, nil: false
    }
  }

  private mutating func press(_ key: Key, width: Int, clipboard: inout Clipboard) -> Event? {
    if key == .ctrl("s") {
      if let index = focusedIndex { fields[index].control.close() }
      return .save
    }
    guard let index = focusedIndex else { return key == .escape ? .cancel : nil }
    if key == .tab { return move(by: 1) }
    if key == .shiftTab { return move(by: -1) }
    let id = fields[index].id
    let placed = placements(width: width).items
    let controlWidth = placed.first { $0.content == .control(index) }?.rect.width ?? width
    switch fields[index].control.handle(key, width: controlWidth, clipboard: &clipboard) {
    case .moved: return .moved
    case .changed:
      fields[index].error = nil
      return .changed(id)
    case .finished:
      fields[index].error = nil
      _ = move(by: 1)
      return .changed(id)
    case .pressed: return .pressed(id)
    case nil: break
    }
    switch key {
    case .escape: return .cancel
    case .down: return moveVertically(1, from: index, placed)
    case .up: return moveVertically(-1, from: index, placed)
    case .enter:
      guard index != order.last else { return .endReached }
      return move(by: 1)
    default: return nil
    }
  }

  private mutating func move(by step: Int) -> Event {
    let order = self.order
    guard let index = focusedIndex, let place = order.firstIndex(of: index) else {
      if let first = order.first { focus(fields[first].id) }
      return .moved
    }
    focus(fields[order[(place + step + order.count) % order.count]].id)
    return .moved
  }

  /// To the nearest field of the next row that has one.
  private mutating func moveVertically(_ step: Int, from index: Int, _ placed: [Placement]) -> Event {
    let controls = placed.compactMap { item -> (index: Int, rect: Rect)? in
      guard case .control(let index) = item.content else { return nil }
      return (index, item.rect)
    }
    guard let here = controls.first(where: { $0.index == index })?.rect else { return .moved }
    let beyond = controls.filter { step > 0 ? $0.rect.y > here.y : $0.rect.y < here.y }
    guard let y = step > 0 ? beyond.map(\.rect.y).min() : beyond.map(\.rect.y).max() else { return .moved }
    let nearest = beyond.filter { $0.rect.y == y }.min { abs($0.rect.x - here.x) < abs($1.rect.x - here.x) }
    if let nearest { focus(fields[nearest.index].id) }
    return .moved
  }
}
