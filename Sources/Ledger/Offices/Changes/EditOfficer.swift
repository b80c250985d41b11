extension Change {
  /// 修改人员: also takes someone who left out of use; the code stays theirs.
  static let editOfficer = Change.onOfficer(
    "edit_officer", Words("修改人员", "Edit an officer"),
    summary: Words("改岗位、部门、角色，或停用；代码不变", "Post, department, role, or no longer active; the code stays"),
    fields: OfficerFields.details + [Fields.active], rules: [],
    check: { values, _, _ in
      values.isEmpty ? [.nothingGiven(OfficerFields.display)] : []
    },
    alter: { values, officer, _ in
      var officer = officer
      OfficerFields.fill(&officer, values)
      officer.isActive = values.flag(Fields.active) ?? officer.isActive
      return Alteration(
        puts: [officer], summary: Words("修改人员 \(officer.code)", "Edited officer \(officer.code)"), number: officer.code)
    })

  private enum Fields {
    static let active = Field("active", Words("在用", "Active"), .flag)
  }
}

extension BrokenRule {
  /// A correction that corrects nothing.
  static func nothingGiven(_ field: Field) -> BrokenRule {
    .form(field, Words("没有要改的内容：至少填一栏", "nothing to change: give at least one field"))
  }
}
