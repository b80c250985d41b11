import Ledger

/// Columns that say who reported. The ledger has no place for them (domain rule I17): they are dropped, with a message.
package enum ReporterColumns {
  /// True for 信访人姓名, 联系电话, 身份证号, 家庭住址 and their like; 被反映人 is whom it is about, not who reported.
  package static func isReporter(_ header: String) -> Bool {
    let key = ColumnAliases.key(header)
    if exact.contains(key) { return true }
    return parts.contains { part in
      guard let place = key.firstRange(of: part) else { return false }
      return place.lowerBound == key.startIndex || key[key.index(before: place.lowerBound)] != "被"
    }
  }

  /// What is dropped from a sheet of this kind: in one of accountability also the columns that name who was held to
  /// account, for records of persons have no place for a name either.
  static func isDropped(_ header: String, in kind: SheetKind) -> Bool {
    if isReporter(header) { return true }
    guard kind == .accountability else { return false }
    let key = ColumnAliases.key(header)
    return persons.contains { key.hasPrefix($0) } || key.hasSuffix("姓名")
  }

  private static let persons = ["被处理人", "被问责人", "受处分人", "被处分人", "处理对象", "问责对象", "处分对象", "当事人", "责任人"]

  private static let exact: Set<String> = ["电话", "手机", "手机号", "姓名", "住址", "微信", "qq", "邮箱", "电子邮箱", "网名", "昵称", "用户名"]

  private static let parts = [
    "信访人", "举报人", "反映人", "投诉人", "来访人", "来信人", "来电人", "检举人", "控告人", "申诉人", "诉求人", "留言用户", "留言人", "联系电话",
    "联系方式", "手机号", "身份证", "住址", "家庭地址", "通讯地址", "联系地址", "电子邮箱",
  ]
}
