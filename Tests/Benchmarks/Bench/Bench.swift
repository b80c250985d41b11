import Foundation

/// What a run was asked for, and where its programs and ledgers are.
struct Bench {
  /// The release of duban.
  var program = ""
  /// The folder of the floors' programs.
  var floors = ""
  /// Ledgers are made here once and stay.
  var folder = ""
  var sizes = [10_000, 100_000, 1_000_000]
  var repeats = 200
  var starts = 30
  /// Seconds for one figure: what is slow is pressed less often, but no less than 20 times.
  var patience = 120.0
  /// Of browsing before memory is looked at.
  var minutes = 5.0
  var sheetRows = 100_000
  /// Names of scenes; all of them where it is empty.
  var only: Set<String> = []
  var json: String?

  struct Misused: Error, CustomStringConvertible { let description: String }

  init(_ words: [String]) throws {
    let environment = ProcessInfo.processInfo.environment
    let caches = environment["XDG_CACHE_HOME"] ?? "\(environment["HOME"] ?? "/tmp")/.cache"
    folder = environment["DUBAN_BENCH_FOLDER"] ?? "\(caches)/duban-bench"
    let here = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path
    program = "\(here)/duban"
    floors = here
    var rest = words[...]
    while let option = rest.popFirst() {
      guard let value = rest.popFirst() else { throw Misused(description: "\(option) without a value") }
      switch option {
      case "--program": program = value
      case "--floors": floors = value
      case "--folder": folder = value
      case "--sizes": sizes = value.split(separator: ",").compactMap { Int($0) }
      case "--repeats": repeats = Int(value) ?? repeats
      case "--starts": starts = Int(value) ?? starts
      case "--patience": patience = Double(value) ?? patience
      case "--minutes": minutes = Double(value) ?? minutes
      case "--sheet-rows": sheetRows = Int(value) ?? sheetRows
      case "--only": only = Set(value.split(separator: ",").map(String.init))
      case "--json": json = value
      default: throw Misused(description: "no option \(option)")
      }
    }
    guard !sizes.isEmpty else { throw Misused(description: "--sizes 10000,1000000") }
  }

  func wants(_ scene: String) -> Bool { only.isEmpty || only.contains(scene) }

  /// Data, settings and state of the programs that are measured: never the developer's own.
  var environment: [String: String] {
    let home = "\(folder)/home"
    return [
      "HOME": home, "XDG_DATA_HOME": "\(home)/data", "XDG_CONFIG_HOME": "\(home)/config",
      "XDG_STATE_HOME": "\(home)/state", "DUBAN_OFFICER": "K-03", "LANG": "C.UTF-8", "TERM": "xterm-256color",
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
    ]
  }

  /// As often as was asked for, or as patience lasts. A key that nothing answers (the last row's Down) is none.
  func repeated<Value>(_ body: (Int) throws -> Value) throws -> [Value] {
    let end = Clock.now + UInt64(patience * 1_000_000_000)
    var values: [Value] = []
    var turn = 0
    while values.count < repeats, values.count < 20 || Clock.now < end {
      guard turn < repeats * 2 else { throw Failed(description: "most keys are answered by nothing") }
      do { values.append(try body(turn)) } catch is Player.Silent {}
      turn += 1
    }
    return values
  }

  func say(_ text: String) { FileHandle.standardError.write(Data("\(text)\n".utf8)) }
}
