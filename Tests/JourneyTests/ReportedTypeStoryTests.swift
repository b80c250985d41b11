import Foundation
import Testing

/// Mechanism 5, Ili, by command: what is reported, in groups and with a suggested first step; an open list with a note;
/// never what is so (domain rule I32); and measures as a list that is taken in.
struct ReportedTypeStoryTests {
  /// An office of Ili with a lead of power for private gain, assigned.
  static func office() throws -> ScriptedOffice {
    let office = try ScriptedOffice(hasLedger: false)
    try #require(try office.run("init", "--division", "654000", "--officer", "K-03").status == 0)
    for code in ["K-01", "K-02"] { try office.object("change", "add_officer", "code=\(code)", "display=干部") }
    try office.object(
      "change", "register", "concerns_refused=false", "source=petition", "types=M08、M03", "title=窗口吃拿卡要",
      "received_on=2021-09-06")
    try office.object("change", "assign", "lead=0001", "handler=K-03")
    return office
  }

  @Test func `a type is what is reported, suggests a first step and decides nothing`() throws {
    let office = try Self.office()
    let explained = try office.run("show", "0001", "--explain", "--lang", "zh").output
    #expect(explained.contains("初步核实") && explained.contains("仅供参考") && explained.contains("未核实"))
    // The note says what the open end of the list stands for.
    let other = ["change", "register", "concerns_refused=false", "source=petition", "types=M99", "title=要求陪同参观"]
    #expect(try office.object(other, status: 1).objects("refused").map { $0.text("field") } == ["types_note"])
    try office.object(other + ["types_note=要求企业陪同参观"])
    #expect(try office.leads("--type", "其他").count == 1)
    #expect(try office.leads("--type", "M03").compactMap { $0.text("title") } == ["窗口吃拿卡要"])
    // Checked and untrue: the type stands there as what was reported, and no list counts it as so.
    let approval = ["approved_by=K-02", "approved_on=2021-09-13", "approval_ref=伊纪办〔2021〕7号"]
    try office.object(["change", "dispose", "lead=0001", "mode=check", "proposed_by=K-03"] + approval)
    try office.object(
      ["change", "close", "lead=0001", "finding=untrue", "reason=查无实据", "proposed_by=K-03"] + approval)
    let closed = try office.run("show", "0001", "--lang", "zh").output
    #expect(closed.contains("以权谋私") && closed.contains("不实"))
  }

  @Test func `Ili's nineteen are an empty list until its office takes its own in`() throws {
    let office = try Self.office()
    #expect(try office.object("measures", "--program", "Y").objects("measures").count == 19)
    _ = try office.file(
      "config/duban/measures.yaml",
      """
      programs:
        - id: ili
          code: Y
          title: 本州举措
          measures:
            - number: 1
              title: 一次性告知
              cadence: quarter
              lead_units: ["州发改委"]
              values:
                - {id: posted, zh: 清单上墙, kind: yes_no, target: "yes"}

      """)
    let own = try office.object("measures", "--program", "Y").objects("measures")
    #expect(own.compactMap { $0.text("code") } == ["Y-01/posted"])
  }
}
