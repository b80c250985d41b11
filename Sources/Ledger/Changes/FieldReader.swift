/// Reads what was typed into values: each field that cannot be read gives one sentence that names it and says what was
/// expected, and every free text is looked through for telephones and the like (domain rule I17).
struct FieldReader {
  let desk: any Desk

  struct Refusal: Error { let rule: BrokenRule }

  /// The record that a change is about, by number, identity or code.
  func subject(_ field: Field, _ text: String?, kind: Change.SubjectKind) throws -> Result<Change.Subject, Refusal> {
    guard let text = text?.trimmed, !text.isEmpty else { return .failure(Refusal(rule: field.missing)) }
    let none = Refusal(rule: .form(field, Words("台账中没有“\(text)”", "the ledger has no \"\(text)\"")))
    switch kind {
    case .book: return .success(.book)
    case .lead:
      guard let lead = try find(Lead.self, text), let dossier = try desk.dossier(lead.id) else { return .failure(none) }
      return .success(.lead(dossier))
    case .rectification:
      guard let found = try find(Rectification.self, text) else { return .failure(none) }
      return .success(.rectification(found, try found.lead.flatMap { try desk.dossier($0) }))
    case .observation:
      guard let found = try find(Observation.self, text) else { return .failure(none) }
      return .success(.observation(found))
    case .accountability:
      guard let found = try find(Accountability.self, text), let dossier = try desk.dossier(found.lead) else {
        return .failure(none)
      }
      return .success(.accountability(found, dossier))
    case .officer:
      guard let found = try desk.officer(code: text) else { return .failure(none) }
      return .success(.officer(found))
    case .record(let kind):
      guard let type = kind.listed, let found = try find(type, text) else { return .failure(none) }
      return .success(.record(found, try found.lead.flatMap { try desk.dossier($0) }))
    }
  }

  /// `654003-2021-0017`, `2021-0017` or an identity; `0017` of this owner is the book's year's, else that of the four
  /// before it, else of the newest year that has it.
  func find<R: NumberedRecord>(_ type: R.Type, _ text: String) throws -> R? {
    if text.count == 36, let found = try desk.record(type, RecordID(text)) { return found }
    let context = desk.context
    let year = context.today.year
    for candidate in stride(from: year, through: year - 4, by: -1) {
      guard let number = RecordNumber(text, owner: context.owner, year: candidate) else { return nil }
      guard number.prefix == R.numberPrefix else { return nil }
      if let found = try desk.record(type, number: number) { return found }
      if text.contains("-") { return nil }
    }
    guard let number = RecordNumber(text, owner: context.owner, year: year) else { return nil }
    return try desk.newest(type, owner: number.owner, serial: number.serial)
  }

  /// Every field that was given, and a sentence for each that is missing or cannot be read.
  func read(
    _ fields: [Field], from texts: [String: String], subject: Change.Subject
  ) throws -> (FieldValues, [BrokenRule]) {
    var values = FieldValues()
    var broken: [BrokenRule] = []
    let division = subject.division ?? texts["division"] ?? desk.context.owner
    for field in fields {
      let text = (texts[field.name] ?? "").trimmed
      guard !text.isEmpty else {
        if field.isRequired { broken.append(field.missing) }
        continue
      }
      if let refusal = try desk.refusalOfHand(field) {
        broken.append(refusal)
        continue
      }
      switch try value(of: field, text, division: division) {
      case .success(let value):
        values[field] = value
        broken += judge(value, field)
      case .failure(let refusal): broken.append(refusal.rule)
      }
    }
    return (values, broken)
  }

  /// What holds for a value whatever the change: I13's future dates, I17's private data.
  private func judge(_ value: FieldValue, _ field: Field) -> [BrokenRule] {
    switch (value, field.kind) {
    case (.date(let date), .date(mayLieAhead: false)) where date > desk.context.today:
      return [
        BrokenRule(
          "I13", field: field.name,
          Words("\(field.title.zh) \(date) 晚于今天（\(desk.context.today)）", "\(field.title.en) \(date) lies after today"))
      ]
    case (.text(let text), _): return PrivacyScanner.refusals(in: text, field: field)
    case (.answers(let answers), _):
      return answers.flatMap { PrivacyScanner.refusals(in: $0.note ?? "", field: field) }
    case (.steps(let steps), _):
      return steps.flatMap { PrivacyScanner.refusals(in: $0.note ?? "", field: field) }
    default: return []
    }
  }

  private func value(of field: Field, _ text: String, division: String) throws -> Result<FieldValue, Refusal> {
    func no(_ zh: String, _ en: String) -> Result<FieldValue, Refusal> {
      .failure(Refusal(rule: .form(field, Words("\(field.title.zh)：\(zh)", "\(field.title.en): \(en)"))))
    }
    switch field.kind {
    case .text(let max), .longText(let max):
      guard text.count <= max else {
        return no("最多\(max)字，现有\(text.count)字", "at most \(max) characters, has \(text.count)")
      }
      return .success(.text(text))
    case .date:
      guard let date = DayText.read(text, today: desk.context.today) else {
        return no("“\(text)”不是日期，请写作2021-09-13", "\"\(text)\" is no date, write 2021-09-13")
      }
      return .success(.date(date))
    case .time:
      guard let time = ClockTime(text) else {
        return no("“\(text)”不是时间，请写作10:05", "\"\(text)\" is no time, write 10:05")
      }
      return .success(.number(time.minutes))
    case .number(let range):
      guard let number = Int(text), range.contains(number) else {
        return no(
          "应为\(range.lowerBound)到\(range.upperBound)的整数",
          "a whole number from \(range.lowerBound) to \(range.upperBound)")
      }
      return .success(.number(number))
    case .money:
      guard let money = Money(yuan: text) else {
        return no("应为金额（元，最多两位小数）", "an amount in yuan with at most two decimals")
      }
      return .success(.money(money))
    case .flag:
      switch text.lowercased() {
      case "true", "yes", "y", "1", "是": return .success(.flag(true))
      case "false", "no", "n", "0", "否": return .success(.flag(false))
      default: return no("应为“是”或“否”", "yes or no")
      }
    case .choice(let choices): return one(text, of: choices, no)
    case .choices(let choices): return several(text, of: choices, no)
    case .listed(let list): return one(text, of: desk.context.rulebook.choices(list), no)
    case .severalListed(let list): return several(text, of: desk.context.rulebook.choices(list), no)
    case .division:
      guard desk.context.rulebook.divisions[text] != nil else { return no("没有代码“\(text)”", "no code \"\(text)\"") }
      return .success(.codes([text]))
    case .unit: return try units([text], division: division, no)
    case .units: return try units(text.listItems, division: division, no)
    case .officer: return try officers([text], no)
    case .officers: return try officers(text.listItems, no)
    case .subject: return try subjectRef(text, division: division, no)
    case .answers: return answers(text, no)
    case .steps: return steps(text, no)
    case .record(let kind): return try record(kind, text, no)
    }
  }

  private typealias No = (_ zh: String, _ en: String) -> Result<FieldValue, Refusal>

  private func one(_ text: String, of choices: [Field.Choice], _ no: No) -> Result<FieldValue, Refusal> {
    guard let choice = choices.first(where: { $0.answers(to: text) }) else {
      // A long list would bury the sentence; `duban changes` and the form's field have it whole.
      let shown = choices.count > 12 ? choices.prefix(6) : choices.prefix(12)
      let isCut = shown.count < choices.count
      return no(
        "没有“\(text)”，可用：\(shown.map { "\($0.code) \($0.words.zh)" }.joined(separator: "、"))"
          + (isCut ? "等\(choices.count)项" : ""),
        "no \"\(text)\"; one of \(shown.map(\.code).joined(separator: ", "))"
          + (isCut ? " … (\(choices.count) in all)" : ""))
    }
    return .success(.codes([choice.code]))
  }

  private func several(_ text: String, of choices: [Field.Choice], _ no: No) -> Result<FieldValue, Refusal> {
    var codes: [String] = []
    for item in text.listItems {
      switch one(item, of: choices, no) {
      case .success(.codes(let found)): codes += found
      case let other: return other
      }
    }
    return .success(.codes(codes.uniqued()))
  }

  private func units(_ names: [String], division: String, _ no: No) throws -> Result<FieldValue, Refusal> {
    var ids: [RecordID] = []
    for name in names {
      if name.count == 36, let unit = try desk.record(OfficeUnit.self, RecordID(name)) {
        ids.append(unit.id)
        continue
      }
      let found = try desk.units(named: name, division: division)
      guard let unit = found.first else {
        return no("没有单位“\(name)”，可先新增（add_unit）", "no unit \"\(name)\"; add it first (add_unit)")
      }
      guard found.count == 1 else {
        return no("“\(name)”有\(found.count)个单位，请写全称", "\"\(name)\" fits \(found.count) units, write the full name")
      }
      ids.append(unit.id)
    }
    return .success(.records(ids.uniqued()))
  }

  private func officers(_ codes: [String], _ no: No) throws -> Result<FieldValue, Refusal> {
    for code in codes where try desk.officer(code: code) == nil {
      return no("没有人员“\(code)”，可先新增（add_officer）", "no officer \"\(code)\"; add one first (add_officer)")
    }
    return .success(.codes(codes.uniqued()))
  }

  private func subjectRef(_ text: String, division: String, _ no: No) throws -> Result<FieldValue, Refusal> {
    guard let parts = SubjectRef.parts(of: text) else {
      return no("写作 单位/岗位类别/序号，如 住建局/窗口人员/2", "write unit/post class/serial, as in 住建局/窗口人员/2")
    }
    switch try units([parts.unit], division: division, no) {
    case .success(.records(let ids)):
      guard let unit = ids.first else { return no("缺单位", "no unit") }
      return .success(.subject(SubjectRef(unit: unit, postClass: parts.postClass, serial: parts.serial)))
    case let other: return other
    }
  }

  private func answers(_ text: String, _ no: No) -> Result<FieldValue, Refusal> {
    var answers: [Observation.Answer] = []
    for part in text.split(whereSeparator: { $0 == ";" || $0 == "；" || $0 == "\n" }) {
      let pair = part.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
      guard pair.count == 2, let item = Int(pair[0]) else {
        return no("写作 1=ok;2=bad:说明;3=na", "write 1=ok;2=bad:note;3=na")
      }
      let marked = pair[1].split(separator: ":", maxSplits: 1).map { String($0).trimmed }
      guard let first = marked.first, let mark = Observation.Mark(rawValue: first) else {
        return no("第\(item)条应为ok、bad或na", "item \(item) takes ok, bad or na")
      }
      answers.append(Observation.Answer(item: item, mark: mark, note: marked.count == 2 ? marked[1] : nil))
    }
    return .success(.answers(answers))
  }

  private func steps(_ text: String, _ no: No) -> Result<FieldValue, Refusal> {
    let stages = VisitStep.Stage.allCases
    var steps: [VisitStep] = []
    for part in text.split(whereSeparator: { $0 == ";" || $0 == "；" || $0 == "\n" }) {
      let pair = part.split(separator: "=", maxSplits: 1).map(\.trimmed)
      let told = pair.last?.split(separator: ":", maxSplits: 1).map(\.trimmed) ?? []
      guard pair.count == 2, let minutes = told.first.flatMap({ Int($0) }), (0...1_440).contains(minutes) else {
        return no("写作 取号=2;等候=47:说明;咨询=5（分钟）", "write take_number=2;wait=47:note;ask=5 (minutes)")
      }
      guard let stage = stages.first(where: { Field.Choice($0.rawValue, $0.words).answers(to: pair[0]) }) else {
        return no(
          "没有步骤“\(pair[0])”，可用：\(stages.map(\.words.zh).joined(separator: "、"))",
          "no step \"\(pair[0])\"; one of \(stages.map(\.rawValue).joined(separator: ", "))")
      }
      steps.append(VisitStep(stage, minutes: minutes, note: told.count == 2 ? told[1] : nil))
    }
    return .success(.steps(steps))
  }

  private func record(_ kind: RecordKind, _ text: String, _ no: No) throws -> Result<FieldValue, Refusal> {
    let id: RecordID?
    switch kind {
    case .lead: id = try find(Lead.self, text)?.id
    case .rectification: id = try find(Rectification.self, text)?.id
    case .observation: id = try find(Observation.self, text)?.id
    case .accountability: id = try find(Accountability.self, text)?.id
    default: id = try kind.listed.flatMap { try find($0, text)?.id }
    }
    guard let id else { return no("台账中没有“\(text)”", "the ledger has no \"\(text)\"") }
    return .success(.records([id]))
  }
}

extension Change.Subject {
  /// Where units are looked up first.
  var division: String? {
    switch self {
    case .book, .officer: nil
    case .lead(let dossier): dossier.lead.division
    case .rectification(let rectification, _): rectification.division
    case .observation(let observation): observation.division
    case .accountability(let record, _): record.division
    case .record(let record, _): record.division
    }
  }
}

extension Desk {
  /// A field that is not for this officer: the petition reference, for case managers only (domain rule I17).
  func refusalOfHand(_ field: Field) throws -> BrokenRule? {
    guard let role = field.role, try officer(code: context.officer)?.role != role else { return nil }
    return BrokenRule(
      "I17", field: field.name,
      Words(
        "\(field.title.zh)只由\(role.words.zh)人员填写，\(context.officer) 不是",
        "\(field.title.en) is for a \(role.words.en.lowercased()) alone, which \(context.officer) is not"))
  }
}

extension Field {
  var missing: BrokenRule {
    .form(self, Words("缺\(title.zh)", "\(title.en) is missing"))
  }
}

extension Field.Choice {
  /// By code or by either language's words.
  func answers(to text: String) -> Bool {
    code == text || words.zh == text || words.en.lowercased() == text.lowercased()
  }
}

extension StringProtocol {
  /// Without white space around it, U+3000 too.
  package var trimmed: String {
    var slice = Substring(self)
    while let first = slice.first, first.isWhitespace { slice.removeFirst() }
    while let last = slice.last, last.isWhitespace { slice.removeLast() }
    return String(slice)
  }

  /// Split at 、 ， , ; ； and line ends, each trimmed, none empty.
  package var listItems: [String] {
    split { "、，,;；\n".contains($0) }.map(\.trimmed).filter { !$0.isEmpty }
  }
}
