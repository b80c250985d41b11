/// Writes the text of a letter out of its template and the facts of the book: pure, and the same wherever it is shown.
/// Papers are in Chinese whatever the screen speaks.
package struct LetterWriter: Sendable {
  package let rulebook: Rulebook
  /// The division whose organ signs.
  package let owner: String

  package init(rulebook: Rulebook, owner: String) {
    self.rulebook = rulebook
    self.owner = owner
  }

  /// 提示函 or 督办函; nil for a reminder, which has no paper. `day`: that of the letter, or of the draft.
  package func text(_ letter: UrgingLetter, _ dossier: Dossier, on day: CivilDate) -> String? {
    let use: LetterTemplate.Use? =
      switch letter.level {
      case .reminder: nil
      case .yellow: .yellow
      case .red: .red
      }
    guard let template = use.flatMap({ rulebook.letters.templates[$0] }) else { return nil }
    let lead = dossier.lead
    let standing = rulebook.colours.standing(lead.clockFacts, on: day, calendar: rulebook.calendar)
    let before = UrgingLadder(dossier.urgings.filter { $0.id != letter.id }, standing.colour, on: day)
    return filled(
      template, letter, day,
      [
        .department: letter.department, .lead: lead.number, .title: lead.title,
        .unit: dossier.unit?.name ?? "", .receivedOn: lead.receivedOn.paperWords, .due: lead.dueOn?.paperWords ?? "",
        .colour: standing.colour?.words.zh ?? "", .reason: standing.explanation.zh,
        .done: before.doneWords?.zh ?? "", .content: letter.content ?? "",
      ])
  }

  /// 整改通知 or 整改督办函. `found`: what our own observation found, which goes in full (domain rule I18).
  package func text(
    _ letter: RectificationLetter, _ rectification: Rectification, unit: OfficeUnit?, found: String?, on day: CivilDate
  ) -> String? {
    guard let template = rulebook.letters.templates[letter.letterKind.use] else { return nil }
    return filled(
      template, letter, day,
      [
        .unit: unit?.name ?? "", .problem: rectification.problem, .cause: rectification.cause ?? "",
        .action: rectification.action, .due: rectification.dueOn?.paperWords ?? rectification.dueText ?? "",
        .found: found ?? "", .content: letter.content,
      ])
  }

  private func filled(
    _ template: LetterTemplate, _ letter: some OutgoingLetter, _ day: CivilDate,
    _ facts: [LetterTemplate.Placeholder: String]
  ) -> String {
    let common: [LetterTemplate.Placeholder: String] = [
      .organ: rulebook.organ(owner), .docNo: letter.docNo ?? "（草稿，未编号）", .issuedOn: day.paperWords,
      .replyDue: letter.replyDue?.paperWords ?? "",
    ]
    return template.filled(facts.merging(common) { fact, _ in fact }).joined(separator: "\n")
  }
}

extension CivilDate {
  /// 2021年9月13日, as papers have it.
  fileprivate var paperWords: String { "\(year)年\(monthDayWords.zh)" }
}
