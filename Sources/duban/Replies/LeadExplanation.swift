import Ledger

/// Why a lead has its colour and its date, and what may be done next; each in words.
struct LeadExplanation {
  struct Step {
    let change: Change
    /// Empty where it can be done now.
    let refusals: [BrokenRule]
  }

  let standing: LeadStanding
  let due: Words?
  let steps: [Step]

  init(_ dossier: Dossier, _ office: Office) {
    standing = office.standing(dossier.lead)
    due = LeadExplanation.origin(dossier, office)
    let context = office.context
    steps = ChangeTable.all.filter { $0.subjectKind == .lead }.map { change in
      Step(change: change, refusals: change.availability(.lead(dossier), context))
    }
  }

  private static func origin(_ dossier: Dossier, _ office: Office) -> Words? {
    let lead = dossier.lead
    guard let dueOn = lead.dueOn, let origin = DueOrigin(rule: lead.dueRule, version: lead.dueVersion) else {
      return lead.dueOn.map { Words("期限 \($0)", "due \($0)") }
    }
    var words = Words("期限 \(dueOn)，\(origin.words.zh)", "due \(dueOn), \(origin.words.en)")
    if case .limit(let id, _) = origin, let disposal = dossier.activeDisposal, let start = disposal.approval?.on,
      let limit = office.rulebook.limits.limit(id, on: start)
    {
      let count = office.rulebook.calendar.count(limit.span, from: start)
      words =
        words + Words("；\(limit.words.zh)；\(count.explanation.zh)", "; \(limit.words.en); \(count.explanation.en)")
    }
    return words
  }

  private var next: [Step] { steps.filter(\.refusals.isEmpty) }

  func json(_ language: Language) -> JSON {
    .object([
      "colour": .text(standing.explanation(language)), "due": .text(due?(language)),
      "warnings": .texts(standing.warnings.map { $0(language) }),
      "next": .list(
        next.map { .object(["change": .text($0.change.name), "title": .text($0.change.title(language))]) }),
      "refused": .list(
        steps.filter { !$0.refusals.isEmpty }.map { step in
          .object([
            "change": .text(step.change.name), "rules": .list(step.refusals.map { $0.json(language) }),
          ])
        }),
    ])
  }

  func lines(_ language: Language) -> [String] {
    var lines = [Words("为什么：", "why: ")(language) + standing.explanation(language)]
    if let due { lines.append(Words("期限：", "date: ")(language) + due(language)) }
    lines += standing.warnings.map { "! " + $0(language) }
    let titles = next.map { "\($0.change.title(language))（\($0.change.name)）" }
    lines.append(Words("下一步：", "next: ")(language) + titles.joined(separator: Words("、", ", ")(language)))
    return lines
  }
}
