import Testing

@testable import Ledger

/// Types say what is reported: an open list (A37), never a badge (domain rule I32).
@Suite struct ReportedTypeTests {
  @Test func otherNeedsANoteOfWhatIsReported() throws {
    let desk = Fixture.desk()
    let values = ["concerns_refused": "no", "source": "petition", "types": "M99", "title": "其他问题", "narrative": "内容"]
    let refused = try desk.perform("register", values)
    #expect(refused.map(\.field) == ["types_note"])
    #expect(refused.first?.message.zh == "类型为“其他”的，须填类型说明：反映的是什么")
    try desk.performed("register", values.merging(["types_note": "强制参加评比"]) { $1 })
    let lead = try #require(desk.all(Lead.self).first)
    #expect(ReportedTypes(lead, Fixture.rulebook).words.zh == "反映类型：其他：强制参加评比（未核实）")
    #expect(try desk.perform("edit", ["lead": lead.number, "clear": "types_note"]).map(\.field) == ["types_note"])
  }

  @Test func theEpidemicIsATag() throws {
    let desk = Fixture.desk()
    #expect(try Fixture.register(desk, ["pain_tags": "疫情影响、堵点"]).painTags == [.epidemic, .blockage])
  }

  @Test func i32ATypeIsCalledReportedUntilThereIsAFinding() throws {
    let desk = Fixture.desk()
    var lead = try Fixture.register(desk)
    #expect(ReportedTypes(lead, Fixture.rulebook).words.zh == "反映类型：慢作为（未核实）")
    lead.finding = .untrue
    #expect(ReportedTypes(lead, Fixture.rulebook).words.zh == "反映类型：慢作为（不实）")
    lead.finding = .established
    #expect(ReportedTypes(lead, Fixture.rulebook).words.zh == "问题类型：慢作为（属实）")
  }

  @Test(arguments: [Finding?.none, .untrue, .unverifiable])
  func i32RefusesToCallAnythingAFactThatWasNotFound(finding: Finding?) throws {
    let desk = Fixture.desk()
    var lead = try Fixture.register(desk, ["types": "M24、M05"])
    lead.finding = finding
    lead.handlingDepartment = "案件监督管理室"
    desk.put(lead)
    let types = ReportedTypes(lead, Fixture.rulebook)
    #expect(types.label == Words("反映类型", "Reported type"))
    #expect(types.value.zh.hasSuffix("）") && types.value.en.hasSuffix(")"))
    // Nor does the paper that leaves for the handling department name a type at all.
    try desk.performed("assign", ["lead": lead.number, "handler": "K-03"])
    try desk.performed("urge", ["lead": lead.number, "level": "red"])
    let paper = try #require(desk.all(UrgingLetter.self).first?.paper)
    #expect(!paper.contains("慢作为") && !paper.contains("不作为") && !paper.contains("问题类型"))
  }

  @Test func aLeadNamesTheMeasuresThatItConcerns() throws {
    let desk = MeasureSamples.desk()
    let lead = try Fixture.register(desk, ["measures": "K-01、K-12"])
    #expect(lead.measureIds == ["K-01", "K-12"])
    try desk.performed("edit", ["lead": lead.number, "measures": "K-05"])
    #expect(try desk.lead(lead.number).measureIds == ["K-05"])
    #expect(
      try desk.perform("edit", ["lead": lead.number, "title": "改题", "measures": "B-99"]).map(\.field) == ["measures"])
  }
}
