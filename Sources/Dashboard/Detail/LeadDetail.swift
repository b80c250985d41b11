import Ledger
import TerminalUI

/// Pane 5 for a lead: a few lines under the list, or all of it with the timeline.
struct LeadDetail {
  let surroundings: Surroundings
  let dossier: Dossier

  private var words: DetailStrings { surroundings.strings.detail }
  private var lead: Lead { dossier.lead }
  private var standing: LeadStanding { surroundings.standing(of: lead.clockFacts) }

  /// The lines of the standard mode: five at least, in the order in which they matter.
  func brief(width: Int) -> [StyledLine] {
    var text = DetailText(width: width, continues: false)
    // What is of one width comes first and keeps its place from lead to lead; the unit stands in the list as well.
    text.line(
      .init(words.received, received),
      .init(words.handler, handler, columns: surroundings.language == .zh ? 26 : 0),
      .init(words.channel, channel), .init(words.unit, unit))
    text.line(
      .init(
        surroundings(types.label), surroundings(types.value), columns: surroundings.language == .zh ? width / 2 : 0),
      .init(words.rectifications, "\(dossier.rectifications.count)"),
      .init(words.accountabilities, "\(dossier.accountabilities.count)"), .init("", marks, style: .accent),
      .init(words.gaps, gaps, style: .warn))
    text.line(.init(why, surroundings(standing.explanation), style: colourStyle), .init("", pace))
    if let note = dossier.timeline.first {
      text.line(.init(words.latest, "\(note.on.monthDay) \(note.by) \(note.text)"))
    }
    text.line(.init(words.next, next))
    return text.lines
  }

  func whole(width: Int) -> [StyledLine] {
    var text = DetailText(width: width)
    let second = width * 55 / 100
    let third = width * 84 / 100 - second
    let number =
      lead.importedNo.map { lead.number + surroundings(Words("（原台账 \($0)）", " (sheet: \($0))")) } ?? lead.number
    text.line(
      .init(words.number, number, columns: second),
      .init(surroundings(types.label), surroundings(types.value), columns: third),
      .init(words.pain, lead.painTags.map { surroundings($0.words) }.joined(separator: "、")))
    text.line(
      .init(words.unit, unit, columns: second), .init(words.handler, handler, columns: third),
      .init(words.mode, lead.modeWords.map { surroundings($0) } ?? ""))
    text.line(
      .init(words.received, received), .init(words.due, dueText),
      .init("", dueLabel, style: colourStyle, columns: 14), .init(words.channel, channel))
    text.line(.init(why, surroundings(standing.explanation) + explainHint, style: colourStyle))
    text.line(
      .init(words.finding, lead.finding.map { surroundings($0.words) } ?? ""), .init("", lead.findingNote ?? ""))
    text.line(.init(surroundings(Words("涉及举措", "Measures")), measures))
    text.line(.init(words.gaps, gaps, style: .warn))
    request(&text)
    references(&text)
    text.line(.init("", marks, style: .accent))
    text.blank()
    if !lead.narrative.isEmpty {
      text.text(lead.narrative)
      if Sanitizer.hidesCharacters(in: lead.narrative) { text.text(words.hiddenCharacters, style: .warn) }
      text.blank()
    }
    if let result = lead.result, !result.isEmpty {
      text.line(.init(words.result, result))
      text.blank()
    }
    records(&text)
    text.heading(words.timeline)
    for note in dossier.timeline { text.append(timelineLine(note)) }
    text.blank()
    text.line(.init(words.next, next))
    return text.lines
  }

  /// What a request has beside other leads: the firm, masked (A13), how long it takes, its co-units and the call after.
  private func request(_ text: inout DetailText) {
    text.line(
      .init(words.enterprise, surroundings.rulebook.maskedEnterprise(lead.enterpriseAlias) ?? ""),
      .init(words.days, pace),
      .init(words.satisfied, dossier.followUps.last.map { surroundings($0.satisfied.words) } ?? ""))
    for part in lead.coDues ?? [] {
      let isLate = part.isLate(on: surroundings.today)
      let state =
        part.doneOn.map { Words("\($0) 办完", "done \($0)") }
        ?? (isLate ? Words("超期", "late") : Words("未办完", "not done"))
      text.line(
        .init(words.coUnit, surroundings.unitName(part.unit)), .init(words.due, part.dueOn.description),
        .init("", surroundings(state), style: isLate ? .danger : .text))
    }
  }

  /// For case managers alone (domain rule I29).
  private func references(_ text: inout DetailText) {
    guard surroundings.seesReferences else { return }
    text.line(
      .init(words.petitionRef, lead.petitionRef ?? ""),
      .init(surroundings(dossier.conversionWords), dossier.conversion?.text ?? ""))
  }

  private var pace: String { surroundings.requestPace(lead.clockFacts).map { surroundings($0.words) } ?? "" }

  private func records(_ text: inout DetailText) {
    for rectification in dossier.rectifications {
      text.line(
        .init(words.rectifications, rectification.shortNumber),
        .init("", surroundings(rectification.stateWords), columns: 10), .init("", rectification.action))
    }
    for record in dossier.accountabilities {
      text.line(
        .init(words.accountabilities, record.shortNumber), .init("", surroundings(record.stateWords)),
        .init("", surroundings(surroundings.rulebook.words(.accountabilityMeasures, record.measure))),
        .init("", record.subject?.label ?? surroundings(record.target.words)))
    }
    if !dossier.rectifications.isEmpty || !dossier.accountabilities.isEmpty { text.blank() }
  }

  private func timelineLine(_ note: LeadNote) -> StyledLine {
    let kind = surroundings(note.noteKind.words)
    let day = note.on.year == surroundings.today.year ? note.on.monthDay : note.on.description
    let pad = String(repeating: " ", count: max(1, (surroundings.language == .zh ? 9 : 16) - TextWidth.of(kind)))
    return StyledLine([
      Span(" \(day)  ", .dim), Span("\(note.by)  "), Span(kind + pad, .accent), Span(note.text),
    ])
  }

  private var unit: String {
    guard let unit = dossier.unit else { return surroundings(Words("未注明", "not named")) }
    guard let parent = surroundings.unit(unit.parent) else { return unit.shortName }
    return "\(parent.shortName) › \(unit.shortName)"
  }

  private var handler: String {
    [lead.handlingDepartment, lead.handler].compactMap(\.self).joined(separator: " ")
  }

  /// With a word where it lies outside the campaign (domain rule I13).
  private var received: String {
    let isOutside = surroundings.ledger?.campaign.map { !$0.contains(lead.receivedOn) } ?? false
    return lead.receivedOn.description + (isOutside ? surroundings(Words("（专项期外）", " (outside campaign)")) : "")
  }

  /// 优先 重复反映3次，反映强烈
  private var marks: String {
    let priority = lead.priority == .normal ? nil : lead.priority.words
    let count = dossier.repeatCount
    let repeats = count == 0 ? nil : Words("重复反映", "repeats ") + surroundings.rulebook.repeatWords(count)
    return [priority, repeats].compactMap(\.self).map { surroundings($0) }.joined(separator: "  ")
  }

  private var channel: String {
    let channel = lead.channel.map { surroundings(surroundings.rulebook.words(.channels, $0)) } ?? ""
    if let duty = dossier.duty {
      return channel
        + surroundings(Words("（\(duty.shortNumber) \(duty.on)接访）", " (reception \(duty.shortNumber) \(duty.on))"))
    }
    guard let observation = dossier.observation else { return channel }
    return channel + surroundings(Words("（监督记录 \(observation.on)）", " (observation \(observation.on))"))
  }

  /// Domain rule I32: before a finding a type is what was reported, and says so.
  private var types: ReportedTypes { ReportedTypes(lead, surroundings.rulebook) }

  /// B-13 加大涉企收费清理力度
  private var measures: String {
    (lead.measureIds ?? []).map { "\($0) \(surroundings(surroundings.rulebook.words(.measures, $0)))" }
      .joined(separator: "、")
  }

  private var dueText: String { lead.dueOn?.description ?? lead.dueText ?? "" }
  private var dueLabel: String { surroundings(standing.due) }
  private var gaps: String { lead.gaps.map { surroundings($0.words) }.joined(separator: "、") }

  private var why: String { words.why + (standing.colour.map { surroundings($0.words) } ?? "") }
  private var explainHint: String { surroundings(Words("（Ctrl-E 细看）", " (Ctrl-E explains)")) }
  private var colourStyle: Style { Style(standing.colour?.role ?? .text) }

  /// The one thing that the lead waits for, and the key that does it.
  private var next: String {
    guard let step = dossier.nextStep else { return lead.status.isFinished ? words.finished : "" }
    return surroundings(step.words + keys(of: step) + urging)
  }

  /// ；督办函未发（F2）: what the ladder suggests beside it.
  private var urging: Words {
    guard let context = surroundings.changeContext, dossier.refusalsOfUrging.isEmpty else { return Words("", "") }
    let ladder = dossier.ladder(context)
    guard ladder.suggested != nil, let advice = ladder.advice else { return Words("", "") }
    return Words("；", "; ") + advice + Words("（F2）", " (F2)")
  }

  /// What is done on a rectification or an accountability is done in its own pane.
  private func keys(of step: NextStep) -> Words {
    guard let record = step.record else { return Words("（Enter 办理）", " (Enter)") }
    let pane = dossier.accountabilities.contains { $0.id == record } ? Pane.accountabilities : .rectifications
    return Words("（\(pane.rawValue) 再 Enter 办理）", " (\(pane.rawValue), Enter)")
  }
}
