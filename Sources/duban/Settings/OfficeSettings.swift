import Ledger

/// `office.csv`: what an office decides for itself, a line each.
struct OfficeSettings: Sendable {
  var calendar = CalendarName.xinjiang
  /// From this level up a lead is refused (domain rule I16).
  var refuseFromLevel = SubjectLevel.county
  var iliScope = IliScope.direct
  /// Which thresholds of `colours.csv` hold.
  var colourProfile = Chosen(name: "kuytun")
  /// Which county's own limits of `limits.csv` hold beside the general ones; empty: none.
  var limitProfile = Chosen(name: "")
  var keySet = "office"
  var campaignTitle = ""
  var campaignDocument: String?
  var campaignIssuer: String?
  var campaignIssued: String?
  var campaignStartsOn: CivilDate?
  var campaignEndsOn: CivilDate?
  var cutoffDay = 25
  var ladder = LadderSettings()
  var urgingNumbers = PaperNumbering.urging
  var rectificationNumbers = PaperNumbering.rectification
  /// Days without a visit after which what is in care is pointed out.
  var careVisitDays = 30
  var scoring = ScoreSettings()
  var silentChannelDays = 30
  var strongRepeats = 3
  var likeTextPercent = 60

  /// A name that another file must know, and where it was chosen.
  struct Chosen: Sendable {
    var name: String
    var path = ""
    var line: Int?

    /// The fault of a name that the other file does not have.
    func fault(known: some Collection<String>, in file: String) -> SettingsFault {
      let list = known.sorted().joined(separator: ", ")
      return SettingsFault(
        path, line: line,
        Words("\(file) 里没有口径“\(name)”，有：\(list)", "\(file) has no profile \"\(name)\"; it has \(list)"))
    }
  }

  static func read(_ path: String) throws -> OfficeSettings {
    var settings = OfficeSettings()
    for row in try SettingsTable(path: path, columns: ["setting", "value"]).rows {
      switch try row.need("setting") {
      case "calendar": settings.calendar = try row.needChoice("value", CalendarName.self)
      case "refuse_from_level": settings.refuseFromLevel = try row.needChoice("value", SubjectLevel.self)
      case "ili_scope": settings.iliScope = try row.needChoice("value", IliScope.self)
      case "colour_profile":
        settings.colourProfile = Chosen(name: try row.need("value"), path: path, line: row.line)
      case "limit_profile": settings.limitProfile = Chosen(name: row["value"], path: path, line: row.line)
      case "keys": settings.keySet = try row.needChoice("value", KeySet.self).rawValue
      case "campaign_title": settings.campaignTitle = row["value"]
      case "campaign_document": settings.campaignDocument = row.text("value")
      case "campaign_issuer": settings.campaignIssuer = row.text("value")
      case "campaign_issued": settings.campaignIssued = row.text("value")
      case "campaign_starts_on": settings.campaignStartsOn = try row.date("value")
      case "campaign_ends_on": settings.campaignEndsOn = try row.date("value")
      case "cutoff_day":
        settings.cutoffDay = try row.number("value", in: 1...31)
      case "education_months": settings.ladder.educationMonths = try row.number("value", in: 1...60)
      case "timely_days": settings.ladder.timelyDays = try row.number("value", in: 1...60)
      case "urging_number": settings.urgingNumbers = try row.needNumbering("value")
      case "rectification_number": settings.rectificationNumbers = try row.needNumbering("value")
      case "care_visit_days": settings.careVisitDays = try row.number("value", in: 1...365)
      case "score_threshold": settings.scoring.threshold = try row.whole("value", 0...100).map { $0 * 10 }
      case "rank_base": settings.scoring.rankBase = try row.whole("value", 1...999) ?? settings.scoring.rankBase
      case "silent_channel_days": settings.silentChannelDays = try row.number("value", in: 1...3_660)
      case "strong_repeats": settings.strongRepeats = try row.number("value", in: 1...1_000)
      case "like_text_percent": settings.likeTextPercent = try row.number("value", in: 1...100)
      case let other: throw row.fault(Words("不认识的设置“\(other)”", "unknown setting \"\(other)\""))
      }
    }
    return settings
  }

  private enum KeySet: String, CaseIterable { case office, unix }

  /// The campaign that a new ledger begins with; nil where its days are not both set.
  func campaign(id: RecordID, owner: String) -> Campaign? {
    guard let campaignStartsOn, let campaignEndsOn, campaignStartsOn <= campaignEndsOn else { return nil }
    var campaign = Campaign(
      id: id, owner: owner, title: campaignTitle, document: campaignDocument, startsOn: campaignStartsOn,
      endsOn: campaignEndsOn, cutoffDay: cutoffDay)
    campaign.issuer = campaignIssuer
    campaign.issued = campaignIssued
    return campaign
  }
}

extension SettingsTable.Row {
  fileprivate func needNumbering(_ column: String) throws -> PaperNumbering {
    let pattern = try need(column)
    guard let numbering = PaperNumbering(pattern) else {
      throw fault(
        Words(
          "“\(pattern)”应含 {year} 和 {serial}，另可用 {place}",
          "\"\(pattern)\" should have {year} and {serial}, and may have {place}"))
    }
    return numbering
  }

  /// Nil where the cell is empty.
  fileprivate func whole(_ column: String, _ range: ClosedRange<Int>) throws -> Int? {
    try number(column) == nil ? nil : try number(column, in: range)
  }

  fileprivate func number(_ column: String, in range: ClosedRange<Int>) throws -> Int {
    guard let number = try number(column), range.contains(number) else {
      let (least, most) = (range.lowerBound, range.upperBound)
      throw fault(Words("\(column) 应为\(least)到\(most)", "\(column) should be from \(least) to \(most)"))
    }
    return number
  }
}

extension OfficeHours {
  /// `office_hours.csv`.
  static func read(_ path: String) throws -> OfficeHours {
    OfficeHours(
      try SettingsTable(path: path, columns: ["season_from", "opens", "closes"]).rows.map { row in
        let season = row["season_from"].split(separator: "-").compactMap { Int($0) }
        guard season.count == 2, let opens = ClockTime(row["opens"]), let closes = ClockTime(row["closes"]),
          let session = Session(seasonMonth: season[0], seasonDay: season[1], opens: opens, closes: closes)
        else {
          throw row.fault(
            Words(
              "应为 05-01,10:00,14:00 这样的一行，结束晚于开始", "expected a row such as 05-01,10:00,14:00 that ends after it begins")
          )
        }
        return session
      })
  }
}
