@testable import Ledger

/// Short wordings of the four letters.
enum LetterWording {
  static let templates: [LetterTemplate] = [
    template(
      .yellow, "提示函", ["{doc_no}", "{department}：", "{lead}（{title}）现为{colour}：{reason}。", "此前：{done}。", "{content}"]),
    template(
      .red, "督办函", ["{doc_no}", "{department}：", "{lead}（{title}）现为{colour}：{reason}。", "此前：{done}。", "{content}"]),
    template(
      .notice, "整改通知", ["{doc_no}", "{unit}：", "发现：{found}", "问题：{problem}", "措施：{action}", "时限：{due}", "{content}"]),
    template(.rectificationUrging, "整改督办函", ["{doc_no}", "{unit}：", "问题：{problem}", "{content}"]),
  ].compactMap(\.self)

  private static func template(_ use: LetterTemplate.Use, _ title: String, _ lines: [String]) -> LetterTemplate? {
    try? LetterTemplate(use: use, title: title, lines: lines)
  }
}
