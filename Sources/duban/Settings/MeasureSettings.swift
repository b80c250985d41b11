import Ledger

extension MeasureProgram {
  /// `measures.yaml`.
  static func read(_ path: String) throws -> [MeasureProgram] {
    guard let top = try SettingsNode.read(path) else { return [] }
    let nodes = try top.members(["programs"])["programs"]?.items() ?? []
    var letters: Set<String> = []
    return try nodes.map { node in
      let program = try read(node)
      guard letters.insert(program.letter).inserted else {
        throw node.fault("code“\(program.letter)”已用过", "the code \"\(program.letter)\" is taken")
      }
      return program
    }
  }

  private static func read(_ node: SettingsNode) throws -> MeasureProgram {
    let members = try node.members([
      "id", "code", "title", "title_en", "division", "issuer", "issued_on", "note", "note_en", "measures",
    ])
    let id = try members.need("id", in: node).text()
    let measures = try members["measures"]?.items().map(Measure.read) ?? []
    if let twice = Dictionary(grouping: measures, by: \.number).first(where: { $0.value.count > 1 }) {
      throw node.fault("第\(twice.key)项写了两次", "number \(twice.key) stands twice")
    }
    return MeasureProgram(
      id: id, letter: try members["code"]?.text() ?? id, title: try members.words("title", in: node),
      division: try members["division"]?.text(), issuer: try members["issuer"]?.text(),
      issuedOn: try members["issued_on"]?.day(),
      note: members["note"] == nil ? nil : try members.words("note", in: node), measures: measures)
  }
}

extension MeasureProgram.Measure {
  fileprivate static func read(_ node: SettingsNode) throws -> MeasureProgram.Measure {
    let members = try node.members([
      "number", "group", "group_en", "title", "title_en", "lead_units", "co_units", "text", "cadence", "target",
      "values",
      "local",
    ])
    let values =
      try (members["values"]?.items() ?? []).map { try MeasureValue.read($0, isLocal: false) }
      + (members["local"]?.items() ?? []).map { try MeasureValue.read($0, isLocal: true) }
    if let twice = Dictionary(grouping: values, by: \.id).first(where: { $0.value.count > 1 }) {
      throw node.fault("values 中 id“\(twice.key)”写了两次", "the id \"\(twice.key)\" stands twice under values")
    }
    return MeasureProgram.Measure(
      number: try members.need("number", in: node).number(),
      group: members["group"] == nil ? Words("", "") : try members.words("group", in: node),
      title: try members.words("title", in: node), text: try members.texts("text"),
      leadUnits: try members.texts("lead_units"), coUnits: try members.texts("co_units"),
      cadence: try members["cadence"]?.choice(MeasureProgram.Cadence.self) ?? .standing,
      aim: try members["target"]?.members(["kind", "value", "note"])["note"]?.text(), values: values)
  }
}

extension MeasureValue {
  fileprivate static func read(_ node: SettingsNode, isLocal: Bool) throws -> MeasureValue {
    let members = try node.members([
      "id", "zh", "en", "kind", "target", "cadence", "lead_units", "role", "exception", "division",
    ])
    let kind = try members.need("kind", in: node).choice(Kind.self)
    let zh = try members.need("zh", in: node).text()
    let target = try members["target"].map { member in
      guard let target = Target(try member.text(), kind) else {
        throw member.fault(
          "target 与 kind 不符：\(kind.expected.zh)，前面可加“<=”",
          "the target does not fit: \(kind.expected.en), \"<=\" before it")
      }
      return target
    }
    return MeasureValue(
      id: try members.need("id", in: node).text(), words: Words(zh, try members["en"]?.text() ?? zh), kind: kind,
      target: target, cadence: try members["cadence"]?.choice(MeasureProgram.Cadence.self),
      leadUnits: members["lead_units"] == nil ? nil : try members.texts("lead_units"),
      role: try members["role"]?.choice(Role.self), isException: try members["exception"]?.flag() ?? false,
      division: isLocal ? try members["division"]?.text() : nil)
  }
}

extension [String: SettingsNode] {
  fileprivate func need(_ key: String, in node: SettingsNode) throws -> SettingsNode {
    guard let member = self[key] else { throw node.fault("缺 \(key)", "\(key) is missing") }
    return member
  }

  /// `title` and `title_en`; the Chinese stands in where there is no English.
  fileprivate func words(_ key: String, in node: SettingsNode) throws -> Words {
    let zh = try need(key, in: node).text()
    return Words(zh, try self[key + "_en"]?.text() ?? zh)
  }

  fileprivate func texts(_ key: String) throws -> [String] { try self[key]?.items().map { try $0.text() } ?? [] }
}
