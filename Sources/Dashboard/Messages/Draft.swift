package import Ledger

/// What was typed into a form and not yet written to the book; kept beside it, so that nothing typed is lost.
package struct Draft: Codable, Hashable, Sendable, Identifiable {
  /// The kind and the subject: one draft for each. A form that is opened again takes it up.
  package var id: ID { ID(kind: kind, subject: subject) }
  /// The change's name, or a form's own word.
  package var kind: String
  /// The record that the form is about.
  package var subject: RecordID?
  /// As the offer shows it: 记监督 奎屯市行政服务中心.
  package var title: String
  /// Field → text, as it was typed.
  package var values: [String: String]
  package var savedOn: CivilDate
  /// `10:07`
  package var savedAt: String

  package struct ID: Codable, Hashable, Sendable {
    package let kind: String
    package let subject: RecordID?

    package init(kind: String, subject: RecordID?) {
      self.kind = kind
      self.subject = subject
    }

    /// Fit for a file name.
    package var text: String { subject.map { "\(kind)-\($0.text)" } ?? kind }
  }

  package init(
    kind: String, subject: RecordID?, title: String, values: [String: String], savedOn: CivilDate, savedAt: String
  ) {
    self.kind = kind
    self.subject = subject
    self.title = title
    self.values = values
    self.savedOn = savedOn
    self.savedAt = savedAt
  }
}
