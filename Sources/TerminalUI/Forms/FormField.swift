/// One field of a form.
package struct FormField: Equatable, Sendable, Identifiable {
  package let id: String
  package let label: String
  package var control: Control
  /// Words dimmed behind the field, where there is room.
  package var hint: String
  package let isRequired: Bool
  /// The sentence shown under the field while it is wrong.
  package var error: String?

  package init(
    _ id: String, _ label: String, _ control: Control, hint: String = "", isRequired: Bool = false,
    error: String? = nil
  ) {
    self.id = id
    self.label = label
    self.control = control
    self.hint = hint
    self.isRequired = isRequired
    self.error = error
  }
}
