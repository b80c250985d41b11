import Foundation
import SheetFixtures
import Testing

/// Issue 3, acceptance 4: a ledger of 12 sheets with 12 layouts comes in exactly, each sheet's division from its name.
@Suite struct TwelveCountiesTests {
  private static let answers = """
    concerns_refused: false
    """

  @Test(arguments: [false, true]) func `twelve sheets with twelve layouts come in as they are`(epoch1904: Bool) throws {
    let office = try ScriptedOffice(hasLedger: false)
    try #require(try office.run("init", "--division", TwelveCounties.owner, "--officer", "K-03").status == 0)
    let file = office.home.appendingPathComponent("县市台账.xlsx").path
    try TwelveCounties.workbook(epoch1904: epoch1904).write(to: file)
    let map = try office.file("map.yaml", Self.answers)

    let answer = try office.object("import", file, "--map", map, "--yes")
    #expect(answer.objects("sheets").map { $0.text("sheet") } == TwelveCounties.counties.map(\.sheet))
    #expect(answer.objects("sheets").map { $0.number("new") } == TwelveCounties.counties.map(\.cases.count))
    #expect(answer.objects("rejected").isEmpty && answer.objects("left_out").isEmpty)
    #expect(answer.number("new") == 60 && answer.number("masked") == 0)
    #expect(answer.objects("sheets").map { $0.number("header_row") } == [3, 4, 1, 7, 3, 3, 3, 2, 3, 3, 3, 2])

    let leads = try office.leads("--limit", "100", "--sort", "number")
    #expect(leads.count == 60)
    for county in TwelveCounties.counties {
      for item in county.cases {
        let found = leads.filter { $0.text("title") == item.title }
        let lead = try #require(found.first, "\(county.sheet): \(item.title)")
        let place = "\(county.sheet) \(item.received.iso)"
        #expect(found.count == 1, "\(place)")
        #expect(lead.text("division") == county.division, "\(place)")
        #expect(lead.text("imported_no") == item.number, "\(place)")
        #expect(lead.text("received_on") == item.received.iso, "\(place)")
        #expect(lead.text("unit") == item.unit, "\(place)")
        #expect(lead["types"] as? [String] == [item.type.code], "\(place)")
        #expect(lead.text("source") == CountyCase.source.code, "\(place)")
        #expect(lead.text("narrative") == (item.text == item.title ? "" : item.text), "\(place)")
        #expect(lead.text("handler") == item.handler, "\(place)")
        #expect(lead.text("due_on") == item.due.iso && lead.text("due_text") == nil, "\(place)")
        #expect(lead.text("closed_on") == item.closed?.iso, "\(place)")
        #expect(lead.text("finding") == item.finding?.code, "\(place)")
        #expect(lead.text("result") == (item.closed == nil ? nil : CountyCase.result), "\(place)")
        #expect(lead.text("status") == item.status, "\(place)")
      }
    }

    // The same workbook again changes nothing, and one entry takes all of it back.
    let again = try office.object("import", file, "--map", map, "--yes")
    #expect(again.number("same") == 60 && again.number("changed") == 0 && again.objects("conflicts").isEmpty)
    try office.object("undo", String(try #require(answer.number("batch"))))
    #expect(try office.leads().isEmpty)
  }

  @Test func `every county's sheet goes out in its own layout and comes in as the same`() throws {
    let office = try ScriptedOffice(hasLedger: false)
    try #require(try office.run("init", "--division", TwelveCounties.owner, "--officer", "K-03").status == 0)
    let file = office.home.appendingPathComponent("县市台账.xlsx").path
    try TwelveCounties.workbook(epoch1904: false).write(to: file)
    let map = try office.file("map.yaml", Self.answers)
    // The prefecture's division holds every county's leads too, so that its own sheet cannot be asked for alone.
    for county in TwelveCounties.counties where county.division != TwelveCounties.owner {
      try office.object("import", file, "--map", map, "--sheet", county.sheet, "--yes")
      let path = office.home.appendingPathComponent("\(county.sheet).xlsx").path
      try office.object("export", "--layout", "imported", "--division", county.division, "--output", path)
      let back = try office.object("import", path, "--map", map, "--sheet", county.sheet)
      #expect(back.number("same") == back.number("rows") && back.number("new") == 0, "\(county.sheet): \(back)")
    }
  }
}
