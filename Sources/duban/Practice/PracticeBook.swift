import Ledger
import LedgerStore

/// A ledger of made-up cases in a file of its own, marked as practice; it keeps its own day (练习日).
enum PracticeBook {
  /// Monday of the sixth month of the campaign.
  static let day = CivilDate(daysSinceEpoch: 18_883)
  static let owner = "654003"
  static let officer = "K-03"

  /// A step of a story that the rules refused: the stories are ours, so this is a fault in them.
  struct StoryRefused: Error, CustomStringConvertible {
    let change: String
    let rules: [BrokenRule]
    var description: String { "\(change): \(rules.map { "\($0.rule) \($0.message.zh)" }.joined(separator: "; "))" }
  }

  /// Makes the ledger: the same seed gives the same cases. Throws `BookError`, or `StoryRefused`.
  static func make(at path: String, leads count: Int, seed: UInt64, rulebook: Rulebook) throws -> LedgerFile {
    let campaign = Campaign(
      id: LedgerFile.newID(), owner: owner, title: "优化营商环境专项治理（练习）", document: nil,
      startsOn: CivilDate(daysSinceEpoch: 18_718), endsOn: CivilDate(daysSinceEpoch: 18_992))
    let context = ChangeContext(
      today: day, officer: officer, owner: owner, rulebook: rulebook, campaign: campaign)
    let seeds =
      PracticeOffice.records(divisions: rulebook.divisions, initials: rulebook.initials, newID: LedgerFile.newID)
      + PracticeOffice.officers(owner: owner, newID: LedgerFile.newID)
    let book = try LedgerFile.create(
      at: path, Founding(officerDisplay: "监督检查室干部", isPractice: true, ownDay: day, seeds: seeds), context)
    var author = PracticeAuthor(start: campaign.startsOn, today: day, calendar: rulebook.calendar, seed: seed)
    let sheet = max(count / 12, 1)
    let fixed = PracticeMechanisms.stories(today: day, calendar: rulebook.calendar)
    let stories = author.stories(max(count - sheet - PracticeMechanisms.leads, 1)) + fixed
    var made: [[String: RecordID]] = []
    _ = try book.batch("practice", context) { perform in
      made = try play(stories, perform)
      return Words("写入练习台账\(stories.count)件", "wrote \(stories.count) practice leads")
    }
    let aftermath = PracticeAftermath(book: book, today: day, calendar: rulebook.calendar)
    let later = try aftermath.stories(made.suffix(fixed.count).reduce(into: [:]) { $0.merge($1) { $1 } })
    _ = try book.batch("practice", context) { perform in
      _ = try play(later, perform)
      return Words("抽取后的走访和抽查", "what followed on the draws")
    }
    _ = try book.applyImport(PracticeSheet.batch(rows: sheet, seed: seed, from: campaign.startsOn), context)
    _ = try book.applyImport(PracticeSheet.measures, context)
    return book
  }

  /// The steps of all stories in the order of their days, so that numbers follow the calendar; what each story made, by
  /// the names of its steps.
  private static func play(
    _ stories: [PracticeStory], _ perform: (ChangeRequest) throws -> Outcome
  ) throws -> [[String: RecordID]] {
    var made = [[String: RecordID]](repeating: [:], count: stories.count)
    let steps = stories.enumerated().flatMap { index, story in
      story.steps.enumerated().map { (story: index, order: $0.offset, step: $0.element) }
    }.sorted { ($0.step.day, $0.story, $0.order) < ($1.step.day, $1.story, $1.order) }
    for (index, _, step) in steps {
      let values = step.values.mapValues { made[index][$0]?.text ?? $0 }
      let outcome = try perform(
        ChangeRequest(step.change, values, today: step.day, officer: step.officer, owner: step.owner))
      switch outcome {
      case .refused(let rules): throw StoryRefused(change: step.change, rules: rules)
      case .done(let receipt):
        guard let name = step.makes, let record = receipt.record else { continue }
        made[index][name] = record
      }
    }
    return made
  }
}
