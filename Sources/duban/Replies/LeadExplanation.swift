import Ledger

/// Why a lead has its colour and its date, and what may be done next: the rules' own words (`DossierExplanation`).
struct LeadExplanation {
  private let standing: LeadStanding
  private let due: Words?
  private let lines: [DossierExplanation.Line]
  private let steps: [Step]

  init(_ dossier: Dossier, _ office: Office) {
    let context = office.context
    standing = office.standing(dossier.lead)
    lines = DossierExplanation(dossier, context).lines
    due = lines.first { $0.label.en == "Due" }?.words
    steps = ChangeTable.steps(for: dossier, context)
  }

  func json(_ language: Language) -> JSON {
    .object([
      "colour": .text(standing.explanation(language)), "due": .text(due?(language)),
      "warnings": .texts(standing.warnings.map { $0(language) }),
      "next": .list(
        steps.filter(\.isLegal).map {
          .object(["change": .text($0.change.name), "title": .text($0.title(language))])
        }),
      "refused": .list(
        steps.filter { !$0.isLegal }.map { step in
          .object(["change": .text(step.change.name), "rules": .list(step.refusals.map { $0.json(language) })])
        }),
      "lines": .list(
        lines.map { .object(["label": .text($0.label(language)), "text": .text($0.words(language))]) }),
    ])
  }

  func text(_ language: Language) -> [String] {
    let colon = Words("：", ": ")(language)
    let legal = steps.filter(\.isLegal).map { "\($0.title(language)) \($0.change.name)" }
    return lines.map { $0.label(language) + colon + $0.words(language) }
      + [Words("可办理", "May be done")(language) + colon + legal.joined(separator: Words("、", ", ")(language))]
  }
}
