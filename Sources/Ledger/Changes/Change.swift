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

  package enum SubjectKind: Hashable, Sendable {
    case book, lead, rectification, observation, accountability, officer
    /// A row of a listing.
    case record(RecordKind)

    /// As scripts write it: `lead`, `rectification`.
    package var name: String {
      switch self {
      case .book: "book"
      case .lead: RecordKind.lead.rawValue
      case .rectification: RecordKind.rectification.rawValue
      case .observation: RecordKind.observation.rawValue
      case .accountability: RecordKind.accountability.rawValue
      case .officer: RecordKind.officer.rawValue
      case .record(let kind): kind.rawValue
      }
    }

    /// The field that names the subject, nil for the book.
    package var field: Field? {
      switch self {
      case .book: nil
      case .lead: Field(name, RecordKind.lead.words, .record(.lead), required: true)
      case .rectification: Field(name, RecordKind.rectification.words, .record(.rectification), required: true)
      case .observation: Field(name, RecordKind.observation.words, .record(.observation), required: true)
      case .accountability: Field(name, RecordKind.accountability.words, .record(.accountability), required: true)
      case .officer: Field(name, RecordKind.officer.words, .officer, required: true)
      case .record(let kind): Field(name, kind.words, .record(kind), required: true)
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
    /// A row of a listing, with the lead that it hangs under.
    case record(any ListedRecord, Dossier?)
  }

  /// The subject's field, then the others: what `duban changes` lists.
  package var allFields: [Field] { (subjectKind.field.map { [$0] } ?? []) + fields }
}

extension Change {
  /// The change's own rules and those that its fields bring along: I13 for dates that may not lie ahead, I17 for text.
  static func rules(_ own: [String], _ fields: [Field]) -> [String] {
    var rules = own
    for field in fields {
      switch field.kind {
      case .date(mayLieAhead: false): rules.append("I13")
      case .text, .longText, .answers, .steps: rules.append("I17")
      default: break
      }
    }
    return rules.uniqued().sorted()
  }
}
