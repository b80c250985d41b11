/// Anything that anyone can do to the book, as a value: its fields, what it refuses and why, what it alters. The
/// command, the form and the page of the manual are drawn from it (design.md, "Two doors").
package struct Change: Sendable {
  /// As scripts write it: `order_rectification`.
  package let name: String
  package let title: Words
  /// One sentence of help.
  package let summary: Words
  package let subjectKind: SubjectKind
  /// Without the field that names the subject.
  package let fields: [Field]
  /// Rules that it can refuse by: `I01`.
  package let rules: [String]
  /// Why it cannot be done now, whatever would be filled in: what greys its key.
  package let availability: @Sendable (Subject, ChangeContext) -> [BrokenRule]
  /// What is wrong with the values given; fields may be missing here.
  package let check: @Sendable (FieldValues, Subject, any Desk) throws -> [BrokenRule]
  /// What is to be written; called only where nothing was refused.
  package let alter: @Sendable (FieldValues, Subject, any Desk) throws -> Alteration

  package enum SubjectKind: String, Sendable {
    case book, lead, rectification, observation, accountability, officer

    /// The field that names the subject, nil for the book.
    package var field: Field? {
      switch self {
      case .book: nil
      case .lead: Field("lead", Words("线索", "Lead"), .record(.lead), required: true)
      case .rectification:
        Field("rectification", Words("整改", "Rectification"), .record(.rectification), required: true)
      case .observation:
        Field("observation", Words("监督记录", "Observation"), .record(.observation), required: true)
      case .accountability:
        Field("accountability", Words("追责问责", "Accountability"), .record(.accountability), required: true)
      case .officer: Field("officer", Words("人员", "Officer"), .officer, required: true)
      }
    }
  }

  /// What a change is about, loaded.
  package enum Subject: Sendable {
    case book
    case lead(Dossier)
    case rectification(Rectification, Dossier?)
    case observation(Observation)
    case accountability(Accountability, Dossier)
    case officer(Officer)
  }

  /// The subject's field, then the others: what `duban changes` lists.
  package var allFields: [Field] { (subjectKind.field.map { [$0] } ?? []) + fields }
}

extension Change {
  /// The change's own rules and those that its fields bring along: I13 for dates that may not lie ahead, I17 for text.
  private static func rules(_ own: [String], _ fields: [Field]) -> [String] {
    var rules = own
    for field in fields {
      switch field.kind {
      case .date(mayLieAhead: false): rules.append("I13")
      case .text, .longText, .answers: rules.append("I17")
      default: break
      }
    }
    return rules.uniqued().sorted()
  }
}

// The closures of a change get the subject that the change is about; the wrapping is done once, here.
extension Change {
  package static func onBook(
    _ name: String, _ title: Words, summary: Words, fields: [Field], rules: [String] = [],
    check: @escaping @Sendable (FieldValues, any Desk) throws -> [BrokenRule] = { _, _ in [] },
    alter: @escaping @Sendable (FieldValues, any Desk) throws -> Alteration
  ) -> Change {
    Change(
      name: name, title: title, summary: summary, subjectKind: .book, fields: fields,
      rules: Change.rules(rules, fields),
      availability: { _, _ in [] }, check: { values, _, desk in try check(values, desk) },
      alter: { values, _, desk in try alter(values, desk) })
  }

  package static func onLead(
    _ name: String, _ title: Words, summary: Words, fields: [Field], rules: [String] = [],
    availability: @escaping @Sendable (Dossier, ChangeContext) -> [BrokenRule] = { _, _ in [] },
    check: @escaping @Sendable (FieldValues, Dossier, any Desk) throws -> [BrokenRule] = { _, _, _ in [] },
    alter: @escaping @Sendable (FieldValues, Dossier, any Desk) throws -> Alteration
  ) -> Change {
    Change(
      name: name, title: title, summary: summary, subjectKind: .lead, fields: fields,
      rules: Change.rules(rules, fields),
      availability: { subject, context in
        guard case .lead(let dossier) = subject else { return [.wrongSubject] }
        return availability(dossier, context)
      },
      check: { values, subject, desk in
        guard case .lead(let dossier) = subject else { return [.wrongSubject] }
        return try check(values, dossier, desk)
      },
      alter: { values, subject, desk in
        guard case .lead(let dossier) = subject else { throw MissingValue(field: "lead") }
        return try alter(values, dossier, desk)
      })
  }

  package static func onRectification(
    _ name: String, _ title: Words, summary: Words, fields: [Field], rules: [String] = [],
    availability: @escaping @Sendable (Rectification, Dossier?, ChangeContext) -> [BrokenRule] = { _, _, _ in [] },
    check: @escaping @Sendable (FieldValues, Rectification, any Desk) throws -> [BrokenRule] = { _, _, _ in [] },
    alter: @escaping @Sendable (FieldValues, Rectification, any Desk) throws -> Alteration
  ) -> Change {
    Change(
      name: name, title: title, summary: summary, subjectKind: .rectification, fields: fields,
      rules: Change.rules(rules, fields),
      availability: { subject, context in
        guard case .rectification(let rectification, let dossier) = subject else { return [.wrongSubject] }
        return availability(rectification, dossier, context)
      },
      check: { values, subject, desk in
        guard case .rectification(let rectification, _) = subject else { return [.wrongSubject] }
        return try check(values, rectification, desk)
      },
      alter: { values, subject, desk in
        guard case .rectification(let rectification, _) = subject else { throw MissingValue(field: "rectification") }
        return try alter(values, rectification, desk)
      })
  }

  package static func onObservation(
    _ name: String, _ title: Words, summary: Words, fields: [Field], rules: [String] = [],
    availability: @escaping @Sendable (Observation, ChangeContext) -> [BrokenRule] = { _, _ in [] },
    check: @escaping @Sendable (FieldValues, Observation, any Desk) throws -> [BrokenRule] = { _, _, _ in [] },
    alter: @escaping @Sendable (FieldValues, Observation, any Desk) throws -> Alteration
  ) -> Change {
    Change(
      name: name, title: title, summary: summary, subjectKind: .observation, fields: fields,
      rules: Change.rules(rules, fields),
      availability: { subject, context in
        guard case .observation(let observation) = subject else { return [.wrongSubject] }
        return availability(observation, context)
      },
      check: { values, subject, desk in
        guard case .observation(let observation) = subject else { return [.wrongSubject] }
        return try check(values, observation, desk)
      },
      alter: { values, subject, desk in
        guard case .observation(let observation) = subject else { throw MissingValue(field: "observation") }
        return try alter(values, observation, desk)
      })
  }

  package static func onAccountability(
    _ name: String, _ title: Words, summary: Words, fields: [Field], rules: [String] = [],
    availability: @escaping @Sendable (Accountability, Dossier, ChangeContext) -> [BrokenRule] = { _, _, _ in [] },
    check: @escaping @Sendable (FieldValues, Accountability, any Desk) throws -> [BrokenRule] = { _, _, _ in [] },
    alter: @escaping @Sendable (FieldValues, Accountability, any Desk) throws -> Alteration
  ) -> Change {
    Change(
      name: name, title: title, summary: summary, subjectKind: .accountability, fields: fields,
      rules: Change.rules(rules, fields),
      availability: { subject, context in
        guard case .accountability(let record, let dossier) = subject else { return [.wrongSubject] }
        return availability(record, dossier, context)
      },
      check: { values, subject, desk in
        guard case .accountability(let record, _) = subject else { return [.wrongSubject] }
        return try check(values, record, desk)
      },
      alter: { values, subject, desk in
        guard case .accountability(let record, _) = subject else { throw MissingValue(field: "accountability") }
        return try alter(values, record, desk)
      })
  }
}

extension Change {
  package static func onOfficer(
    _ name: String, _ title: Words, summary: Words, fields: [Field], rules: [String] = [],
    check: @escaping @Sendable (FieldValues, Officer, any Desk) throws -> [BrokenRule] = { _, _, _ in [] },
    alter: @escaping @Sendable (FieldValues, Officer, any Desk) throws -> Alteration
  ) -> Change {
    Change(
      name: name, title: title, summary: summary, subjectKind: .officer, fields: fields,
      rules: Change.rules(rules, fields),
      availability: { subject, _ in
        guard case .officer = subject else { return [.wrongSubject] }
        return []
      },
      check: { values, subject, desk in
        guard case .officer(let officer) = subject else { return [.wrongSubject] }
        return try check(values, officer, desk)
      },
      alter: { values, subject, desk in
        guard case .officer(let officer) = subject else { throw MissingValue(field: "officer") }
        return try alter(values, officer, desk)
      })
  }
}

extension BrokenRule {
  fileprivate static let wrongSubject = BrokenRule("form", Words("对象不符", "not a record of this kind"))
}
