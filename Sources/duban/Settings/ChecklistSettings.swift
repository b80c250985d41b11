import Ledger

extension Checklist {
  /// `checklists.yaml`.
  static func read(_ path: String) throws -> [Checklist] {
    guard let top = try SettingsNode.read(path) else { return [] }
    let lists = try top.members(["checklists"])["checklists"]?.items() ?? []
    return try lists.map { node in
      let members = try node.members([
        "id", "version", "title", "title_en", "note", "note_en", "effective_from", "items",
      ])
      func need(_ key: String) throws -> SettingsNode {
        guard let member = members[key] else { throw node.fault("缺 \(key)", "\(key) is missing") }
        return member
      }
      return Checklist(
        id: try need("id").text(), version: try need("version").number(), title: try need("title").text(),
        note: try members["note"]?.text() ?? "", items: try need("items").items().map(Item.read))
    }
  }
}

extension Checklist.Item {
  fileprivate static func read(_ node: SettingsNode) throws -> Checklist.Item {
    let members = try node.members(["number", "text", "text_en", "weight", "type"])
    guard let no = members["number"], let text = members["text"] else {
      throw node.fault("缺 number 或 text", "number or text is missing")
    }
    return Checklist.Item(
      no: try no.number(), text: try text.text(), weight: try members["weight"]?.number() ?? 1,
      type: try members["type"]?.text())
  }
}
