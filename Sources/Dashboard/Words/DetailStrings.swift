import Ledger

/// Labels of the detail pane and the explanation.
struct DetailStrings: Hashable, Sendable {
  let number: String
  let pain: String
  let unit: String
  let handler: String
  let mode: String
  let received: String
  let due: String
  let channel: String
  let observation: String
  let why: String
  let latest: String
  let next: String
  let timeline: String
  let rectifications: String
  let accountabilities: String
  let finding: String
  let result: String
  let gaps: String
  let reading: String
  let nothingSelected: String
  let finished: String
  let hiddenCharacters: String
  let problem: String
  let cause: String
  let action: String
  let ordered: String
  let progress: String
  let evidence: String
  let applied: String
  let verified: String
  let returned: String
  let cleared: String
  let responsible: String
  let target: String
  let basis: String
  let heard: String
  let decided: String
  let served: String
  let note: String
  let state: String
  let lead: String
  let explanation: String
  let counted: String
  let skipped: String
  let enterprise: String
  let days: String
  let satisfied: String
  let coUnit: String
  let petitionRef: String

  static let zh = DetailStrings(
    number: "编号", pain: "痛点", unit: "被反映单位", handler: "承办",
    mode: "方式", received: "受理", due: "期限", channel: "渠道", observation: "监督记录", why: "为什么", latest: "最近", next: "下一步",
    timeline: "时间线（新在上）", rectifications: "整改", accountabilities: "追责问责", finding: "核查结论", result: "处理结果", gaps: "待补",
    reading: "正在读取..", nothingSelected: "没有选中的记录。", finished: "已办结，没有下一步。", hiddenCharacters: "文字中有隐藏字符",
    problem: "问题", cause: "原因", action: "整改措施", ordered: "交办", progress: "进展", evidence: "佐证", applied: "申请销号",
    verified: "验收", returned: "退回", cleared: "销号", responsible: "责任岗位", target: "对象", basis: "依据", heard: "陈述申辩",
    decided: "决定", served: "送达", note: "说明", state: "状态", lead: "所属线索", explanation: "为什么是这样", counted: "期限怎么算的",
    skipped: "跳过", enterprise: "企业", days: "办理", satisfied: "满意度", coUnit: "配合单位", petitionRef: "信访系统编号")

  static let en = DetailStrings(
    number: "No.", pain: "Point",
    unit: "Unit", handler: "Handler", mode: "Mode", received: "Received", due: "Due", channel: "Channel",
    observation: "observation", why: "Why ", latest: "Latest", next: "Next", timeline: "Timeline (newest first)",
    rectifications: "Rect.", accountabilities: "Acc.", finding: "Finding", result: "Result",
    gaps: "To fill in", reading: "reading..", nothingSelected: "Nothing is selected.",
    finished: "Finished; nothing more is owed.", hiddenCharacters: "the text contains hidden characters",
    problem: "Problem", cause: "Cause", action: "Action", ordered: "Ordered", progress: "Progress",
    evidence: "Evidence", applied: "Applied", verified: "Verified", returned: "Returned", cleared: "Cleared",
    responsible: "Post", target: "Target", basis: "Basis", heard: "Heard", decided: "Decided", served: "Served",
    note: "Note", state: "State", lead: "Lead", explanation: "Why it is so", counted: "How the date was counted",
    skipped: "skipped", enterprise: "Firm", days: "Pace", satisfied: "Satisfied", coUnit: "Co-unit",
    petitionRef: "Petition ref.")
}

extension Strings {
  var detail: DetailStrings { language == .zh ? .zh : .en }
}
