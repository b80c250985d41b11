/// What each numbered rule says, in a sentence: `duban changes` and docs/changes.md print it beside the number. A refusal
/// itself says more, it knows the record.
package enum RuleTable {
  package struct Rule: Sendable {
    /// As refusals name it: `I06`.
    package let name: String
    package let words: Words

    fileprivate init(_ name: String, _ zh: String, _ en: String) {
      self.name = name
      words = Words(zh, en)
    }
  }

  package static let all: [Rule] = [
    Rule(
      "I01", "线索名下整改全部销号后才能办结；长期坚持的须有一次验收和下次复查日期",
      "Resolved only when each rectification is cleared; a standing one has an accepted review and a next date"),
    Rule(
      "I02", "追责问责尚未决定，函询、督办函、整改通知未回复时不能办结",
      "Not while an accountability is a draft or a letter has no reply"),
    Rule(
      "I03", "了结、办结须有核查结论、理由和审批，批准人不是承办人，办结不早于受理；诉求须有办理结果和理由",
      "Needs a finding, a reason, a day from receipt on and an approval, not the handler's; a request: its result"
    ),
    Rule(
      "I04", "验收人不是申报人、责任岗位人员，也不属责任单位；销号须审批，批准人不是验收人",
      "Who verifies is not who applied, nor responsible, nor of the unit; clearing needs an approval by another"),
    Rule("I05", "申报须有一条佐证，先申报后验收", "No applying without evidence, no verifying before applying"),
    Rule(
      "I06", "建议调岗须有此前已送达、未撤销、12个月内的教育，其后又有发现；调不调由单位决定",
      "A transfer is suggested after a served education and a later finding; the unit decides"),
    Rule(
      "I07", "组织处理只对领导干部；党纪、政务处分各自独立；一个行为不得既给政务处分又由单位给处分",
      "Organisational measures: leading cadres only; one act has a government sanction or the unit's own, not both"),
    Rule(
      "I08", "措施与对象相符：检查、改组只对单位，诫勉、处分只对个人，通报均可",
      "Measures fit the target: inspection, reorganisation: organisations; admonition, sanctions: persons"),
    Rule(
      "I09", "第几种形态与处理方式相符，不符的须说明", "The form goes with the measure; another needs a note"),
    Rule(
      "I10", "处置须审批，批准人不是拟办人；一件线索同时只有一种处置",
      "A disposal needs an approval, not by who proposed it; a lead has one disposal at a time"),
    Rule(
      "I11", "改期限即延期，须有理由和审批，原期限保留",
      "A change of due date is an extension with reason and approval; the first date is kept"),
    Rule(
      "I12", "已了结的线索不再改动，只可回访、反馈、复查、澄清、重新办理和作废；监督记录定稿后只可签收和异议复核",
      "A finished lead is not altered, but for follow-up, feedback, review, clarification, reopening and voiding; "
        + "a final observation but for signature and objection"),
    Rule(
      "I13", "受理不早于发现；除期限、答复期限和下次复查外，日期不在将来",
      "Received not before discovered; no date lies ahead but due, reply and review dates"),
    Rule(
      "I14", "编号在本单位本年度内唯一，不重复使用",
      "Numbers are unique in a division and a year and never used again"),
    Rule("I15", "合并不成环，并入的线索未作废", "Merging makes no circle, and its target is not void"),
    Rule(
      "I16", "涉及本级无权受理的对象或本机关负责人的，不登记，请按规定径送",
      "What concerns a subject above this organ, or its own head, is not registered: send it on as prescribed"),
    Rule(
      "I17", "文字中不得有电话、身份证号、银行卡号、电子邮箱、车牌号；信访系统编号只由案管人员填写",
      "No telephone, identity or card number, e-mail or plate in any text; petition references by case managers alone"),
    Rule(
      "I18", "给责任单位的只有经批准的整改通知，不含线索的编号、来源、渠道、企业和原文；督办函只发本机关承办部门",
      "A unit gets an approved notice alone, nothing of the lead; urging letters stay inside the organ"),
    Rule(
      "I19", "实名举报须记受理告知和结果反馈日期（或无法联系）",
      "A named report has its feedback dates, or that nobody could be reached"),
    Rule("I20", "颜色只提示发什么函，不自动发函", "A colour suggests a letter and sends none"),
    Rule("I21", "用清单的，逐项作答后才能定稿", "Where a checklist is used, every item is answered before it is final"),
    Rule("I22", "当场整改的须有立行立改的整改记录", "What was corrected on the spot has an immediate rectification"),
    Rule(
      "I23", "有乱收费金额的，退清或说明理由后才能办结",
      "An amount charged is refunded in full, or a reason given, before the lead is resolved"),
    Rule(
      "I24", "容错免责的不再给处分、组织处理；容错须有理由和批准",
      "Exempted: no sanction, no organisational measure; tolerance has a reason and an approval"),
    Rule("I25", "已回避的人员不能承办该单位的线索", "An officer who recused is not assigned"),
    Rule(
      "I28", "单位归一个区划，窗口归本区划的大厅", "A unit belongs to one division, a window to a hall of the same division"),
    Rule(
      "I29", "诉求转线索另立新号，不带企业信息",
      "A request turned into a clue is a new lead with a new number and without the enterprise"),
    Rule(
      "I30", "对人的决定须先听取本人意见；复审未决的，曝光前提醒；撤销的不再计入",
      "A person is heard before a decision; a review under way warns before exposure; what is revoked counts no more"),
    Rule(
      "I31", "查为不实的不计入对象和单位，可作澄清；采信了结向本人反馈",
      "What was found untrue counts against nobody and can be clarified; an explanation believed is fed back"),
    Rule(
      "I41", "异议由另一人复核，不得为当次监督人员", "An objection is reviewed by an officer who did not make the visit"),
    Rule(
      "I42", "脱岗按当季办公时间和工作日历判断，不上班时不算",
      "Absence from a window is judged by the season's hours and the working calendar"),
    Rule("state", "只能从规定的状态办理", "Only from the states that the steps allow"),
  ]

  private static let byName = Dictionary(all.map { ($0.name, $0.words) }, uniquingKeysWith: { first, _ in first })

  package static func words(of rule: String) -> Words? { byName[rule] }
}
