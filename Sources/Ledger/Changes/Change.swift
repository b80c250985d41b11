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
  static func rules(_ own: [String], _ fields: [Field]) -> [String] {
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
