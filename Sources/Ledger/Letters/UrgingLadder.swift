/// 提醒 → 提示函 → 督办函 → 约谈 → 通报 → 问责 (domain 2.7): what was done on a lead, and what would come next. A pure
/// function of its letters, its colour and the day; it suggests and sends nothing (domain rule I20).
package struct UrgingLadder: Sendable, Equatable {
  package enum Rung: Int, Sendable, CaseIterable, Comparable {
    case reminder, notice, letter, talk, circular, accountability

    package var words: Words {
      switch self {
      case .reminder: Words("提醒", "Reminder")
      case .notice: Words("提示函", "Notice")
      case .letter: Words("督办函", "Urging letter")
      case .talk: Words("约谈", "Talk")
      case .circular: Words("通报", "Circular")
      case .accountability: Words("问责", "Accountability")
      }
    }

    package static func < (a: Rung, b: Rung) -> Bool { a.rawValue < b.rawValue }
  }

  /// One thing that was done.
  package struct Deed: Sendable, Hashable {
    package let on: CivilDate
    package let words: Words
  }

  package struct Step: Sendable, Hashable {
    package let rung: Rung
    /// In the order of their days.
    package let deeds: [Deed]
  }

  /// Every rung, from the lowest.
  package let steps: [Step]
  /// The letter whose reply is waited for, if one is.
  package let awaited: UrgingLetter?
  /// Where the colour or a reply that is late asks for more; nil where nothing is due.
  package let suggested: Rung?
  /// Why, or what is waited for.
  package let advice: Words?

  package init(_ letters: [UrgingLetter], _ colour: Colour?, on today: CivilDate) {
    let steps = Rung.allCases.map { rung in
      Step(rung: rung, deeds: letters.compactMap { $0.deed(rung) }.sorted { $0.on < $1.on })
    }
    self.steps = steps
    awaited = letters.last { $0.status == .issued }
    func isDone(_ rung: Rung) -> Bool { !steps[rung.rawValue].deeds.isEmpty }
    let later = Rung.allCases.filter { $0 >= .talk }.first { !isDone($0) }
    if colour == nil {
      (suggested, advice) = (nil, nil)
    } else if let awaited {
      let isLate = awaited.isLate(on: today)
      suggested = isLate ? later : nil
      let what = Words("\(awaited.reference) ", "\(awaited.reference): ") + awaited.replyWords(on: today)
      advice = suggested.map { what + Words("，可\($0.words.zh)", "; next: \($0.words.en)") } ?? what
    } else {
      switch colour {
      case .red where !isDone(.letter):
        (suggested, advice) = (.letter, Words("督办函未发", "no urging letter sent"))
      case .red:
        suggested = later
        advice = later.map { Words("仍为红，可\($0.words.zh)", "still red; next: \($0.words.en)") }
      case .yellow where !isDone(.notice) && !isDone(.letter):
        (suggested, advice) = (.notice, Words("提示函未发", "no notice sent"))
      default: (suggested, advice) = (nil, nil)
      }
    }
  }

  /// 提醒 09-02 电话提醒 K-03；督办函 09-06 奎纪督〔2021〕7号; nil where nothing was done.
  package var doneWords: Words? {
    let done = steps.filter { !$0.deeds.isEmpty }.map { step in
      step.rung.words + Words(" ", " ") + step.deeds.map { Words("\($0.on) ", "\($0.on) ") + $0.words }.listed()
    }
    return done.isEmpty ? nil : done.listed(Words("；", "; "))
  }
}

extension UrgingLetter {
  /// What this letter did on a rung, once it was issued.
  fileprivate func deed(_ rung: UrgingLadder.Rung) -> UrgingLadder.Deed? {
    func paper(_ on: CivilDate?, _ words: Words) -> UrgingLadder.Deed? {
      on.map { UrgingLadder.Deed(on: $0, words: words) }
    }
    switch (rung, level) {
    case (.reminder, .reminder): return paper(issuedOn, method.words)
    case (.notice, .yellow), (.letter, .red): return paper(issuedOn, Words(reference, reference))
    case (.talk, _): return paper(talkOn, Words(department, department))
    case (.circular, _): return paper(circularOn, Words(circularRef ?? "", circularRef ?? ""))
    case (.accountability, _): return paper(accountableOn, Words(accountableRef ?? "", accountableRef ?? ""))
    default: return nil
    }
  }
}

extension Dossier {
  package func ladder(_ context: ChangeContext) -> UrgingLadder {
    let colour = context.rulebook.colours.standing(
      lead.clockFacts, on: context.today, calendar: context.rulebook.calendar
    ).colour
    return UrgingLadder(urgings, colour, on: context.today)
  }

  /// Issued letters of either kind whose reply is not in (domain rule I02).
  package var lettersAwaited: [any OutgoingLetter] {
    urgings.filter { $0.status == .issued } + notices.filter { $0.status == .issued }
  }
}
