/// One value that a change asks for. The subcommand, the default form and the manual are drawn from it.
package struct Field: Hashable, Sendable {
  /// As scripts write it: `approved_by`.
  package let name: String
  package let title: Words
  package let kind: Kind
  package let isRequired: Bool
  package let help: Words?
  /// Only officers of this role fill it in, and forms leave it out for the others; nil: everyone.
  package let role: Officer.Role?

  package init(
    _ name: String, _ title: Words, _ kind: Kind, required: Bool = false, help: Words? = nil,
    role: Officer.Role? = nil
  ) {
    self.name = name
    self.title = title
    self.kind = kind
    self.isRequired = required
    self.help = help
    self.role = role
  }

  /// The same field, but required or not.
  package func required(_ isRequired: Bool = true) -> Field {
    Field(name, title, kind, required: isRequired, help: help, role: role)
  }

  package enum Kind: Hashable, Sendable {
    /// One line of at most so many characters.
    case text(max: Int)
    case longText(max: Int)
    /// Domain rule I13: only due, reply and review dates may lie ahead.
    case date(mayLieAhead: Bool)
    /// `HH:MM`, kept as minutes since midnight.
    case time
    case number(ClosedRange<Int>)
    /// Yuan with at most two decimals.
    case money
    case flag
    case choice([Choice])
    case choices([Choice])
    /// One, or several, out of a list of the settings.
    case listed(RulebookList)
    case severalListed(RulebookList)
    case division
    /// A name, short name or alias.
    case unit
    case units
    /// An officer's code.
    case officer
    case officers
    /// Unit/post class/serial.
    case subject
    /// `1=ok 2=bad:note 3=na`
    case answers
    /// `take_number=2;wait=47:note;ask=5`
    case steps
    case record(RecordKind)
  }

  package struct Choice: Hashable, Sendable {
    package let code: String
    package let words: Words

    package init(_ code: String, _ words: Words) {
      self.code = code
      self.words = words
    }
  }
}

extension Field.Kind {
  /// A choice out of an enumeration of the field.
  package static func choice<E: RawRepresentable<String> & Sendable>(_ cases: [E], _ words: (E) -> Words) -> Field.Kind
  {
    .choice(cases.map { Field.Choice($0.rawValue, words($0)) })
  }

  package static func choices<E: RawRepresentable<String> & Sendable>(
    _ cases: [E], _ words: (E) -> Words
  ) -> Field.Kind {
    .choices(cases.map { Field.Choice($0.rawValue, words($0)) })
  }
}

/// Lists that an office edits.
package enum RulebookList: String, Hashable, Sendable {
  case types, channels, sources, accountabilityMeasures, checklists, bases
  case industries
  /// B-05, and the values that are reported on it: B-05/summary.
  case measures, measureValues
}
