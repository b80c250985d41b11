import Ledger

extension Checklist {
  /// `checklists.yaml`.
  static func read(_ path: String) throws -> [Checklist] {
    guard let top = try SettingsNode.read(path) else { return [] }
    let lists = try top.members(["checklists"])["checklists"]?.items() ?? []
    var known: Set<String> = []
    return try lists.map { node in
      let list = try Checklist(node)
      guard known.insert("\(list.id) \(list.version)").inserted else {
        throw node.fault("清单 \(list.id) 已有第\(list.version)版", "list \(list.id) has a version \(list.version) already")
      }
      return list
    }
  }

  private init(_ node: SettingsNode) throws {
    let members = try node.members([
      "id", "version", "title", "title_en", "note", "note_en", "effective_from", "applies_to", "items",
    ])
    func need(_ key: String) throws -> SettingsNode {
      guard let member = members[key] else { throw node.fault("缺 \(key)", "\(key) is missing") }
      return member
    }
    let title = try need("title").text()
    let note = try members["note"]?.text() ?? ""
    let items = try need("items").items()
    self.init(
      id: try need("id").text(), version: try need("version").number(),
      title: Words(title, try members["title_en"]?.text() ?? title),
      note: Words(note, try members["note_en"]?.text() ?? note), items: try items.map(Item.read),
      appliesTo: Set(try members["applies_to"]?.items().map { try $0.choice(Target.self) } ?? [.window]),
      effectiveFrom: try members["effective_from"]?.day())
    var numbers: Set<Int> = []
    for (item, place) in zip(self.items, items) where !numbers.insert(item.no).inserted {
      throw place.fault("条目编号\(item.no)重复", "item number \(item.no) stands twice")
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
      no: try no.number(), text: Words(try text.text(), try (members["text_en"] ?? text).text()),
      weight: try members["weight"]?.number() ?? 1,
      type: try members["type"]?.text())
  }
}
