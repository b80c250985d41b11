import Ledger

/// Columns that say who reported. The ledger has no place for them (domain rule I17): they are dropped, with a message.
package enum ReporterColumns {
  /// True for 信访人姓名, 联系电话, 身份证号, 家庭住址 and their like; 被反映人 is whom it is about, not who reported.
  package static func isReporter(_ header: String) -> Bool {
    isReporter(key: ColumnAliases.key(header))
  }

  /// - Parameter key: the header as `ColumnAliases.key` makes it.
  static func isReporter(key: String) -> Bool {
    if exact.contains(key) { return true }
    // Bytes, since every cell of the first rows is looked at and searching by characters takes forty times as long.
    let bytes = Array(key.utf8)
    return parts.contains { part in
      guard bytes.count >= part.count,
        let place = (0...(bytes.count - part.count)).first(where: { bytes[$0...].starts(with: part) })
      else { return false }
      return !bytes[..<place].suffix(about.count).elementsEqual(about)
    }
  }

  /// In a sheet of accountability the columns that name who was held to account are dropped too: records of persons have
  /// no place for a name either.
  static func namesPerson(key: String, in kind: SheetKind) -> Bool {
    guard kind == .accountability else { return false }
    return persons.contains { key.hasPrefix($0) } || key.hasSuffix("姓名")
  }

  private static let persons = ["被处理人", "被问责人", "受处分人", "被处分人", "处理对象", "问责对象", "处分对象", "当事人", "责任人"]

  private static let exact: Set<String> = ["电话", "手机", "手机号", "姓名", "住址", "微信", "qq", "邮箱", "电子邮箱", "网名", "昵称", "用户名"]

  private static let parts = [
    "信访人", "举报人", "反映人", "投诉人", "来访人", "来信人", "来电人", "检举人", "控告人", "申诉人", "诉求人", "留言用户", "留言人", "联系电话",
    "联系方式", "手机号", "身份证", "住址", "家庭地址", "通讯地址", "联系地址", "电子邮箱",
  ].map { Array($0.utf8) }

  private static let about = Array("被".utf8)
}
