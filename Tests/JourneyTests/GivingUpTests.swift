import Foundation
import SheetFixtures
import Testing

/// Ctrl-C in the middle of a command leaves nothing behind: no half file, no half import.
@Suite struct GivingUpTests {
  private static let rows = 1_500

  private static var sheet: String {
    let head = "线索编号,登记时间,线索来源,被反映单位,问题类型,反映主要问题,备注\n"
    return head
      + (1...rows).map { "GU-\($0),2021-06-01,信访举报,单位\($0 % 50),不作为,第\($0)件事项久拖不办,备注\($0)" }
      .joined(separator: "\n")
  }

  private func office() throws -> (office: ScriptedOffice, file: String, map: String) {
    let office = try ScriptedOffice()
    let map = try office.file("map.yaml", "concerns_refused: false\nconstants:\n  division: \"654003\"\n")
    return (office, try office.file("台账.csv", Self.sheet), map)
  }

  /// Starts the command, waits until the folder shows that it works, and strikes Ctrl-C.
  private func giveUp(
    _ office: ScriptedOffice, _ arguments: [String], once isWorking: () -> Bool
  ) throws -> (status: Int32, reason: Process.TerminationReason) {
    let process = Process()
    // Whoever runs the tests in the background has SIGINT ignored, and so have the children.
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["--default-signal=INT", try DubanProcess.executable().path] + arguments
    var variables = DubanProcess.environment(home: office.home)
    variables["DUBAN_TODAY"] = office.today
    variables["PATH"] = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    process.environment = variables
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let deadline = Date().addingTimeInterval(60)
    while !isWorking(), process.isRunning, Date() < deadline { poll(nil, 0, 1) }
    process.interrupt()
    process.waitUntilExit()
    return (process.terminationStatus, process.terminationReason)
  }

  private func names(_ folder: URL) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }

  @Test func `an import that is given up leaves the ledger as it was`() throws {
    let (office, file, map) = try office()
    let folder = office.ledger.deletingLastPathComponent()
    let before = names(folder)
    let entries = try office.object("log").objects("entries").count
    let end = try giveUp(office, ["import", file, "--map", map, "--yes"]) {
      names(folder).contains { $0.hasSuffix("-journal") }
    }
    #expect(end.reason == .uncaughtSignal && end.status == SIGINT)
    #expect(names(folder) == before)
    #expect(try office.leads().isEmpty)
    #expect(try office.object("log").objects("entries").count == entries)
    #expect(try office.object("units").objects("units").allSatisfy { $0.text("name") != "单位1" })
    #expect(try office.object("import", file, "--map", map, "--yes").number("new") == Self.rows)
  }

  @Test(arguments: ["out.csv", "out.xlsx", "out.json"]) func `an export that is given up leaves no file`(
    name: String
  ) throws {
    let (office, file, map) = try office()
    try office.object("import", file, "--map", map, "--yes")
    let output = office.home.appendingPathComponent("out", isDirectory: true)
    try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
    let end = try giveUp(office, ["export", "--output", output.appendingPathComponent(name).path]) {
      !names(output).isEmpty
    }
    #expect(end.reason == .uncaughtSignal && end.status == SIGINT)
    #expect(names(output) == [])
  }

  @Test func `a check that is given up leaves no file`() throws {
    let (office, file, map) = try office()
    let output = office.home.appendingPathComponent("out", isDirectory: true)
    try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
    let end = try giveUp(
      office, ["check", file, "--map", map, "--output", output.appendingPathComponent("checked.csv").path]
    ) { !names(output).isEmpty }
    #expect(end.reason == .uncaughtSignal && end.status == SIGINT)
    #expect(names(output) == [])
  }

  @Test func `what the mapping says of units and differences is done by command`() throws {
    let office = try ScriptedOffice()
    let first = try office.file("一.csv", Self.small(unit: "住建局", handler: "K-03"))
    let map = try office.file("map.yaml", "concerns_refused: false\nconstants:\n  division: \"654003\"\n")
    try office.object("import", first, "--map", map, "--yes")
    let second = try office.file("二.csv", Self.small(unit: "住房城乡建委", handler: "K-04"))
    let kept = try office.object("import", second, "--map", map)
    #expect(kept.objects("conflicts").map { $0.text("field") } == ["unit", "handler"])
    #expect(kept.objects("conflicts").allSatisfy { $0["taken"] as? Bool == false })
    #expect(kept.objects("unknown_units").first?.text("proposal") == "住建局")
    let decided = try office.file(
      "decided.yaml",
      """
      concerns_refused: false
      constants: {division: "654003"}
      units: {住房城乡建委: 住建局}
      conflicts: take
      """)
    let taken = try office.object("import", second, "--map", decided, "--yes")
    #expect(taken.texts("new_units") == [] && taken.number("changed") == 1)
    #expect(taken.objects("conflicts").map { $0["taken"] as? Bool } == [true])
    #expect(try office.object("show", "0001").text("handler") == "K-04")
    let unknown = try office.file("unknown.yaml", "units: {住房城乡建委: 没有的局}\n")
    let refused = try office.run("import", second, "--map", unknown)
    #expect(refused.status == 65 && refused.error.contains("台账中没有单位“没有的局”"))
  }

  private static func small(unit: String, handler: String) -> String {
    """
    线索编号,登记时间,线索来源,被反映单位,问题类型,反映主要问题,承办人
    S-1,2021-06-01,信访举报,\(unit),不作为,施工许可久拖不办,\(handler)
    """
  }
}
