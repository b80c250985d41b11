import Ledger

/// What happens to one made-up lead, step by step, each on its day. Names such as `$lead` stand for what an earlier
/// step made.
struct PracticeStory {
  struct Step {
    let day: CivilDate
    let officer: String
    let owner: String
    let change: String
    let values: [String: String]
    /// The name under which later steps find what this one made.
    var makes: String?
  }

  var steps: [Step] = []
  private var day: CivilDate
  private let owner: String
  private let today: CivilDate
  private let calendar: WorkingCalendar

  init(from day: CivilDate, owner: String, today: CivilDate, calendar: WorkingCalendar) {
    self.day = calendar.workingDay(onOrAfter: day)
    self.owner = owner
    self.today = today
    self.calendar = calendar
  }

  /// Goes to a day that the story names itself, a working day or not.
  mutating func on(_ month: Int, _ day: Int) {
    self.day = CivilDate(year: PracticeBook.day.year, month: month, day: day) ?? self.day
  }

  /// `06-08`
  mutating func day(_ text: String) {
    self.day = CivilDate("\(PracticeBook.day.year)-\(text)") ?? self.day
  }

  /// False once the story would run past the practice day: what comes later has not happened.
  var goesOn: Bool { day <= today }

  var date: CivilDate { day }

  mutating func wait(_ workingDays: Int) {
    day = calendar.adding(workingDays: workingDays, to: day)?.due ?? day.adding(days: workingDays)
  }

  mutating func add(_ change: String, by officer: String, _ values: [String: String], makes: String? = nil) {
    guard goesOn else { return }
    steps.append(Step(day: day, officer: officer, owner: owner, change: change, values: values, makes: makes))
  }
}
