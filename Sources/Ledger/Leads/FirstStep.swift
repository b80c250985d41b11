/// What the office's list of types suggests to begin a clue with (A61): a suggestion, never a verdict (domain rule I32).
package struct FirstStep: Hashable, Sendable {
  package let mode: DisposalMode
  /// 类型表建议：初步核实，仅供参考
  package let advice: Words
  /// 反映类型：权钱交易（未核实）；类型表建议：初步核实，仅供参考
  package let words: Words

  /// Nil where it was disposed of or found out already, and where no type of it names a way of disposal. A grave type
  /// among several asks for the preliminary check, whichever stands first.
  package init?(_ lead: Lead, _ rulebook: Rulebook) {
    guard lead.kind == .clue, lead.finding == nil, lead.disposalMode == nil else { return nil }
    let suggested = lead.types.compactMap { rulebook.type($0)?.suggestedMode }
    guard let mode = suggested.contains(.check) ? .check : suggested.first else { return nil }
    self.mode = mode
    advice = Words("类型表建议：\(mode.words.zh)，仅供参考", "the list of types suggests: \(mode.words.en.lowercased())")
    words = ReportedTypes(lead, rulebook).words + Words("；", "; ") + advice
  }
}

extension ProblemType {
  /// The disposal that the first step names; 整改, 当场纠正 and the like are none.
  package var suggestedMode: DisposalMode? { DisposalMode.allCases.first { $0.words.zh == firstStep } }
}
