// The closures of a change get the subject that the change is about; the unwrapping is done once, here.
extension Change {
  package static func onBook(
    _ name: String, _ title: Words, summary: Words, fields: [Field], rules: [String] = [],
    check: @escaping @Sendable (FieldValues, any Desk) throws -> [BrokenRule] = { _, _ in [] },
    alter: @escaping @Sendable (FieldValues, any Desk) throws -> Alteration
  ) -> Change {
    on(
      .book, name, title, summary, fields, rules, find: { _ in () }, availability: { _, _ in [] },
      check: { values, _, desk in try check(values, desk) }, alter: { values, _, desk in try alter(values, desk) })
  }

  package static func onLead(
    _ name: String, _ title: Words, summary: Words, fields: [Field], rules: [String] = [],
    availability: @escaping @Sendable (Dossier, ChangeContext) -> [BrokenRule] = { _, _ in [] },
    check: @escaping @Sendable (FieldValues, Dossier, any Desk) throws -> [BrokenRule] = { _, _, _ in [] },
    alter: @escaping @Sendable (FieldValues, Dossier, any Desk) throws -> Alteration
  ) -> Change {
    on(
      .lead, name, title, summary, fields, rules,
      find: { if case .lead(let dossier) = $0 { dossier } else { nil } },
      availability: availability, check: check, alter: alter)
  }

  package static func onRectification(
    _ name: String, _ title: Words, summary: Words, fields: [Field], rules: [String] = [],
    availability: @escaping @Sendable (Rectification, Dossier?, ChangeContext) -> [BrokenRule] = { _, _, _ in [] },
    check: @escaping @Sendable (FieldValues, Rectification, any Desk) throws -> [BrokenRule] = { _, _, _ in [] },
    alter: @escaping @Sendable (FieldValues, Rectification, any Desk) throws -> Alteration
  ) -> Change {
    on(
      .rectification, name, title, summary, fields, rules,
      find: { if case .rectification(let record, let dossier) = $0 { (record, dossier) } else { nil } },
      availability: { availability($0.0, $0.1, $1) }, check: { try check($0, $1.0, $2) },
      alter: { try alter($0, $1.0, $2) })
  }

  package static func onObservation(
    _ name: String, _ title: Words, summary: Words, fields: [Field], rules: [String] = [],
    availability: @escaping @Sendable (Observation, ChangeContext) -> [BrokenRule] = { _, _ in [] },
    check: @escaping @Sendable (FieldValues, Observation, any Desk) throws -> [BrokenRule] = { _, _, _ in [] },
    alter: @escaping @Sendable (FieldValues, Observation, any Desk) throws -> Alteration
  ) -> Change {
    on(
      .observation, name, title, summary, fields, rules,
      find: { if case .observation(let record) = $0 { record } else { nil } },
      availability: availability, check: check, alter: alter)
  }

  package static func onAccountability(
    _ name: String, _ title: Words, summary: Words, fields: [Field], rules: [String] = [],
    availability: @escaping @Sendable (Accountability, Dossier, ChangeContext) -> [BrokenRule] = { _, _, _ in [] },
    check: @escaping @Sendable (FieldValues, Accountability, any Desk) throws -> [BrokenRule] = { _, _, _ in [] },
    alter: @escaping @Sendable (FieldValues, Accountability, any Desk) throws -> Alteration
  ) -> Change {
    on(
      .accountability, name, title, summary, fields, rules,
      find: { if case .accountability(let record, let dossier) = $0 { (record, dossier) } else { nil } },
      availability: { availability($0.0, $0.1, $1) }, check: { try check($0, $1.0, $2) },
      alter: { try alter($0, $1.0, $2) })
  }

  package static func onOfficer(
    _ name: String, _ title: Words, summary: Words, fields: [Field], rules: [String] = [],
    check: @escaping @Sendable (FieldValues, Officer, any Desk) throws -> [BrokenRule] = { _, _, _ in [] },
    alter: @escaping @Sendable (FieldValues, Officer, any Desk) throws -> Alteration
  ) -> Change {
    on(
      .officer, name, title, summary, fields, rules,
      find: { if case .officer(let officer) = $0 { officer } else { nil } },
      availability: { _, _ in [] }, check: check, alter: alter)
  }

  /// A row of a listing, with the dossier of the lead that it hangs under.
  package static func onRecord<R: ListedRecord>(
    _ type: R.Type, _ name: String, _ title: Words, summary: Words, fields: [Field], rules: [String] = [],
    availability: @escaping @Sendable (R, Dossier?, ChangeContext) -> [BrokenRule] = { _, _, _ in [] },
    check: @escaping @Sendable (FieldValues, R, any Desk) throws -> [BrokenRule] = { _, _, _ in [] },
    alter: @escaping @Sendable (FieldValues, R, any Desk) throws -> Alteration
  ) -> Change {
    on(
      .record(R.kind), name, title, summary, fields, rules,
      find: { subject -> (R, Dossier?)? in
        if case .record(let record as R, let dossier) = subject { (record, dossier) } else { nil }
      },
      availability: { availability($0.0, $0.1, $1) }, check: { try check($0, $1.0, $2) },
      alter: { try alter($0, $1.0, $2) })
  }

  private static func on<Found>(
    _ kind: SubjectKind, _ name: String, _ title: Words, _ summary: Words, _ fields: [Field], _ rules: [String],
    find: @escaping @Sendable (Subject) -> Found?,
    availability: @escaping @Sendable (Found, ChangeContext) -> [BrokenRule],
    check: @escaping @Sendable (FieldValues, Found, any Desk) throws -> [BrokenRule],
    alter: @escaping @Sendable (FieldValues, Found, any Desk) throws -> Alteration
  ) -> Change {
    Change(
      name: name, title: title, summary: summary, subjectKind: kind, fields: fields,
      rules: Change.rules(rules, fields),
      availability: { subject, context in find(subject).map { availability($0, context) } ?? [.wrongSubject] },
      check: { values, subject, desk in try find(subject).map { try check(values, $0, desk) } ?? [.wrongSubject] },
      alter: { values, subject, desk in
        guard let found = find(subject) else { throw MissingValue(field: kind.name) }
        return try alter(values, found, desk)
      })
  }
}

extension BrokenRule {
  fileprivate static let wrongSubject = BrokenRule("form", Words("对象不符", "not a record of this kind"))
}
