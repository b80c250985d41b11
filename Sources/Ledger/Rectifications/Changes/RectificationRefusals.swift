// What the states of a rectification allow (domain 3.2), and the separation of hands (I04).
extension Rectification {
  /// Nothing where the status is one of `from`, else the arrow that is not there.
  func refusal(unless from: Set<Status>, _ wanted: Words, hint: Words? = nil) -> [BrokenRule] {
    from.contains(status) ? [] : [.state(now: status.words, wanted, hint: hint)]
  }

  /// Where its story is told: a line on its lead, if it has one.
  func line(_ text: String, on day: CivilDate, at desk: any Desk) -> [any LedgerRecord] {
    guard let lead else { return [] }
    return [desk.note(under: lead, owner: owner, .rectification, on: day, "\(shortNumber) \(text)")]
  }

  /// Domain rule I04: who checks is neither who applied, nor who answers for it, nor of the unit that does.
  func refusals(ofVerifier code: String, _ field: Field, at desk: any Desk) throws -> [BrokenRule] {
    func no(_ zh: String, _ en: String) -> BrokenRule { BrokenRule("I04", field: field.name, Words(zh, en)) }
    var broken: [BrokenRule] = []
    let officer = try desk.officer(code: code)
    let names = [code, officer?.post, officer?.display].compactMap(\.self).filter { !$0.isEmpty }
    if let appliedBy, names.contains(appliedBy) {
      broken.append(no("验收人不得为申请人（\(appliedBy)）", "who verifies must not be who applied (\(appliedBy))"))
    }
    if let responsiblePost, names.contains(responsiblePost) {
      broken.append(
        no("验收人不得为责任人（\(responsiblePost)）", "who verifies must not hold the responsible post (\(responsiblePost))"))
    }
    let units = try desk.lineage(unit)
    if let department = officer?.department, !department.isEmpty,
      let own = units.first(where: { $0.name == department || $0.shortName == department })
    {
      broken.append(
        no(
          "验收人 \(code) 属于责任单位“\(own.shortName)”",
          "\(code), who verifies, is of the responsible unit \"\(own.shortName)\""))
    }
    return broken + (try desk.inactive(code, field))
  }
}
