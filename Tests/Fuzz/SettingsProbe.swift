import Ledger
import LedgerExchange

/// Each reader of a settings file, and of a mapping. The input's first byte says which.
enum SettingsProbe {
  private static let readers: [@Sendable (String) throws -> Void] = [
    { _ = try OfficeSettings.read($0).campaign(id: RecordID("c"), owner: "654003") },
    { _ = try Initials.readReadings($0) },
    { _ = try Initials.read($0, readings: [("银行", "yh")]) },
    { _ = try DivisionTree.readChanges($0) },
    { path in
      let tree = try DivisionTree.read(path, changes: [])
      for division in tree.divisions.prefix(20) { _ = tree.within(division.code, ili: .whole) }
    },
    { path in
      let days = try DayOff.read(path)
      let calendar = WorkingCalendar(name: .national, national: days)
      _ = calendar.isWorkingDay(CivilDate(daysSinceEpoch: 18_000))
    },
    { _ = try Limit.read($0) },
    { _ = try ColourSettings.read($0) },
    { _ = try ProblemType.read($0, initials: Initials(table: [])) },
    { _ = try NamedCode.read($0) },
    { _ = try AccountabilityMeasure.read($0) },
    { _ = try Checklist.read($0) },
    { _ = try OfficeHours.read($0) },
    { _ = try ColumnSettings.read($0) },
    { path in
      _ = try UnitSettings.read(
        path, owner: "654003", divisions: ["654003"], initials: Initials(table: []), newID: { RecordID("u") })
    },
    { _ = try MappingFile($0) },
  ]

  static func run(_ input: [UInt8]) {
    guard let first = input.first else { return }
    let path = ProbeFolder.write(Array(input.dropFirst()), to: "settings")
    do {
      try readers[Int(first & 0x3F) % readers.count](path)
    } catch let fault as SettingsFault {
      precondition(!fault.words.zh.isEmpty && !fault.words.en.isEmpty)
    } catch {
      preconditionFailure("\(error)")
    }
  }
}
