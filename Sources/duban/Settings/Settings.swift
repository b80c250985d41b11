import Foundation
import Ledger
import LedgerExchange

/// The settings as they were read: values for the rooms below, and what was wrong with the office's own files.
struct Settings: Sendable {
  let office: OfficeSettings
  /// Wrong files of the office, for which the shipped ones stand in.
  let faults: [SettingsFault]
  let shippedFolder: URL
  let officeFolder: URL?
  let nationalDays: [DayOff]
  let regionDays: [DayOff]
  private var base: Rulebook

  init(_ paths: OfficePaths, given: String?) throws {
    var folders = try SettingsFolders(paths, given: given)
    let office = try folders.read("office.csv", OfficeSettings.read)
    let readings = try folders.read("readings.csv", Initials.readReadings)
    let initials = try folders.read("initials.csv") { try Initials.read($0, readings: readings) }
    let renamed = try folders.read("divisions_changes.csv", DivisionTree.readChanges)
    let national = try folders.read("days_off.csv", DayOff.read)
    let region = try folders.read("days_off_xinjiang.csv", DayOff.read)
    let calendars = Settings.calendars(national: national, region: region)
    let channels = try folders.read("channels.csv", ChannelSettings.read)
    let limits = try folders.read("limits.csv", Limit.read)
    let profiles = Set(limits.map(\.profile))
    if !profiles.contains(office.limitProfile.name), !office.limitProfile.name.isEmpty {
      folders.note(office.limitProfile.fault(known: profiles.filter { !$0.isEmpty }, in: "limits.csv"))
    }
    let colours = try folders.read("colours.csv", ColourSettings.read)
    let thresholds = colours.thresholds(office.colourProfile.name)
    if thresholds == nil { folders.note(office.colourProfile.fault(known: colours.names, in: "colours.csv")) }
    var rulebook = Rulebook(
      divisions: try folders.read("divisions.csv") { try DivisionTree.read($0, changes: renamed) },
      calendar: Settings.chosen(office.calendar, of: calendars), calendars: calendars,
      limits: LimitTable(limits, profile: office.limitProfile.name), colours: thresholds ?? ColourThresholds(),
      types: try folders.read("types.csv") { try ProblemType.read($0, initials: initials) },
      channels: channels.channels,
      sources: try folders.read("sources.csv", NamedCode.read),
      measures: try folders.read("accountability.csv", AccountabilityMeasure.read),
      checklists: try folders.read("checklists.yaml", Checklist.read),
      officeHours: try folders.read("office_hours.csv", OfficeHours.read), initials: initials,
      refuseFromLevel: office.refuseFromLevel, iliScope: office.iliScope,
      letters: LetterSettings(
        templates: try folders.read("letters.yaml", LetterTemplate.read), urgingNumbers: office.urgingNumbers,
        rectificationNumbers: office.rectificationNumbers))
    rulebook.bases = try folders.read("bases.csv", LegalBasis.read)
    rulebook.ladder = office.ladder
    rulebook.careVisitDays = office.careVisitDays
    rulebook.enterpriseWords = try folders.read("enterprise_words.csv", EnterpriseWords.read)
    rulebook.scoring = office.scoring
    rulebook.industries = try folders.read("industries.csv", Industry.read)
    rulebook.expeditedChannels = channels.expedited
    rulebook.silentChannelDays = office.silentChannelDays
    rulebook.strongRepeats = office.strongRepeats
    rulebook.likeTextPercent = office.likeTextPercent
    if let own = try folders.readOwn("measures.yaml", MeasureProgram.read) {
      rulebook.readPrograms = { own }
    } else {
      let shelf = ProgramShelf(path: folders.shipped.appendingPathComponent("measures.yaml").path)
      rulebook.readPrograms = { shelf.programs }
    }
    base = rulebook
    self.office = office
    faults = folders.faults
    shippedFolder = folders.shipped
    officeFolder = folders.office
    nationalDays = national
    regionDays = region
  }

  /// With the days off that the book holds (`add_day_off`) on the region's calendar.
  func rulebook(localDays: [LocalDay] = []) -> Rulebook {
    guard !localDays.isEmpty else { return base }
    let local = localDays.map { day in
      DayOff(date: day.on, kind: day.isOff ? .off : .work, name: Words(day.name, day.name))
    }
    var rulebook = base
    rulebook.calendars = Settings.calendars(national: nationalDays, region: regionDays + local)
    rulebook.calendar = Settings.chosen(office.calendar, of: rulebook.calendars)
    return rulebook
  }

  /// What writes dates or judges by them refuses to go on with a table that the office did not mean.
  /// - Throws: `Failure` 65.
  func mustBeSound() throws {
    guard !faults.isEmpty else { return }
    throw Failure.badInput(faults.map(\.words).listed(Words("\n", "\n")))
  }

  /// Read on first need: only imports and checks ask.
  /// - Throws: `Failure` 65.
  func columns() throws -> ColumnSettings {
    do {
      var columns = try ColumnSettings.read(file("columns.csv"))
      columns.programs = base.programs
      return columns
    } catch let fault as SettingsFault {
      throw Failure.badInput(fault.words)
    }
  }

  /// Read on first need: only exports ask.
  /// - Throws: `Failure` 65.
  func outgoingColumns() throws -> ColumnTable {
    do {
      return try ColumnTable.read(file("columns.csv"))
    } catch let fault as SettingsFault {
      throw Failure.badInput(fault.words)
    }
  }

  /// The seeds of a new ledger: the units of `divisions`.
  func units(owner: String, divisions: Set<String>, newID: () -> RecordID) throws -> [any LedgerRecord] {
    do {
      return try UnitSettings.read(
        file("units.csv"), owner: owner, divisions: divisions, initials: base.initials, newID: newID)
    } catch let fault as SettingsFault {
      throw Failure.badInput(fault.words)
    }
  }

  /// The file that holds, the office's own or the shipped one.
  func file(_ name: String) -> String {
    let own = officeFolder?.appendingPathComponent(name).path
    if let own, FileManager.default.fileExists(atPath: own) { return own }
    return shippedFolder.appendingPathComponent(name).path
  }

  private static func calendars(national: [DayOff], region: [DayOff]) -> [CalendarName: WorkingCalendar] {
    [
      .national: WorkingCalendar(name: .national, national: national),
      .xinjiang: WorkingCalendar(name: .xinjiang, national: national, region: region),
    ]
  }

  private static func chosen(
    _ name: CalendarName, of calendars: [CalendarName: WorkingCalendar]
  ) -> WorkingCalendar {
    calendars[name] ?? WorkingCalendar(name: name, national: [])
  }
}
