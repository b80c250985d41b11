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
    let words = surroundings.strings.detail
    let lead = dossier.lead
    let standing = surroundings.standing(of: lead.clockFacts)
    var text = DetailText(width: 80)
    let colour = standing.colour.map { surroundings($0.words) } ?? ""
    text.append(
      StyledLine([
        Span(colour, Style(standing.colour?.role ?? .text, .bold)), Span(colour.isEmpty ? "" : "  "),
        Span(surroundings(standing.explanation)),
      ]))
    if let rule = lead.dueRule, let limit = surroundings.rulebook.limits.limits.first(where: { $0.id == rule }) {
      text.blank()
      text.heading(words.counted)
      text.text("\(limit.id)  \(surroundings(limit.event))  \(surroundings(limit.words))")
      for line in countLines(limit, dossier, surroundings) { text.append(line) }
    }
    for line in lead.extensions {
      text.text(
        surroundings(
          Words(
            "延期：\(line.from?.description ?? "")→\(line.to)，\(line.reason)（\(line.approval.by)，\(line.approval.ref)）",
            "extended: \(line.from?.description ?? "") to \(line.to), \(line.reason) (\(line.approval.by), \(line.approval.ref))"
          )))
    }
    for warning in standing.warnings { text.text(surroundings(warning), style: .warn) }
    if !lead.gaps.isEmpty {
      text.blank()
      text.heading(words.gaps)
      for gap in lead.gaps { text.text("- " + surroundings(gap.words), style: .warn) }
    }
    text.blank()
    text.heading(words.steps)
    for step in StepList(.lead(dossier), surroundings).steps {
      let title = surroundings(step.change.title)
      if step.refusals.isEmpty {
        text.text("v " + title)
      } else {
        let why = surroundings(step.refusals.map(\.message).listed(Words("；", "; ")))
        text.text("x \(title)  \(why)", style: .disabled)
      }
    }
    return text.lines
  }

  /// Where counting the limit again gives the date on record, the days are shown; else only the date is.
  private static func countLines(_ limit: Limit, _ dossier: Dossier, _ surroundings: Surroundings) -> [StyledLine] {
    let lead = dossier.lead
    let starts = [dossier.activeDisposal?.approval?.on, lead.assignedOn, lead.receivedOn, lead.discoveredOn]
    let counts = starts.compactMap(\.self).map { surroundings.rulebook.calendar.count(limit.span, from: $0) }
    guard let count = counts.first(where: { $0.due == lead.dueOn }) else { return [] }
    var lines = [StyledLine(surroundings(count.explanation))]
    for day in count.skipped {
      lines.append(
        StyledLine([
          Span("  \(surroundings.strings.detail.skipped) ", .dim),
          Span("\(day.date) \(surroundings(day.date.weekdayWords)) \(surroundings(day.reason.words))"),
        ]))
    }
    return lines
  }
}
