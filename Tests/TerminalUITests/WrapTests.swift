import Testing

@testable import TerminalUI

@Suite struct WrapTests {
  private func rows(_ text: String, _ width: Int) -> [String] { TextWrap.rows(of: text, width: width).map(\.text) }

  @Test("screens.md 1.3: no row begins with a closing mark or ends with an opening one")
  func kinsoku() {
    #expect(rows("企业跑四趟，未办", 10) == ["企业跑四", "趟，未办"])
    #expect(rows("企业跑四趟，未办", 12) == ["企业跑四趟，", "未办"])
    #expect(rows("未办理（施工）", 8) == ["未办理", "（施工）"])
    let text = "现场：窗口（3号）无办事指南，取号后等候47分钟；“一次性告知”未做到。《条例》第十二条，要求「一次告知」！"
    for width in 6...40 {
      let rows = rows(text, width)
      #expect(rows.joined() == text)
      for row in rows {
        #expect(TextWidth.of(row) <= width)
        #expect(!"，。、；：？！）」』》】".contains(row.first ?? "a"), "\(width): \(row)")
        #expect(!"（「『《【".contains(row.last ?? "a"), "\(width): \(row)")
      }
    }
  }

  @Test("Words stay whole, long ones are cut, spaces at the break go")
  func words() {
    #expect(rows("one two three", 7) == ["one two", "three"])
    #expect(rows("extraordinary", 5) == ["extra", "ordin", "ary"])
    #expect(rows("依据GB18030标准", 8) == ["依据", "GB18030", "标准"])
    #expect(rows("a\n\nb", 9) == ["a", "", "b"])
    #expect(rows("", 9) == [""])
  }

  @Test("A width too small for a character still moves on")
  func narrow() {
    #expect(rows("低保", 1) == ["低", "保"])
    #expect(rows("低保", 0) == ["低", "保"])
    #expect(rows("，，，", 2) == ["，", "，", "，"])
  }

  @Test("Later rows hang, styles stay")
  func hanging() {
    let line: StyledLine = [Span("07-21 ", .dim), Span("初步核实批准")]
    let rows = TextWrap.rows(of: line, width: 12, hanging: 6)
    #expect(rows.map(\.text) == ["07-21 初步核", "      实批准"])
    #expect(rows[0].spans.map(\.style) == [.dim, .text])
  }
}
