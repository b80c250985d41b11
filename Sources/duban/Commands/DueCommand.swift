import ArgumentParser
import Ledger

struct DueCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: said("推算期限，并说明怎样数的", "A due date, and how it was counted."),
    discussion: said(
      "例：duban due 2021-04-12 --working-days 15 --calendar national --explain",
      "Example: duban due 2021-04-12 --working-days 15 --calendar national --explain"))

  @OptionGroup var common: CommonOptions

  @Argument(help: explained("起算日（不计当日）", "The day counted from, itself not counted.", "date"))
  var date: CivilDate

  @Option(help: explained("工作日数", "So many working days."))
  var workingDays: Int?

  @Option(help: explained("自然日数", "So many calendar days."))
  var days: Int?

  @Option(help: explained("月数", "So many months."))
  var months: Int?

  @Option(
    help: explained("日历；默认本单位的", "The calendar; the office's own unless given.", "national|xinjiang"))
  var calendar: CalendarName?

  @Flag(help: explained("逐日列出跳过的日子", "Lists each day skipped."))
  var explain = false

  func validate() throws {
    guard [workingDays, days, months].compactMap({ $0 }).count == 1 else {
      throw ValidationError(
        said("--working-days、--days、--months 须给出其中一个", "give one of --working-days, --days, --months"))
    }
    guard span != nil else {
      throw ValidationError(
        said("数目应在0到\(TimeSpan.largestAmount)之间", "the number must be from 0 to \(TimeSpan.largestAmount)"))
    }
  }

  private var span: TimeSpan? {
    if let workingDays { return TimeSpan(workingDays, .workingDay) }
    if let days { return TimeSpan(days, .day) }
    return months.flatMap { TimeSpan($0, .month) }
  }

  func answer(_ invocation: Invocation) throws -> any Reply {
    let settings = try invocation.settings()
    try settings.mustBeSound()
    let rulebook = settings.rulebook(localDays: try invocation.localDays(settings))
    let chosen = calendar.flatMap { rulebook.calendars[$0] } ?? rulebook.calendar
    guard let span else { throw Failure.usage("缺少天数", "the number of days is missing") }
    return DueReply(count: chosen.count(span, from: date), explains: explain)
  }
}

extension CalendarName: ExpressibleByArgument {}
