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

  private static let exact: Set<String> = ["电话", "手机", "手机号", "姓名", "住址", "微信", "qq", "邮箱", "电子邮箱", "网名", "昵称", "用户名"]

  private static let parts = [
    "信访人", "举报人", "反映人", "投诉人", "来访人", "来信人", "来电人", "检举人", "控告人", "申诉人", "诉求人", "留言用户", "留言人", "联系电话",
    "联系方式", "手机号", "身份证", "住址", "家庭地址", "通讯地址", "联系地址", "电子邮箱",
  ]
}
