/// A rule that a change would break, as a value: the screen greys the key and says the sentence, the command prints it
/// and exits 1.
package struct BrokenRule: Hashable, Sendable {
  /// `I06`; for a field that is missing or cannot be read, `form`.
  package let rule: String
  /// The field's name, where one field is the cause.
  package let field: String?
  package let message: Words

  package init(_ rule: String, field: String? = nil, _ message: Words) {
    self.rule = rule
    self.field = field
    self.message = message
  }

  /// A field that is missing or cannot be read.
  package static func form(_ field: Field, _ message: Words) -> BrokenRule {
    BrokenRule("form", field: field.name, message)
  }
}

/// What a change answers: a receipt, or every broken rule at once.
package enum Outcome: Sendable {
  case done(Receipt)
  case refused([BrokenRule])

  package var receipt: Receipt? {
    if case .done(let receipt) = self { receipt } else { nil }
  }

  package var brokenRules: [BrokenRule] {
    if case .refused(let rules) = self { rules } else { [] }
  }
}

/// The book's answer to a change that was written.
package struct Receipt: Sendable, Hashable {
  /// The audit entry's number.
  package let entry: Int
  /// What was done, in a sentence.
  package let summary: Words
  /// The record that the change made or altered first.
  package let record: RecordID?
  package let kind: RecordKind?
  /// Its number, where it has one.
  package let number: String?
  /// What the recorder should know beside it: a year whose days off are not known, a date outside the campaign.
  package let notices: [Words]

  /// What was done and to which record; the number is left out where the sentence has it already.
  package var sentence: Words {
    guard let number, let short = number.split(separator: "-").last else { return summary }
    let isNamed = summary.zh.contains(number) || (prefixed(short) && summary.zh.contains(short))
    return isNamed ? summary : summary + Words(" \(number)", " \(number)")
  }

  /// `R0007` says which record it is; a bare `0007` could be anything.
  private func prefixed(_ short: Substring) -> Bool { short.first?.isLetter == true }

  package init(entry: Int, summary: Words, record: RecordID?, kind: RecordKind?, number: String?, notices: [Words]) {
    self.entry = entry
    self.summary = summary
    self.record = record
    self.kind = kind
    self.number = number
    self.notices = notices
  }
}
