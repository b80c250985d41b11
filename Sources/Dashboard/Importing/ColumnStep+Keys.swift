import Ledger
import TerminalUI

extension ColumnStep {
  mutating func handle(_ key: Key, in area: Rect, _ surroundings: inout Surroundings) -> Event? {
    if picker != nil {
      pick(key, &surroundings)
      return .moved
    }
    if key == .ctrl("s") { return isAnswered(&surroundings) ? .goOn : .moved }
    guard isInTable else { return handleQuestions(key, in: area, &surroundings) }
    switch key.folded {
    case .escape: return .back
    case .tab, .shiftTab: isInTable = false
    case .enter:
      if columns.indices.contains(cursor) { picker = fieldPicker(surroundings) }
    case .character(" "): turnReporter(&surroundings)
    default:
      guard let motion = ListMotion(key, page: 8) else { return nil }
      let last = cursor == columns.count - 1
      cursor = motion.moved(from: cursor, count: columns.count)
      if last, key == .down { isInTable = false }
    }
    return .moved
  }

  private mutating func handleQuestions(_ key: Key, in area: Rect, _ surroundings: inout Surroundings) -> Event? {
    var key = key
    while let (first, rest) = questions.burst(key) {
      _ = handleQuestions(first, in: area, &surroundings)
      key = rest
    }
    let isFirst = questions.focusedID == questions.fields.first?.id
    if key == .shiftTab, isFirst {
      isInTable = true
      return .moved
    }
    let event = questions.handle(
      key, width: drawsRoom(area).questions.width, clipboard: &surroundings.clipboard)
    switch event {
    case .cancel:
      isInTable = true
      return .moved
    case .pressed: return isAnswered(&surroundings) ? .goOn : .moved
    case nil: return nil
    case .moved where key == .up && isFirst: isInTable = true
    case .changed, .moved, .save, .endReached: break
    }
    return .moved
  }

  /// Every question answered, and none of them with I16's yes; what is missing is shown where it is asked.
  mutating func isAnswered(_ surroundings: inout Surroundings) -> Bool {
    keepAnswers()
    var errors: [String: String] = [:]
    for field in asked {
      let text = FieldControls.text(of: field, in: questions)
      if text.isEmpty, field.name == ImportFields.refused {
        errors[field.name] = surroundings(Words("请先回答：1 是，2 否", "answer this first: 1 yes, 2 no"))
      } else if text.isEmpty {
        errors[field.name] = surroundings(
          Words("缺\(field.title.zh)：填一个值用于整张表，或在上面指定一列", "\(field.title.en): give one for the file, or a column above"))
      } else if field.name == ImportFields.refused, text == "true" {
        errors[field.name] = surroundings(
          Words(
            "请先把这些行从表中删去，按规定径送；本表未导入任何内容", "take those rows out and send them on as the rules say; nothing was taken in"
          ))
      }
    }
    guard !errors.isEmpty else { return true }
    questions.showErrors(errors)
    isInTable = false
    return false
  }

  private mutating func turnReporter(_ surroundings: inout Surroundings) {
    guard columns.indices.contains(cursor) else { return }
    columns[cursor].isReporter.toggle()
    if columns[cursor].isReporter { columns[cursor].field = nil }
    ask(surroundings)
  }

  private func fieldPicker(_ surroundings: Surroundings) -> HelpList<String> {
    let words = surroundings.strings.importing
    let others = [("", words.kept), (ImportFields.reporter, words.reporter), (ImportFields.leftOut, words.leftOut)]
    let initials = surroundings.rulebook.initials
    let entries = fields.map { field in
      HelpList.Entry(
        field.name, keys: "", title: surroundings(field.title),
        aliases: "\(field.name) \(field.title.zh) \(initials(field.title.zh))")
    }
    return HelpList(
      title: "\(words.chooseField): \(columns[cursor].key)",
      entries: others.map { HelpList.Entry($0.0, keys: "", title: $0.1) } + entries)
  }

  private mutating func pick(_ key: Key, _ surroundings: inout Surroundings) {
    switch picker?.handle(key) {
    case .chosen(let name):
      if columns[cursor].isReporter, name != ImportFields.reporter {
        surroundings.notify(
          Words("请确认这一列没有反映人信息", "make sure that this column holds nothing of who reported"), .warn)
      }
      releaseOther(name, &surroundings)
      columns[cursor].isReporter = name == ImportFields.reporter
      columns[cursor].field = name.isEmpty || name == ImportFields.reporter ? nil : name
      picker = nil
      ask(surroundings)
    case .cancelled: picker = nil
    case .moved, .refused, nil: break
    }
  }

  /// A field is read from one column: the one that had it is carried along from now on.
  private mutating func releaseOther(_ name: String, _ surroundings: inout Surroundings) {
    guard let field = field(name),
      let other = columns.indices.first(where: { $0 != cursor && columns[$0].field == name })
    else { return }
    columns[other].field = nil
    surroundings.notify(
      Words(
        "“\(columns[other].key)”列不再读作\(field.title.zh)（一个栏目只能取自一列），改为原样保留",
        "\"\(columns[other].key)\" is no longer read as \(field.title.en): a field comes from one column; it is carried along"
      ), .warn)
  }
}
