import Ledger

extension MeasureProgram {
  /// `measures.yaml`, as far as sheets name its measures.
  static func read(_ path: String) throws -> [MeasureProgram] {
    guard let top = try SettingsNode.read(path) else { return [] }
    return try top.members(["programs"])["programs"]?.items().map { node in
      let members = try node.members([
        "id", "title", "title_en", "division", "issuer", "issued_on", "note", "note_en", "measures",
      ])
      guard let id = members["id"], let title = members["title"] else {
        throw node.fault("缺 id 或 title", "id or title is missing")
      }
      return MeasureProgram(
        id: try id.text(), title: try title.text(), measures: try members["measures"]?.items().map(Measure.read) ?? [])
    } ?? []
  }
}

extension MeasureProgram.Measure {
  fileprivate static func read(_ node: SettingsNode) throws -> MeasureProgram.Measure {
    let members = try node.members([
      "number", "group", "group_en", "title", "title_en", "lead_units", "co_units", "text", "cadence", "target",
      "local",
    ])
    guard let number = members["number"], let title = members["title"] else {
      throw node.fault("缺 number 或 title", "number or title is missing")
    }
    return MeasureProgram.Measure(
      number: try number.number(), group: try members["group"]?.text() ?? "", title: try title.text())
  }
}
