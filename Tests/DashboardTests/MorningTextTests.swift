import Ledger
import Testing

@testable import Dashboard

@Suite struct MorningTextTests {
  @Test func theMorningAsPlainLines() {
    let lines = MorningText.lines(
      MorningCounts(red: 12, yellow: 7, awaitingAcceptance: 3, awaitingReply: 2), rows: Array(Fixture.leads.prefix(2)),
      total: 24, ledger: Fixture.ledger(), today: Fixture.today, language: .zh)
    #expect(
      lines == [
        "督办 duban  奎屯市  2021-09-13 周一  专项治理 第6月/9 剩109天  [练习]",
        "红12 黄7 待验收3 待回复2",
        "今日待办 24",
        "红  0017  住建局      施工许可超期，企业跑四趟  初步核实      超期12天",
        "红  0009  市场监管局  同一企业一个月检查六次    待提处置意见  满2个月",
        ".. 22",
      ])
  }

  @Test func nothingToDoIsSaid() {
    let lines = MorningText.lines(
      MorningCounts(), rows: [], total: 0, ledger: Fixture.ledger(isPractice: false), today: Fixture.today,
      language: .en)
    #expect(lines.last == "Nothing is due today.")
    #expect(lines.first?.contains("PRACTICE") == false)
  }
}
