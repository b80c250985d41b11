/// Everything that an office edits in its settings, as values: the rules below are given it and read no file.
package struct Rulebook: Sendable {
  package var divisions: DivisionTree
  /// The office's own calendar, by which due dates are counted.
  package var calendar: WorkingCalendar
  package var calendars: [CalendarName: WorkingCalendar]
  package var limits: LimitTable
  package var colours: ColourThresholds
  package var types: [ProblemType]
  package var channels: [NamedCode]
  package var sources: [NamedCode]
  package var measures: [AccountabilityMeasure]
  package var checklists: [Checklist]
  package var officeHours: OfficeHours
  package var initials: Initials
  /// From this level up a lead is refused before anything is written (domain rule I16).
  package var refuseFromLevel: SubjectLevel
  /// Texts that may be quoted as legal basis.
  package var bases: [LegalBasis] = []
  package var ladder = LadderSettings()
  /// Totals of 654000: 州直 or 全州 (domain 0.11).
  package var iliScope: IliScope
  /// Wording and numbers of what leaves.
  package var letters: LetterSettings
  /// Days without a visit after which what is in a leader's care is pointed out (A65).
  package var careVisitDays = 30
  /// By which a firm's name is masked (A13).
  package var enterpriseWords = EnterpriseWords()
  /// When a score asks for a lead, and from how many visits units are ranked.
  package var scoring = ScoreSettings()
  /// Industries of units, some of them key (A43).
  package var industries: [Industry] = []
  /// Channels whose leads are expedited by themselves (A29): the green channel, and what the office adds.
  package var expeditedChannels: Set<String> = []
  /// A channel that had leads is pointed out once it was silent for so many days (A24).
  package var silentChannelDays = 30
  /// So many repeats make a lead 反映强烈 (B5).
  package var strongRepeats = 3
  /// Texts that share at least so much are called alike, in percent.
  package var likeTextPercent = 60
  /// The programs of measures; read on first need, they are long.
  package var readPrograms: @Sendable () -> [MeasureProgram] = { [] }

  package init(
    divisions: DivisionTree, calendar: WorkingCalendar, calendars: [CalendarName: WorkingCalendar],
    limits: LimitTable, colours: ColourThresholds, types: [ProblemType], channels: [NamedCode],
    sources: [NamedCode], measures: [AccountabilityMeasure], checklists: [Checklist], officeHours: OfficeHours,
    initials: Initials, refuseFromLevel: SubjectLevel = .county, iliScope: IliScope = .direct,
    letters: LetterSettings = LetterSettings()
  ) {
    self.divisions = divisions
    self.calendar = calendar
    self.calendars = calendars
    self.limits = limits
    self.colours = colours
    self.types = types
    self.channels = channels
    self.sources = sources
    self.measures = measures
    self.checklists = checklists
    self.officeHours = officeHours
    self.initials = initials
    self.refuseFromLevel = refuseFromLevel
    self.iliScope = iliScope
    self.letters = letters
  }

  package var programs: [MeasureProgram] { readPrograms() }

  package func type(_ code: String) -> ProblemType? { types.first { $0.code == code } }

  /// The entries of a list, as a field offers them.
  package func choices(_ list: RulebookList) -> [Field.Choice] {
    switch list {
    case .types: types.map { Field.Choice($0.code, $0.words) }
    case .channels: channels.map { Field.Choice($0.code, $0.words) }
    case .sources: sources.map { Field.Choice($0.code, $0.words) }
    case .accountabilityMeasures: measures.map { Field.Choice($0.code, $0.words) }
    case .bases: bases.map { Field.Choice($0.code, $0.words) }
    case .checklists: newestChecklists.map { Field.Choice($0.id, $0.title) }
    case .industries: industries.map { Field.Choice($0.name.zh, $0.name) }
    case .measures:
      programs.flatMap { program in
        program.measures.map { Field.Choice(program.code($0), $0.title) }
      }
    case .measureValues: programs.flatMap(\.items).map { Field.Choice($0.code, $0.words) }
    }
  }

  package func words(_ list: RulebookList, _ code: String) -> Words {
    choices(list).first { $0.code == code }?.words ?? Words(code, code)
  }
}

/// An industry of the settings' list; books keep it by its Chinese name.
package struct Industry: Hashable, Sendable {
  package let name: Words
  /// 重点行业 (A43).
  package let isKey: Bool

  package init(name: Words, isKey: Bool) {
    self.name = name
    self.isKey = isKey
  }
}

/// A code of a list with its words.
package struct NamedCode: Hashable, Sendable {
  package let code: String
  package let words: Words
  package let aliases: [String]

  package init(code: String, words: Words, aliases: [String] = []) {
    self.code = code
    self.words = words
    self.aliases = aliases
  }
}

/// A row of the problem type list (domain 1N).
package struct ProblemType: Hashable, Sendable {
  package let code: String
  package let words: Words
  package let group: String
  /// What the list suggests to begin with; a hint, never a verdict (I32).
  package let firstStep: String
  package let aliases: [String]
  package let initials: String
  /// 其他: says nothing by itself, so that a note must say what is reported (A37).
  package let needsNote: Bool

  package init(
    code: String, words: Words, group: String, firstStep: String, aliases: [String], initials: String,
    needsNote: Bool = false
  ) {
    self.code = code
    self.words = words
    self.group = group
    self.firstStep = firstStep
    self.aliases = aliases
    self.initials = initials
    self.needsNote = needsNote
  }
}
