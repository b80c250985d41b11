import Ledger
import LedgerStore

/// Three made-up years of the whole region, in the order of their days: about a tenth of the leads still open, the
/// newest most of all. They are taken over as they stood and went through no form.
struct PracticePast: RecordedPast {
  /// Beyond so many leads a practice ledger is written as a past: a story's steps through all the rules cost
  /// twenty times as much.
  static let mostStories = 2_000
  /// How many of a large ledger's leads have their story told in steps all the same.
  static let stories = 500

  let kinds: Set<RecordKind> = [.unit, .unitAlias, .lead, .leadNote, .disposal, .rectification]
  let leads: Int
  let context: ChangeContext
  private let days: [CivilDate]
  private let places: [PastPlace]
  /// The places by their shares, drawn from.
  private let lot: [Int]
  private let newUnits: [any LedgerRecord]
  private var written = 0
  private var papers = 0
  var generator: SplitMix
  var text: PastText

  /// `units` are those that the ledger has; every other division of the settings gets its own.
  init(leads: Int, years: Int = 3, units: [OfficeUnit], seed: UInt64, _ context: ChangeContext) {
    self.leads = leads
    let known = Set(units.map(\.division))
    newUnits = PracticeOffice.records(
      of: context.rulebook.divisions.divisions.filter { !known.contains($0.code) }, initials: context.rulebook.initials,
      newID: LedgerFile.newID)
    self.context = context
    let first = context.today.adding(days: -365 * years)
    days = (0...365 * years).map { first.adding(days: $0) }.filter { context.rulebook.calendar.isWorkingDay($0) }
    let places = PastPlace.all(
      context.rulebook.divisions, units + newUnits.compactMap { $0 as? OfficeUnit })
    lot = places.indices.flatMap { Array(repeating: $0, count: places[$0].share) }
    self.places = places
    generator = SplitMix(seed: seed &+ 2)
    text = PastText(context.rulebook)
  }

  private static let portion = 2_000

  mutating func next(_ numbers: inout RunningNumbers) throws -> [any LedgerRecord]? {
    guard written < leads else { return nil }
    var records = written == 0 ? newUnits : []
    records.reserveCapacity(Self.portion * 5)
    for _ in 0..<min(Self.portion, leads - written) {
      let day = days[written * days.count / leads]
      // One of the last has a timeline as long as any: what opening it costs is measured.
      let isLong = written == max(0, leads - 20)
      write(on: day, isLong: isLong, &numbers, into: &records)
      written += 1
    }
    return records
  }

  mutating func paper(_ day: CivilDate) -> String {
    papers += 1
    return "练纪办〔\(day.year)〕\(papers)号"
  }

  private mutating func write(
    on day: CivilDate, isLong: Bool, _ numbers: inout RunningNumbers, into records: inout [any LedgerRecord]
  ) {
    let drawn = places[lot[generator.number(0...lot.count - 1)]]
    let place = isLong ? places.first { $0.division.code == PracticeBook.owner } ?? drawn : drawn
    let owner = place.division.code
    let matter = generator.pick(PracticeMatter.all, or: PracticeMatter.all[0])
    let unit = generator.chance(98) || isLong ? place.unit(for: matter, &generator) : nil
    var lead = Lead(
      id: LedgerFile.newID(), owner: owner, year: day.year,
      serial: numbers.next(.lead, owner: owner, year: day.year), division: owner, receivedOn: day,
      source: text.source(&generator), title: text.title(matter, place, &generator),
      narrative: text.narrative(matter, place, unit, day, &generator))
    lead.unit = unit?.id
    if unit == nil { lead.gaps = [.unit] }
    describe(&lead, matter)
    var past = PastLead(lead, matter, unit: unit, today: context.today)
    if isLong {
      past.linger(&self)
    } else if generator.chance(Self.openPercent(age: context.today.days(since: day))) {
      past.stayOpen(&self, &numbers)
    } else {
      past.end(&self, &numbers)
    }
    records.append(past.lead)
    records += past.others
  }

  /// Over three years a tenth.
  private static func openPercent(age: Int) -> Int {
    switch age {
    case ..<30: 90
    case ..<90: 45
    case ..<180: 15
    default: 4
    }
  }

  private mutating func describe(_ lead: inout Lead, _ matter: PracticeMatter) {
    if generator.chance(10) { lead.kind = .request }
    lead.types = [generator.chance(70) ? matter.type : text.type(&generator)]
    lead.channel = text.channel(&generator)
    lead.mode = SupervisionMode(rawValue: matter.mode)
    lead.discoveredOn = lead.receivedOn.adding(days: -generator.number(0...6))
    lead.painTags = [generator.pick([PainTag.pain, .difficulty, .blockage], or: .blockage)]
    lead.realName = generator.pick([RealName.named, .anonymous, .unknown], or: .unknown)
    if generator.chance(3) {
      lead.channel = "leader_reception"
      lead.greenChannel = true
      lead.priority = .expedited
    }
  }
}

extension PracticePast {
  /// Makes a large practice ledger: the office's own stories and, behind them, the region's past. Throws as
  /// `PracticeBook.make` does, and what `WorkWatch` throws.
  static func make(at path: String, leads count: Int, seed: UInt64, rulebook: Rulebook) throws -> LedgerFile {
    let book = try PracticeBook.make(at: path, leads: stories, seed: seed, rulebook: rulebook)
    let context = ChangeContext(
      today: PracticeBook.day, officer: PracticeBook.officer, owner: PracticeBook.owner, rulebook: rulebook,
      campaign: try book.campaign())
    let leads = count - (try book.leadCount(LeadQuery(), today: context.today, limit: nil))
    try book.takeOver(
      PracticePast(leads: leads, units: try book.units(), seed: seed, context), "practice",
      summary: Words("写入往年台账\(leads)件", "wrote \(leads) leads of the years before"), context)
    return book
  }
}
