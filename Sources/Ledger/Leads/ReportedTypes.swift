/// A lead's types as screens and papers may show them: reported until there is a finding (domain rule I32).
package struct ReportedTypes: Sendable, Hashable {
  /// 反映类型, or 问题类型 once something was found.
  package let label: Words
  /// 慢作为（未核实）
  package let value: Words

  /// 反映类型：慢作为（未核实）
  package var words: Words { Words("\(label.zh)：\(value.zh)", "\(label.en): \(value.en)") }

  package init(_ lead: Lead, _ rulebook: Rulebook) {
    let types = lead.types.map { code -> Words in
      let words = rulebook.words(.types, code)
      guard let note = lead.typesNote, rulebook.type(code)?.needsNote == true else { return words }
      return words + Words("：\(note)", ": \(note)")
    }
    let named = types.isEmpty ? Words("未注明", "not named") : types.listed()
    let isFound = lead.finding == .established || lead.finding == .partly
    label = isFound ? Words("问题类型", "Type") : Words("反映类型", "Reported type")
    let mark = lead.finding?.words ?? Words("未核实", "not verified")
    value = lead.kind == .request ? named : named + Words("（\(mark.zh)）", " (\(mark.en.lowercased()))")
  }
}
