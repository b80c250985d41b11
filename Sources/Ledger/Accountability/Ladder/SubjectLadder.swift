/// The ladder of one subject (domain rule I06; A53, A54): what was found and done, and what the next step, 建议调岗, lacks.
///
/// A pure function over the subject's records. What was found untrue is left out with everything that was built on it
/// (domain rule I31), what was revoked carries nothing (I30).
package struct SubjectLadder: Equatable, Sendable {
  package var subject: SubjectRef
  /// The oldest first.
  package let findings: [Finding]
  /// Decisions and suggestions on the subject, the revoked ones too, the oldest first; what hung on an untrue lead is gone.
  package var decisions: [Accountability]
  /// The education that a suggestion would stand on, with the finding after it; nil while `gaps` says why.
  package let proof: Proof?
  /// 未见教育后仍不改的记录: what suggesting a transfer lacks, one sentence each; empty where nothing is missing.
  package let gaps: [Words]

  /// A problem that an observation or a lead names: reported, not yet so (domain rule I32).
  package struct Finding: Hashable, Sendable {
    package let day: CivilDate
    package let types: [String]
    package let record: RecordID
    package let kind: RecordKind
    /// `O0002`, `0017`
    package let number: String
    /// The lead that it is, or that was raised from it.
    package let lead: RecordID?
    package let division: String
  }

  package struct Proof: Equatable, Sendable {
    package let education: Accountability
    package let relapse: Finding
  }

  /// - Parameter leads: those on the subject, and those that its observations and decisions hang under.
  package init(
    _ subject: SubjectRef, accountabilities: [Accountability], observations: [Observation], leads: [Lead],
    settings: LadderSettings, today: CivilDate
  ) {
    let untrue = Set(leads.filter { !$0.countsAgainstItsSubject }.map(\.id))
    let decisions = accountabilities.filter { $0.isAbout(subject) && !untrue.contains($0.lead) }
      .sorted { ($0.ladderDay ?? today) < ($1.ladderDay ?? today) }
    let findings =
      (observations.filter { $0.subject == subject && $0.isFinding }.map(Finding.init)
      + leads.filter { $0.subject == subject && $0.kind == .clue && $0.observation == nil }.map(Finding.init))
      .filter { finding in finding.lead.map { !untrue.contains($0) } ?? true }
      .sorted { ($0.day, $0.number) < ($1.day, $1.number) }
    self.subject = subject
    self.decisions = decisions
    self.findings = findings
    let educations = decisions.filter { $0.measure == AccountabilityMeasure.education }
    let communicated = educations.filter { $0.gapAsEducation(settings, today: today) == nil }
    let proofs = communicated.compactMap { education -> Proof? in
      guard let served = education.servedOn, let relapse = findings.last(where: { $0.day > served }) else { return nil }
      return Proof(education: education, relapse: relapse)
    }
    proof = proofs.last
    if educations.isEmpty {
      gaps = [Words("没有批评教育的记录", "no education on record")]
    } else if communicated.isEmpty {
      gaps = educations.compactMap { $0.gapAsEducation(settings, today: today) }
    } else if proofs.isEmpty {
      gaps = communicated.suffix(1).map { education in
        let day = education.servedOn.map { "\($0)" } ?? ""
        return Words(
          "\(education.shortNumber)（\(day) 送达）之后没有监督记录或线索",
          "no observation or lead dated after \(education.shortNumber) (served \(day))")
      }
    } else {
      gaps = []
    }
  }

  /// 已建议调岗 and not answered yet, or adopted.
  package var transfer: Accountability? { decisions.last { $0.transfer != nil && $0.status != .revoked } }

  /// 再次发现: the second finding of one type in the months of the setting, with no step since it.
  package func foundAgain(_ settings: LadderSettings, today: CivilDate) -> FoundAgain? {
    let recent = findings.filter { $0.day > today.adding(months: -settings.educationMonths) }
    let types = recent.flatMap(\.types).uniqued()
    let repeats = types.compactMap { type -> FoundAgain? in
      let same = recent.filter { $0.types.contains(type) }
      guard same.count > 1, let last = same.last else { return nil }
      return FoundAgain(type: type, before: same[same.count - 2], last: last)
    }
    return repeats.max { $0.last.day < $1.last.day }.flatMap { found in
      let isAnswered = decisions.contains { decision in
        decision.status != .revoked && (decision.ladderDay.map { $0 >= found.last.day } ?? true)
      }
      return isAnswered ? nil : found
    }
  }

  package struct FoundAgain: Hashable, Sendable {
    package let type: String
    package let before: Finding
    package let last: Finding
  }

  /// Everything in the order of its days.
  package func rungs(_ rulebook: Rulebook) -> [Rung] {
    let found = findings.map { finding in
      Rung(
        day: finding.day, number: finding.number,
        words: finding.types.map { rulebook.words(.types, $0) }.listed()
          + Words("（反映类型，未作结论）", " (as reported)"))
    }
    let done = decisions.map { decision in
      Rung(
        day: decision.ladderDay, number: decision.shortNumber,
        words: rulebook.words(.accountabilityMeasures, decision.measure)
          + Words("：\(decision.stateWords.zh)", ": \(decision.stateWords.en)")
          + (decision.servedOn.map { Words("，\($0) 送达", ", served \($0)") } ?? Words("", "")))
    }
    let end = CivilDate(daysSinceEpoch: Int.max)
    return (found + done).enumerated().sorted { first, second in
      let days = (first.element.day ?? end, second.element.day ?? end)
      return days.0 == days.1 ? first.offset < second.offset : days.0 < days.1
    }.map(\.element)
  }

  package struct Rung: Hashable, Sendable {
    package let day: CivilDate?
    package let number: String
    package let words: Words
  }

  /// What comes next, in a sentence.
  package var verdict: Words {
    if let transfer {
      return Words(
        "\(transfer.shortNumber) \(transfer.stateWords.zh)", "\(transfer.shortNumber): \(transfer.stateWords.en)")
    }
    guard let proof else {
      return Words("建议调岗还缺：", "A transfer cannot be suggested yet: ") + gaps.listed(Words("；", "; "))
    }
    return Words(
      "可建议调岗：\(proof.education.shortNumber) 教育后又有 \(proof.relapse.number)（\(proof.relapse.day)）",
      "A transfer may be suggested: \(proof.relapse.number) (\(proof.relapse.day)) after \(proof.education.shortNumber)"
    )
  }
}

extension SubjectLadder.Finding {
  fileprivate init(_ observation: Observation) {
    self.init(
      day: observation.on, types: observation.types, record: observation.id, kind: .observation,
      number: observation.shortNumber, lead: observation.lead, division: observation.division)
  }

  fileprivate init(_ lead: Lead) {
    self.init(
      day: lead.discoveredOn ?? lead.receivedOn, types: lead.types, record: lead.id, kind: .lead,
      number: lead.shortNumber, lead: lead.id, division: lead.division)
  }
}

extension Accountability {
  /// The day on which it stands in the ladder; nil while a draft has none.
  fileprivate var ladderDay: CivilDate? { transfer?.suggestedOn ?? servedOn ?? decidedOn }

  /// Why this education carries no suggestion; nil where it does.
  fileprivate func gapAsEducation(_ settings: LadderSettings, today: CivilDate) -> Words? {
    switch status {
    case .draft: return Words("\(shortNumber) 尚未决定", "\(shortNumber) is not decided yet")
    case .revoked: return Words("\(shortNumber) 已撤销", "\(shortNumber) was revoked")
    case .decided: break
    }
    guard let servedOn else { return Words("\(shortNumber) 未送达本人", "\(shortNumber) was not served") }
    guard servedOn < today.adding(months: -settings.educationMonths) else { return nil }
    return Words(
      "\(shortNumber) 于 \(servedOn) 送达，已过\(settings.educationMonths)个月",
      "\(shortNumber) was served on \(servedOn), more than \(settings.educationMonths) months ago")
  }
}

extension Observation {
  /// Something was found, and it stands in the book for good: a review that withdrew it takes it out (domain rule I31).
  package var isFinding: Bool {
    state == .final && !isWithdrawn && (!types.isEmpty || (!found.isEmpty && found != ObservationFields.nothingFound))
  }
}

extension Lead {
  /// Domain rule I31: what was found untrue leaves its subject's ladder and the unit's ranking; so does what was a mistake or
  /// is counted under another lead.
  package var countsAgainstItsSubject: Bool { finding != .untrue && status != .void && status != .merged }
}

extension Desk {
  /// The ladder of a subject, from its records by key.
  package func ladder(of subject: SubjectRef) throws -> SubjectLadder {
    let accountabilities = try records(Accountability.self, by: .subject(subject.text))
    let observations = try records(Observation.self, by: .subject(subject.text))
    var leads = try records(Lead.self, by: .subject(subject.text))
    let known = Set(leads.map(\.id))
    let others = (accountabilities.map(\.lead) + observations.compactMap(\.lead)).filter { !known.contains($0) }
    leads += try others.uniqued().compactMap { try record(Lead.self, $0) }
    return SubjectLadder(
      subject, accountabilities: accountabilities, observations: observations, leads: leads,
      settings: context.rulebook.ladder, today: context.today)
  }
}
