/// A change as it was asked for: by a form, a command or a batch.
package struct ChangeRequest: Sendable, Hashable {
  package let change: String
  /// Field name → text, as it was typed.
  package let values: [String: String]
  /// For a batch of made-up history (practice): the day, the hand and the ledger of this one change; else the context's.
  package let today: CivilDate?
  package let officer: String?
  package let owner: String?

  package init(
    _ change: String, _ values: [String: String], today: CivilDate? = nil, officer: String? = nil, owner: String? = nil
  ) {
    self.change = change
    self.values = values
    self.today = today
    self.officer = officer
    self.owner = owner
  }

  /// The context with this change's own day, hand and ledger, where it has them.
  package func context(_ base: ChangeContext) -> ChangeContext {
    ChangeContext(
      today: today ?? base.today, officer: officer ?? base.officer, owner: owner ?? base.owner, rulebook: base.rulebook,
      campaign: base.campaign)
  }
}

/// What a request comes to before anything is written.
package enum Decision: Sendable {
  case alters(Alteration, values: FieldValues)
  case refused([BrokenRule])
}

extension ChangeRequest {
  /// Reads the fields, loads the subject, asks the rules. Collects every broken rule before it answers.
  package func decide(at desk: any Desk) throws -> Decision {
    guard let change = ChangeTable.change(named: change) else {
      return .refused([BrokenRule("form", Words("没有这个操作：\(self.change)", "no such change: \(self.change)"))])
    }
    let reader = FieldReader(desk: desk)
    let known = Set(change.allFields.map(\.name))
    var broken = values.keys.filter { !known.contains($0) }.sorted().map {
      BrokenRule("form", field: $0, Words("没有这个栏目：\($0)", "no such field: \($0)"))
    }
    var subject = Change.Subject.book
    if let field = change.subjectKind.field {
      switch try reader.subject(field, values[field.name], kind: change.subjectKind) {
      case .success(let found): subject = found
      case .failure(let refusal): return .refused(broken + [refusal.rule])
      }
    }
    let (read, fieldRules) = try reader.read(change.fields, from: values, subject: subject)
    broken += change.availability(subject, desk.context)
    broken += fieldRules
    broken += try change.check(read, subject, desk)
    guard broken.isEmpty else { return .refused(broken.withoutEchoes(of: change.allFields)) }
    return .alters(try change.alter(read, subject, desk), values: read)
  }
}

extension [BrokenRule] {
  /// Each once. Where a rule asks for a field by its own number, "is missing" is not said beside it; where what was
  /// typed cannot be read, nobody says that it is missing.
  func withoutEchoes(of fields: [Field]) -> [BrokenRule] {
    let missing = Dictionary(fields.map { ($0.name, $0.missing.message) }, uniquingKeysWith: { first, _ in first })
    func saysMissing(_ rule: BrokenRule) -> Bool { rule.field.map { missing[$0] == rule.message } ?? false }
    let unread = Set(filter { $0.rule == "form" && !saysMissing($0) }.compactMap(\.field))
    let ruled = Set(filter { $0.rule != "form" }.compactMap(\.field))
    return filter { rule in
      guard let field = rule.field, saysMissing(rule) else { return true }
      return !unread.contains(field) && !(rule.rule == "form" && ruled.contains(field))
    }.uniqued()
  }
}

extension Array where Element: Hashable {
  /// In order, each once.
  package func uniqued() -> [Element] {
    // A set for a few costs more than looking at all of them: a tenth of what working out a row took.
    if count <= 8 {
      var few: [Element] = []
      for element in self where !few.contains(element) { few.append(element) }
      return few
    }
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
