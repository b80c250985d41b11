extension Change {
  /// 登记: a new lead or request. I16's two questions come first; where they forbid it nothing at all is written.
  static let register = Change.onBook(
    "register", Words("登记线索", "Register a lead"),
    summary: Words(
      "登记一件问题线索或企业诉求；先回答是否涉及上级管辖对象", "A new lead or request; asks first whether a higher organ must have it"),
    fields: RegisterFields.all, rules: ["I13", "I15", "I16", "I17"],
    check: { values, desk in try RegisterFields.check(values, desk) },
    alter: { values, desk in try RegisterFields.alter(values, desk) })
}
