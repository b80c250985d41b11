import Ledger
import TerminalUI

/// Ctrl-E: why this colour, how the date was counted with each day that was skipped, what is missing, what comes next.
enum Explanation {
  static func layer(of dossier: Dossier, _ surroundings: Surroundings) -> any Layer {
    TextLayer(
      title: "\(surroundings.strings.detail.explanation) \(dossier.lead.shortNumber)",
      lines: lines(of: dossier, surroundings), surroundings)
  }

  static func lines(of dossier: Dossier, _ surroundings: Surroundings) -> [StyledLine] {
    guard let context = surroundings.changeContext else { return [] }
    let colour = surroundings.standing(of: dossier.lead.clockFacts).colour
    var lines: [StyledLine] = []
    for (index, line) in DossierExplanation(dossier, context).lines.enumerated() {
      let style = index == 0 ? Style(colour?.role ?? .text, .bold) : .text
      lines.append(StyledLine([Span(surroundings(line.label) + "  ", .dim), Span(surroundings(line.words), style)]))
    }
    let skipped = skippedDays(dossier, surroundings)
    guard !skipped.isEmpty else { return lines }
    return lines + ["", StyledLine(surroundings.strings.detail.counted, .title)] + skipped
  }

  /// Each day that the limit did not count. Only where counting it again gives the date on record.
  private static func skippedDays(_ dossier: Dossier, _ surroundings: Surroundings) -> [StyledLine] {
    let lead = dossier.lead
    guard
      let limit = surroundings.rulebook.limits.limits.first(where: {
        $0.id == lead.dueRule && $0.version == lead.dueVersion
      })
    else { return [] }
    let starts = [
      dossier.activeDisposal?.approval?.on, dossier.activeDisposal?.repliedOn, lead.assignedOn, lead.receivedOn,
      lead.discoveredOn,
    ]
    let counts = starts.compactMap(\.self).map { surroundings.rulebook.calendar.count(limit.span, from: $0) }
    guard let count = counts.first(where: { $0.due == lead.dueOn }) else { return [] }
    return count.skipped.map { day in
      StyledLine([
        Span("  \(surroundings.strings.detail.skipped) ", .dim),
        Span("\(day.date) \(surroundings(day.date.weekdayWords)) \(surroundings(day.reason.words))"),
      ])
    }
  }
}
