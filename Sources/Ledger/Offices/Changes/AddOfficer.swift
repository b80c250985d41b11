extension Change {
  /// 新增人员: by code; no name is needed.
  static let addOfficer = Change.onBook(
    "add_officer", Words("新增人员", "Add an officer"),
    summary: Words("以代码登记本机关人员；不必写姓名", "Someone of the organ, by code; no name is needed"),
    fields: [OfficerFields.code] + OfficerFields.details, rules: [],
    check: { values, desk in
      guard let code = values.text(OfficerFields.code) else { return [] }
      if !Officer.isCode(code) {
        return [.form(OfficerFields.code, Words("代码用字母、数字和-，如 K-03", "letters, digits and -, as in K-03"))]
      }
      guard try desk.officer(code: code) != nil else { return [] }
      return [
        .form(
          OfficerFields.code,
          Words("已有人员 \(code)；要修改请用 edit_officer", "\(code) is there already; edit_officer changes it"))
      ]
    },
    alter: { values, desk in
      let code = try values.need(OfficerFields.code, FieldValues.text)
      var officer = Officer(
        id: desk.newID(), owner: desk.context.owner, code: code, display: values.text(OfficerFields.display) ?? code)
      OfficerFields.fill(&officer, values)
      return Alteration(puts: [officer], summary: Words("新增人员 \(code)", "Added officer \(code)"), number: code)
    })
}

enum OfficerFields {
  static let code = Field("code", Words("代码", "Code"), .text(max: 20), required: true)
  static let display = Field(
    "display", Words("显示", "Shown as"), .text(max: 30),
    help: Words("岗位，不写姓名；默认代码", "a post, no name; the code unless given"))
  static let post = Field("post", Words("职务", "Post"), .text(max: 40))
  static let department = Field("department", Words("所在部门", "Department"), .text(max: 40))
  static let role = Field("role", Words("角色", "Role"), .choice(Officer.Role.allCases, \.words))

  static let details = [display, post, department, role]

  static func fill(_ officer: inout Officer, _ values: FieldValues) {
    if let text = values.text(display) { officer.display = text }
    if let text = values.text(post) { officer.post = text }
    if let text = values.text(department) { officer.department = text }
    if let choice = values.choice(role, as: Officer.Role.self) { officer.role = choice }
  }
}
