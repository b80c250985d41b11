import Ledger

extension LetterTemplate {
  /// `letters.yaml`: a wording for each kind of letter; a placeholder that is none is named with its line.
  static func read(_ path: String) throws -> [LetterTemplate] {
    guard let top = try SettingsNode.read(path) else { throw SettingsFault(path, Words("没有函件", "it has no letters")) }
    let nodes = try top.members(["letters"])["letters"]?.items() ?? []
    let templates = try nodes.map(template)
    if let missing = Use.allCases.first(where: { use in !templates.contains { $0.use == use } }) {
      throw top.fault("缺 use: \(missing.rawValue) 的函件", "no letter with use: \(missing.rawValue)")
    }
    return templates
  }

  private static func template(_ node: SettingsNode) throws -> LetterTemplate {
    let members = try node.members(["use", "title", "text"])
    guard let use = members["use"], let title = members["title"], let text = members["text"] else {
      throw node.fault("缺 use、title 或 text", "use, title or text is missing")
    }
    do {
      return try LetterTemplate(use: use.choice(Use.self), title: title.text(), lines: text.lines())
    } catch let fault as LetterTemplate.Fault {
      throw text.fault(inLine: fault.line, fault.words)
    }
  }
}
