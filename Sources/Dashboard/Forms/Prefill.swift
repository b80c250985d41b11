import Ledger

/// What stands in a fresh form before anything is typed: what follows from the record and the day, never a judgement.
enum Prefill {
  static func values(_ change: Change, _ subject: Change.Subject, _ surroundings: Surroundings) -> [String: String] {
    var values: [String: String] = [:]
    let names = Set(change.fields.map(\.name))
    func put(_ name: String, _ text: String?) {
      if names.contains(name), let text, !text.isEmpty { values[name] = text }
    }
    put("approved_on", surroundings.today.description)
    switch subject {
    case .lead(let dossier):
      if change.name == "order_rectification" || change.name == "record_accountability" {
        put("unit", dossier.lead.unit?.text)
      }
      if change.name == "resolve" || change.name == "close" { put("finding", dossier.lead.finding?.rawValue) }
      if change.name == "assign" {
        put("department", dossier.lead.handlingDepartment)
        put("handler", dossier.lead.handler)
      }
    case .officer(let officer) where change.name == "edit_officer":
      put("display", officer.display)
      put("post", officer.post)
      put("department", officer.department)
      put("role", officer.role.rawValue)
      put("active", officer.isActive ? "true" : "false")
    default: break
    }
    return values
  }

  /// A unit as it stands, for the form that edits it.
  static func values(_ unit: OfficeUnit) -> [String: String] {
    var values = ["unit": unit.id.text, "name": unit.name, "short_name": unit.shortName]
    values["kind"] = unit.unitKind.rawValue
    values["parent"] = unit.parent?.text
    values["is_key"] = unit.isKey ? "true" : "false"
    values["industry"] = unit.industry
    values["has_approval"] = unit.hasApproval ? "true" : "false"
    values["resident_group"] = unit.residentGroup
    return values
  }
}
