import Testing

@testable import Ledger

/// Wordings and numbers as an office sets them.
@Suite struct LetterTemplateTests {
  private func fault(_ use: LetterTemplate.Use, _ lines: [String]) -> LetterTemplate.Fault? {
    do {
      _ = try LetterTemplate(use: use, title: "函", lines: lines)
      return nil
    } catch {
      return error
    }
  }

  @Test func aPlaceholderThatIsNoneIsNamedWithItsLine() throws {
    let stranger = try #require(fault(.red, ["{doc_no} {department}", "{lead} {narrative}", "{content}"]))
    #expect(stranger.line == 1)
    #expect(stranger.words.zh.hasPrefix("不认识{narrative}"))
    #expect(fault(.red, ["{doc_no} {department} {lead}"])?.words.zh == "缺{content}")
  }

  /// Domain rule I18 by construction: nothing of the lead can be asked for in what goes to a unit.
  @Test(arguments: ["lead", "title", "reason", "done", "department"])
  func nothingOfTheLeadCanStandInANotice(name: String) {
    #expect(fault(.notice, ["{doc_no} {unit} {content}", "{\(name)}"])?.line == 1)
  }

  @Test func aLineWithoutFactsIsLeftOut() throws {
    let template = try LetterTemplate(
      use: .notice, title: "整改通知", lines: ["{doc_no}", "{unit}：", "时限：{due}。", "", "{content}"])
    let lines = template.filled([.docNo: "1号", .unit: "住建局", .content: "补齐\n上墙"])
    #expect(lines == ["整改通知", "1号", "住建局：", "", "补齐", "上墙"])
  }

  @Test func aNumberHasPlaceYearAndSerial() throws {
    let division = Fixture.rulebook.divisions["654003"]
    #expect(PaperNumbering.urging.number(7, year: 2021, division: division) == "奎纪督〔2021〕7号")
    let own = try #require(PaperNumbering("督字{year}-{serial}"))
    #expect(own.number(7, year: 2021, division: nil) == "督字2021-7")
    for wrong in ["督〔{year}〕号", "督{serial}号", "督{year}{serial}{officer}", ""] {
      #expect(PaperNumbering(wrong) == nil, "\(wrong)")
    }
  }
}
