import Testing

@testable import Ledger

/// Import is not registration: what a sheet says is kept as recorded; what a rule would have asked for is a gap.
@Suite struct ImportRowTests {
  static func row(_ change: (inout ImportRow) -> Void = { _ in }) throws -> ImportRow {
    let received = try #require(CivilDate("2021-07-19"))
    var row = ImportRow(line: 4, receivedOn: received, source: "petition", title: "施工许可超期，企业跑四趟")
    row.unitName = "住建局"
    change(&row)
    return row
  }

  static func lead(_ row: ImportRow, on desk: MemoryDesk = Fixture.desk()) throws -> Lead {
    try row.newRecords(ImportPlacement(unit: Fixture.housing.id), key: "key", desk: desk).records[0]
  }

  @Test(
    arguments: [
      (true, Finding.untrue, LeadStatus.closed), (true, .unverifiable, .closed), (true, .established, .resolved),
      (true, nil, .resolved), (false, nil, .registered), (nil, nil, .registered),
    ] as [(Bool?, Finding?, LeadStatus)])
  func theStateIsReadFromTheSheet(closed: Bool?, finding: Finding?, status: LeadStatus) throws {
    let row = try Self.row {
      $0.isClosed = closed
      $0.finding = finding
    }
    #expect(row.status == status)
  }

  @Test func aDisposalAHandlerAndATransferDecideWhereNothingIsClosed() throws {
    #expect(try Self.row { $0.handler = "K-03" }.status == .assigned)
    #expect(try Self.row { $0.disposalMode = .check }.status == .checking)
    #expect(try Self.row { $0.disposalMode = .orderRectification }.status == .rectifying)
    #expect(try Self.row { $0.isTransferred = true }.status == .transferred)
    #expect(try Self.row { $0.closedOn = CivilDate("2021-08-01") }.status == .resolved)
  }

  @Test func whatARuleWouldHaveAskedForIsAGap() throws {
    let lead = try Self.lead(
      Self.row {
        $0.disposalMode = .check
        $0.isClosed = true
        $0.closedOn = CivilDate("2021-07-01")
        $0.dueText = "6月底前"
      })
    #expect(
      Set(lead.gaps) == [
        .handler, .disposalApproval, .finding, .closeReason, .closeApproval, .dueDate, .closedBeforeReceived,
      ])
    #expect(lead.origin == .imported && lead.importKey == "key")
  }

  @Test func aKindWordInTheDueCellIsNoGap() throws {
    for word in ["立行立改", "长期坚持"] {
      let lead = try Self.lead(Self.row { $0.dueText = word })
      #expect(!lead.gaps.contains(.dueDate) && lead.dueText == word && lead.dueOn == nil)
    }
  }

  @Test func aWholeRowHasNoGaps() throws {
    let lead = try Self.lead(
      Self.row {
        $0.handler = "K-03"
        $0.dueOn = CivilDate("2021-09-01")
      })
    #expect(lead.gaps.isEmpty && lead.dueRule == "sheet" && lead.number == "654003-2021-0001")
  }

  @Test func theSameRowAgainChangesNothing() throws {
    let row = try Self.row {
      $0.handler = "K-03"
      $0.result = "已督促"
      $0.dueOn = CivilDate("2021-09-01")
    }
    let desk = Fixture.desk()
    let lead = try Self.lead(row, on: desk)
    let answer = row.compare(with: lead, ImportPlacement(unit: Fixture.housing.id), desk.context)
    #expect(answer.filled == nil && answer.conflicts.isEmpty)
  }

  @Test func aLaterSheetFillsWhatIsEmptyAndReportsTheRest() throws {
    let desk = Fixture.desk()
    let lead = try Self.lead(Self.row(), on: desk)
    let later = try Self.row {
      $0.title = "施工许可超期"
      $0.handler = "K-03"
      $0.isClosed = true
    }
    let answer = later.compare(with: lead, ImportPlacement(unit: Fixture.housing.id), desk.context)
    let filled = try #require(answer.filled)
    #expect(filled.handler == "K-03" && filled.title == lead.title && filled.status == lead.status)
    #expect(Set(answer.conflicts.map(\.field)) == ["title", "status"])
    #expect(answer.conflicts.allSatisfy { $0.line == 4 && $0.number == lead.number })
  }

  @Test func theReasonForClosingComesBackAsTheResultItWentOutAs() throws {
    let desk = Fixture.desk()
    var lead = try Self.lead(Self.row(), on: desk)
    lead.closeReason = "整改到位，已销号"
    let row = try Self.row { $0.result = "整改到位，已销号" }
    #expect(row.compare(with: lead, ImportPlacement(unit: Fixture.housing.id), desk.context).filled == nil)
  }

  @Test("I14 a number is the key; without one unit, date and text are") func keys() throws {
    let row = try Self.row()
    #expect(row.key(owner: "654003", number: "2021-17") == "654003/leads/no/2021-17")
    #expect(row.key(owner: "654003", number: nil) == (try Self.row { $0.line = 99 }).key(owner: "654003", number: nil))
    for other in [
      try Self.row { $0.title = "另一件" }, try Self.row { $0.unitName = "税务局" },
      try Self.row { $0.receivedOn = $0.receivedOn.adding(days: 1) }, try Self.row { $0.narrative = "不同" },
    ] { #expect(other.key(owner: "654003", number: nil) != row.key(owner: "654003", number: nil)) }
  }
}
