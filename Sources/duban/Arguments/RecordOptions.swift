import ArgumentParser
import Ledger

/// Which observations, rectifications or accountabilities.
struct RecordOptions: ParsableArguments {
  @OptionGroup var list: ListOptions
  @OptionGroup var page: PageOptions

  @Option(help: explained("单位（名称、简称），含其窗口", "A unit with its windows, by name."))
  var unit: String?

  @Option(help: explained("所属线索编号", "Of this lead, by number."))
  var lead: String?

  @Option(help: explained("状态", "The state."))
  var status: String?

  @Option(help: explained("监督方式", "The supervision mode."))
  var mode: String?

  @Flag(help: explained("未完成", "Not finished."))
  var open = false

  @Flag(help: explained("超期", "Overdue."))
  var overdue = false

  @Option(help: explained("日期", "In these days.", "from..to"))
  var dates: DayRange?

  @Option(
    help: explained(
      "期间：2021-06、2021-Q2、2021-H1、2021、campaign", "In a period: 2021-06, 2021-Q2, 2021-H1, 2021, campaign."))
  var period: ReportPeriod?

  @Flag(help: explained("旧的在前", "Oldest first."))
  var oldestFirst = false

  /// - Throws: `Failure` 64.
  func query(_ office: Office) throws -> RecordQuery {
    var query = RecordQuery()
    query.division = try list.place.division(in: office.rulebook)
    query.unit = try unit.map { try office.unit(named: $0, division: query.division).id }
    query.lead = try lead.map { try office.lead($0).id }
    query.mode = try mode.map { try QueryOptions.value($0, \SupervisionMode.words, "--mode") }
    query.status = status
    query.open = open
    query.overdue = overdue
    query.dates = try office.days(of: period, or: dates, "--dates")
    query.search = list.search
    query.newestFirst = !oldestFirst
    return query
  }
}

extension Office {
  /// - Throws: `Failure` 64 where the book has no such lead.
  func lead(_ reference: String) throws -> Lead {
    guard let lead = try book.lead(reference) else {
      throw Failure.usage("台账中没有“\(reference)”", "the ledger has no \"\(reference)\"")
    }
    return lead
  }
}
