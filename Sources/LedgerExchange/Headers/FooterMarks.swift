/// Rows of a sheet that are no leads: sums, signatures, notes (domain 4.2).
enum FooterMarks {
  enum Kind {
    /// 小计: passed over; rows follow.
    case subtotal
    /// 合计: passed over; rows may follow.
    case sum
    /// 填表人, 审核人, 注: nothing that follows is a lead.
    case end
  }

  static func kind(of row: SheetRow) -> Kind? {
    guard let first = row.cells.lazy.map({ CellText.squeezed($0.text) }).first(where: { !$0.isEmpty }),
      first.utf8.count < 1_000
    else { return nil }
    if subtotals.contains(where: { isMark($0, in: first, followedBy: ":(0123456789") }) { return .subtotal }
    if sums.contains(where: { isMark($0, in: first, followedBy: ":(0123456789") }) { return .sum }
    if signatures.contains(where: { first.hasPrefix($0) }) { return .end }
    return notes.contains { isMark($0, in: first, followedBy: ":") && first != $0 } ? .end : nil
  }

  private static func isMark(_ mark: String, in text: String, followedBy signs: String) -> Bool {
    guard text.hasPrefix(mark) else { return false }
    return text.dropFirst(mark.count).first.map { signs.contains($0) } ?? true
  }

  private static let sums = ["合计", "总计", "共计"]
  private static let subtotals = ["小计", "本页小计", "本页合计"]
  private static let signatures = ["填表人", "制表人", "填报人", "审核人", "单位负责人", "主要领导签字", "负责人签字"]
  private static let notes = ["注", "备注", "说明", "填表说明", "联系电话", "联系人", "审核", "负责人"]
}
