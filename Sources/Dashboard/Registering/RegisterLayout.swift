import Ledger
import TerminalUI

/// Where the fields of a registration stand: what the screen shows first is what a call or a visit gives first.
enum RegisterLayout {
  /// Each row's fields; the whole of it holds every field of the change but I16's, which was asked before.
  static let rows: [[String]] = [
    ["kind", "division"], ["unit"], ["types"], ["title"], ["narrative"], ["source", "channel"],
    ["discovered_on", "received_on", "mode"], ["types_note"], ["pain_tags"], ["subject_level"], ["subject"],
    ["co_units"],
    ["enterprise_alias", "enterprise_type"], ["amount_charged", "priority"], ["green_channel", "real_name"],
    ["duty"], ["petition_ref"], ["recurrence_of"], ["measures"], ["round", "hand_over"], ["resident_group"], ["remark"],
  ]

  /// `after` is what stands under the row of a field: the similar leads under the types, the due date under the days.
  static func layout(
    of fields: [Field], in form: Form, after lines: [String: [StyledLine]], _ surroundings: Surroundings
  ) -> FormLayout {
    ChangeLayout.layout(
      rows, of: fields, in: form, after: lines, labelWidth: surroundings.language == .zh ? 12 : 18)
  }
}
