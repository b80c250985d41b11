import Foundation
import Ledger
import LedgerStore

/// Each settings file: which one counts, how many entries it has, or its line that is wrong.
struct SettingsInspection {
  /// The settings; nil where they can't be read at all.
  let settings: Settings?
  private let failure: Words?
  private let folders: [URL]

  /// The files that duban reads.
  private static let tables = [
    "accountability.csv", "channels.csv", "colours.csv", "columns.csv", "days_off.csv", "days_off_xinjiang.csv",
    "divisions.csv", "divisions_changes.csv", "enterprise_words.csv", "industries.csv", "initials.csv", "keys.csv",
    "limits.csv", "office.csv",
    "office_hours.csv", "readings.csv", "sources.csv", "types.csv", "units.csv",
  ]
  private static let lists = ["checklists.yaml", "letters.yaml", "measures.yaml"]

  init(_ invocation: Invocation) {
    folders = invocation.paths.officeSettings
    do {
      settings = try Settings(invocation.paths, given: invocation.givenSettings)
      failure = nil
    } catch {
      settings = nil
      failure = Failure(reading: error).words
    }
  }

  var findings: [Diagnosis] {
    guard let settings else { return [broken(failure ?? Words("", ""))] }
    let faults = faults(settings)
    return faults.map { broken($0.words) } + [shipped(settings)]
      + own(settings, besides: Set(faults.map(\.path))) + strangers(settings)
  }

  private func broken(_ words: Words) -> Diagnosis {
    .wrong(
      .settings, words,
      advice: Words("改好这一行，或删去该文件改用随程序安装的", "mend the line, or remove the file and the shipped one counts"),
      exitCode: 65)
  }

  /// Also of the files that only some commands read.
  private func faults(_ settings: Settings) -> [SettingsFault] {
    var faults = settings.faults + KeySettings(path: settings.file("keys.csv")).faults
    let readers: [() throws -> Void] = [
      { _ = try ColumnSettings.read(settings.file("columns.csv")) },
      { _ = try MeasureProgram.read(settings.file("measures.yaml")) },
      {
        let rulebook = settings.rulebook()
        _ = try UnitSettings.read(
          settings.file("units.csv"), owner: "", divisions: Set(rulebook.divisions.divisions.map(\.code)),
          initials: rulebook.initials, newID: LedgerFile.newID)
      },
    ]
    for read in readers {
      do { try read() } catch {
        if let fault = error as? SettingsFault { faults.append(fault) }
      }
    }
    return faults
  }

  private func shipped(_ settings: Settings) -> Diagnosis {
    let folder = settings.shippedFolder
    let counts = (Self.tables + Self.lists).compactMap { name in
      count(folder.appendingPathComponent(name).path).map { (name, $0) }
    }
    let list = counts.map { Words("\($0.0) \($0.1)", "\($0.0) \($0.1)") }.listed()
    return Diagnosis.good(
      .settings,
      Words("随程序安装的\(counts.count)个文件（\(folder.path)），条数：", "\(counts.count) shipped files (\(folder.path)), entries: ")
        + list
    ).with([
      "folder": .text(folder.path), "files": .object(counts.map { JSON.Member($0.0, .number($0.1)) }),
    ])
  }

  private func own(_ settings: Settings, besides broken: Set<String>) -> [Diagnosis] {
    guard let folder = settings.officeFolder else { return [] }
    let shadowed = folders.filter { $0 != folder && FileManager.default.fileExists(atPath: $0.path) }
    let files = (Self.tables + Self.lists).map { folder.appendingPathComponent($0).path }
    let read = files.filter { FileManager.default.fileExists(atPath: $0) && !broken.contains($0) }.compactMap { path in
      count(path).map { count in
        Diagnosis.good(.settings, Words("本单位的 \(path)：\(count)条", "the office's \(path): \(count) entries"))
          .with(["file": .text(path), "entries": .number(count)])
      }
    }
    return read
      + shadowed.map { other in
        Diagnosis.look(
          .settings,
          Words("\(other.path) 也在，但只用 \(folder.path)", "\(other.path) is there too, but \(folder.path) alone counts"),
          advice: Words("把要用的文件并到一个目录", "put the files into one folder"))
      }
  }

  /// A name that slipped, such as `limit.csv`, would be left unread in silence.
  private func strangers(_ settings: Settings) -> [Diagnosis] {
    guard let folder = settings.officeFolder else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let known = Set(Self.tables + Self.lists)
    return names.sorted().filter { !known.contains($0) && ($0.hasSuffix(".csv") || $0.contains(".y")) }.map { name in
      let path = folder.appendingPathComponent(name).path
      return .look(
        .settings, Words("\(path) 不是duban读的设置文件", "\(path) is no settings file that duban reads"),
        advice: Words("核对文件名；可用的有 ", "check its name; there are ") + known.sorted().map { Words($0, $0) }.listed())
    }
  }

  private func count(_ path: String) -> Int? {
    if path.hasSuffix(".csv") { return try? SettingsTable(path: path, columns: []).rows.count }
    if path.hasSuffix("letters.yaml") { return (try? LetterTemplate.read(path))?.count }
    if path.hasSuffix("measures.yaml") {
      return (try? MeasureProgram.read(path))?.reduce(0) { $0 + $1.measures.count }
    }
    return (try? Checklist.read(path))?.count
  }
}
