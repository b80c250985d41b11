/// A field's value after it was read.
package enum FieldValue: Hashable, Sendable {
  case text(String)
  case date(CivilDate)
  case number(Int)
  case money(Money)
  case flag(Bool)
  case codes([String])
  case records([RecordID])
  case subject(SubjectRef)
  case answers([Observation.Answer])
  case steps([VisitStep])
}

/// The values that were given to a change, read but not yet judged.
package struct FieldValues: Sendable {
  private var values: [String: FieldValue]

  package init(_ values: [String: FieldValue] = [:]) { self.values = values }

  package subscript(_ field: Field) -> FieldValue? {
    get { values[field.name] }
    set { values[field.name] = newValue }
  }

  package var isEmpty: Bool { values.isEmpty }

  /// Of the fields that were given.
  package var names: Set<String> { Set(values.keys) }

  package func has(_ field: Field) -> Bool { values[field.name] != nil }

  package func text(_ field: Field) -> String? {
    if case .text(let text)? = values[field.name] { text } else { nil }
  }

  package func date(_ field: Field) -> CivilDate? {
    if case .date(let date)? = values[field.name] { date } else { nil }
  }

  package func number(_ field: Field) -> Int? {
    if case .number(let number)? = values[field.name] { number } else { nil }
  }

  package func money(_ field: Field) -> Money? {
    if case .money(let money)? = values[field.name] { money } else { nil }
  }

  package func flag(_ field: Field) -> Bool? {
    if case .flag(let flag)? = values[field.name] { flag } else { nil }
  }

  package func code(_ field: Field) -> String? { codes(field).first }

  package func codes(_ field: Field) -> [String] {
    if case .codes(let codes)? = values[field.name] { codes } else { [] }
  }

  package func choice<E: RawRepresentable<String>>(_ field: Field, as type: E.Type) -> E? {
    code(field).flatMap(E.init(rawValue:))
  }

  package func record(_ field: Field) -> RecordID? { records(field).first }

  package func records(_ field: Field) -> [RecordID] {
    if case .records(let ids)? = values[field.name] { ids } else { [] }
  }

  package func subject(_ field: Field) -> SubjectRef? {
    if case .subject(let subject)? = values[field.name] { subject } else { nil }
  }

  package func answers(_ field: Field) -> [Observation.Answer] {
    if case .answers(let answers)? = values[field.name] { answers } else { [] }
  }

  package func steps(_ field: Field) -> [VisitStep] {
    if case .steps(let steps)? = values[field.name] { steps } else { [] }
  }
}

/// A value that the reading of the fields had promised is not there: a fault in duban, not in what was typed.
package struct MissingValue: Error, CustomStringConvertible {
  package let field: String
  package var description: String { "the change read no value for \(field)" }
}

extension FieldValues {
  package func need<Value>(_ field: Field, _ read: (FieldValues) -> (Field) -> Value?) throws -> Value {
    guard let value = read(self)(field) else { throw MissingValue(field: field.name) }
    return value
  }
}
